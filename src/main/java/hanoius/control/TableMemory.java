package hanoius.control;

import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lets a table remember how it was arranged: order, width and choice of columns, and sorting. */
public final class TableMemory {

    private TableMemory() {}

    /**
     * Arranges a table as it is remembered under a name, and remembers what is changed from now on.
     * Columns that are not remembered stay where they are.
     */
    public static <R> void install(TableView<R> table, String name, Memory memory) {
        memory.recall(name).map(TableState::parse).ifPresent(state -> apply(table, state));
        Runnable keep = () -> memory.keep(name, stateOf(table).toString());
        table.getColumns().subscribe(keep);
        table.getSortOrder().subscribe(keep);
        TextScale.widenColumns(table);
        for (TableColumn<R, ?> column : table.getColumns()) {
            column.widthProperty().subscribe((_, _) -> keep.run());
            column.visibleProperty().subscribe((_, _) -> keep.run());
            column.sortTypeProperty().subscribe((_, _) -> keep.run());
        }
    }

    /** How a table is arranged now. */
    public static TableState stateOf(TableView<?> table) {
        double scale = TextScale.now(table);
        return new TableState(
                table.getColumns().stream()
                        .map(
                                each ->
                                        new TableState.Column(
                                                each.getId(),
                                                each.getWidth() / scale,
                                                each.isVisible()))
                        .toList(),
                table.getSortOrder().stream()
                        .map(
                                each ->
                                        new TableState.Sorting(
                                                each.getId(),
                                                each.getSortType() == SortType.DESCENDING))
                        .toList());
    }

    /** Arranges a table; at least one column stays visible. */
    public static <R> void apply(TableView<R> table, TableState state) {
        List<TableColumn<R, ?>> ordered = new ArrayList<>();
        boolean anyShown = state.columns().stream().anyMatch(TableState.Column::shown);
        for (TableState.Column each : state.columns()) {
            column(table, each.id())
                    .filter(column -> !ordered.contains(column))
                    .ifPresent(
                            column -> {
                                column.setPrefWidth(each.width());
                                column.setVisible(each.shown() || !anyShown);
                                ordered.add(column);
                            });
        }
        table.getColumns().stream().filter(each -> !ordered.contains(each)).forEach(ordered::add);
        if (!ordered.equals(table.getColumns())) {
            table.getColumns().setAll(ordered);
        }
        sort(table, state.sorting());
    }

    private static <R> void sort(TableView<R> table, List<TableState.Sorting> sorting) {
        List<TableColumn<R, ?>> order = new ArrayList<>();
        for (TableState.Sorting each : sorting) {
            column(table, each.id())
                    .filter(column -> !order.contains(column))
                    .ifPresent(
                            column -> {
                                column.setSortType(
                                        each.descending()
                                                ? SortType.DESCENDING
                                                : SortType.ASCENDING);
                                order.add(column);
                            });
        }
        table.getSortOrder().setAll(order);
    }

    private static <R> Optional<TableColumn<R, ?>> column(TableView<R> table, String id) {
        for (TableColumn<R, ?> column : table.getColumns()) {
            if (id.equals(column.getId())) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }
}
