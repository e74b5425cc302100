package hanoius.chart;

import hanoius.chart.mark.PictureWords;
import hanoius.model.ChartDefinition;
import hanoius.model.Dataset;
import hanoius.model.Edit;
import hanoius.model.RecordId;
import hanoius.model.SavedChart;
import hanoius.plot.TimeSpan;
import hanoius.text.Words;
import hanoius.workspace.ChangeQueue;
import hanoius.workspace.Workspace;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;

/** The charts that the document keeps, which of them is shown, and what can be done with them. */
public final class SavedChartsViewModel {

    /** A chart as it was opened; what came into view may be less than what was saved. */
    private record Opened(SavedChart chart, TimeSpan inView) {}

    private final ChartViewModel charts;
    private final ChangeQueue changes;
    private final ObservableValue<List<SavedChart>> list;
    private final ReadOnlyObjectWrapper<@Nullable Opened> opened = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable ChartNaming> naming =
            new ReadOnlyObjectWrapper<>();
    private final ObservableValue<@Nullable SavedChart> current;
    private final ObservableValue<Boolean> changed;

    /**
     * @param workspace shows the document that keeps the charts
     * @param changes carries out what is done with them
     */
    public SavedChartsViewModel(ChartViewModel charts, Workspace workspace, ChangeQueue changes) {
        this.charts = charts;
        this.changes = changes;
        list = workspace.datasetProperty().map(Dataset::charts);
        current = Bindings.createObjectBinding(this::currentNow, opened, list);
        changed =
                Bindings.createObjectBinding(
                        this::changedNow,
                        opened,
                        list,
                        charts.definitionProperty(),
                        charts.spanProperty());
    }

    /** Begins with a document of which no chart is shown yet. */
    public void begin() {
        opened.set(null);
        naming.set(null);
    }

    /** The charts in the order in which they were saved. */
    public ObservableValue<List<SavedChart>> list() {
        return list;
    }

    /** The saved chart that is shown, as the document has it; null when none is. */
    public ObservableValue<@Nullable SavedChart> current() {
        return current;
    }

    private @Nullable SavedChart currentNow() {
        Opened shown = opened.get();
        return shown == null ? null : find(shown.chart().id());
    }

    private @Nullable SavedChart find(RecordId id) {
        return list.getValue().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElse(null);
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
        if (changes.hasDocument()) {
            naming.set(
                    new ChartNaming(
                            null, list, PictureWords.title(charts.scene(), wordsProperty().get())));
        }
    }

    /** Asks for another name of the current chart. */
    public void askToRename() {
        SavedChart chart = currentNow();
        if (chart != null) {
            naming.set(new ChartNaming(chart, list, chart.name()));
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
                archive ->
                        List.of(
                                Edit.adding(
                                        new SavedChart(
                                                archive.unused(RecordId.Kind.CHART),
                                                name,
                                                definition,
                                                days.firstDay(),
                                                days.lastDay()))),
                this::shownAs);
    }

    /** Gives a chart another name. */
    public void rename(SavedChart chart, String name) {
        if (name.equals(chart.name())) {
            naming.set(null);
        } else {
            replace(
                    chart,
                    new SavedChart(chart.id(), name, chart.definition(), chart.from(), chart.to()),
                    _ -> {});
        }
    }

    /** Keeps what is shown under the name of the current chart, in place of what it was. */
    public void saveChanges() {
        SavedChart chart = currentNow();
        if (chart != null) {
            TimeSpan days = charts.span().inWholeDays();
            replace(
                    chart,
                    new SavedChart(
                            chart.id(),
                            chart.name(),
                            charts.definition(),
                            days.firstDay(),
                            days.lastDay()),
                    this::shownAs);
        }
    }

    private void replace(SavedChart before, SavedChart after, Consumer<SavedChart> then) {
        edit(_ -> List.of(Edit.replacing(before, after)), then);
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
            edit(_ -> List.of(Edit.deleting(chart)), _ -> {});
        }
    }

    /** Looks for charts that another program has saved. */
    public void refresh() {
        changes.refresh();
    }

    private void edit(ChangeQueue.Editing editing, Consumer<SavedChart> then) {
        changes.submit(
                editing,
                done -> {
                    naming.set(null);
                    if (!done.isEmpty() && done.getFirst().after() instanceof SavedChart chart) {
                        then.accept(chart);
                    }
                });
    }
}
