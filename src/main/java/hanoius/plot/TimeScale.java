package hanoius.plot;

import java.time.LocalDate;

/**
 * Time against pixels. A day is the span from its number since 1970-01-01 to the next number, so
 * that a year is as wide as its days.
 *
 * @param from first moment, in days since 1970-01-01
 * @param to last moment, exclusive
 * @param left pixel of the first moment
 * @param right pixel of the last moment
 */
public record TimeScale(double from, double to, double left, double right) {

    public TimeScale {
        if (!(from < to)) {
            throw new IllegalArgumentException("a time scale from " + from + " to " + to);
        }
    }

    /** A span of time between two pixels. */
    public TimeScale(TimeSpan span, double left, double right) {
        this(span.from(), span.to(), left, right);
    }

    /** The time that lies between its two pixels. */
    public TimeSpan span() {
        return new TimeSpan(from, to);
    }

    /** The pixel of a moment in days since 1970-01-01. */
    public double at(double day) {
        return left + (day - from) * pixelsPerDay();
    }

    /** The pixel at which a day begins. */
    public double at(LocalDate day) {
        return at((double) day.toEpochDay());
    }

    /** The pixel at which a day ends. */
    public double after(LocalDate day) {
        return at(day.toEpochDay() + 1.0);
    }

    /** The moment at a pixel, in days since 1970-01-01. */
    public double invert(double pixel) {
        return from + (pixel - left) / pixelsPerDay();
    }

    /** The day at a pixel. */
    public LocalDate day(double pixel) {
        return TimeSpan.day(invert(pixel));
    }

    public double pixelsPerDay() {
        return (right - left) / (to - from);
    }

    /** The same time on other pixels. */
    public TimeScale on(double newLeft, double newRight) {
        return new TimeScale(from, to, newLeft, newRight);
    }
}
