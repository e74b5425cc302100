package hanoius.control;

import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import java.util.List;

/** Small numbers in the headings of the columns that a table is sorted by, once there are two. */
final class SortNumbers {

    private SortNumbers() {}

    static void install(TableView<?> table) {
        List<? extends TableColumn<?, ?>> order = table.getSortOrder();
        table.getSortOrder()
                .subscribe(
                        () -> {
                            for (TableColumn<?, ?> column : table.getColumns()) {
                                number(column, order.size() < 2 ? -1 : order.indexOf(column));
                            }
                        });
    }

    private static void number(TableColumn<?, ?> column, int place) {
        if (place < 0) {
            column.setGraphic(null);
        } else {
            var label = new Label(Integer.toString(place + 1));
            label.getStyleClass().add("sort-number");
            column.setGraphic(label);
        }
    }
}
