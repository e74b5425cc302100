package hanoius.timeline.lane;

import hanoius.plot.Extent;
import hanoius.plot.TimeSpan;

import java.util.Arrays;
import java.util.List;

/** Where in time items stand, in columns of numbers. */
final class ItemColumns {

    /** The number of the category that agreements count as. */
    static final int AGREEMENTS = 0;

    private static final double HALF_YEAR = 182;

    private static final int VAGUE = 1;
    private static final int UNKNOWN_START = 2;
    private static final int UNKNOWN_END = 4;
    private static final int OPEN_END = 8;
    private static final int SET = 16;
    private static final int DOUBTFUL = 32;

    private final double today;

    /** In days; the first and the one behind the last; infinite where nothing limits them. */
    private final float[] froms;

    private final float[] tos;
    private final float[] points;
    private final float[] widths;
    private final byte[] flags;
    private final short[] categories;
    private final List<String> categoryKeys;

    /**
     * @param today in days
     * @param categoryKeys the keys of the categories by their numbers
     */
    ItemColumns(int size, double today, List<String> categoryKeys) {
        this.today = today;
        this.categoryKeys = categoryKeys;
        froms = new float[size];
        tos = new float[size];
        points = new float[size];
        widths = new float[size];
        Arrays.fill(widths, Float.NaN);
        flags = new byte[size];
        categories = new short[size];
    }

    private ItemColumns(ItemColumns same) {
        today = same.today;
        froms = same.froms;
        tos = same.tos;
        points = same.points;
        widths = new float[same.widths.length];
        Arrays.fill(widths, Float.NaN);
        flags = same.flags;
        categories = same.categories;
        categoryKeys = same.categoryKeys;
    }

    /** The same for labels in another language. */
    ItemColumns unmeasured() {
        return new ItemColumns(this);
    }

    /** The columns after a change; what is fresh is still to be filled in. */
    ItemColumns with(ItemChange change, int size, List<String> categoriesNow) {
        ItemColumns now = new ItemColumns(size, today, categoriesNow);
        change.copy(froms, now.froms);
        change.copy(tos, now.tos);
        change.copy(points, now.points);
        change.copy(widths, now.widths);
        change.copy(flags, now.flags);
        change.copy(categories, now.categories);
        return now;
    }

    /**
     * @param category by its number
     */
    void fill(int index, Extent extent, int category) {
        categories[index] = (short) category;
        froms[index] = (float) extent.span().from();
        tos[index] = (float) extent.span().to();
        points[index] = (float) extent.point(today);
        widths[index] = Float.NaN;
        flags[index] =
                (byte)
                        (flag(VAGUE, extent.isVague())
                                | flag(UNKNOWN_START, extent.start() == Extent.End.UNKNOWN)
                                | flag(UNKNOWN_END, extent.end() == Extent.End.UNKNOWN)
                                | flag(OPEN_END, extent.end() == Extent.End.OPEN)
                                | flag(SET, !extent.members().isEmpty())
                                | flag(DOUBTFUL, extent.doubtful()));
    }

    private static int flag(int flag, boolean raised) {
        return raised ? flag : 0;
    }

    private boolean is(int flag, int index) {
        return (flags[index] & flag) != 0;
    }

    /** The keys of the categories by their numbers. */
    List<String> categoryKeys() {
        return categoryKeys;
    }

    /** The number of its category. */
    short category(int index) {
        return categories[index];
    }

    int size() {
        return froms.length;
    }

    /** The first days of all. */
    float[] froms() {
        return froms;
    }

    double from(int index) {
        return froms[index];
    }

    double to(int index) {
        return tos[index];
    }

    float point(int index) {
        return points[index];
    }

    /** How wide its label is, in pixels; not a number before it was measured. */
    float width(int index) {
        return widths[index];
    }

    void measured(int index, float width) {
        widths[index] = width;
    }

    /** By first day and last day. */
    int compare(int one, int other) {
        int order = Float.compare(froms[one], froms[other]);
        return order == 0 ? Float.compare(tos[one], tos[other]) : order;
    }

    /** From its first known day to behind its last one; what still goes on is known until today. */
    TimeSpan known(int index) {
        // Of what began before a day and still goes on, that day is known.
        boolean bounded = Float.isInfinite(froms[index]) && Float.isInfinite(tos[index]);
        double from = bounded ? points[index] : froms[index];
        double to = tos[index];
        double first = Double.isInfinite(from) ? Double.isFinite(to) ? to - 1 : today : from;
        return new TimeSpan(first, Double.isFinite(to) ? to : Math.max(first, today) + 1);
    }

    /** From the first to behind the last known day of all; without any, the year about today. */
    TimeSpan span() {
        double first = Double.POSITIVE_INFINITY;
        double last = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < size(); i++) {
            TimeSpan known = known(i);
            first = Math.min(first, known.from());
            last = Math.max(last, known.to());
        }
        return first < last
                ? new TimeSpan(first, last)
                : new TimeSpan(today, today + 1).grow(HALF_YEAR);
    }

    /**
     * The same after a change.
     *
     * @param known the span before it
     */
    TimeSpan span(ItemColumns before, TimeSpan known, ItemChange.Passage passage) {
        boolean inside =
                before.size() > 0
                        && passage.leaving()
                                .mapToObj(before::known)
                                .allMatch(
                                        each ->
                                                each.from() > known.from()
                                                        && each.to() < known.to());
        return inside
                ? passage.entering().mapToObj(this::known).reduce(known, TimeSpan::union)
                : span();
    }

    /** What decides its room in any zoom. */
    Footprint.Ends ends(int index) {
        return new Footprint.Ends(
                froms[index],
                tos[index],
                is(VAGUE, index),
                is(UNKNOWN_START, index),
                is(UNKNOWN_END, index),
                is(OPEN_END, index),
                is(SET, index),
                is(DOUBTFUL, index),
                points[index]);
    }
}
