package hanoius.edtf;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

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

    /** The days that lie in this range and in another; empty when none does. */
    public Optional<DayRange> and(DayRange other) {
        LocalDate first =
                Stream.of(this, other)
                        .map(DayRange::from)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null);
        LocalDate last =
                Stream.of(this, other)
                        .map(DayRange::to)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null);
        return first != null && last != null && last.isBefore(first)
                ? Optional.empty()
                : Optional.of(new DayRange(first, last));
    }

    /** Whether a day lies within. */
    public boolean contains(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
