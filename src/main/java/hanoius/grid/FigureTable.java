package hanoius.grid;

import hanoius.control.TextScale;
import hanoius.edtf.Refusal;
import hanoius.model.Quantity;
import hanoius.paste.FigureColumn;
import hanoius.paste.FigureRow;
import hanoius.paste.FigureRow.State;
import hanoius.text.Words;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.VirtualFlow;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The rows of a grid: what is typed, and beside it what is understood. The order of the rows is
 * that in which they were typed, and rests.
 */
final class FigureTable extends TableView<FigureRow> {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final ObservableValue<Words> words;
    private final Map<FigureColumn, TableColumn<FigureRow, ?>> typed =
            new EnumMap<>(FigureColumn.class);

    FigureTable(ObservableValue<Words> words) {
        this.words = words;
        setId("figure-grid");
        getStyleClass().add("edge-to-edge");
        accessibleTextProperty().bind(words.map(each -> each.get("grid.rows")));
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        getSelectionModel().setCellSelectionEnabled(true);
        getColumns().add(column("", 44, Told.of(null, (row, _) -> Integer.toString(row.number()))));
        getColumns().add(stateColumn());
        getColumns().add(typedColumn(FigureColumn.PERIOD, "grid.period_typed", 166));
        getColumns()
                .add(
                        column(
                                "grid.understood",
                                128,
                                Told.of(
                                        FigureColumn.PERIOD,
                                        (row, now) ->
                                                row.period() == null
                                                        ? ""
                                                        : now.shortDate(row.period().date()))));
        getColumns().add(numbers(typedColumn(FigureColumn.VALUE, "grid.value_typed", 130)));
        getColumns()
                .add(
                        numbers(
                                column(
                                        "grid.understood",
                                        160,
                                        Told.figure(FigureColumn.VALUE, Words::quantity))));
        getColumns().add(numbers(column("evidence.bounds", 124, Told.figure(null, Words::bounds))));
        getColumns().add(column("grid.words", 126, Told.of(null, FigureTable::reported)));
        getColumns().add(typedColumn(FigureColumn.SOURCE, "paste.source", 170));
        getColumns().add(typedColumn(FigureColumn.NOTE, "paste.note", 180));
        for (TableColumn<FigureRow, ?> each : getColumns()) {
            each.setSortable(false);
            each.setReorderable(false);
        }
        TextScale.widenColumns(this);
    }

    /** What a row says of a figure, or what the record says that it would no longer say. */
    private record Told(
            @Nullable FigureColumn of,
            BiFunction<FigureRow, Words, String> now,
            BiFunction<FigureRow, Words, String> was) {

        static Told of(@Nullable FigureColumn of, BiFunction<FigureRow, Words, String> now) {
            return new Told(of, now, (_, _) -> "");
        }

        static Told figure(@Nullable FigureColumn of, BiFunction<Words, Quantity, String> said) {
            return new Told(
                    of,
                    (row, words) -> row.value() == null ? "" : said.apply(words, row.value()),
                    (row, words) ->
                            row.before() == null || !row.changesValue()
                                    ? ""
                                    : said.apply(words, row.before().quantity()));
        }
    }

    private static TableColumn<FigureRow, ?> numbers(TableColumn<FigureRow, ?> column) {
        column.getStyleClass().add("number-column");
        return column;
    }

    private static String reported(FigureRow row, Words words) {
        return row.value() == null ? "" : row.value().asReported();
    }

