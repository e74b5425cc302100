package hanoius.timeline;

import hanoius.timeline.Extent.End;

/**
 * The pixels that an item takes in its row, from the pixel of 1970-01-01. The room between two
 * items of a row only grows with the zoom, so what is packed at one zoom fits at any closer one.
 *
 * @param left where it begins, its soft beginning included
 * @param from where its first day begins
 * @param to where its last day ends
 * @param label where its title begins when nothing pushes it on
 * @param right where it ends without its title
 * @param tail what has to stand behind its title
 */
record Footprint(double left, double from, double to, double label, double right, double tail) {

    /** How far an unknown end fades out. */
    static final double FADE = 44;

    /** The arrow of an open end. */
    static final double ARROW = 14;

    /** The question mark of an unknown end. */
    static final double QUESTION = 12;

    /** The width of a card. */
    static final double CARD = 236;

    static final double POINT = 10;
    static final double LABEL_GAP = 8;

    /** Before the first day of any record. */
    private static final double EVER = -1e12;

    private static final double SHORTEST_BAR = 3;

    /** Two soft ends and nothing between. */
    private static final double VAGUEST = 12;

    /** Where the item ends with a title of that width. */
    double end(double title) {
        return title == 0 ? right : Math.max(right, label + title + tail + LABEL_GAP);
    }

    /**
     * What decides the room of an item in any zoom.
     *
     * @param first in days, negative infinity for none
     * @param last the moment behind the last day, infinity for none
     * @param vague whether it is one month, year or the like, of which no day is sure
     * @param set whether it is a set of dates
     * @param point where its symbol stands
     */
    record Ends(
            double first,
            double last,
            boolean vague,
            boolean unknownStart,
            boolean unknownEnd,
            boolean openEnd,
            boolean set,
            double point) {}

    static Footprint of(Item item, Level level, double pixelsPerDay, double today) {
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
                        extent.point(today));
        return of(ends, level, pixelsPerDay, today);
    }

    static Footprint of(Ends ends, Level level, double pixelsPerDay, double today) {
        double first = ends.first;
        double last = ends.last;
        double end =
                Double.isFinite(last)
                        ? last
                        : Double.isFinite(first) ? Math.max(first, today) : today;
        double from = Double.isFinite(first) ? first * pixelsPerDay : EVER;
        double to = Math.max(end * pixelsPerDay, from + SHORTEST_BAR);
        if (ends.vague && to - from < VAGUEST) {
            double middle = (from + to) / 2;
            from = middle - VAGUEST / 2;
            to = middle + VAGUEST / 2;
        }
        double left = from - (ends.unknownStart ? FADE : 0);
        double right = to + (ends.unknownEnd ? FADE : ends.openEnd ? ARROW : 0);
        boolean beside = ends.set && Double.isFinite(last);
        double label = (beside || Double.isInfinite(first) ? to : from) + LABEL_GAP;
        return switch (level) {
            case CARDS -> {
                // Where nobody knows when it began, what is written stands at its end.
                double card = Double.isInfinite(first) ? to : from;
                yield new Footprint(left, from, to, card, Math.max(right, card + CARD), 0);
            }
            case CHIPS ->
                    new Footprint(left, from, to, label, right, ends.unknownEnd ? QUESTION : 0);
            case DOTS, CLUSTERS, DENSITY -> {
                double point = ends.point * pixelsPerDay;
                yield new Footprint(
                        Math.min(left, point - POINT / 2),
                        from,
                        to,
                        point + LABEL_GAP,
                        Math.max(right, point + POINT / 2),
                        0);
            }
        };
    }
}
