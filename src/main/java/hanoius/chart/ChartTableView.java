package hanoius.chart;

import hanoius.chart.ChartTable.Row;
import hanoius.model.Observation;
import hanoius.text.Words;

import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.SortedList;
import javafx.geometry.Pos;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The values of the chart as a table. */
public final class ChartTableView extends BorderPane {

    private static final KeyCombination COPY =
            new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final ChartTableViewModel model;
    private final ObservableValue<Words> words;
    private final Runnable onEvidence;
    private final Consumer<List<Observation>> onExport;
    private final TableView<Row> table = new TableView<>();
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final Label nothing = new Label();
    private final Hyperlink fit = new Hyperlink();
    private boolean passingOn;

    /**
     * @param onEvidence shows the evidence of the selected value
     * @param onExport asks where these values are to be written, in the order shown
     */
    public ChartTableView(
            ChartTableViewModel model, Runnable onEvidence, Consumer<List<Observation>> onExport) {
        this.model = model;
        this.words = model.wordsProperty();
        this.onEvidence = onEvidence;
        this.onExport = onExport;
        build();
        bind();
    }

    private void build() {
        getStyleClass().add("table-page");
        var columns = new TableColumns(words);
        for (TableField field : TableField.values()) {
            table.getColumns().add(columns.column(field));
        }
        table.getColumns().getFirst().getStyleClass().add("first-column");
        table.setId("chart-table");
        table.getStyleClass().add("edge-to-edge");
        table.setTableMenuButtonVisible(true);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setRowFactory(_ -> row());
        fit.setId("chart-table-fit");
        var empty = new VBox(nothing, fit);
        empty.getStyleClass().add("empty-table");
        empty.setAlignment(Pos.CENTER);
        table.setPlaceholder(empty);
        setCenter(table);
    }

    private void bind() {
        table.accessibleTextProperty().bind(say("chart.table"));
        var sorted = new SortedList<>(rows);
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        table.getSelectionModel().selectedItemProperty().subscribe(this::tellSelected);
        model.rowsProperty().subscribe(this::list);
        String columnId = TableColumns.id(TableField.COMPUTED);
        model.rowsProperty()
                .map(now -> TableField.of(now).contains(TableField.COMPUTED))
                .subscribe(
                        computed ->
                                table.getColumns().stream()
                                        .filter(each -> columnId.equals(each.getId()))
                                        .forEach(each -> each.setVisible(computed)));
        model.selectedProperty().subscribe(this::showSelected);
        words.subscribe(_ -> sayAnew());
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::keyed);
        fit.textProperty().bind(say("chart.table_fit"));
        fit.setOnAction(_ -> model.fitAll());
    }

    private ObservableValue<String> say(String key) {
        return words.map(each -> each.get(key));
    }

    private void sayAnew() {
        table.refresh();
        nothing.setText(
                words.getValue()
                        .get(model.nothingChosen() ? "chart.table_unchosen" : "chart.table_empty"));
        fit.setVisible(!model.nothingChosen());
    }

    /** What the table selects by itself while its rows change is nobody's choice. */
    private void list(List<Row> now) {
        passingOn = true;
        rows.setAll(now);
        passingOn = false;
        sayAnew();
        showSelected();
    }

    private void tellSelected(@Nullable Row row) {
        if (row != null && !passingOn) {
            passingOn = true;
            model.select(row);
            passingOn = false;
        }
    }

    private void showSelected() {
        if (passingOn) {
            return;
        }
        passingOn = true;
        Optional<Row> row = model.selectedRow();
        var selection = table.getSelectionModel();
        if (row.isEmpty()) {
            selection.clearSelection();
        } else if (!row.get().equals(selection.getSelectedItem())) {
            selection.clearAndSelect(table.getItems().indexOf(row.get()));
            table.scrollTo(row.get());
        }
        passingOn = false;
    }

    private void keyed(KeyEvent event) {
        if (COPY.match(event)) {
            copy();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            onEvidence.run();
            event.consume();
        }
    }

    private TableRow<Row> row() {
        var row = new TableRow<Row>();
        var menu =
                new ContextMenu(
                        item("chart.copy_rows", Feather.COPY, this::copy),
                        item("chart.show_sources", Feather.BOOK_OPEN, onEvidence),
                        item("chart.export_table", Feather.DOWNLOAD, this::export));
        row.emptyProperty().subscribe(empty -> row.setContextMenu(empty ? null : menu));
        row.addEventHandler(
                MouseEvent.MOUSE_CLICKED,
                event -> {
                    if (event.getButton() == MouseButton.PRIMARY
                            && event.getClickCount() == 2
                            && !row.isEmpty()) {
                        onEvidence.run();
                    }
                });
        return row;
    }

    private MenuItem item(String key, Feather icon, Runnable action) {
        var item = new MenuItem("", new FontIcon(icon));
        item.textProperty().bind(say(key));
        item.setOnAction(_ -> action.run());
        return item;
    }

    /** The rows selected, or all when none is, to the clipboard for spreadsheets and documents. */
    private void copy() {
        List<Row> some = List.copyOf(table.getSelectionModel().getSelectedItems());
        List<Row> copied = some.isEmpty() ? List.copyOf(table.getItems()) : some;
        var content = new ClipboardContent();
        content.putString(model.plain(copied).tabbed());
        content.putHtml(model.worded(copied).html());
        Clipboard.getSystemClipboard().setContent(content);
    }

    void export() {
        onExport.accept(table.getItems().stream().map(Row::observation).toList());
    }

    /** What is shown, and the verbs of the table. */
    ChartTableViewModel model() {
        return model;
    }

    /** Gives the keyboard to the table, at the row that is selected or else the first. */
    void focusRows() {
        table.requestFocus();
        if (table.getFocusModel().getFocusedIndex() < 0) {
            table.getFocusModel().focus(0);
        }
    }
}
