package hanoius.edtf;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.NoSuchElementException;

/**
 * The real days that fit a pattern of digits, found without listing them.
 *
 * @param negative whether the years are before year 0
 * @param subYear one of the groupings 21 to 41, which then stands for month and day; 0 for none
 */
record Candidates(
        DigitPattern year, boolean negative, DigitPattern month, DigitPattern day, int subYear) {

    /** The first fitting day that is not before the given one; null when there is none. */
    @Nullable LocalDate ceiling(LocalDate from) {
        // A season may begin in the year before the one that it reaches into.
        for (int y = Math.max(lowestYear(), from.getYear() - 1); y <= highestYear(); y++) {
            LocalDate found = year.matches(Math.abs(y)) ? ceilingIn(y, from) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** The last fitting day that is not after the given one; null when there is none. */
    @Nullable LocalDate floor(LocalDate to) {
        for (int y = Math.min(highestYear(), to.getYear()); y >= lowestYear(); y--) {
            LocalDate found = year.matches(Math.abs(y)) ? floorIn(y, to) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** The first of all fitting days. */
    LocalDate first() {
        return existing(ceiling(LocalDate.MIN));
    }

    /** The last of all fitting days. */
    LocalDate last() {
        return existing(floor(LocalDate.MAX));
    }

    private static LocalDate existing(@Nullable LocalDate day) {
        if (day == null) {
            throw new NoSuchElementException("no day fits");
        }
        return day;
    }

    private int lowestYear() {
        return negative ? -year.highest() : year.value();
    }

    private int highestYear() {
        return negative ? Math.min(-1, -year.value()) : year.highest();
    }

    private @Nullable LocalDate ceilingIn(int y, LocalDate from) {
        if (subYear != 0) {
            LocalDate first = SubYear.first(y, subYear);
            LocalDate found = first.isBefore(from) ? from : first;
            return found.isAfter(SubYear.last(y, subYear)) ? null : found;
        }
        if (y < from.getYear()) {
            return null;
        }
        boolean sameYear = y == from.getYear();
        for (int m = sameYear ? from.getMonthValue() : 1; m <= 12; m++) {
            boolean sameMonth = sameYear && m == from.getMonthValue();
            int length = month.matches(m) ? YearMonth.of(y, m).lengthOfMonth() : 0;
            for (int d = sameMonth ? from.getDayOfMonth() : 1; d <= length; d++) {
                if (day.matches(d)) {
                    return LocalDate.of(y, m, d);
                }
            }
        }
        return null;
    }

    private @Nullable LocalDate floorIn(int y, LocalDate to) {
        if (subYear != 0) {
            LocalDate last = SubYear.last(y, subYear);
            LocalDate found = last.isAfter(to) ? to : last;
            return found.isBefore(SubYear.first(y, subYear)) ? null : found;
        }
        boolean sameYear = y == to.getYear();
        for (int m = sameYear ? to.getMonthValue() : 12; m >= 1; m--) {
            boolean sameMonth = sameYear && m == to.getMonthValue();
            int length = month.matches(m) ? YearMonth.of(y, m).lengthOfMonth() : 0;
            for (int d = sameMonth ? Math.min(length, to.getDayOfMonth()) : length; d >= 1; d--) {
                if (day.matches(d)) {
                    return LocalDate.of(y, m, d);
                }
            }
        }
        return null;
    }
}
