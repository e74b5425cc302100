package hanoius.timeline.lane;

import hanoius.edtf.EdtfDate;
import hanoius.edtf.Precision;
import hanoius.figure.TextMeasure;
import hanoius.model.Dataset;
import hanoius.model.Milestones;
import hanoius.model.PlaceChange;
import hanoius.model.RecordId;
import hanoius.model.Term;
import hanoius.plot.Extent;
import hanoius.plot.Extents;
import hanoius.plot.TimeSpan;
import hanoius.task.TaskRunner;
import hanoius.text.Words;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Everything of a record that a timeline can draw, in columns: first the milestones, each at its
 * place in the record, then the agreements that have a place in time. What a frame asks of every
 * one of a million is a number here.
 */
public final class Items {

    private static final int FEATURED = 1000;
    private static final int SOME = 50_000;

    private final Dataset dataset;
    private final Words words;
    private final Milestones milestones;
    private final List<AgreementItem> agreements;
    private final Map<RecordId, Integer> places = new HashMap<>();
    private final LocalDate day;
    private final double today;
    private final ItemColumns columns;
    private final int[] order;
    private final PointIndex byPoint;
    private final TimeSpan span;

    /**
     * @param before what there was; null for nothing
     * @param change what became of it
     */
    private Items(
            Dataset dataset,
            Words words,
            List<AgreementItem> agreements,
            LocalDate day,
            @Nullable Items before,
            @Nullable ItemChange change,
            TaskRunner.Progress progress) {
        this.dataset = dataset;
        this.words = words;
        this.agreements = agreements;
        this.day = day;
        milestones = dataset.milestones();
        today = day.toEpochDay();
        int size = milestones.size() + agreements.size();
        for (int i = 0; i < agreements.size(); i++) {
            places.put(agreements.get(i).agreement().id(), milestones.size() + i);
        }
        if (before == null || change == null) {
            columns = new ItemColumns(size, today, categories());
            for (int from = 0; from < size; from += SOME) {
                fill(from, Math.min(size, from + SOME));
                progress.report((double) from / size);
            }
            order = TimeOrder.of(columns.froms(), this::compare);
            byPoint = new PointIndex(columns, order);
        } else {
            columns = before.columns.with(change, size, categories());
            ItemChange.Passage passage = change.passage();
            passage.entering()
                    .forEach(each -> columns.fill(each, extent(each), categoryNumber(each)));
            order = TimeOrder.with(before.order, before::compare, passage, this::compare);
            byPoint = before.byPoint.with(columns, passage, this::compareByPoint);
        }
        span =
                before == null || change == null
                        ? columns.span()
                        : columns.span(before.columns, before.span, change.passage());
    }

    /** On all processors when there are many. */
    private void fill(int from, int to) {
        IntStream some = IntStream.range(from, to);
        (to - from == SOME ? some.parallel() : some)
                .forEach(i -> columns.fill(i, extent(i), categoryNumber(i)));
    }

    /**
     * Items of which nothing is known but where in time they are, and their categories: they have
     * neither names nor records, and can only be counted.
     */
    private Items(ItemColumns columns, PointIndex byPoint, LocalDate day, Words words) {
        dataset = Dataset.EMPTY;
        this.words = words;
        milestones = dataset.milestones();
        agreements = List.of();
        this.day = day;
        today = day.toEpochDay();
        this.columns = columns;
        this.byPoint = byPoint;
        order = byPoint.numbers().toArray();
        span = columns.span();
    }

    /**
     * Items without names, which can only be counted.
     *
     * @param byPoint all of them
     */
    static Items nameless(ItemColumns columns, PointIndex byPoint, LocalDate day, Words words) {
        return new Items(columns, byPoint, day, words);
    }

    /** Whether there is a record for each, that can be named. */
    public boolean isNamed() {
        return size() == milestones.size() + agreements.size();
    }

    /** Those of the columns by their numbers. */
    private List<String> categories() {
        return Stream.concat(Stream.of(Term.AGREEMENT), milestones.categories().names().stream())
                .toList();
    }

