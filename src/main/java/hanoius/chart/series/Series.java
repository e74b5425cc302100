package hanoius.chart.series;

import hanoius.figure.MinMaxPyramid;
import hanoius.model.ChartForm;
import hanoius.model.Dataset;
import hanoius.model.Indicator;
import hanoius.plot.TimeSpan;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An indicator with its values in the order of time, each fact once. */
public final class Series {

    private final Indicator indicator;
    private final ChartForm form;
    private final int colour;
    private final List<Datum> data;
    private final PeriodKind kind;
    private final List<Datum> leftOutParts;
    private final double longest;
    private final double end;
    private final @Nullable Interval reach;
    private final Set<ValueFlag> flags = EnumSet.noneOf(ValueFlag.class);
    private final Set<Integer> spans = new HashSet<>();
    private final List<Datum> breaks = new ArrayList<>();
    private @Nullable Series comparable;
    private @Nullable DenseBand band;
    private @Nullable MinMaxPyramid reaches;

    /**
     * A series as it is drawn.
     *
     * @param colour number of the series colour
     * @param data sorted by start
     */
    Series(Indicator indicator, ChartForm form, int colour, List<Datum> data) {
        this(indicator, form, colour, PeriodKind.of(indicator.measure(), data), data, List.of());
    }

    private Series(
            Indicator indicator,
            ChartForm form,
            int colour,
            PeriodKind kind,
            List<Datum> data,
            List<Datum> leftOutParts) {
        this.indicator = indicator;
        this.form = form;
        this.colour = colour;
        this.data = List.copyOf(data);
        this.kind = kind;
        this.leftOutParts = List.copyOf(leftOutParts);
        double length = 0;
        double last = Double.NEGATIVE_INFINITY;
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (Datum each : data) {
            length = Math.max(length, each.days());
            last = Math.max(last, each.end());
            least = Math.min(least, each.low());
            most = Math.max(most, each.high());
            flags.addAll(ValueFlag.of(each, isPart(each)));
            spans.add(each.span());
            if (each.breaksSeries()) {
                breaks.add(each);
            }
        }
        longest = length;
        end = last;
        reach = data.isEmpty() ? null : new Interval(least, most);
    }

    /** The values as they were reported, in the form that follows from them. */
    public static Series of(Dataset dataset, Indicator indicator, int colour) {
        List<Datum> data =
                dataset.observationsOf(indicator.id()).stream()
                        .filter(each -> each.sameAs() == null)
                        .map(each -> Datum.of(each, dataset.reportsOf(each), indicator.measure()))
                        .sorted(Datum.BY_TIME)
                        .toList();
        return new Series(indicator, PeriodKind.form(indicator.measure(), data), colour, data);
    }

    public Indicator indicator() {
        return indicator;
    }

    public ChartForm form() {
        return form;
    }

    public int colour() {
        return colour;
    }

    public List<Datum> data() {
        return data;
    }

    /** Over how long a time the values count. */
    public PeriodKind kind() {
        return kind;
    }

    /** Whether a value is for a part of a year, in a series that else has years. */
    public boolean isPart(Datum datum) {
        boolean years = kind == PeriodKind.YEAR || kind == PeriodKind.YEARS;
        return (years || kind == PeriodKind.PART) && datum.isShorterThanYear();
    }

    /** Whether everything in it was aimed at, and nothing counted. */
    public boolean isOnlyTargets() {
        return !data.isEmpty() && data.stream().allMatch(Datum::isTarget);
    }

    /** The lengths of the periods of its values, as {@link Datum#span} gives them. */
    public Set<Integer> spans() {
        return spans;
    }

    /** The first moment of its values; infinite without values. */
    public double start() {
        return data.isEmpty() ? Double.POSITIVE_INFINITY : data.getFirst().start();
    }

    /** The moment after the last day of its values; infinite without values. */
    public double end() {
        return end;
    }

    /** Between which values its marks reach; nothing without values. */
    Optional<Interval> reach() {
        return Optional.ofNullable(reach);
    }

    /** The flags that its values are drawn with. */
    public Set<ValueFlag> flags() {
        return flags;
    }

    /** The values that were counted in another way than those before them. */
    public List<Datum> breaks() {
        return breaks;
    }

