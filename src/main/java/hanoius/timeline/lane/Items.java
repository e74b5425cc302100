package hanoius.timeline.lane;

import hanoius.edtf.EdtfDate;
import hanoius.edtf.Precision;
import hanoius.figure.TextMeasure;
import hanoius.model.Category;
import hanoius.model.Dataset;
import hanoius.model.Milestones;
import hanoius.model.RecordId;
import hanoius.plot.Extent;
import hanoius.plot.Extents;
import hanoius.plot.TimeSpan;
import hanoius.task.TaskRunner;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Everything of a record that a timeline can draw, in columns: first the milestones, each at its
 * place in the record, then the agreements that have a place in time. What a frame asks of every
 * one of a million is a number here.
 */
public final class Items {

    private static final int FEATURED = 1000;
    private static final int SOME = 10_000;
    private static final double HALF_YEAR = 182;

    private static final int VAGUE = 1;
    private static final int UNKNOWN_START = 2;
    private static final int UNKNOWN_END = 4;
    private static final int OPEN_END = 8;
    private static final int SET = 16;
    private static final int DOUBTFUL = 32;

    private final Dataset dataset;
    private final Milestones milestones;
    private final List<AgreementItem> agreements;
    private final Map<RecordId, Integer> places = new HashMap<>();
    private final LocalDate day;
    private final double today;
    private final float[] widths;

    /** In days; the first and the one behind the last; infinite where nothing limits them. */
    private final float[] froms;

    private final float[] tos;
    private final float[] points;
    private final byte[] flags;
    private final int[] order;
    private final PointIndex byPoint;
    private final TimeSpan span;

