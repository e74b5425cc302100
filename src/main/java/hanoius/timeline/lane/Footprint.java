package hanoius.timeline.lane;

import hanoius.figure.TextStyle;
import hanoius.plot.Extent;
import hanoius.plot.Extent.End;
import hanoius.plot.ExtentMarks;

/**
 * The pixels that an item takes in its row, from the pixel of 1970-01-01. The room between two
 * items of a row only grows with the zoom, so what is packed at one zoom fits at any closer one.
 *
 * @param left where it begins, its soft beginning included
 * @param from where its first day begins; of a beginning of which only the bound is known, there
 * @param to where its last day ends
 * @param right where it ends without its title
 * @param inside how wide a title may be to stand within the bar; 0 for none
 * @param isPoint whether it is so short that a symbol stands for it, in the middle
 */
public record Footprint(
        double left, double from, double to, double right, double inside, boolean isPoint) {

    /** How titles are set, whose width decides how many items stand in a row. */
    public static final TextStyle TITLE = TextStyle.regular(12);

    /** The width of a card. */
    public static final double CARD = 236;

    /** The size of a symbol. */
    public static final double POINT = 12;

    /** From a mark to the title beside it, and from the edge of a bar to the title within. */
    public static final double LABEL_GAP = 8;

    /** Where the item ends with a title of that width, which stands within it or beside. */
    double end(double title) {
        return title <= inside ? right : right + LABEL_GAP + title;
    }

    /** Where its symbol stands. */
    public double middle() {
        return (from + to) / 2;
    }

    /**
     * What decides the room of an item in any zoom.
     *
     * @param first in days, negative infinity for none
     * @param last the moment behind the last day, infinity for none
     * @param vague whether it is one month, year or the like, of which no day is sure
     * @param set whether it is a set of dates
     * @param doubtful whether it is uncertain or approximate
     * @param point where its symbol stands; of what has no first day, its bound
     */
    record Ends(
            double first,
            double last,
            boolean vague,
            boolean unknownStart,
            boolean unknownEnd,
            boolean openEnd,
            boolean set,
            boolean doubtful,
            double point) {}

    public static Footprint of(Item item, Level level, double pixelsPerDay, double today) {
        Extent extent = item.extent();
        Ends ends =
                new Ends(
                        extent.span().from(),
                        extent.span().to(),
                        extent.isVague(),
                        extent.start() == End.UNKNOWN,
                        extent.end() == End.UNKNOWN,
                        extent.end() == End.OPEN,
                        !extent.members().isEmpty(),
                        extent.doubtful(),
                        extent.point(today));
        return of(ends, level, pixelsPerDay, today);
    }

    static Footprint of(Ends ends, Level level, double pixelsPerDay, double today) {
        boolean bounded = Double.isInfinite(ends.first);
        double first = bounded ? ends.point : ends.first;
        double last = Double.isFinite(ends.last) ? ends.last : Math.max(first, today);
        double from = first * pixelsPerDay;
        double to = Math.max(last * pixelsPerDay, from);
        boolean closed = !bounded && !ends.unknownStart && !ends.unknownEnd && !ends.openEnd;
        if (closed && to - from < ExtentMarks.SHORTEST) {
            double middle = (from + to) / 2;
            double half = ends.vague || ends.set ? ExtentMarks.SHORTEST / 2 : POINT / 2;
            return of(level, middle - half, from, to, middle + half, 0, true);
        }
        if (!bounded) {
            to = Math.max(to, from + ExtentMarks.EDGE);
        }
        double left =
                from - (ends.unknownStart ? ExtentMarks.FADE : bounded ? ExtentMarks.BOUND : 0);
        double right =
                to + (ends.unknownEnd ? ExtentMarks.FADE : ends.openEnd ? ExtentMarks.ARROW : 0);
        // Nobody can read what stands on hatching or among the members of a set.
        boolean readable = !ends.set && !ends.doubtful;
        double inside = readable ? Math.max(0, to - from - 2 * LABEL_GAP) : 0;
        return of(level, left, from, to, right, inside, false);
    }

    private static Footprint of(
            Level level,
            double left,
            double from,
            double to,
            double right,
            double inside,
            boolean isPoint) {
        double end = level == Level.CARDS ? Math.max(right, from + CARD) : right;
        return new Footprint(left, from, to, end, inside, isPoint);
    }
}
