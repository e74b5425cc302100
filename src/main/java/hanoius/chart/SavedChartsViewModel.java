package hanoius.chart;

import hanoius.chart.mark.PictureWords;
import hanoius.model.ChartDefinition;
import hanoius.model.SavedChart;
import hanoius.plot.TimeSpan;
import hanoius.store.ChartList;
import hanoius.store.ChartList.Step;
import hanoius.store.SavedCharts;
import hanoius.task.TaskRunner;
import hanoius.text.Words;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.function.Consumer;

/** The charts that the document keeps, which of them is shown, and what can be done with them. */
public final class SavedChartsViewModel {

    /**
     * What was done last, to be told for a moment.
     *
     * @param done what became of the step
     */
    public record Notice(Done done, Step step) {}

    /** What became of a step. */
    public enum Done {
        DONE,
        UNDONE,
        REDONE
    }

    /** A chart as it was opened; what came into view may be less than what was saved. */
    private record Opened(SavedChart chart, TimeSpan inView) {}

    private final ChartViewModel charts;
    private final ChartEdits edits;
    private final ReadOnlyObjectWrapper<@Nullable Opened> opened = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable ChartNaming> naming =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Notice> notice = new ReadOnlyObjectWrapper<>();
    private final ObservableValue<@Nullable SavedChart> current;
    private final ObservableValue<Boolean> changed;

    /**
     * The charts of no document yet.
     *
     * @param report told why something could not be done
     */
    public SavedChartsViewModel(
            ChartViewModel charts, TaskRunner runner, Consumer<Throwable> report) {
        this.charts = charts;
        edits = new ChartEdits(runner, report);
        current = Bindings.createObjectBinding(this::currentNow, opened, edits.listProperty());
        changed =
                Bindings.createObjectBinding(
                        this::changedNow,
                        opened,
                        edits.listProperty(),
                        charts.definitionProperty(),
                        charts.spanProperty());
    }

    /** Takes the charts of the document that was opened. */
    public void use(SavedCharts newStore, ChartList now) {
        opened.set(null);
        naming.set(null);
        notice.set(null);
        edits.use(newStore, now);
    }

    public ReadOnlyObjectProperty<ChartList> listProperty() {
        return edits.listProperty();
    }

    /** The saved chart that is shown, as the document has it; null when none is. */
    public ObservableValue<@Nullable SavedChart> current() {
        return current;
    }

    private @Nullable SavedChart currentNow() {
        Opened shown = opened.get();
        return shown == null ? null : list().find(shown.chart().id()).orElse(null);
    }

    /** Whether what is shown differs from what the document keeps under the current name. */
    public ObservableValue<Boolean> changed() {
        return changed;
    }

    private boolean changedNow() {
        SavedChart kept = currentNow();
        Opened shown = opened.get();
        if (kept == null || shown == null) {
            return false;
        }
        TimeSpan now = charts.span().inWholeDays();
        boolean sameDays =
                now.equals(days(kept))
                        || (now.equals(shown.inView()) && days(kept).equals(days(shown.chart())));
        return !sameDays || !charts.definition().equals(kept.definition());
    }

    /** The name that is being asked for; null while none is. */
    public ReadOnlyObjectProperty<@Nullable ChartNaming> namingProperty() {
        return naming.getReadOnlyProperty();
    }

    /** What was done last; null when it needs no telling any more. */
    public ReadOnlyObjectProperty<@Nullable Notice> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Words> wordsProperty() {
        return charts.wordsProperty();
    }

    /** Shows a saved chart. */
    public void open(SavedChart chart) {
        charts.open(chart.definition(), chart.from(), chart.to());
        opened.set(new Opened(chart, charts.span().inWholeDays()));
    }

    /** Asks for a name to save what is shown under, beginning with the chart's title. */
    public void askToSave() {
        if (edits.hasDocument()) {
            naming.set(
                    new ChartNaming(
                            null,
                            listProperty(),
                            PictureWords.title(charts.scene(), wordsProperty().get())));
        }
    }