    /** What to draw where the values are denser than the pixels; made when it is first needed. */
    public DenseBand band() {
        DenseBand made = band == null ? DenseBand.of(data, form) : band;
        band = made;
        return made;
    }

    /** The same in the time of a scale, without looking at all values. */
    Optional<Interval> reach(TimeSpan time) {
        int first = firstFrom(time.from());
        int until = Math.max(first, firstFrom(time.to()));
        Stream<Interval> inside = first < until ? Stream.of(reach(first, until)) : Stream.empty();
        return Stream.concat(inside, reaching(time.from(), first).map(Datum::reach))
                .reduce(Interval::union);
    }

    private Interval reach(int from, int to) {
        MinMaxPyramid made =
                reaches == null
                        ? new MinMaxPyramid(
                                data.stream().mapToDouble(Datum::low).toArray(),
                                data.stream().mapToDouble(Datum::high).toArray())
                        : reaches;
        reaches = made;
        var found = new MinMaxPyramid.Extremes();
        made.find(from, to, found);
        return new Interval(found.min(), found.max());
    }

    /** The values that start before a moment and go on behind it. */
    private Stream<Datum> reaching(double moment, int first) {
        // Only what starts within the longest period before can still reach it.
        return data.subList(firstFrom(moment - longest), first).stream()
                .filter(each -> each.end() > moment);
    }

    /** The same indicator with other values or in another form. */
    Series with(ChartForm another, List<Datum> values) {
        return new Series(indicator, another, colour, kind, values, List.of());
    }

    /** The same with only some of its values drawn. */
    Series with(List<Datum> drawn, List<Datum> leftOut) {
        return new Series(indicator, form, colour, kind, drawn, leftOut);
    }

    /** The parts of years that are left out, as others stand in their place. */
    public List<Datum> leftOutParts() {
        return leftOutParts;
    }

    /** The values over spans of the commonest length; levels at a day have no length to differ. */
    List<Datum> equalSpans() {
        if (kind == PeriodKind.LEVEL) {
            return data;
        }
        Map<Integer, Long> counts =
                data.stream().collect(Collectors.groupingBy(Datum::span, Collectors.counting()));
        int span =
                counts.entrySet().stream()
                        .max(
                                Map.Entry.<Integer, Long>comparingByValue()
                                        .thenComparing(Map.Entry.comparingByKey()))
                        .map(Map.Entry::getKey)
                        .orElse(0);
        return data.stream().filter(each -> each.span() == span && each.hasKnownPeriod()).toList();
    }

    /** The values over spans of the commonest length that are above zero, for an index. */
    Series comparable() {
        Series made =
                comparable == null
                        ? with(
                                form,
                                equalSpans().stream().filter(each -> each.value() > 0).toList())
                        : comparable;
        comparable = made;
        return made;
    }

    /** The same in another colour. */
    Series coloured(int another) {
        return another == colour
                ? this
                : new Series(indicator, form, another, kind, data, leftOutParts);
    }

    /** The values whose period meets the time of a scale. */
    public List<Datum> in(TimeSpan time) {
        return between(time.from(), time.to());
    }

    /** The values whose period meets a time, found without looking at the others. */
    public List<Datum> between(double from, double to) {
        int inside = firstFrom(from);
        int end = firstFrom(to);
        List<Datum> before = reaching(from, inside).toList();
        int start = inside - before.size();
        // As a rule those that reach into the time are next to those within; copy only if not.
        if (data.subList(start, inside).equals(before)) {
            return data.subList(start, end);
        }
        List<Datum> met = new ArrayList<>(before);
        met.addAll(data.subList(inside, end));
        return met;
    }

    /** The place of the first value that starts at a moment or later. */
    private int firstFrom(double moment) {
        int low = 0;
        int high = data.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (data.get(middle).start() < moment) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The value whose period holds a moment, the shortest of several; else the nearest within. */
    public Optional<Datum> at(double moment, double tolerance) {
        return between(moment - tolerance - 1, moment + tolerance + 1).stream()
                .filter(each -> distance(each, moment) <= tolerance)
                .min(
                        Comparator.comparingDouble((Datum each) -> distance(each, moment))
                                .thenComparingDouble(Datum::days));
    }

    private static double distance(Datum datum, double moment) {
        return datum.covers(moment)
                ? 0
                : Math.min(Math.abs(datum.start() - moment), Math.abs(datum.end() - moment));
    }
}
