package hanoius.chart;

import hanoius.figure.TimeScale;
import hanoius.model.ChartDefinition;
import hanoius.model.ChartMode;
import hanoius.model.Dossier;
import hanoius.model.Indicator;
import hanoius.model.Measure;
import hanoius.model.Milestone;
import hanoius.model.RecordId;
import hanoius.text.Words;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a chart is about, before it is given a size: one panel for each unit and the milestones for
 * the pins under the axis.
 *
 * @param definition as far as the record can carry it
 * @param reported the series that are switched on, with their values as reported
 * @param base the day that an index rests on; null in other modes
 * @param bases the value of each series that is 100 in an index; empty in other modes
 * @param undrawn indicators beyond the most that one chart can tell apart
 * @param milestones those that pass the filter
 * @param unfiltered those that there would be without it
 */
public record ChartScene(
        Dossier dossier,
        ChartDefinition definition,
        List<Panel> panels,
        List<Series> reported,
        @Nullable LocalDate base,
        Map<RecordId, Datum> bases,
        List<Indicator> undrawn,
        List<Milestone> milestones,
        List<Milestone> unfiltered) {

    /** The chart that a new user sees: exports to the United States and visitors from there. */
    public static final List<RecordId> FIRST =
            List.of(RecordId.indicator("hn_exports_us"), RecordId.indicator("hn_us_visitors"));

    /** More series than this nobody tells apart. */
    static final int MOST = 12;

    /** What the panel of an index is called in place of a unit. */
    static final String INDEX = "index";

    /** What the panel of the changes of shares is called. */
    static final String POINTS = "percentage points";

    private static final double YEAR = 365.25;
    private static final int COLOURS = 14;

    /**
     * Series that share a unit and so a value axis.
     *
     * @param off those that are switched off; they have no values here
     */
    record Panel(String unit, List<Series> series, Set<RecordId> off) {

        double low() {
            return series.stream()
                    .mapToDouble(Series::low)
                    .filter(Double::isFinite)
                    .min()
                    .orElse(0);
        }

        double high() {
            return series.stream()
                    .mapToDouble(Series::high)
                    .filter(Double::isFinite)
                    .max()
                    .orElse(1);
        }

        boolean isOff(Series one) {
            return off.contains(one.indicator().id());
        }

        /** Whether every series is switched off, so that only the heading is left. */
        boolean isFolded() {
            return series.stream().allMatch(this::isOff);
        }
    }

    /**
     * Gathers what a definition asks for; indicators that the record does not have are left out,
     * and a mode that the values cannot carry gives way to the values.
     *
     * @param milestones those that pass the filter, in the record's order
     */
    public static ChartScene of(
            Dossier dossier, ChartDefinition definition, List<Milestone> milestones) {
        Map<ChartDefinition.Entry, Series> all = new LinkedHashMap<>();
        List<Indicator> undrawn = new ArrayList<>();
        Set<Integer> taken = new HashSet<>();
        for (ChartDefinition.Entry entry : definition.series()) {
            Optional<Indicator> found = dossier.find(entry.indicator(), Indicator.class);
            if (found.isPresent() && all.size() < MOST) {
                int colour = colour(dossier, found.get(), taken);
                all.put(entry, Series.of(dossier, found.get(), colour));
            } else {
                found.ifPresent(undrawn::add);
            }
        }
        List<Series> reported =
                all.entrySet().stream()
                        .filter(each -> each.getKey().shown())
                        .map(Map.Entry::getValue)
                        .toList();
        ChartDefinition carried =
                Modes.refusal(definition.mode(), reported).isEmpty()
                        ? definition
                        : definition.with(ChartMode.VALUE);
        LocalDate base =
                carried.mode() == ChartMode.INDEX
                        ? Modes.base(definition.base(), reported).orElse(null)
                        : null;
        return new ChartScene(
                dossier,
                carried,
                panels(all, carried, base),
                reported,
                base,
                base == null ? Map.of() : bases(reported, base),
                List.copyOf(undrawn),
                List.copyOf(milestones),
                List.copyOf(milestones));
    }

    private static Map<RecordId, Datum> bases(List<Series> reported, LocalDate base) {
        Map<RecordId, Datum> bases = new HashMap<>();
        for (Series each : reported) {
            Modes.base(each, base).ifPresent(datum -> bases.put(each.indicator().id(), datum));
        }
        return Map.copyOf(bases);
    }

    /** The same series above other milestones, and those there would be without a filter. */
    ChartScene with(List<Milestone> passing, List<Milestone> all) {
        return new ChartScene(
                dossier,
                definition,
                panels,
                reported,
                base,
                bases,
                undrawn,
                List.copyOf(passing),
                List.copyOf(all));
    }

    /** The same series in panels of other heights. */
    ChartScene weighed(Map<String, Double> weights) {
        return new ChartScene(
                dossier,
                definition.withWeights(weights),
                panels,
                reported,
                base,
                bases,
                undrawn,
                milestones,
                unfiltered);
    }

    private static List<Panel> panels(
            Map<ChartDefinition.Entry, Series> all,
            ChartDefinition definition,
            @Nullable LocalDate base) {
        Map<String, List<Series>> byUnit = new LinkedHashMap<>();
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
                    byUnit.computeIfAbsent(
                                    unit(series.indicator(), definition.mode()),
                                    any -> new ArrayList<>())
                            .add(drawn);
                });
        List<Panel> panels = new ArrayList<>();
        byUnit.forEach((unit, series) -> panels.add(new Panel(unit, List.copyOf(series), off)));
        return List.copyOf(panels);
    }

    private static String unit(Indicator indicator, ChartMode mode) {
        return switch (mode) {
            case VALUE, LOG -> indicator.unit();
            case CHANGE -> indicator.measure() == Measure.SHARE ? POINTS : "percent";
            case INDEX -> INDEX;
        };
    }

    /**
     * A colour follows its indicator; only where two in one chart would share it does one yield.
     */
    private static int colour(Dossier dossier, Indicator indicator, Set<Integer> taken) {
        int first = FIRST.indexOf(indicator.id());
        int colour = first >= 0 ? first : 2 + dossier.indicators().indexOf(indicator) % 5;
        for (int tries = 0; tries < COLOURS && !taken.add(colour); tries++) {
            colour = tries == 6 ? 7 : tries < 6 ? (colour + 1) % 7 : colour + 1;
        }
        return colour;
    }

    /** The same chart without the series that are switched off, as it leaves the program. */
    ChartScene taken() {
        return of(
                dossier,
                definition.with(
                        definition.series().stream().filter(ChartDefinition.Entry::shown).toList()),
                milestones);
    }

    List<Series> series() {
        return panels.stream().flatMap(panel -> panel.series().stream()).toList();
    }

    /** Why the series that are switched on cannot be shown in a mode; nothing when they can. */
    Optional<Modes.Refusal> refusal(ChartMode mode) {
        return Modes.refusal(mode, reported);
    }

    /** The same in words, as in "“Growth of visitors” is a change already". */
    public Optional<String> refusal(ChartMode mode, Words words) {
        return refusal(mode)
                .map(
                        each ->
                                words.get(
                                        each.key(),
                                        each.indicator() == null
                                                ? ""
                                                : words.name(each.indicator())));
    }

    /** How many reported values the mode or "equal spans" leaves out. */
    int leftOut() {
        int drawn = series().stream().mapToInt(each -> each.data().size()).sum();
        return reported.stream().mapToInt(each -> each.data().size()).sum() - drawn;
    }

    /** The value that is 100 in an index; nothing for a series that is not shown. */
    Optional<Datum> baseOf(Series series) {
        return Optional.ofNullable(bases.get(series.indicator().id()));
    }

    /** The span of all values in whole years, with one more on either side. */
    public TimeScale wholeSpan() {
        double from = Double.POSITIVE_INFINITY;
        double to = Double.NEGATIVE_INFINITY;
        for (Series each : reported) {
            for (Datum datum : each.data()) {
                from = Math.min(from, datum.start());
                to = Math.max(to, datum.end());
            }
        }
        return to < from
                ? years(1995, 2026)
                : years(
                        LocalDate.ofEpochDay((long) from).getYear() - 1,
                        LocalDate.ofEpochDay((long) to - 1).getYear() + 1);
    }

    private static TimeScale years(int first, int last) {
        return new TimeScale(
                LocalDate.of(first, 1, 1).toEpochDay(),
                LocalDate.of(last + 1, 1, 1).toEpochDay(),
                0,
                1);
    }

    /** The widest span worth showing, in days. */
    double longest() {
        return Math.max(YEAR, wholeSpan().days() * 1.2);
    }

    /** Milestones that may have happened in the days that a scale shows, by their beginning. */
    List<Milestone> milestonesIn(TimeScale scale) {
        return MilestoneTime.in(scale, milestones);
    }
}
