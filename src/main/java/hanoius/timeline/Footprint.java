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

    static Footprint of(Item item, Level level, double pixelsPerDay, double today) {
        Extent extent = item.extent();
        double first = extent.span().from();
        double last = extent.span().to();
        double end =
                Double.isFinite(last)
                        ? last
                        : Double.isFinite(first) ? Math.max(first, today) : today;
        double from = Double.isFinite(first) ? first * pixelsPerDay : EVER;
        double to = Math.max(end * pixelsPerDay, from + SHORTEST_BAR);
        if (extent.isVague() && to - from < VAGUEST) {
            double middle = (from + to) / 2;
            from = middle - VAGUEST / 2;
            to = middle + VAGUEST / 2;
        }
        double left = from - (extent.start() == End.UNKNOWN ? FADE : 0);
        double right =
                to
                        + switch (extent.end()) {
                            case UNKNOWN -> FADE;
                            case OPEN -> ARROW;
                            case SHARP, SOFT -> 0;
                        };
        if (level == Level.CHIPS) {
            double tail = extent.end() == End.UNKNOWN ? QUESTION : 0;
            boolean set = !extent.members().isEmpty() && Double.isFinite(last);
            double label = set || Double.isInfinite(first) ? to : from;
            return new Footprint(left, from, to, label + LABEL_GAP, right, tail);
        }
        double point = extent.point(today) * pixelsPerDay;
        return new Footprint(
                Math.min(left, point - POINT / 2),
                from,
                to,
                point + LABEL_GAP,
                Math.max(right, point + POINT / 2),
                0);
    }
}
