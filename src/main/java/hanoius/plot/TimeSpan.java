package hanoius.plot;

import hanoius.edtf.DayRange;

import java.time.LocalDate;

/** Time from one moment to another, in days since 1970-01-01; infinite where nothing limits it. */
public record TimeSpan(double from, double to) {

    public TimeSpan {
        if (!(from <= to)) {
            throw new IllegalArgumentException("a span from " + from + " to " + to);
        }
    }

    /** From the beginning of one day to the end of another. */
    public static TimeSpan of(LocalDate first, LocalDate last) {
        return new TimeSpan(first.toEpochDay(), last.toEpochDay() + 1.0);
    }

    /** Whole years, both included. */
    public static TimeSpan years(int first, int last) {
        return of(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31));
    }

    /** The time of a range of days. */
    public static TimeSpan of(DayRange days) {
        LocalDate first = days.from();
        LocalDate last = days.to();
        return new TimeSpan(
                first == null ? Double.NEGATIVE_INFINITY : first.toEpochDay(),
                last == null ? Double.POSITIVE_INFINITY : last.toEpochDay() + 1.0);
    }

    public double days() {
        return to - from;
    }

    public double middle() {
        return from + days() / 2;
    }

    /** Far from where dates end, so that what is counted from there is a date too. */
    private static final LocalDate EARLIEST = LocalDate.of(-999_990_000, 1, 1);

    private static final LocalDate LATEST = LocalDate.of(999_990_000, 12, 31);

    /** The day in which a moment lies; the last one that is told in front of or behind all. */
    public static LocalDate day(double moment) {
        return LocalDate.ofEpochDay(
                Math.clamp((long) Math.floor(moment), EARLIEST.toEpochDay(), LATEST.toEpochDay()));
    }

    /** The first day of which a part lies within. */
    public LocalDate firstDay() {
        return day(from);
    }

    /** The last day of which a part lies within. */
    public LocalDate lastDay() {
        return day(Math.ceil(to) - 1);
    }

    public boolean contains(double moment) {
        return from <= moment && moment < to;
    }

    public boolean isFinite() {
        return Double.isFinite(from) && Double.isFinite(to);
    }

    /** The smallest span around both. */
    public TimeSpan union(TimeSpan other) {
        return new TimeSpan(Math.min(from, other.from), Math.max(to, other.to));
    }

    /** Wider by a share of its length at both ends. */
    public TimeSpan grow(double share) {
        return grow(share, 0);
    }

    /** Wider by a share of its length at both ends, but by no less than so many days. */
    public TimeSpan grow(double share, double least) {
        double more = Math.max(least, days() * share);
        return new TimeSpan(from - more, to + more);
    }

    /** The whole days nearest to it; at least one. */
    public TimeSpan inWholeDays() {
        double first = Math.floor(from + 0.5);
        return new TimeSpan(first, Math.max(first + 1, Math.floor(to + 0.5)));
    }
}
