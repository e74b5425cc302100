package hanoius.plot;

/** Time from one moment to another, in days since 1970-01-01; infinite where nothing limits it. */
public record TimeSpan(double from, double to) {

    public TimeSpan {
        if (!(from <= to)) {
            throw new IllegalArgumentException("a span from " + from + " to " + to);
        }
    }

    public double days() {
        return to - from;
    }

    public double middle() {
        return from + days() / 2;
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
        return new TimeSpan(from - days() * share, to + days() * share);
    }

    /** As it is, but no longer than from one moment to another. */
    public TimeSpan within(double first, double last) {
        return new TimeSpan(Math.clamp(from, first, last), Math.clamp(to, first, last));
    }
}
