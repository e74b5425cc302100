package hanoius.chart;

import hanoius.chart.mark.ChartPicture;
import hanoius.chart.mark.ChartStyle;
import hanoius.chart.series.ChartMilestone;
import hanoius.chart.series.ChartScene;
import hanoius.chart.series.Datum;
import hanoius.edtf.DayRange;
import hanoius.model.ChartDefinition;
import hanoius.model.Dataset;
import hanoius.model.Fact;
import hanoius.model.FactDates;
import hanoius.model.RecordId;
import hanoius.picture.Picture;
import hanoius.picture.SourceNotes;
import hanoius.plot.TimeBrush;
import hanoius.plot.TimeSpan;
import hanoius.plot.TimeWindow;
import hanoius.query.Filter;
import hanoius.task.Lifetime;
import hanoius.text.Words;
import hanoius.workspace.FilterResult;
import hanoius.workspace.Touched;
import hanoius.workspace.Workspace;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyProperty;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What the chart view shows: the indicators chosen, the time in view and the list to choose from.
 */
public final class ChartViewModel {

    /** The room about what is brought into view, in shares of the view. */
    private static final double AIR = 0.05;

    private final Workspace workspace;
    private final MilestoneListViewModel milestones;
    private final ReadOnlyObjectWrapper<ChartDefinition> definition =
            new ReadOnlyObjectWrapper<>(ChartDefinition.of(ChartScene.FIRST));
    private final ReadOnlyObjectWrapper<ChartScene> scene;
    private final ReadOnlyObjectWrapper<TimeSpan> span;

    /** A chart and its time, to come back to. */
    private record View(ChartDefinition definition, TimeSpan span) {}

    public ChartViewModel(Workspace workspace) {
        this.workspace = workspace;
        scene = new ReadOnlyObjectWrapper<>(gathered(null));
        span = new ReadOnlyObjectWrapper<>(scene.get().wholeSpan());
        Lifetime lifetime = workspace.lifetime();
        lifetime.subscribe(
                workspace.datasetProperty(),
                (before, now) ->
                        workspace
                                .change(before, now)
                                .ifPresentOrElse(
                                        _ -> scene.set(gathered(span.get())), this::opened));
        lifetime.subscribe(
                workspace.shownProperty(), (before, now) -> scene.set(amidMilestones(scene.get())));
        lifetime.subscribe(
                workspace.selectedProperty(), () -> scene.set(scene.get().showing(selected())));
        Supplier<View> view = () -> new View(definition.get(), span.get());
        workspace.history().add("chart", View.class, view, this::restore);
        lifetime.subscribe(workspace.touchedProperty(), this::bring);
        milestones = new MilestoneListViewModel(scene, span, this::fitAll, workspace);
    }

    /** Brings the time of a figure into view that undo or redo did something to. */
    private void bring(@Nullable Touched touched) {
        List<Datum> drawn =
                touched == null
                        ? List.of()
                        : scene.get().series().stream()
                                .flatMap(series -> series.data().stream())
                                .filter(
                                        each ->
                                                touched.fields()
                                                        .containsKey(each.observation().id()))
                                .toList();
        if (!drawn.isEmpty() && drawn.stream().noneMatch(each -> each.meets(span.get()))) {
            move(window().reveal(drawn.getFirst().moment(), AIR, AIR).view());
        }
    }

    private void opened() {
        definition.set(ChartDefinition.of(ChartScene.FIRST));
        scene.set(gathered(null));
        span.set(scene.get().wholeSpan());
        workspace.history().begin();
    }

    private ChartScene gathered(@Nullable TimeSpan view) {
        var bare = ChartScene.of(workspace.dataset(), definition.get(), List.of(), view);
        return amidMilestones(bare.showing(selected()));
    }

    private @Nullable RecordId selected() {
        Fact selected = workspace.selected();
        return selected == null ? null : selected.id();
    }

    private ChartScene amidMilestones(ChartScene bare) {
        FilterResult shown = workspace.shown();
        Dataset dataset = workspace.dataset();
        if (workspace.change(shown.dataset(), dataset).isPresent()) {
            // What is let through after the change is about to be told: the pins stay until then.
            return bare.with(scene.get().milestones(), scene.get().unfiltered());
        }
        return shown.dataset() == dataset && dataset.milestones().atHand()
                ? bare.with(
                        ChartMilestone.of(dataset.milestones(), shown.inSight().stream()),
                        ChartMilestone.of(
                                dataset.milestones(), shown.otherwise(Filter.NONE).places()))
                : bare.with(List.of(), List.of());
    }

    /** The chart without a size. */
    public ReadOnlyObjectProperty<ChartScene> sceneProperty() {
        return scene.getReadOnlyProperty();
    }

    public ChartScene scene() {
        return scene.get();
    }

    /** The time in view. */
    public ReadOnlyObjectProperty<TimeSpan> spanProperty() {
        return span.getReadOnlyProperty();
    }

    public TimeSpan span() {
        return span.get();
    }

    /** What is shown and how. */
    public ReadOnlyObjectProperty<ChartDefinition> definitionProperty() {
        return definition.getReadOnlyProperty();
    }

    public ChartDefinition definition() {
        return definition.get();
    }

    /** The indicators, in the order in which they were chosen. */
    public List<RecordId> chosen() {
        return definition.get().indicators();
    }

