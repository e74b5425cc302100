package hanoius.chart;

import hanoius.chart.TableField.Row;
import hanoius.control.Action;
import hanoius.control.ActionKeys;
import hanoius.control.ClipboardText;
import hanoius.control.ColumnsMenu;
import hanoius.control.ControlKeys;
import hanoius.control.NodeLifetime;
import hanoius.control.RecordTable;
import hanoius.control.TextScale;
import hanoius.font.Icon;
import hanoius.model.Observation;
import hanoius.model.RecordId;
import hanoius.task.Lifetime;
import hanoius.text.Words;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.BorderPane;

import org.kordamp.ikonli.feather.Feather;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** The values of the chart as a table. */
public final class ChartTableView extends BorderPane {

    private final ChartTableViewModel model;
    private final ObservableValue<Words> words;
    private final Runnable onEvidence;
    private final BiConsumer<List<Observation>, List<String>> onExport;
    private final RecordTable<Row> table;
    private final StringProperty nothing = new SimpleStringProperty("");
    private final Hyperlink fit = new Hyperlink();
    private Consumer<RecordId> onEnter = _ -> {};
    private Consumer<RecordId> onPaste = _ -> {};

    /**
     * @param onEvidence shows the evidence of the selected value
     * @param onExport asks where these values are to be written, in the order shown, with the names
     *     of the fields whose columns are shown
     */
    public ChartTableView(
            ChartTableViewModel model,
            Runnable onEvidence,
            BiConsumer<List<Observation>, List<String>> onExport) {
        this.model = model;
        this.words = model.wordsProperty();
        this.onEvidence = onEvidence;
        this.onExport = onExport;
        table =
                new RecordTable<>(
                        "chart-table", words, "chart.table", row -> row.observation().id());
        build();
        bind();
    }

    private void build() {
        getStyleClass().add("table-page");
        var columns = new TableColumns(words);
        for (TableField field : TableField.ALL) {
            table.getColumns().add(columns.column(field));
        }
        TextScale.widenColumns(table);
        table.addAction(
                Feather.COPY, Action.of("chart.copy_rows", this::copy).on(ControlKeys.COPY_ROWS));
        table.addAction(Feather.BOOK_OPEN, Action.of("chart.show_sources", onEvidence));
        table.addAction(Feather.DOWNLOAD, Action.of("chart.export_table", this::export));
        table.addAction(Feather.EDIT_3, Action.of("chart.enter_rows", () -> enter(onEnter)));
        ActionKeys.install(
                table, table, List.of(Action.key(ControlKeys.PASTE_ROWS, () -> enter(onPaste))));
        fit.setId("chart-table-fit");
        table.whenEmpty(nothing, fit);
        setCenter(table);
        var enter = new Button("", new Icon(Feather.PLUS));
        enter.setId("enter-figures");
        enter.getStyleClass().add("flat");
        enter.textProperty().bind(words.map(each -> each.get("chart.enter_rows")));
        enter.setOnAction(_ -> enter(onEnter));
        NodeLifetime.of(this)
                .subscribe(
                        model.rowsProperty(),
                        _ -> enter.setVisible(model.indicatorToEnter().isPresent()));
        setBottom(new ColumnsMenu("chart-table-columns", table, words).inFoot(enter));
    }

    /**
     * Who lets figures of an indicator be typed, and who pastes what is on the clipboard as such.
     */
    public void setOnEnter(Consumer<RecordId> type, Consumer<RecordId> paste) {
        onEnter = type;
        onPaste = paste;
    }

    private void enter(Consumer<RecordId> way) {
        model.indicatorToEnter().ifPresent(way);
    }

    private void bind() {
        table.tint(model.touched());
        table.setOnSelect(model::select);
        table.setOnOpen(_ -> onEvidence.run());
        Lifetime lifetime = NodeLifetime.of(this);
        lifetime.subscribe(model.rowsProperty(), this::list);
        String columnId = TableColumns.id(TableField.COMPUTED);
        lifetime.subscribe(
                model.rowsProperty().map(now -> TableField.of(now).contains(TableField.COMPUTED)),
                computed ->
                        table.getColumns().stream()
                                .filter(each -> columnId.equals(each.getId()))
                                .forEach(each -> each.setVisible(computed)));
        lifetime.subscribe(model.selectedProperty(), this::showSelected);
        lifetime.subscribe(words, _ -> sayAnew());
        fit.textProperty().bind(words.map(each -> each.get("chart.table_fit")));
        fit.setOnAction(_ -> model.fitAll());
    }

    private void sayAnew() {
        nothing.set(
                words.getValue()
                        .get(model.nothingChosen() ? "chart.table_unchosen" : "chart.table_empty"));
        fit.setVisible(!model.nothingChosen());
    }

    private void list(List<Row> now) {
        if (model.isMended()) {
            table.mend(now);
        } else {
            table.list(now);
        }
        TableColumns.fit(table.getColumns(), now, words.getValue());
        sayAnew();
        showSelected();
    }

    private void showSelected() {
        table.showSelected(model.selectedRow());
    }

    /** The rows selected, or all when none is, to the clipboard for spreadsheets and documents. */
    private void copy() {
        List<Row> copied = table.chosen();
        ClipboardText.put(
                table,
                words.getValue().get("copied.rows", copied.size()),
                model.plain(copied).tabbed(),
                model.worded(copied).html());
    }

    /** Asks where the values that are listed shall be written. */
    public void export() {
        onExport.accept(
                table.getItems().stream().map(Row::observation).toList(),
                table.getVisibleLeafColumns().stream()
                        .flatMap(each -> TableColumns.field(each.getId()).exported().stream())
                        .toList());
    }

    /** What is shown, and the verbs of the table. */
    ChartTableViewModel model() {
        return model;
    }

    /** Gives the keyboard to the table, at the row that is selected or else the first. */
    public void focusRows() {
        table.requestFocus();
        if (table.getFocusModel().getFocusedIndex() < 0) {
            table.getFocusModel().focus(0);
        }
    }
}
