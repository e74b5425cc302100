package hanoius.timeline.lane;

import hanoius.query.Facet;
import hanoius.text.Words;

import java.util.Locale;
import java.util.Optional;

/** What the lanes of a timeline stand for. */
public enum Grouping {
    CATEGORY,
    SECTOR,
    PARTNER,
    PLACE,
    SCOPE,
    NONE;

    /** The facet whose values the lanes are; empty for one lane of all. */
    public Optional<Facet> facet() {
        return this == NONE
                ? Optional.empty()
                : Optional.of(Facet.named(name().toLowerCase(Locale.ROOT)));
    }

    /** What it is called, as in "Group by: partner". */
    public String in(Words words) {
        return words.get("timeline.grouping." + name().toLowerCase(Locale.ROOT));
    }
}
