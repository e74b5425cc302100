package hanoius.agreement;

import hanoius.control.RowOrder;
import hanoius.model.EdtfDate;
import hanoius.text.Words;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;

import org.jspecify.annotations.Nullable;

/** The columns of the agreement table. */
final class AgreementColumns {

    private final ObservableValue<Words> words;

    AgreementColumns(ObservableValue<Words> words) {
        this.words = words;
    }

    /** The column of a field, headed in the language shown. */
    TableColumn<AgreementRow, ?> column(Field field) {
        TableColumn<AgreementRow, ?> column =
                field.isDate() ? date(field) : field.isNumber() ? number(field) : text(field);
        column.textProperty().bind(words.map(each -> each.get(field.key())));
        column.setId("column-" + field.name());
        column.setVisible(field.shownAtFirst());
        column.setPrefWidth(width(field));
        column.setMinWidth(60);
        return column;
    }

    private static double width(Field field) {
        return switch (field) {
            case TITLE -> 296;
            case PARTNERS, PARTIES, SECTORS, KIND, COUNT -> 160;
            case STATUS -> 212;
            case SIGNED, IN_FORCE, ENDED -> 122;
            case SOURCES, SCOPE -> 84;
        };
    }

    private TableColumn<AgreementRow, @Nullable EdtfDate> date(Field field) {
        var column = new TableColumn<AgreementRow, @Nullable EdtfDate>();
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(field.date(row.getValue())));
        column.setComparator(
                RowOrder.missingLast(
                        () -> column.getSortType() == TableColumn.SortType.DESCENDING));
        column.setCellFactory(_ -> new WordCell<>(field));
        return column;
    }

    private TableColumn<AgreementRow, Integer> number(Field field) {
        var column = new TableColumn<AgreementRow, Integer>();
        column.setCellValueFactory(
                row -> new ReadOnlyObjectWrapper<>(field.number(row.getValue())));
        column.setCellFactory(_ -> new WordCell<>(field));
        column.getStyleClass().add(field == Field.SOURCES ? "number-column" : "text-column");
        return column;
    }

    private TableColumn<AgreementRow, String> text(Field field) {
        var column = new TableColumn<AgreementRow, String>();
        column.setCellValueFactory(row -> words.map(each -> field.words(row.getValue(), each)));
        column.setComparator(RowOrder.names());
        column.setCellFactory(
                _ -> field == Field.STATUS ? new StatusCell() : new WordCell<>(field));
        return column;
    }

    /** A field in words; the date of signing carries the mark of what is only possible. */
    private final class WordCell<T> extends TableCell<AgreementRow, T> {

        private final Field field;

        private WordCell(Field field) {
            this.field = field;
            setContentDisplay(ContentDisplay.RIGHT);
        }

        @Override
        protected void updateItem(@Nullable T item, boolean empty) {
            super.updateItem(item, empty);
            AgreementRow row = getTableRow() == null || empty ? null : getTableRow().getItem();
            Words spoken = words.getValue();
            setText(row == null ? null : field.words(row, spoken));
            setGraphic(
                    row != null && field == Field.SIGNED && row.possible()
                            ? possible(spoken)
                            : null);
        }

        private static Label possible(Words spoken) {
            var mark = new Label(spoken.get("agreement.possible"));
            mark.getStyleClass().add("tag");
            return mark;
        }
    }

    private final class StatusCell extends TableCell<AgreementRow, String> {

        @Override
        protected void updateItem(@Nullable String item, boolean empty) {
            super.updateItem(item, empty);
            AgreementRow row = getTableRow() == null ? null : getTableRow().getItem();
            setGraphic(
                    empty || row == null
                            ? null
                            : new StatusChip(row.agreement(), words.getValue()));
        }
    }
}
