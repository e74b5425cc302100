package hanoius.grid;

import hanoius.control.LateTooltip;
import hanoius.control.TextScale;
import hanoius.edtf.Refusal;
import hanoius.paste.Clip;
import hanoius.paste.RowState;
import hanoius.paste.TypedRow;
import hanoius.paste.TypedRow.NearName;
import hanoius.sheet.RowSheet;
import hanoius.sheet.SheetColumn;
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
import javafx.scene.control.skin.VirtualFlow;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The rows of a grid: what is typed, and beside it what is understood. The order of the rows is
 * that in which they were typed, and rests.
 */
final class GridTable extends TableView<TypedRow> {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final PseudoClass INVITES = PseudoClass.getPseudoClass("invites");
    private static final PseudoClass COMING = PseudoClass.getPseudoClass("coming");

    /** When more rows than these are others, the table is filled anew. */
    private static final int FEW = 200;

    private final ObservableValue<Words> words;

    /** Those in which one types, by their cells. */
    private final List<TableColumn<TypedRow, ?>> typed = new ArrayList<>();

    /** The cell that each column is, or tells of. */
    private final Map<TableColumn<TypedRow, ?>, Integer> cells = new HashMap<>();

    GridTable(ObservableValue<Words> words) {
        this.words = words;
        setId("grid");
        getStyleClass().add("edge-to-edge");
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        getSelectionModel().setCellSelectionEnabled(true);
    }

    /** Has the columns of a sheet from now on. */
    void show(RowSheet sheet) {
        getItems().clear();
        typed.clear();
        cells.clear();
        List<TableColumn<TypedRow, ?>> columns = new ArrayList<>();
        columns.add(numbering());
        columns.add(states());
        for (SheetColumn each : sheet.columns()) {
            TableColumn<TypedRow, TypedRow> column = column(each.width());
            column.textProperty().bind(words.map(each::heading));
            column.setCellFactory(_ -> each.isTyped() ? new TypedCell(each) : new ToldCell(each));
            if (each.hasNumbers()) {
                column.getStyleClass().add("number-column");
            }
            columns.add(column);
            cells.put(column, Math.max(0, each.cell()));
            if (each.isTyped()) {
                while (typed.size() <= each.cell()) {
                    typed.add(column);
                }
                typed.set(each.cell(), column);
            }
        }
        getColumns().setAll(columns);
        TextScale.widenColumns(this);
        accessibleTextProperty().bind(words.map(sheet::title));
    }

    private static TableColumn<TypedRow, TypedRow> column(double width) {
        var column = new TableColumn<TypedRow, TypedRow>();
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        return column;
    }

    private TableColumn<TypedRow, TypedRow> numbering() {
        TableColumn<TypedRow, TypedRow> column = column(52);
        column.getStyleClass().add("numbering-column");
        column.setCellFactory(
                _ ->
                        new TableCell<>() {
                            @Override
                            protected void updateItem(@Nullable TypedRow row, boolean empty) {
                                super.updateItem(row, empty);
                                setText(row == null ? "" : Integer.toString(row.number()));
                            }
                        });
        return column;
    }

    private TableColumn<TypedRow, TypedRow> states() {
        TableColumn<TypedRow, TypedRow> column = column(92);
        column.textProperty().bind(words.map(each -> each.get("grid.row")));
        column.setCellFactory(_ -> new StateCell());
        return column;
    }

