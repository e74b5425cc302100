package hanoius.chart;

import hanoius.chart.mark.Pins;
import hanoius.chart.series.ChartMilestone;
import hanoius.chart.series.ChartScene;
import hanoius.edtf.Certainty;
import hanoius.edtf.DayRange;
import hanoius.model.RecordId;
import hanoius.plot.TimeSpan;
import hanoius.task.Lifetime;
import hanoius.text.Words;
import hanoius.workspace.Workspace;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What happened in the brushed days, or else in the time in view: certainly, and possibly. */
public final class MilestoneListViewModel {

    /**
     * A milestone with the number of its pin.
     *
     * @param number 0 when it has no pin in view
     * @param kept whether it is there although the filter does not let it through
     */
    public record Entry(int number, ChartMilestone milestone, boolean kept) {}

    /**
     * What is listed.
     *
     * @param brushed whether the days were marked rather than just in view
     */
    public record Listed(
            DayRange days, boolean brushed, List<Entry> certain, List<Entry> possible) {

        static final Listed NOTHING = new Listed(DayRange.ALL, false, List.of(), List.of());
    }

    private final ObservableValue<ChartScene> scene;
    private final ObservableValue<TimeSpan> span;
    private final Runnable fitAll;
    private final Workspace workspace;
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Listed> listed =
            new ReadOnlyObjectWrapper<>(Listed.NOTHING);

    MilestoneListViewModel(
            ObservableValue<ChartScene> scene,
            ObservableValue<TimeSpan> span,
            Runnable fitAll,
            Workspace workspace) {
        this.scene = scene;
        this.span = span;
        this.fitAll = fitAll;
        this.workspace = workspace;
        Lifetime lifetime = workspace.lifetime();
        lifetime.subscribe(scene, (before, now) -> gather());
        lifetime.subscribe(span, (before, now) -> gather());
        shown.subscribe((before, now) -> gather());
        lifetime.subscribe(
                workspace.brushedProperty(),
                (before, now) -> {
                    if (before == null && now != null) {
                        shown.set(true);
                    }
                    gather();
                });
    }

    private void gather() {
        if (!shown.get()) {
            return;
        }
        TimeSpan time = span.getValue();
        DayRange brushed = workspace.brushed();
        DayRange days =
                Objects.requireNonNullElseGet(
                        brushed, () -> new DayRange(time.firstDay(), time.lastDay()));
        List<ChartMilestone> milestones = scene.getValue().milestones();
        Map<RecordId, Integer> numbers = Pins.numbers(milestones, time);
        List<Entry> certain = new ArrayList<>();
        List<Entry> possible = new ArrayList<>();
        for (ChartMilestone each : milestones.stream().sorted(ChartMilestone.BY_TIME).toList()) {
            boolean isKept = workspace.shown().kept().contains(each.id());
            Entry entry = new Entry(numbers.getOrDefault(each.id(), 0), each, isKept);
            Certainty certainty = each.date().within(days.from(), days.to());
            switch (certainty) {
                case CERTAINLY -> certain.add(entry);
                case POSSIBLY -> possible.add(entry);
                case NOT -> {}
            }
        }
        listed.set(new Listed(days, brushed != null, certain, possible));
    }

    /** Whether the list stands beside the chart. */
    BooleanProperty shownProperty() {
        return shown;
    }

    public ReadOnlyObjectProperty<Listed> listedProperty() {
        return listed.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Words> wordsProperty() {
        return workspace.wordsProperty();
    }

    /** Selects a milestone in every view. */
    void select(Entry entry) {
        workspace.select(entry.milestone().id());
    }

    /** Whether there are milestones, and the search and the filter let none through. */
    boolean isNarrowedAway() {
        return scene.getValue().milestones().isEmpty() && !workspace.filter().isEmpty();
    }

    void clearFilter() {
        workspace.filters().clear();
    }

    void showAllYears() {
        workspace.brush(null);
        fitAll.run();
    }

    void clearBrush() {
        workspace.brush(null);
    }
}
