package hanoius.workspace;

import static java.util.stream.Collectors.joining;

import hanoius.model.DayRange;
import hanoius.model.EdtfDate;
import hanoius.text.Words;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** One of the conditions that a filter may set, so that each can be shown and dropped alone. */
public enum Condition {
    TEXT,
    SCOPES,
    CATEGORIES,
    DAYS;

    /** The conditions that a filter sets. */
    public static List<Condition> of(Filter filter) {
        return Arrays.stream(values())
                .filter(each -> !each.without(filter).equals(filter))
                .toList();
    }

    /** The same filter without this condition. */
    public Filter without(Filter filter) {
        return switch (this) {
            case TEXT -> filter.withText("");
            case SCOPES -> filter.withScopes(Set.of());
            case CATEGORIES -> filter.withCategories(Set.of());
            case DAYS -> filter.withDays(null);
        };
    }

    /** What a filter asks in this respect, as in "Scope: Hanoi". */
    public String words(Filter filter, Words words) {
        return switch (this) {
            case TEXT -> words.get("filter.text", filter.text().strip());
            case SCOPES -> words.get("filter.scopes", list(filter.scopes(), words::of));
            case CATEGORIES -> words.get("filter.categories", list(filter.categories(), words::of));
            case DAYS -> filter.days() == null ? "" : days(filter.days(), words);
        };
    }

    private static <T extends Enum<T>> String list(
            Collection<T> values, Function<T, String> wording) {
        return values.stream().sorted().map(wording).collect(joining(", "));
    }

    private static String days(DayRange days, Words words) {
        return words.shortDate(EdtfDate.parse(edtf(days.from(), days.to())));
    }

    /** An interval as coarse as it can be without covering another day. */
    private static String edtf(@Nullable LocalDate from, @Nullable LocalDate to) {
        boolean months =
                (from == null || from.getDayOfMonth() == 1)
                        && (to == null || to.equals(YearMonth.from(to).atEndOfMonth()));
        boolean years =
                months
                        && (from == null || from.getDayOfYear() == 1)
                        && (to == null || to.getDayOfYear() == to.lengthOfYear());
        int length = years ? 4 : months ? 7 : 10;
        String start = from == null ? ".." : from.toString().substring(0, length);
        String end = to == null ? ".." : to.toString().substring(0, length);
        return start.equals(end) ? start : start + "/" + end;
    }
}
