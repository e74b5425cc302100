package hanoius.edtf;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * One way in which a date may be meant: on one day of several, or from one day to another.
 *
 * @param first the first day that it may cover; {@link LocalDate#MIN} for no limit
 * @param last the last day that it may cover; {@link LocalDate#MAX} for no limit
 * @param latestStart the last day on which it may begin
 * @param earliestEnd the first day on which it may end
 * @param days the days between that it may cover, all of them for null
 */
record Reach(
        LocalDate first,
        LocalDate last,
        LocalDate latestStart,
        LocalDate earliestEnd,
        @Nullable CalendarDate days) {

    /** The ways of which one holds; of a set of which all hold, from its beginning to its end. */
    static Stream<Reach> of(DateShape shape) {
        return switch (shape) {
            case DateShape.Single(CalendarDate date) -> Stream.of(on(date));
            case DateShape.Interval(DateEnd start, DateEnd end) -> Stream.of(from(start, end));
            case DateShape.OneOf set -> set.members().stream().map(Reach::one);
            case DateShape.AllOf set -> Stream.of(all(set));
        };
    }

    private static Reach on(CalendarDate date) {
        LocalDate first = date.earliest().date();
        LocalDate last = date.latest().date();
        return new Reach(first, last, last, first, date);
    }

    private static Reach one(DateShape.Member member) {
        if (member.isSingle() && member.from() instanceof CalendarDate date) {
            return on(date);
        }
        LocalDate first = member.from().earliest().or(LocalDate.MIN);
        LocalDate last = member.to().latest().or(LocalDate.MAX);
        return new Reach(first, last, last, first, null);
    }

    /** It begins no later than it ends: of the days of either end only these come into question. */
    static Reach from(DateEnd start, DateEnd end) {
        LocalDate first = start.earliest().or(LocalDate.MIN);
        LocalDate last = end.latest().or(LocalDate.MAX);
        LocalDate latestStart =
                switch (start) {
                    case CalendarDate date -> orElse(date.floor(last), last);
                    case DateEnd.Open _ -> LocalDate.MIN;
                    case DateEnd.Unknown _ -> last;
                };
        LocalDate earliestEnd =
                switch (end) {
                    case CalendarDate date -> orElse(date.ceiling(first), first);
                    case DateEnd.Open _ -> LocalDate.MAX;
                    case DateEnd.Unknown _ -> first;
                };
        return new Reach(first, last, latestStart, earliestEnd, null);
    }

    private static Reach all(DateShape.AllOf set) {
        return set.members().stream()
                .map(member -> member.isSingle() ? one(member) : from(member.from(), member.to()))
                .reduce(Reach::around)
                .orElseThrow();
    }

    private Reach around(Reach other) {
        return new Reach(
                earlier(first, other.first),
                later(last, other.last),
                earlier(latestStart, other.latestStart),
                later(earliestEnd, other.earliestEnd),
                null);
    }

    /** The first day that it may cover from one on; null when there is none. */
    @Nullable LocalDate ceiling(LocalDate day) {
        if (days != null) {
            return days.ceiling(day);
        }
        return day.isAfter(last) ? null : later(day, first);
    }

    /** The last day that it may cover up to one; null when there is none. */
    @Nullable LocalDate floor(LocalDate day) {
        if (days != null) {
            return days.floor(day);
        }
        return day.isBefore(first) ? null : earlier(day, last);
    }

    private static LocalDate orElse(@Nullable LocalDate day, LocalDate otherwise) {
        return day == null ? otherwise : day;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