    private Items(Dataset dataset, LocalDate day, TaskRunner.Progress progress) {
        this.dataset = dataset;
        milestones = dataset.milestones();
        agreements = AgreementItem.of(dataset);
        this.day = day;
        today = day.toEpochDay();
        int size = milestones.size() + agreements.size();
        froms = new float[size];
        tos = new float[size];
        points = new float[size];
        flags = new byte[size];
        widths = new float[size];
        Arrays.fill(widths, Float.NaN);
        for (int i = 0; i < size; i++) {
            fill(i, extent(i));
            if (i % SOME == 0) {
                progress.report((double) i / size);
            }
        }
        for (int i = 0; i < agreements.size(); i++) {
            places.put(agreements.get(i).agreement().id(), milestones.size() + i);
        }
        order = TimeOrder.of(froms, this::compare);
        byPoint = new PointIndex(this, order);
        double first = Double.POSITIVE_INFINITY;
        double last = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < size; i++) {
            TimeSpan known = known(i);
            first = Math.min(first, known.from());
            last = Math.max(last, known.to());
        }
        span =
                first < last
                        ? new TimeSpan(first, last)
                        : new TimeSpan(today, today + 1).grow(HALF_YEAR);
    }

    /** Everything that a record has to draw on a day; may take its time. */
    public static Items of(Dataset dataset, LocalDate today, TaskRunner.Progress progress) {
        return new Items(dataset, today, progress);
    }

    /** Everything that a record has to draw on a day. */
    public static Items of(Dataset dataset, LocalDate today) {
        return of(dataset, today, TaskRunner.Progress.NONE);
    }

    private void fill(int index, Extent extent) {
        froms[index] = (float) extent.span().from();
        tos[index] = (float) extent.span().to();
        points[index] = (float) extent.point(today);
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

    /** By earliest day, latest day, precision, importance and name: never 0 for two items. */
    public int compare(int one, int other) {
        int order = Float.compare(froms[one], froms[other]);
        if (order == 0) {
            order = Float.compare(tos[one], tos[other]);
        }
        if (order == 0) {
            order = precision(one).compareTo(precision(other));
        }
        if (order == 0) {
            order = Integer.compare(importance(other), importance(one));
        }
        if (order != 0) {
            return order;
        }
        return isMilestone(one) && isMilestone(other)
                ? milestones.compareIds(one, other)
                : id(one).compareTo(id(other));
    }

    /** Every item once, in order. */
    IntStream inOrder() {
        return Arrays.stream(order);
    }

    /** Those of a set in order. */
    int[] order(BitSet some) {
        return some.cardinality() == order.length ? order : inOrder().filter(some::get).toArray();
    }

    /** Every item once, in order of the points that stand for them. */
    PointIndex byPoint() {
        return byPoint;
    }

    int size() {
        return froms.length;
    }

    public Dataset dataset() {
        return dataset;
    }

    /** From the first to behind the last known day of everything. */
    TimeSpan span() {
        return span;
    }

    /** The day that counts as today. */
    LocalDate today() {
        return day;
    }

    /** Whether it is a milestone, at this place of the record, rather than an agreement. */
    public boolean isMilestone(int index) {
        return index < milestones.size();
    }

    public AgreementItem agreement(int index) {
        return agreements.get(index - milestones.size());
    }

    List<AgreementItem> agreements() {
        return agreements;
    }

    /** The item that stands for a record; -1 when none does. */
    public int indexOf(RecordId id) {
        return id.kind() == RecordId.Kind.MILESTONE
                ? milestones.indexOf(id)
                : places.getOrDefault(id, -1);
    }

    public RecordId id(int index) {
        return isMilestone(index) ? milestones.id(index) : agreement(index).agreement().id();
    }

    public EdtfDate date(int index) {
        return isMilestone(index) ? milestones.date(index) : agreement(index).date();
    }

    Extent extent(int index) {
        if (!isMilestone(index)) {
            return agreement(index).extent();
        }
        return milestones.isPlain(index)
                ? Extents.plain(
                        milestones.earliest(index),
                        milestones.latest(index),
                        milestones.precision(index))
                : Extents.of(milestones.date(index));
    }

    Precision precision(int index) {
        return isMilestone(index)
                ? milestones.precision(index)
                : agreement(index).date().precision();
    }

    public Category category(int index) {
        return isMilestone(index) ? milestones.category(index) : Category.AGREEMENT;
    }

    public String title(int index) {
        return isMilestone(index) ? milestones.title(index) : agreement(index).agreement().title();
    }

    /** How many sources say so. */
    public int sources(int index) {
        return isMilestone(index)
                ? milestones.sources().count(index)
                : agreement(index).agreement().citations().size();
    }

    /** What is said of it beyond the title; empty while that has to be read from the document. */
    public String summary(int index) {
        return isMilestone(index)
                ? milestones.atHand() ? milestones.get(index).summary() : ""
                : agreement(index).agreement().summary();
    }

    /** How much it deserves a label: featured records first, then by sources. */
    int importance(int index) {
        boolean featured =
                isMilestone(index)
                        ? milestones.featured(index)
                        : agreement(index).agreement().featured();
        return sources(index) + (featured ? FEATURED : 0);
    }

    /** The first day that it may cover, or negative infinity. */
    public double from(int index) {
        return froms[index];
    }

    /** Behind the last day that it may cover, or infinity. */
    public double to(int index) {
        return tos[index];
    }

    /** Where its point stands, in half days, which no point lies between. */
    long halfDays(int index) {
        return Math.round(2 * points[index]);
    }

    /** Where a point mark stands for it, in days. */
    public double point(int index) {
        return points[index];
    }

    /** From its first known day to behind its last one; what still goes on is known until today. */
    public TimeSpan known(int index) {
        // Of what began before a day and still goes on, that day is known.
        boolean bounded = Float.isInfinite(froms[index]) && Float.isInfinite(tos[index]);
        double from = bounded ? points[index] : froms[index];
        double to = tos[index];
        double first = Double.isInfinite(from) ? Double.isFinite(to) ? to - 1 : today : from;
        return new TimeSpan(first, Double.isFinite(to) ? to : Math.max(first, today) + 1);
    }

    /** The pixels that it takes in its row, from the pixel of 1970-01-01. */
    Footprint footprint(int index, Level level, double pixelsPerDay) {
        return Footprint.of(
                new Footprint.Ends(
                        froms[index],
                        tos[index],
                        is(VAGUE, index),
                        is(UNKNOWN_START, index),
                        is(UNKNOWN_END, index),
                        is(OPEN_END, index),
                        is(SET, index),
                        is(DOUBTFUL, index),
                        points[index]),
                level,
                pixelsPerDay,
                today + 1);
    }

    /** The title behind the sign of a doubtful date. */
    String label(int index) {
        String sign = isPlain(index) ? "" : extent(index).sign();
        return sign.isEmpty() ? title(index) : sign + " " + title(index);
    }

    private boolean isPlain(int index) {
        return isMilestone(index) && milestones.isPlain(index);
    }

    /** How wide its label is, in pixels; measured once. */
    public double width(int index, TextMeasure measure) {
        if (Float.isNaN(widths[index])) {
            widths[index] = (float) measure.width(label(index), Footprint.TITLE);
        }
        return widths[index];
    }
}