    /** What is shown of rows, without moving what is in sight. */
    void show(List<TypedRow> rows) {
        TablePosition<TypedRow, ?> focus = focused();
        List<TablePosition<?, ?>> selected = selectedCells();
        List<Integer> others = others(rows);
        if (getItems().size() == rows.size() && others.size() <= FEW) {
            others.forEach(each -> getItems().set(each, rows.get(each)));
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

    /** The rows that are not those shown, as far as they are few. */
    private List<Integer> others(List<TypedRow> rows) {
        List<Integer> others = new ArrayList<>();
        for (int i = 0; i < Math.min(rows.size(), getItems().size()) && others.size() <= FEW; i++) {
            if (!rows.get(i).equals(getItems().get(i))) {
                others.add(i);
            }
        }
        return others;
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
                    .select(cell.getRow(), (TableColumn<TypedRow, ?>) cell.getTableColumn());
        }
    }

    @SuppressWarnings("unchecked") // Its positions are of its rows.
    private @Nullable TablePosition<TypedRow, ?> focused() {
        return (TablePosition<TypedRow, ?>) getFocusModel().getFocusedCell();
    }

    /**
     * The cell with the focus; where what is told of a cell has it, the one in which that is typed;
     * null where there is none.
     */
    @Nullable GridCell focusedCell() {
        TablePosition<TypedRow, ?> at = focused();
        Integer column = at == null ? null : cells.get(at.getTableColumn());
        return at == null || at.getRow() < 0 || column == null
                ? null
                : new GridCell(at.getRow(), column);
    }

    /** Whether one types in the cell with the focus. */
    boolean isTypedFocused() {
        TablePosition<TypedRow, ?> at = focused();
        return at != null && typed.contains(at.getTableColumn());
    }

    /** Goes to a cell, and selects it alone or all from the cell before. */
    void go(GridCell cell, boolean extend) {
        GridCell before = focusedCell();
        int row = Math.min(cell.row(), getItems().size() - 1);
        TableColumn<TypedRow, ?> column = typed.get(cell.column());
        if (extend && before != null) {
            getSelectionModel().selectRange(before.row(), typed.get(before.column()), row, column);
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

    /** The cells of a row of which some are selected, from the left. */
    List<Integer> selectedColumns() {
        Set<Object> selected = new HashSet<>();
        getSelectionModel().getSelectedCells().forEach(each -> selected.add(each.getTableColumn()));
        List<Integer> columns = new ArrayList<>();
        for (int i = 0; i < typed.size(); i++) {
            if (selected.contains(typed.get(i))) {
                columns.add(i);
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
                                        && typed.get(cell.column()).equals(each.getTableColumn())
                                        && each.isVisible());
    }

    /** A cell of words, with what was said before struck and all of it in a tip. */
    private abstract class WordsCell extends TableCell<TypedRow, TypedRow> {

        private final SheetColumn column;
        private final Label was = new Label();

        WordsCell(SheetColumn column) {
            this.column = column;
            was.getStyleClass().add("struck");
        }

        @Override
        protected final void updateItem(@Nullable TypedRow row, boolean empty) {
            super.updateItem(row, empty);
            Words now = words.getValue();
            Optional<String> problem =
                    row == null || column.cell() < 0
                            ? Optional.empty()
                            : row.problem(column.cell()).map(now::of);
            pseudoClassStateChanged(WRONG, problem.isPresent());
            String text = row == null ? "" : column.now().apply(row, now);
            String before = row == null ? "" : column.was().apply(row, now);
            was.setText(before);
            setGraphic(before.isEmpty() || before.equals(text) ? null : was);
            LateTooltip.give(this, row == null ? "" : tell(row, text, problem, now));
            if (row == null) {
                setText(null);
                pseudoClassStateChanged(INVITES, false);
                pseudoClassStateChanged(COMING, false);
            }
        }

        /** Shows the words, and answers what the tip says. */
        abstract String tell(TypedRow row, String text, Optional<String> problem, Words now);

        SheetColumn column() {
            return column;
        }
    }

    /** What is typed, as it was typed. */
    private final class TypedCell extends WordsCell {

        private TypedCell(SheetColumn of) {
            super(of);
            getStyleClass().add("typed-cell");
        }

        @Override
        String tell(TypedRow row, String text, Optional<String> problem, Words now) {
            boolean isNew = row.makes(column().cell());
            boolean invites =
                    column().cell() == 0 && row.number() == getTableView().getItems().size();
            setText(invites ? now.get("grid.more") : isNew ? "＋ " + text : text);
            pseudoClassStateChanged(INVITES, invites);
            pseudoClassStateChanged(COMING, isNew);
            List<NearName> near = row.near(column().cell());
            String comes =
                    near.isEmpty()
                            ? now.get("grid.comes", text)
                            : now.get("grid.comes_near", text, near.getFirst().meant());
            return problem.orElse(isNew ? comes : text);
        }
    }

    /** What is understood, or why it is not. */
    private final class ToldCell extends WordsCell {

        private ToldCell(SheetColumn of) {
            super(of);
        }

        @Override
        String tell(TypedRow row, String text, Optional<String> problem, Words now) {
            setText(problem.orElse(text));
            return problem.orElse(text);
        }
    }

    /** What the row is to the record. */
    private final class StateCell extends TableCell<TypedRow, TypedRow> {

        private final Label chip = new Label();
        private static final Map<RowState, String> COLOURS =
                Map.of(
                        RowState.NEW, "good",
                        RowState.CHANGED, "plain",
                        RowState.SAME, "over",
                        RowState.IN_ERROR, "broken");

        private StateCell() {
            chip.getStyleClass().add("grid-chip");
        }

        @Override
        protected void updateItem(@Nullable TypedRow row, boolean empty) {
            super.updateItem(row, empty);
            String colour = row == null ? null : COLOURS.get(row.state());
            setGraphic(colour == null ? null : chip);
            String why = "";
            if (row != null && colour != null) {
                chip.setText(words.getValue().get(row.state().key()));
                chip.getStyleClass().setAll("label", "grid-chip", colour);
                why =
                        row.firstProblem()
                                .map((Refusal each) -> words.getValue().of(each))
                                .orElse("");
            }
            LateTooltip.give(this, why);
        }
    }

    /** What stands in the selected cells, to be pasted elsewhere. */
    String copied(Function<GridCell, String> typedIn) {
        List<Integer> columns = selectedColumns();
        StringBuilder text = new StringBuilder();
        for (int row : selectedRows()) {
            for (int i = 0; i < columns.size(); i++) {
                text.append(i == 0 ? "" : "\t")
                        .append(Clip.quoted(typedIn.apply(new GridCell(row, columns.get(i)))));
            }
            text.append('\n');
        }
        return text.toString();
    }
}
