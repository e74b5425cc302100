package hanoius.chart.series;

import hanoius.model.ChartDefinition;
import hanoius.model.ChartForm;
import hanoius.model.ChartMode;
import hanoius.model.Dataset;
import hanoius.model.Indicator;
import hanoius.model.Observation;
import hanoius.model.RecordId;
import hanoius.plot.TimeSpan;
import hanoius.text.Words;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a chart is about, before it is given a size: one panel for each unit and the milestones for
 * the pins under the axis.
 *
 * @param definition as far as the record can carry it
 * @param all every series, with its values as reported
 * @param reported the series that are switched on, with their values as reported
 * @param base the day that an index rests on; null in other modes
 * @param bases the value of each series that is 100 in an index; empty in other modes
 * @param milestones those that pass the filter
 * @param unfiltered those that there would be without it
 */
public record ChartScene(
        Dataset dataset,
        ChartDefinition definition,
        Map<ChartDefinition.Entry, Series> all,
        List<Panel> panels,
        List<Series> reported,
        @Nullable LocalDate base,
        Map<RecordId, Datum> bases,
        List<ChartMilestone> milestones,
        List<ChartMilestone> unfiltered) {

    /** The chart that a new user sees: exports to the United States and visitors from there. */
    public static final List<RecordId> FIRST =
            List.of(RecordId.indicator("hn_exports_us"), RecordId.indicator("hn_us_visitors"));

    /** More series than this nobody tells apart. */
    public static final int MOST = 12;

    /** The years of a chart without values. */
    private static final TimeSpan EMPTY = TimeSpan.years(1995, 2026);

    /** How far beyond the values a view may go at either end, as a share of their span. */
    private static final double BEYOND = 0.1;

    /**
     * Gathers what a definition asks for; indicators that the record does not have are left out,
     * and a mode that the values cannot carry gives way to the values.
     *
     * @param milestones those that pass the filter, in the record's order
     */
    public static ChartScene of(
            Dataset dataset, ChartDefinition definition, List<ChartMilestone> milestones) {
        return of(dataset, definition, milestones, null);
    }

    /**
     * The same as seen in a time: an index of no chosen base begins there.
     *
     * @param view null for all of the time
     */
    public static ChartScene of(
            Dataset dataset,
            ChartDefinition definition,
            List<ChartMilestone> milestones,
            @Nullable TimeSpan view) {
        Map<ChartDefinition.Entry, Series> found = new LinkedHashMap<>();
        SeriesColours colours = new SeriesColours(dataset, FIRST);
        for (ChartDefinition.Entry entry : definition.series()) {
            Optional<Indicator> indicator = dataset.find(entry.indicator(), Indicator.class);
            if (indicator.isPresent() && found.size() < MOST) {
                int own = colours.own(entry.indicator());
                found.put(entry, Series.of(dataset, indicator.get(), own));
            }
        }
        ChartDefinition carried =
                Modes.refusal(definition.mode(), reported(found)).isEmpty()
                        ? definition
                        : definition.with(ChartMode.VALUE);
        return of(dataset, carried, milestones, view, colours.coloured(found, carried.mode()));
    }

    private static List<Series> reported(Map<ChartDefinition.Entry, Series> all) {
        return all.entrySet().stream()
                .filter(each -> each.getKey().shown())
                .map(Map.Entry::getValue)
                .toList();
    }

    private static ChartScene of(
            Dataset dataset,
            ChartDefinition carried,
            List<ChartMilestone> milestones,
            @Nullable TimeSpan view,
            Map<ChartDefinition.Entry, Series> all) {
        List<Series> reported = reported(all);
        LocalDate base =
                carried.mode() == ChartMode.INDEX
                        ? IndexBase.day(carried.base(), view, reported).orElse(null)
                        : null;
        return new ChartScene(
                dataset,
                carried,
                all,
                Panel.of(all, carried, base),
                reported,
                base,
                base == null ? Map.of() : IndexBase.values(reported, base),
                List.copyOf(milestones),
                List.copyOf(milestones));
    }

    /** The same chart at another time: an index of no chosen base begins there. */
    public ChartScene seenIn(TimeSpan view) {
        if (definition.mode() != ChartMode.INDEX) {
            return this;
        }
        Optional<LocalDate> day = IndexBase.day(definition.base(), view, reported);
        return day.equals(Optional.ofNullable(base))
                ? this
                : of(dataset, definition, milestones, view, all).with(milestones, unfiltered);
    }

    /** The same series above other milestones, and those there would be without a filter. */
    public ChartScene with(List<ChartMilestone> passing, List<ChartMilestone> everyone) {
        return new ChartScene(
                dataset,
                definition,
                all,
                panels,
                reported,
                base,
                bases,
                List.copyOf(passing),
                List.copyOf(everyone));
    }

    private ChartScene with(
            ChartDefinition another, Map<ChartDefinition.Entry, Series> some, List<Panel> drawn) {
        return new ChartScene(
                dataset, another, some, drawn, reported, base, bases, milestones, unfiltered);
    }

    /** The same series in panels of other heights. */
    public ChartScene weighed(Map<String, Double> weights) {
        return with(definition.withWeights(weights), all, panels);
    }

    /** The same chart without the series that are switched off, as it leaves the program. */
    public ChartScene taken() {
        Map<ChartDefinition.Entry, Series> shown = new LinkedHashMap<>(all);
        shown.keySet().removeIf(each -> !each.shown());
        List<ChartDefinition.Entry> entries =
                definition.series().stream().filter(ChartDefinition.Entry::shown).toList();
        return with(definition.with(entries), shown, Panel.of(shown, definition, base));
    }

    /** Indicators beyond the most that one chart can tell apart. */
    public List<Indicator> undrawn() {
        return definition.series().stream()
                .filter(each -> !all.containsKey(each))
                .flatMap(each -> dataset.find(each.indicator(), Indicator.class).stream())
                .toList();
    }

    public List<Series> series() {
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

    /** Why an index of the series that are switched on cannot rest on a day, in words. */
    public Optional<String> baseRefusal(LocalDate day, Words words) {
        return IndexBase.refusal(day, reported, words);
    }

    /** How many reported values the mode or "equal spans" leaves out. */
    public int leftOut() {
        int drawn = series().stream().mapToInt(each -> each.data().size()).sum();
        drawn += series().stream().mapToInt(each -> each.leftOutParts().size()).sum();
        return reported.stream().mapToInt(each -> each.data().size()).sum() - drawn;
    }

    /** The series with parts of a year that would stand over one another. */
    public List<Series> withOverlappingParts() {
        return reported.stream()
                .filter(each -> each.form() == ChartForm.COLUMNS)
                .filter(each -> !PartsOfYear.leftOut(each.data()).isEmpty())
                .toList();
    }

    /** The definition that draws every part of a year: series in a form of their own show all. */
    public ChartDefinition withAllParts(boolean every) {
        List<RecordId> parts =
                withOverlappingParts().stream().map(each -> each.indicator().id()).toList();
        ChartForm form = every ? ChartForm.COLUMNS : null;
        return definition.with(
                definition.series().stream()
                        .map(
                                each ->
                                        parts.contains(each.indicator())
                                                ? new ChartDefinition.Entry(
                                                        each.indicator(), form, each.shown())
                                                : each)
                        .toList());
    }

    /** The same with a value drawn that is left out, as other parts of its year are drawn. */
    public ChartScene showing(@Nullable RecordId record) {
        boolean leftOut =
                series().stream()
                        .flatMap(each -> each.leftOutParts().stream())
                        .anyMatch(each -> each.observation().id().equals(record));
        return leftOut
                ? with(definition, all, panels.stream().map(each -> each.showing(record)).toList())
                : this;
    }

    /** Every report that the values rest on whose period meets the time shown. */
    public List<Observation> observationsIn(TimeSpan time) {
        return series().stream()
                .flatMap(each -> each.in(time).stream())
                .flatMap(Datum::rests)
                .distinct()
                .toList();
    }

    /** What is 100 for some series of an index, as in "2019 = 100", and why not what was chosen. */
    public String baseWords(List<Series> some, Words words) {
        String periods =
                some.stream()
                        .flatMap(each -> baseOf(each).stream())
                        .map(each -> words.shortDate(each.observation().period()))
                        .distinct()
                        .collect(Collectors.joining(", "));
        LocalDate wanted = definition.base();
        return wanted == null || wanted.equals(base)
                ? words.get("chart.unit_index", periods)
                : words.get("chart.unit_index_instead", periods, IndexBase.month(wanted, words));
    }

    /** The value that is 100 in an index; nothing for a series that is not shown. */
    public Optional<Datum> baseOf(Series series) {
        return Optional.ofNullable(bases.get(series.indicator().id()));
    }

    /** The span of all values in whole years, with one more on either side. */
    public TimeSpan wholeSpan() {
        return reported.stream()
                .filter(each -> !each.data().isEmpty())
                .map(each -> new TimeSpan(each.start(), each.end()))
                .reduce(TimeSpan::union)
                .map(
                        all ->
                                TimeSpan.years(
                                        all.firstDay().getYear() - 1, all.lastDay().getYear() + 1))
                .orElse(EMPTY);
    }

    /** All the time that can be brought into view. */
    public TimeSpan limits() {
        return wholeSpan().grow(BEYOND);
    }
}
