package hanoius.plot;

import hanoius.edtf.DayRange;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * Marks days on a time axis by dragging.
 *
 * @param time the axis
 * @param unit the units whose beginnings are named on it; near one of them that is what is meant
 */
public record TimeBrush(TimeScale time, TimeStep unit) {

    /** So many pixels away, an edge or the beginning of a unit is meant. */
    public static final double NEAR = 6;

    /** The moment that is meant at a pixel. */
    public double moment(double x) {
        double moment = time.invert(x);
        LocalDate start = unit.floor(time.day(x));
        LocalDate next = unit.next(start);
        double before = x - time.at(start);
        double after = time.at(next) - x;
        if (Math.min(before, after) > NEAR) {
            return moment;
        }
        return (before <= after ? start : next).toEpochDay();
    }

    /**
     * The moment that stays when a drag begins at a pixel: at one edge of what is marked already,
     * the other; infinite when nothing limits the marked days there.
     */
    public double anchor(@Nullable DayRange marked, double x) {
        if (marked != null) {
            TimeSpan span = TimeSpan.of(marked);
            if (Math.abs(time.at(span.from()) - x) <= NEAR) {
                return span.to();
            }
            if (Math.abs(time.at(span.to()) - x) <= NEAR) {
                return span.from();
            }
        }
        return moment(x);
    }

    /**
     * The days between two moments in either order; at least the one in which both are. An infinite
     * moment leaves its end open.
     */
    public static DayRange between(double one, double other) {
        double from = Math.min(one, other);
        double to = Math.max(one, other);
        LocalDate first = Double.isFinite(from) ? TimeSpan.day(from) : null;
        LocalDate last = Double.isFinite(to) ? TimeSpan.day(Math.ceil(to) - 1) : null;
        boolean within = first != null && last != null && last.isBefore(first);
        return new DayRange(first, within ? first : last);
    }
}
