package hanoius.edtf;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalLong;

/**
 * How many days lie between two dates, counted from the nearest day of the one to the nearest day
 * of the other, for every pair of days that they may mean; 0 where they share a day.
 *
 * @param shortest the fewest days that there may be
 * @param longest the most days that there may be; empty when nothing limits them
 * @param doubtful whether one of the dates is uncertain or approximate, so that it may be others
 */
public record Between(long shortest, OptionalLong longest, boolean doubtful) {

    /** The days between two dates, in either order. */
    public static Between of(EdtfDate one, EdtfDate other) {
        List<Reach> ones = Reach.of(one.shape()).toList();
        List<Reach> others = Reach.of(other.shape()).toList();
        long shortest = Long.MAX_VALUE;
        long longest = 0;
        for (Reach a : ones) {
            for (Reach b : others) {
                shortest = Math.min(shortest, shortest(a, b));
                longest = Math.max(longest, Math.max(longest(a, b), longest(b, a)));
            }
        }
        boolean doubtful = one.qualification().and(other.qualification()) != Qualification.NONE;
        return new Between(
                shortest,
                longest == Long.MAX_VALUE ? OptionalLong.empty() : OptionalLong.of(longest),
                doubtful);
    }

    /** From the end of the first, as early as may be, to the start of the second, as late. */
    private static long longest(Reach a, Reach b) {
        LocalDate end = a.earliestEnd();
        LocalDate start = b.latestStart();
        if (!start.isAfter(end)) {
            return 0;
        }
        return end.equals(LocalDate.MIN) || start.equals(LocalDate.MAX)
                ? Long.MAX_VALUE
                : days(end, start);
    }

    /** Goes through the days of both in turns, as long as they come nearer. */
    private static long shortest(Reach a, Reach b) {
        long best = Long.MAX_VALUE;
        LocalDate day = a.first();
        while (day != null && best > 0) {
            best = Math.min(best, distance(b.floor(day), day));
            LocalDate next = b.ceiling(day);
            best = next == null ? best : Math.min(best, distance(a.floor(next), next));
            day = next == null ? null : a.ceiling(next);
        }
        return best;
    }

    private static long distance(@Nullable LocalDate from, @Nullable LocalDate to) {
        return from == null || to == null ? Long.MAX_VALUE : days(from, to);
    }

    private static long days(LocalDate from, LocalDate to) {
        return Math.abs(ChronoUnit.DAYS.between(from, to));
    }
}
