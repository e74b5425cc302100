package hanoius.timeline.lane;

import hanoius.text.Words;

import java.util.Locale;

/** What the lanes of a timeline stand for. */
public enum Grouping {
    CATEGORY,
    SECTOR,
    PARTNER,
    PLACE,
    SCOPE,
    NONE;

    /** What it is called, as in "Group by: partner". */
    public String in(Words words) {
        return words.get("timeline.grouping." + name().toLowerCase(Locale.ROOT));
    }
}