    private TableColumn<FigureRow, FigureRow> column(String heading, double width, Told told) {
        var column = new TableColumn<FigureRow, FigureRow>();
        if (!heading.isEmpty()) {
            column.textProperty().bind(words.map(each -> each.get(heading)));
        }
        column.setPrefWidth(width);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> new ToldCell(told));
        return column;
    }

    private TableColumn<FigureRow, FigureRow> stateColumn() {
        TableColumn<FigureRow, FigureRow> column =
                column("grid.row", 92, Told.of(null, (_, _) -> ""));
        column.setCellFactory(_ -> new StateCell());
        return column;
    }

    private TableColumn<FigureRow, FigureRow> typedColumn(
            FigureColumn of, String heading, double width) {
        TableColumn<FigureRow, FigureRow> column =
                column(heading, width, Told.of(null, (row, _) -> row.typed().in(of)));
        column.setCellFactory(_ -> new TypedCell(of));
        typed.put(of, column);
        return column;
    }

    /** What is shown of rows, without moving what is in sight. */
    void show(List<FigureRow> rows) {
        TablePosition<FigureRow, ?> focus = focused();
        List<TablePosition<?, ?>> selected = selectedCells();
        if (getItems().size() == rows.size()) {
            for (int i = 0; i < rows.size(); i++) {
                if (!rows.get(i).equals(getItems().get(i))) {
                    getItems().set(i, rows.get(i));
                }
            }
        } else {
            getItems().setAll(rows);
        }
        if (selected.size() > 1 && !selected.equals(selectedCells())) {
            getSelectionModel().clearSelection();
            for (TablePosition<?, ?> each : selected) {
                select(each);
            }
        }
        if (focus != null && focus.getRow() >= 0) {
            getFocusModel()
                    .focus(Math.min(focus.getRow(), rows.size() - 1), focus.getTableColumn());
        }
    }

    private List<TablePosition<?, ?>> selectedCells() {
        List<TablePosition<?, ?>> cells = new ArrayList<>();
        getSelectionModel().getSelectedCells().forEach(cells::add);
        return cells;
    }

    @SuppressWarnings("unchecked") // Its columns are of its rows.
    private void select(TablePosition<?, ?> cell) {
        if (cell.getRow() < getItems().size()) {
            getSelectionModel()
                    .select(cell.getRow(), (TableColumn<FigureRow, ?>) cell.getTableColumn());
        }
    }

    @SuppressWarnings("unchecked") // Its positions are of its rows.
    private @Nullable TablePosition<FigureRow, ?> focused() {
        return (TablePosition<FigureRow, ?>) getFocusModel().getFocusedCell();
    }

    /** The cell with the focus; null where none in which one types has it. */
    @Nullable GridCell focusedCell() {
        TablePosition<FigureRow, ?> at = focused();
        if (at == null || at.getRow() < 0) {
            return null;
        }
        return typed.entrySet().stream()
                .filter(each -> each.getValue().equals(at.getTableColumn()))
                .findFirst()
                .map(each -> new GridCell(at.getRow(), each.getKey()))
                .orElse(null);
    }

    /** Goes to a cell, and selects it alone or all from the cell before. */
    void go(GridCell cell, boolean extend) {
        GridCell before = focusedCell();
        int row = Math.min(cell.row(), getItems().size() - 1);
        TableColumn<FigureRow, ?> column = column(cell.column());
        if (extend && before != null) {
            getSelectionModel().selectRange(before.row(), column(before.column()), row, column);
        } else {
            getSelectionModel().clearAndSelect(row, column);
        }
        getFocusModel().focus(row, column);
        layout();
        // The table's own way would bring each row to the top.
        if (lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            flow.scrollTo(row);
        }
        scrollToColumn(column);
    }

    private TableColumn<FigureRow, ?> column(FigureColumn of) {
        TableColumn<FigureRow, ?> column = typed.get(of);
        if (column == null) {
            throw new IllegalArgumentException("no column of " + of);
        }
        return column;
    }

    /** The rows in which something is selected, from above, without the empty one at the end. */
    Set<Integer> selectedRows() {
        Set<Integer> rows = new TreeSet<>();
        for (TablePosition<?, ?> each : getSelectionModel().getSelectedCells()) {
            if (each.getRow() >= 0 && each.getRow() < getItems().size() - 1) {
                rows.add(each.getRow());
            }
        }
        return rows;
    }

    /** The columns in which one types and something is selected. */
    List<FigureColumn> selectedColumns() {
        List<FigureColumn> columns = new ArrayList<>();
        for (FigureColumn of : FigureColumn.values()) {
            if (getSelectionModel().getSelectedCells().stream()
                    .anyMatch(each -> column(of).equals(each.getTableColumn()))) {
                columns.add(of);
            }
        }
        return columns;
    }

    /** The node of a cell that is in sight. */
    Stream<TableCell<?, ?>> node(GridCell cell) {
        return lookupAll(".table-cell").stream()
                .filter(TypedCell.class::isInstance)
                .<TableCell<?, ?>>map(TypedCell.class::cast)
                .filter(
                        each ->
                                each.getIndex() == cell.row()
                                        && column(cell.column()).equals(each.getTableColumn())
                                        && each.isVisible());
    }

    private static void tell(TableCell<?, ?> cell, @Nullable String text) {
        cell.setTooltip(text == null || text.isEmpty() ? null : new Tooltip(text));
    }

    /** What is typed, as it was typed. */
    private final class TypedCell extends TableCell<FigureRow, FigureRow> {

        private final FigureColumn of;

        private TypedCell(FigureColumn of) {
            this.of = of;
            getStyleClass().add("typed-cell");
        }

        @Override
        protected void updateItem(@Nullable FigureRow row, boolean empty) {
            super.updateItem(row, empty);
            Words now = words.getValue();
            boolean isNew = row != null && of == FigureColumn.SOURCE && row.namesNewSource();
            String text = row == null ? "" : row.typed().in(of);
            boolean invites =
                    row != null && row.state() == State.EMPTY && of == FigureColumn.PERIOD;
            setText(invites ? now.get("grid.more") : isNew ? "＋ " + text : text);
            pseudoClassStateChanged(WRONG, row != null && row.problem(of).isPresent());
            pseudoClassStateChanged(PseudoClass.getPseudoClass("invites"), invites);
            pseudoClassStateChanged(PseudoClass.getPseudoClass("coming"), isNew);
            tell(
                    this,
                    row == null
                            ? null
                            : isNew
                                    ? now.get("grid.new_source", text)
                                    : row.problem(of).map(now::of).orElse(text));
        }
    }

    /** What is understood, or why it is not. */
    private final class ToldCell extends TableCell<FigureRow, FigureRow> {

        private final Told told;
        private final Label was = new Label();

        private ToldCell(Told told) {
            this.told = told;
            was.getStyleClass().add("struck");
        }

        @Override
        protected void updateItem(@Nullable FigureRow row, boolean empty) {
            super.updateItem(row, empty);
            Words now = words.getValue();
            Optional<Refusal> problem =
                    row == null || told.of() == null ? Optional.empty() : row.problem(told.of());
            String text =
                    row == null
                            ? ""
                            : problem.map(now::of).orElseGet(() -> told.now().apply(row, now));
            String before = row == null ? "" : told.was().apply(row, now);
            pseudoClassStateChanged(WRONG, problem.isPresent());
            setText(text);
            was.setText(before);
            setGraphic(before.isEmpty() || before.equals(text) ? null : was);
            tell(this, text);
        }
    }

    /** What the row is to the record. */
    private final class StateCell extends TableCell<FigureRow, FigureRow> {

        private final Label chip = new Label();
        private static final Map<State, String> COLOURS =
                Map.of(
                        State.NEW, "good",
                        State.CHANGED, "plain",
                        State.SAME, "over",
                        State.IN_ERROR, "broken");

        private StateCell() {
            chip.getStyleClass().add("grid-chip");
        }

        @Override
        protected void updateItem(@Nullable FigureRow row, boolean empty) {
            super.updateItem(row, empty);
            String colour = row == null ? null : COLOURS.get(row.state());
            setGraphic(colour == null ? null : chip);
            if (row != null && colour != null) {
                chip.setText(words.getValue().get(row.state().key()));
                chip.getStyleClass().setAll("label", "grid-chip", colour);
            }
        }
    }

    /** What stands in the selected cells, to be pasted elsewhere. */
    String copied(Function<GridCell, String> typedIn) {
        List<FigureColumn> columns = selectedColumns();
        StringBuilder text = new StringBuilder();
        for (int row : selectedRows()) {
            for (int i = 0; i < columns.size(); i++) {
                text.append(i == 0 ? "" : "\t")
                        .append(typedIn.apply(new GridCell(row, columns.get(i))));
            }
            text.append('\n');
        }
        return text.toString();
    }

    /** Why something in a row keeps it from being taken, first of all. */
    static String firstProblem(FigureRow row, Words words) {
        return row.problems().values().stream()
                .findFirst()
                .map((Refusal each) -> words.of(each))
                .orElse("");
    }
}
