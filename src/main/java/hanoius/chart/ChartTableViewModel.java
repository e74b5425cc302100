package hanoius.chart;

import hanoius.chart.TableField.Row;
import hanoius.exchange.PlainTable;
import hanoius.model.ChartDefinition;
import hanoius.model.Fact;
import hanoius.model.RecordId;
import hanoius.plot.TimeSpan;
import hanoius.text.Words;
import hanoius.workspace.Workspace;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/** The table of a chart's values, which is gathered only while it is shown. */
public final class ChartTableViewModel {

    private final ChartViewModel chart;
    private final Workspace workspace;
    private int opening;
    private TimeSpan span;
    private ChartDefinition definition;
    private boolean mended;
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<List<Row>> rows = new ReadOnlyObjectWrapper<>(List.of());

    public ChartTableViewModel(ChartViewModel chart, Workspace workspace) {
        this.chart = chart;
        this.workspace = workspace;
        span = chart.span();
        definition = chart.definition();
        workspace.lifetime().subscribe(chart.sceneProperty(), this::gather);
        workspace.lifetime().subscribe(chart.spanProperty(), this::gather);
        shown.subscribe(this::gather);
    }

    private void gather() {
        if (shown.get()) {
            List<Row> now = ChartTable.rows(chart.scene(), chart.span());
            if (!now.equals(rows.get())) {
                mended =
                        opening == workspace.openings()
                                && chart.span().equals(span)
                                && chart.definition().equals(definition);
                opening = workspace.openings();
                span = chart.span();
                definition = chart.definition();
                rows.set(now);
            }
        }
    }

    /** Whether the table stands in the place of the chart. */
    public BooleanProperty shownProperty() {
        return shown;
    }

    /** The values in the time in view, series by series in the order of time. */
    ReadOnlyObjectProperty<List<Row>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /** Whether the rows are those of before but for what a change of the record did. */
    boolean isMended() {
        return mended;
    }

    /** Whether there is nothing to list because no indicator is chosen. */
    boolean nothingChosen() {
        return chart.chosen().isEmpty();
    }

    void fitAll() {
        chart.fitAll();
    }

    /** The records that undo or redo has just done something to. */
    ObservableValue<List<RecordId>> touched() {
        return workspace.touchedRecords();
    }

    ReadOnlyObjectProperty<Words> wordsProperty() {
        return workspace.wordsProperty();
    }

    ReadOnlyObjectProperty<@Nullable Fact> selectedProperty() {
        return workspace.selectedProperty();
    }

    /** The row of the selected record, if it is a value that is listed. */
    Optional<Row> selectedRow() {
        Fact fact = workspace.selected();
        return fact == null
                ? Optional.empty()
                : rows.get().stream()
                        .filter(row -> row.observation().id().equals(fact.id()))
                        .findFirst();
    }

    /** Whose figures would be entered: of the value that is selected, else of the first series. */
    Optional<RecordId> indicatorToEnter() {
        return selectedRow()
                .map(row -> row.observation().indicator())
                .or(() -> chart.chosen().stream().findFirst());
    }

    /** Selects values in every view. */
    void select(List<Row> rows) {
        workspace.select(rows.stream().map(row -> row.observation().id()).toList());
    }

    /** The rows to paste where they are computed with. */
    PlainTable plain(List<Row> some) {
        return ChartTable.plain(some, workspace.words());
    }

    /** The rows to paste where they are read. */
    PlainTable worded(List<Row> some) {
        return ChartTable.worded(some, workspace.words());
    }
}
