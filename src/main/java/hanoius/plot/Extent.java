package hanoius.plot;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Where in time a record lies and how surely its ends are known: what decides how it is drawn.
 *
 * @param span from the first to behind the last day that it may cover; infinite at open ends
 * @param core the time that it surely covers, for intervals between imprecise dates; null when
 *     there is none
 * @param start how its beginning is known; open where only its bound is, with which the core begins
 * @param end how its end is known
 * @param doubtful whether it is uncertain or approximate
 * @param sign what the label says of it: {@code ?}, {@code ~}, {@code %} or nothing
 * @param members the alternatives or parts of a set, in order; empty for anything else
 * @param oneOf whether only one of the members holds, nobody says which
 */
public record Extent(
        TimeSpan span,
        @Nullable TimeSpan core,
        End start,
        End end,
        boolean doubtful,
        String sign,
        List<TimeSpan> members,
        boolean oneOf) {

    /** How an end is known. */
    public enum End {
        /** To the day. */
        SHARP,
        /** Somewhere within a month, a year or longer. */
        SOFT,
        /** There is none: since always, or still going on. */
        OPEN,
        /** There is one, but nobody says when. */
        UNKNOWN;

        /** Whether it lies on a day or among days that are known. */
        public boolean isDated() {
            return this == SHARP || this == SOFT;
        }
    }

    public Extent {
        members = List.copyOf(members);
    }

    /** Whether it is one month, year or the like, of which no day is sure. */
    public boolean isVague() {
        return start == End.SOFT && end == End.SOFT && core == null && members.isEmpty();
    }

    /**
     * The time that a bar of it takes: what goes on does so as far as today, and what only has a
     * bound to its beginning is drawn from there.
     *
     * @param today the moment up to which something goes on
     */
    public TimeSpan drawn(double today) {
        double from = Double.isInfinite(span.from()) ? point(today) : span.from();
        return new TimeSpan(from, Double.isFinite(span.to()) ? span.to() : Math.max(from, today));
    }

    /**
     * Where a point mark stands for it: on a day that is known, in the middle of what is not.
     *
     * @param otherwise the moment for what is open at both ends
     */
    public double point(double otherwise) {
        if (!members.isEmpty() && members.getFirst().isFinite()) {
            return members.getFirst().middle();
        }
        if (start == End.SHARP) {
            return span.from();
        }
        if (start == End.OPEN && core != null && Double.isFinite(core.from())) {
            return core.from();
        }
        if (core != null && Double.isFinite(span.from()) && Double.isFinite(core.from())) {
            return (span.from() + core.from()) / 2;
        }
        if (span.isFinite()) {
            return span.middle();
        }
        return Double.isFinite(span.from())
                ? span.from()
                : Double.isFinite(span.to()) ? span.to() : otherwise;
    }
}