    /** The items after a change, and what it did to these. */
    public record Changed(Items items, ItemChange change) {}

    /**
     * The items after a change.
     *
     * @param places what it did to the milestones
     */
    public Changed with(Dataset after, PlaceChange places) {
        List<AgreementItem> newAgreements = AgreementItem.of(after);
        ItemChange change = new ItemChange(agreements, newAgreements, places);
        Items items =
                new Items(after, words, newAgreements, day, this, change, TaskRunner.Progress.NONE);
        return new Changed(items, change);
    }

    /** Everything that a record has to draw on a day; may take its time. */
    public static Items of(
            Dataset dataset, LocalDate today, Words words, TaskRunner.Progress progress) {
        return new Items(dataset, words, AgreementItem.of(dataset), today, null, null, progress);
    }

    /** Everything that a record has to draw on a day. */
    public static Items of(Dataset dataset, LocalDate today, Words words) {
        return of(dataset, today, words, TaskRunner.Progress.NONE);
    }

    private Items(Items same, Words words) {
        this.words = words;
        dataset = same.dataset;
        milestones = same.milestones;
        agreements = same.agreements;
        places.putAll(same.places);
        day = same.day;
        today = same.today;
        columns = same.columns.unmeasured();
        order = same.order;
        byPoint = same.byPoint;
        span = same.span;
    }

    /** The same in other words. */
    public Items in(Words others) {
        return words.equals(others) ? this : new Items(this, others);
    }

    /** By earliest day, latest day, precision, importance and name: never 0 for two items. */
    public int compare(int one, int other) {
        int order = columns.compare(one, other);
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

    /** By the points that stand for them, those of one point as {@link #compare} has them. */
    int compareByPoint(int one, int other) {
        int order = Float.compare(columns.point(one), columns.point(other));
        return order == 0 ? compare(one, other) : order;
    }

    /** Every item once, in order. */
    IntStream inOrder() {
        return Arrays.stream(order);
    }

    /** Those of a set in order. */
    int[] order(BitSet some) {
        return some.cardinality() == order.length ? order : inOrder().filter(some::get).toArray();
    }

    /** Where they stand in time. */
    ItemColumns columns() {
        return columns;
    }

    /** Every item once, in order of the points that stand for them. */
    PointIndex byPoint() {
        return byPoint;
    }

    public int size() {
        return columns.size();
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

    /** The key of its category. */
    public String category(int index) {
        return isMilestone(index) ? milestones.category(index) : Term.AGREEMENT;
    }

    /** The number of its category among those of the columns. */
    private int categoryNumber(int index) {
        return isMilestone(index)
                ? ItemColumns.AGREEMENTS + 1 + milestones.categories().number(index, 0)
                : ItemColumns.AGREEMENTS;
    }

    public String title(int index) {
        return words.text(
                isMilestone(index)
                        ? milestones.title(index, words.language())
                        : agreement(index).agreement().title().in(words.language()));
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
                ? milestones.atHand() ? words.text(milestones.get(index).summary()) : ""
                : words.text(agreement(index).agreement().summary());
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
        return columns.from(index);
    }

    /** Behind the last day that it may cover, or infinity. */
    public double to(int index) {
        return columns.to(index);
    }

    /** Where a point mark stands for it, in days. */
    public double point(int index) {
        return columns.point(index);
    }

    /** From its first known day to behind its last one; what still goes on is known until today. */
    public TimeSpan known(int index) {
        return columns.known(index);
    }

    /** The pixels that it takes in its row, from the pixel of 1970-01-01. */
    Footprint footprint(int index, Level level, double pixelsPerDay) {
        return Footprint.of(columns.ends(index), level, pixelsPerDay, today + 1);
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
        float known = columns.width(index);
        if (Float.isNaN(known)) {
            known = (float) measure.width(label(index), Footprint.TITLE);
            columns.measured(index, known);
        }
        return known;
    }
}
