package hanoius.chart.series;

import hanoius.edtf.Bound;
import hanoius.edtf.CalendarDate;
import hanoius.edtf.EdtfDate;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The days of a period as far as they are known: an end that is open or not known gives way to the
 * last day that the period names, and a beginning to the first.
 */
public record KnownDays(LocalDate first, LocalDate last) {

    /** How a period ends. */
    public enum End {
        DAY,
        /** There is an end, but nobody says when. */
        UNKNOWN,
        /** It still goes on. */
        OPEN;

        public static End of(EdtfDate period) {
            return switch (period.latest()) {
                case Bound.Day _ -> DAY;
                case Bound.Unknown _ -> UNKNOWN;
                case Bound.Open _ -> OPEN;
            };
        }
    }

    /** The days of a period; nothing when it names none. */
    public static Optional<KnownDays> of(EdtfDate period) {
        Optional<LocalDate> first =
                named(period, CalendarDate::earliest, period.earliest())
                        .min(Comparator.naturalOrder());
        Optional<LocalDate> last =
                named(period, CalendarDate::latest, period.latest()).max(Comparator.naturalOrder());
        return first.flatMap(from -> last.map(to -> new KnownDays(from, to)));
    }

    private static Stream<LocalDate> named(
            EdtfDate period, Function<CalendarDate, Bound> end, Bound known) {
        return known instanceof Bound.Day(LocalDate day)
                ? Stream.of(day)
                : period.shape().dates().map(end).flatMap(KnownDays::day);
    }

    private static Stream<LocalDate> day(Bound bound) {
        return bound instanceof Bound.Day(LocalDate day) ? Stream.of(day) : Stream.empty();
    }
}
