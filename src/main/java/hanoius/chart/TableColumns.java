package hanoius.chart;

import hanoius.chart.TableField.Row;
import hanoius.control.LateTooltip;
import hanoius.control.RecordColumns;
import hanoius.edtf.EdtfDate;
import hanoius.figure.InterMeasure;
import hanoius.figure.TextStyle;
import hanoius.text.Words;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;

/** The columns of the table of values. */
record TableColumns(ObservableValue<Words> words) {

    private static final double LEAST = 56;

    /** Beside the number in its cell. */
    private static final double PADDING = 28;

    /** Of so many rows the numbers are measured. */
    private static final int MEASURED = 2000;

    /** The column of a field, headed in the language shown. */
    TableColumn<Row, ?> column(TableField field) {
        TableColumn<Row, ?> column =
                field.isNumber()
                        ? number(field)
                        : field.equals(TableField.PERIOD) || field.equals(TableField.EDTF)
                                ? period(field)
                                : text(field);
        column.textProperty().bind(words.map(field.heading()));
        column.setId(id(field));
        column.setVisible(field.shownAtFirst());
        column.setPrefWidth(field.width());
        column.setMinWidth(LEAST);
        return column;
    }

    /** The id of a field's column. */
    static String id(TableField field) {
        return "column-" + field.name();
    }

    /** The field of the column of that id. */
    static TableField field(String columnId) {
        return TableField.ALL.stream()
                .filter(each -> id(each).equals(columnId))
                .findFirst()
                .orElseThrow();
    }

    /** Makes columns of numbers so wide that none is cut: half a number reads as another one. */
    static void fit(List<TableColumn<Row, ?>> columns, List<Row> rows, Words words) {
        for (TableField field : TableField.ALL) {
            if (field.isNumber()) {
                double widest =
                        rows.stream()
                                .limit(MEASURED)
                                .mapToDouble(each -> width(field.words(each, words)))
                                .max()
                                .orElse(0);
                columns.stream()
                        .filter(each -> id(field).equals(each.getId()))
                        .forEach(each -> each.setMinWidth(Math.max(LEAST, widest + PADDING)));
            }
        }
    }

    private static double width(String text) {
        return InterMeasure.INSTANCE.width(text, TextStyle.regular(13));
    }

    private TableColumn<Row, @Nullable BigDecimal> number(TableField field) {
        var column = new TableColumn<Row, @Nullable BigDecimal>();
        column.setCellValueFactory(
                row -> new ReadOnlyObjectWrapper<>(field.number(row.getValue())));
        column.setComparator(
                RecordColumns.missingLast(
                        () -> column.getSortType() == TableColumn.SortType.DESCENDING));
        column.setCellFactory(_ -> new WordCell<>(field, words));
        column.getStyleClass().add("number-column");
        return column;
    }

    private TableColumn<Row, EdtfDate> period(TableField field) {
        var column = new TableColumn<Row, EdtfDate>();
        column.setCellValueFactory(
                row -> new ReadOnlyObjectWrapper<>(row.getValue().observation().period()));
        column.setCellFactory(_ -> new WordCell<>(field, words));
        return column;
    }

    private TableColumn<Row, String> text(TableField field) {
        var column = new TableColumn<Row, String>();
        column.setCellValueFactory(row -> words.map(each -> field.words(row.getValue(), each)));
        column.setComparator(RecordColumns.names());
        column.setCellFactory(_ -> new WordCell<>(field, words));
        return column;
    }

    /** A field in words, whole in its tooltip; the period carries the mark of another report. */
    private static final class WordCell<T> extends TableCell<Row, T> {

        private final TableField field;
        private final ObservableValue<Words> words;

        private WordCell(TableField field, ObservableValue<Words> words) {
            this.field = field;
            this.words = words;
            setContentDisplay(ContentDisplay.RIGHT);
        }

        @Override
        protected void updateItem(@Nullable T item, boolean empty) {
            super.updateItem(item, empty);
            Row row = getTableRow() == null || empty ? null : getTableRow().getItem();
            Words spoken = words.getValue();
            String text = row == null ? "" : field.words(row, spoken);
            setText(text);
            LateTooltip.give(
                    this,
                    row == null || !field.equals(TableField.PERIOD)
                            ? text
                            : text + "\nEDTF " + row.observation().period().text());
            setGraphic(
                    row != null && field.equals(TableField.PERIOD) && row.isOtherReport()
                            ? other(spoken)
                            : null);
        }

        private static Label other(Words spoken) {
            var mark = new Label(spoken.get("chart.other_report"));
            mark.getStyleClass().add("tag");
            mark.setMinWidth(Region.USE_PREF_SIZE);
            return mark;
        }
    }
}
