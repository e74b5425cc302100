package hanoius.plot;

import hanoius.edtf.Edge.How;

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
        How start,
        How end,
        boolean doubtful,
        String sign,
        List<TimeSpan> members,
        boolean oneOf) {

    public Extent {
        members = List.copyOf(members);
    }

    /** Whether it is one month, year or the like, of which no day is sure. */
    public boolean isVague() {
        return start == How.SOFT && end == How.SOFT && core == null && members.isEmpty();
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
        if (start == How.SHARP) {
            return span.from();
        }
        if (start == How.OPEN && core != null && Double.isFinite(core.from())) {
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
