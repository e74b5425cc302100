package hanoius.model;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * Days from one to another, both included.
 *
 * @param from null when nothing limits the range from below
 * @param to null when nothing limits the range from above
 */
public record DayRange(@Nullable LocalDate from, @Nullable LocalDate to) {

    /** Every day there is. */
    public static final DayRange ALL = new DayRange(null, null);

    public DayRange {
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("a range from " + from + " back to " + to);
        }
    }

    /** The days that a date may cover. */
    public static DayRange of(EdtfDate date) {
        return new DayRange(day(date.earliest()), day(date.latest()));
    }

    private static @Nullable LocalDate day(Bound bound) {
        return bound instanceof Bound.Day known ? known.date() : null;
    }

    /** Whether a day lies within. */
    public boolean contains(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