    /** Asks for another name of the current chart. */
    public void askToRename() {
        SavedChart chart = currentNow();
        if (chart != null) {
            naming.set(new ChartNaming(chart, listProperty(), chart.name()));
        }
    }

    /** Gives the name up that was asked for. */
    public void stopNaming() {
        naming.set(null);
    }

    /** Saves or renames under the name that was typed, unless something is wrong with it. */
    public void acceptName() {
        ChartNaming typed = naming.get();
        if (typed != null && typed.problem().getValue().isEmpty()) {
            SavedChart renamed = typed.renamed();
            if (renamed == null) {
                save(typed.name());
            } else {
                rename(renamed, typed.name());
            }
        }
    }

    /** Saves what is shown under a name. */
    public void save(String name) {
        ChartDefinition definition = charts.definition();
        TimeSpan days = charts.span().inWholeDays();
        edit(
                keep -> keep.add(name, definition, days.firstDay(), days.lastDay()),
                now -> now.named(name).ifPresent(this::shownAs));
    }

    /** Gives a chart another name. */
    public void rename(SavedChart chart, String name) {
        if (name.equals(chart.name())) {
            naming.set(null);
        } else {
            edit(
                    keep ->
                            keep.replace(
                                    chart,
                                    new SavedChart(
                                            chart.id(),
                                            name,
                                            chart.definition(),
                                            chart.from(),
                                            chart.to())),
                    _ -> {});
        }
    }

    /** Keeps what is shown under the name of the current chart, in place of what it was. */
    public void saveChanges() {
        SavedChart chart = currentNow();
        if (chart != null) {
            TimeSpan days = charts.span().inWholeDays();
            SavedChart wanted =
                    new SavedChart(
                            chart.id(),
                            chart.name(),
                            charts.definition(),
                            days.firstDay(),
                            days.lastDay());
            edit(
                    keep -> keep.replace(chart, wanted),
                    now -> now.find(chart.id()).ifPresent(this::shownAs));
        }
    }

    private static TimeSpan days(SavedChart chart) {
        return TimeSpan.of(chart.from(), chart.to());
    }

    private void shownAs(SavedChart chart) {
        opened.set(new Opened(chart, days(chart)));
    }

    /** Deletes the current chart from the document; it stays in view. */
    public void delete() {
        SavedChart chart = currentNow();
        if (chart != null) {
            edit(keep -> keep.delete(chart), _ -> {});
        }
    }

    /** Takes the last edit of the document back, when those under way are done. */
    public void undo() {
        edits.submit(
                () ->
                        Optional.ofNullable(list().undo())
                                .map(step -> moved(Done.UNDONE, step, keep -> keep.undo(step))));
    }

    /** Takes back exactly this edit, as long as it is the last one. */
    public void undo(Step step) {
        if (step.equals(list().undo())) {
            undo();
        }
    }

    /** Does the edit again that was taken back last, when those under way are done. */
    public void redo() {
        edits.submit(
                () ->
                        Optional.ofNullable(list().redo())
                                .map(step -> moved(Done.REDONE, step, keep -> keep.redo(step))));
    }

    private ChartEdits.Edit moved(Done done, Step step, ChartEdits.Change change) {
        return new ChartEdits.Edit(change, _ -> notice.set(new Notice(done, step)));
    }

    /** Reads the charts again: another program may have changed them. */
    public void refresh() {
        if (edits.hasDocument()) {
            edits.refresh();
        }
    }

    private void edit(ChartEdits.Change change, Consumer<ChartList> then) {
        edits.submit(
                () ->
                        Optional.of(
                                new ChartEdits.Edit(
                                        change,
                                        now -> {
                                            naming.set(null);
                                            then.accept(now);
                                            Step step = now.undo();
                                            notice.set(
                                                    step == null
                                                            ? null
                                                            : new Notice(Done.DONE, step));
                                        })));
    }

    private ChartList list() {
        return edits.listProperty().get();
    }
}
