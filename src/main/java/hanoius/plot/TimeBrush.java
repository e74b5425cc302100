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
        LocalDate start = unit.floor(LocalDate.ofEpochDay((long) Math.floor(moment)));
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
     * the other.
     */
    public double anchor(@Nullable DayRange marked, double x) {
        if (marked != null && marked.from() != null && marked.to() != null) {
            if (Math.abs(time.at(marked.from()) - x) <= NEAR) {
                return marked.to().toEpochDay() + 1.0;
            }
            if (Math.abs(time.after(marked.to()) - x) <= NEAR) {
                return marked.from().toEpochDay();
            }
        }
        return moment(x);
    }

    /** The days between two moments in either order; at least the one in which both are. */
    public static DayRange between(double one, double other) {
        long first = (long) Math.floor(Math.min(one, other));
        long last = (long) Math.ceil(Math.max(one, other)) - 1;
        return new DayRange(
                LocalDate.ofEpochDay(first), LocalDate.ofEpochDay(Math.max(first, last)));
    }
}
