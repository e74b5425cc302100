package hanoius.query;

import hanoius.model.DateRole;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One of the parts of a filter, each of which can be shown and dropped alone. */
public sealed interface FilterPart {

    /** What records say. */
    record OnText() implements FilterPart {}

    /** What is chosen of one facet. */
    record OnFacet(Facet facet) implements FilterPart {}

    /** The time of records. */
    record OnDays() implements FilterPart {}

    /** One of the dates of records. */
    record OnDate(DateRole role) implements FilterPart {}

    /** The days that are marked on a time axis. */
    record OnMarked() implements FilterPart {}

    /** The parts that a filter has. */
    static List<FilterPart> of(Filter filter) {
        List<FilterPart> parts = new ArrayList<>();
        if (!filter.text().isEmpty()) {
            parts.add(new OnText());
        }
        filter.choices().keySet().stream().sorted().map(OnFacet::new).forEach(parts::add);
        if (filter.days() != null) {
            parts.add(new OnDays());
        }
        filter.dates().keySet().stream().sorted().map(OnDate::new).forEach(parts::add);
        if (filter.marked() != null) {
            parts.add(new OnMarked());
        }
        return parts;
    }

    /** The same filter without this part. */
    default Filter without(Filter filter) {
        return switch (this) {
            case OnText _ -> filter.withText("");
            case OnFacet(Facet facet) -> filter.with(facet, Choice.ANY);
            case OnDays _ -> filter.withDays(null);
            case OnDate(DateRole role) -> filter.with(role, null);
            case OnMarked _ -> filter.withMarked(null);
        };
    }

    /** A name in small letters that no other part has, the same in every language. */
    default String name() {
        return switch (this) {
            case OnText _ -> "text";
            case OnFacet(Facet facet) -> facet.name();
            case OnDays _ -> "days";
            case OnDate(DateRole role) -> role.name().toLowerCase(Locale.ROOT);
            case OnMarked _ -> "marked";
        };
    }
}
