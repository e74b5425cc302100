package hanoius.chart.series;

import hanoius.figure.CutScale;
import hanoius.figure.Scale;
import hanoius.model.ChartDefinition;
import hanoius.model.ChartMode;
import hanoius.model.Indicator;
import hanoius.model.Measure;
import hanoius.model.RecordId;
import hanoius.plot.TimeSpan;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Series that share a value axis: in one unit, and counted over one kind of time.
 *
 * @param off those that are switched off; they have no values here
 */
public record Panel(String unit, PeriodKind kind, List<Series> series, Set<RecordId> off) {

    /** What the panel of an index is called in place of a unit. */
    static final String INDEX = "index";

    /** What the panel of other changes is called, and the unit of shares. */
    public static final String PERCENT = "percent";

    /** What the panel of the changes of shares is called. */
    static final String POINTS = "percentage points";

    private record Axis(String unit, PeriodKind kind) {}

    /** The panels of all series, each as a definition wants it. */
    static List<Panel> of(
            Map<ChartDefinition.Entry, Series> all,
            ChartDefinition definition,
            @Nullable LocalDate base) {
        Map<Axis, List<Series>> byAxis = new LinkedHashMap<>();
        Set<RecordId> off = new HashSet<>();
        all.forEach(
                (entry, series) -> {
                    Series drawn =
                            entry.shown()
                                    ? Modes.shown(series, definition, entry.form(), base)
                                    : series.with(series.form(), List.of());
                    if (!entry.shown()) {
                        off.add(entry.indicator());
                    }
                    byAxis.computeIfAbsent(
                                    axis(series, definition.mode()), any -> new ArrayList<>())
                            .add(drawn);
                });
        List<Panel> panels = new ArrayList<>();
        byAxis.forEach(
                (axis, series) ->
                        panels.add(new Panel(axis.unit(), axis.kind(), List.copyOf(series), off)));
        return List.copyOf(panels);
    }

    /** The indicators of each panel in a mode. */
    static Collection<List<RecordId>> grouped(Collection<Series> found, ChartMode mode) {
        return found.stream()
                .collect(
                        Collectors.groupingBy(
                                each -> axis(each, mode),
                                Collectors.mapping(
                                        each -> each.indicator().id(), Collectors.toList())))
                .values();
    }

    private static Axis axis(Series reported, ChartMode mode) {
        return new Axis(unit(reported.indicator(), mode), kind(reported, mode));
    }

    /** What has become percentages can be compared, but years and months not even then. */
    private static PeriodKind kind(Series reported, ChartMode mode) {
        return switch (mode) {
            case VALUE, LOG -> reported.kind();
            case CHANGE, INDEX -> reported.kind().ofRatios();
        };
    }

    private static String unit(Indicator indicator, ChartMode mode) {
        return switch (mode) {
            case VALUE, LOG -> indicator.unit();
            case CHANGE -> indicator.measure() == Measure.SHARE ? POINTS : PERCENT;
            case INDEX -> INDEX;
        };
    }

    /** The name under which a definition keeps how tall the panel is. */
    public String key() {
        return unit + kind.suffix();
    }

    /** Between which values the marks reach, from 0 to 1 where there are none. */
    public Interval reach() {
        return series.stream()
                .flatMap(each -> each.reach().stream())
                .reduce(Interval::union)
                .orElse(new Interval(0, 1));
    }

    /** The same for the marks of a time, or for all where there are none in it. */
    public Interval reach(TimeSpan time) {
        return series.stream()
                .flatMap(each -> each.reach(time).stream())
                .reduce(Interval::union)
                .orElseGet(this::reach);
    }

    /** The values in a time that lie beyond the end of the axis. */
    public List<Datum> beyond(Scale scale, TimeSpan time) {
        // Most axes are not cut, and a series may have a million values.
        if (!(scale instanceof CutScale cut)) {
            return List.of();
        }
        return series.stream()
                .flatMap(each -> each.in(time).stream())
                .filter(each -> cut.isBeyond(each.value()))
                .sorted(Comparator.comparingDouble(Datum::start))
                .toList();
    }

    /** The same with a value drawn that is left out, in place of other parts of its year. */
    Panel showing(@Nullable RecordId record) {
        return new Panel(
                unit,
                kind,
                series.stream()
                        .map(
                                each ->
                                        each.leftOutParts().isEmpty()
                                                ? each
                                                : PartsOfYear.drawn(each, record))
                        .toList(),
                off);
    }

    /** How many parts of years are left out of a time. */
    public int leftOutParts(TimeSpan time) {
        return (int)
                series.stream()
                        .flatMap(each -> each.leftOutParts().stream())
                        .filter(each -> each.meets(time))
                        .count();
    }

    public boolean isOff(Series one) {
        return off.contains(one.indicator().id());
    }

    /** Whether every series is switched off, so that only the heading is left. */
    public boolean isFolded() {
        return series.stream().allMatch(this::isOff);
    }
}