    /** What happened in the years shown. */
    public MilestoneListViewModel milestones() {
        return milestones;
    }

    /** A list of the indicators to choose from. */
    IndicatorListViewModel indicators() {
        return new IndicatorListViewModel(workspace);
    }

    public ReadOnlyObjectProperty<Words> wordsProperty() {
        return workspace.wordsProperty();
    }

    /** How the chart is to look on the screen. */
    public ChartStyle style() {
        return new ChartStyle(
                workspace.theme().palette(),
                workspace.words(),
                SourceNotes.none(),
                selected(),
                milestones.shownProperty().get());
    }

    /** Shows a chart as it was saved or sent, at the time that it had in view. */
    public void open(ChartDefinition wanted, LocalDate from, LocalDate to) {
        define(wanted);
        show(TimeSpan.of(from, to));
    }

    /** Shows the panels in other heights, which leaves everything else as it is. */
    void weigh(Map<String, Double> weights) {
        definition.set(definition.get().withWeights(weights));
        scene.set(scene.get().weighed(weights));
        workspace.history().step();
    }

    /** Shows another chart at the time in view. */
    void define(ChartDefinition wanted) {
        definition.set(wanted);
        scene.set(gathered(span.get()));
        workspace.history().step();
    }

    /** Adds or removes an indicator; one of another span brings its own years into view. */
    public void toggle(RecordId indicator) {
        List<ChartDefinition.Entry> now = new ArrayList<>(definition.get().series());
        if (!now.removeIf(each -> each.indicator().equals(indicator))) {
            now.add(ChartDefinition.Entry.of(indicator));
        }
        define(definition.get().with(now));
        fitAll();
    }

    /** Shows these indicators and the whole time of their values. */
    public void choose(List<RecordId> indicators) {
        define(ChartDefinition.of(indicators));
        fitAll();
    }

    /**
     * Shows an indicator, by itself unless it is shown already, and the whole time of its values.
     */
    public void draw(RecordId indicator) {
        if (chosen().contains(indicator)) {
            fitAll();
        } else {
            choose(List.of(indicator));
        }
    }

    private void restore(View view) {
        definition.set(view.definition());
        scene.set(gathered(view.span()));
        span.set(view.span());
    }

    /** Shows the years of all values. */
    public void fitAll() {
        move(scene.get().wholeSpan());
    }

    private void move(TimeSpan time) {
        span.set(time);
        scene.set(scene.get().seenIn(time));
        workspace.history().step();
    }

    /** Shows the brushed days, or else the time of the selected record, closely. */
    void fitSelection() {
        DayRange brushed = workspace.brushed();
        DayRange days = brushed == null ? FactDates.days(workspace.selected()) : brushed;
        if (days.from() != null && days.to() != null) {
            showClosely(TimeSpan.of(days.from(), days.to()));
        }
    }

    /** Brings a stretch of time closer, with a third of it to either side. */
    void showClosely(TimeSpan time) {
        show(time.grow(1 / 3.0, 2));
    }

    /** Shows a time, kept within reach of the data. */
    public void show(TimeSpan wanted) {
        move(window().show(wanted).view());
    }

    private TimeWindow window() {
        return new TimeWindow(span.get(), scene.get().limits());
    }

    /**
     * Moves time under the pointer.
     *
     * @param share of the width, to the right
     */
    public void pan(double share) {
        move(window().pan(share).view());
    }

    /**
     * Zooms about a point.
     *
     * @param share where the point is, from 0 at the left to 1 at the right
     * @param factor above 1 comes closer
     */
    public void zoom(double share, double factor) {
        move(window().zoom(share, factor).view());
    }

    public void select(@Nullable RecordId record) {
        workspace.select(record);
    }

    /** Marks the days from one moment to another, in days since 1970-01-01, in every view. */
    public void brush(double one, double other) {
        workspace.brush(TimeBrush.between(one, other));
    }

    public void clearBrush() {
        workspace.brush(null);
    }

    /** The records that undo or redo has just done something to. */
    List<RecordId> touched() {
        return workspace.touchedRecords().getValue();
    }

    ReadOnlyObjectProperty<@Nullable DayRange> brushedProperty() {
        return workspace.brushedProperty();
    }

    public @Nullable DayRange brushed() {
        return workspace.brushed();
    }

    /**
     * Paints what is shown now, however it is to look.
     *
     * @param recordName the document's title
     * @param recordDay the day of the document's last change
     */
    public Picture.Painter painter(String recordName, LocalDate recordDay) {
        // What is only kept in sight does not leave the program.
        ChartScene seen = scene.get();
        Set<RecordId> kept = workspace.shown().kept();
        ChartScene shownScene =
                seen.with(
                        seen.milestones().stream()
                                .filter(each -> !kept.contains(each.id()))
                                .toList(),
                        seen.unfiltered());
        TimeSpan shownSpan = span.get();
        Filter filter = workspace.filters().withMarked();
        return options ->
                ChartPicture.of(shownScene, shownSpan, filter, recordName, recordDay, options);
    }

    /** Everything beyond data and time that the drawing depends on: redrawn when one changes. */
    public List<ReadOnlyProperty<?>> looks() {
        return List.of(
                workspace.wordsProperty(),
                workspace.selectedProperty(),
                workspace.brushedProperty(),
                workspace.touchedProperty(),
                workspace.themeProperty(),
                milestones.shownProperty());
    }
}
