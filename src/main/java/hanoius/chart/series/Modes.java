package hanoius.chart.series;

import hanoius.chart.series.Datum.Computation;
import hanoius.model.ChartDefinition;
import hanoius.model.ChartForm;
import hanoius.model.ChartMode;
import hanoius.model.Indicator;
import hanoius.model.Measure;
import hanoius.model.Quantity;
import hanoius.plot.TimeSpan;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the values of series become in each mode of a chart, and where a mode is out of place. */
public final class Modes {

    /**
     * Why a mode is not offered.
     *
     * @param key of the message that says it
     * @param indicator the one that cannot carry the mode; null when it is about several
     */
    record Refusal(String key, @Nullable Indicator indicator) {}

    private Modes() {}

    /** Why some series as reported cannot be shown in a mode; nothing when they can. */
    static Optional<Refusal> refusal(ChartMode mode, List<Series> reported) {
        if (reported.isEmpty() && mode != ChartMode.VALUE) {
            return Optional.of(new Refusal("chart.refused_nothing", null));
        }
        Optional<Refusal> single =
                reported.stream().flatMap(each -> refusal(mode, each).stream()).findFirst();
        return single.isEmpty()
                        && mode == ChartMode.INDEX
                        && IndexBase.day(null, null, reported).isEmpty()
                ? Optional.of(new Refusal("chart.refused_base", null))
                : single;
    }

    private static Optional<Refusal> refusal(ChartMode mode, Series series) {
        Indicator indicator = series.indicator();
        boolean growth = indicator.measure() == Measure.GROWTH;
        String key =
                switch (mode) {
                    case VALUE -> "";
                    case CHANGE ->
                            growth
                                    ? "chart.refused_growth"
                                    : change(series).isEmpty() ? "chart.refused_change" : "";
                    case INDEX ->
                            growth
                                    ? "chart.refused_growth"
                                    : series.data().stream().noneMatch(each -> each.value() > 0)
                                            ? "chart.refused_positive"
                                            : "";
                    case LOG ->
                            growth
                                    ? "chart.refused_growth"
                                    : series.data().stream().allMatch(each -> each.low() > 0)
                                            ? ""
                                            : "chart.refused_positive";
                };
        return key.isEmpty() ? Optional.empty() : Optional.of(new Refusal(key, indicator));
    }

    /**
     * A series as a definition wants it: of equal spans, computed by its mode, in its form.
     *
     * @param base the day that an index rests on; null when it rests on none
     */
    public static Series shown(
            Series reported,
            ChartDefinition definition,
            @Nullable ChartForm form,
            @Nullable LocalDate base) {
        Series like =
                definition.equalSpans()
                        ? reported.with(reported.form(), reported.equalSpans())
                        : reported;
        List<Datum> data =
                switch (definition.mode()) {
                    case VALUE, LOG -> like.data();
                    case CHANGE -> change(like);
                    case INDEX -> base == null ? List.of() : index(like, base);
                };
        ChartForm natural = natural(reported, definition);
        Series made = reported.with(natural, data);
        if (form != null) {
            return forms(made, definition).contains(form) ? reported.with(form, data) : made;
        }
        return reported.form() == ChartForm.COLUMNS ? PartsOfYear.drawn(made, null) : made;
    }

    /** Columns stand on zero; where the axis has none in view, points take their place. */
    private static ChartForm natural(Series reported, ChartDefinition definition) {
        boolean columns = reported.form() == ChartForm.COLUMNS;
        return switch (definition.mode()) {
            case VALUE -> columns && definition.fitted() ? ChartForm.POINTS : reported.form();
            case LOG -> columns ? ChartForm.POINTS : reported.form();
            case INDEX -> columns ? ChartForm.LINE : reported.form();
            case CHANGE ->
                    reported.form() == ChartForm.LINE
                            ? ChartForm.LINE
                            : definition.fitted() ? ChartForm.POINTS : ChartForm.COLUMNS;
        };
    }

    /** The forms in which values may honestly be drawn, the natural ones among them. */
    public static List<ChartForm> forms(Series shown, ChartDefinition definition) {
        List<ChartForm> forms = new ArrayList<>();
        Measure measure = shown.indicator().measure();
        boolean fromZero = !definition.fitted() && definition.mode() != ChartMode.LOG;
        if (fromZero && (measure == Measure.FLOW || definition.mode() == ChartMode.CHANGE)) {
            forms.add(ChartForm.COLUMNS);
        }
        forms.add(ChartForm.POINTS);
        if (LineRuns.hasRun(shown.data())) {
            forms.add(ChartForm.LINE);
        }
        boolean level = measure == Measure.CUMULATIVE || measure == Measure.STOCK;
        if (level && shown.data().size() > 1 && definition.mode() != ChartMode.CHANGE) {
            forms.add(ChartForm.STEPS);
        }
        return List.copyOf(forms);
    }

    private record Period(double start, double end) {}

    /** Each value that has one of the same months a year before, against that one. */
    private static List<Datum> change(Series series) {
        Measure measure = series.indicator().measure();
        Map<Period, Datum> byPeriod = new HashMap<>();
        series.data().forEach(each -> byPeriod.put(new Period(each.start(), each.end()), each));
        List<Datum> changes = new ArrayList<>();
        for (Datum now : series.data()) {
            Datum before = byPeriod.get(new Period(yearBefore(now.start()), yearBefore(now.end())));
            if (before != null && now.hasKnownPeriod() && before.hasKnownPeriod()) {
                Computation computation =
                        measure == Measure.SHARE ? Computation.DIFFERENCE : Computation.CHANGE;
                change(now.quantity(), before.quantity(), measure)
                        .map(result -> now.computed(result, computation, before.observation()))
                        .ifPresent(changes::add);
            }
        }
        return changes;
    }

    private static double yearBefore(double day) {
        return TimeSpan.day(day).minusYears(1).toEpochDay();
    }

    private static Optional<Quantity> change(Quantity now, Quantity before, Measure measure) {
        if (measure == Measure.SHARE) {
            return Derivation.difference(now, before, measure);
        }
        return before.value().signum() > 0
                ? Derivation.change(now, before, measure)
                : Optional.empty();
    }

    /** The values over spans like the base's, with the base as 100. */
    private static List<Datum> index(Series series, LocalDate day) {
        Datum base = IndexBase.of(series, day).orElse(null);
        if (base == null) {
            return List.of();
        }
        Measure measure = series.indicator().measure();
        List<Datum> values = new ArrayList<>();
        for (Datum each : series.equalSpans()) {
            Optional<Quantity> value =
                    each.equals(base)
                            ? Optional.of(Derivation.HUNDRED_OF_BASE)
                            : Derivation.index(each.quantity(), base.quantity(), measure);
            value.map(result -> each.computed(result, Computation.INDEX, base.observation()))
                    .ifPresent(values::add);
        }
        return values;
    }
}
