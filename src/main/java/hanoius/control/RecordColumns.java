package hanoius.control;

import hanoius.language.LocalizedText;
import hanoius.schema.Field;
import hanoius.schema.FieldType;
import hanoius.schema.LocalizedType;
import hanoius.schema.Schema;
import hanoius.text.FieldWords;
import hanoius.text.Words;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import org.jspecify.annotations.Nullable;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * The columns of a table whose rows stand for records of a kind.
 *
 * @param <R> the rows
 * @param <T> the kind of record
 * @param record the record of a row
 */
public record RecordColumns<R, T>(ObservableValue<Words> words, Function<R, T> record) {

    /**
     * A column for each field that has one of its own.
     *
     * @param others fields that have theirs already
     */
    public List<TableColumn<R, ?>> rest(Schema<T> schema, Set<Field<T, ?>> others) {
        return schema.fields().stream()
                .filter(field -> !field.isAside() && !others.contains(field))
                .<TableColumn<R, ?>>map(field -> column(field, width(field)))
                .toList();
    }

    private static double width(Field<?, ?> field) {
        return switch (field.type()) {
            case FieldType.Edtf _, FieldType.Day _ -> 104;
            case FieldType.Text _, LocalizedType _, FieldType.Names _ -> 140;
            default -> 86;
        };
    }

    /** The column of a field, in words, sorted by its value. */
    public TableColumn<R, @Nullable Object> column(Field<T, ?> field, double width) {
        return column(
                field,
                width,
                (row, spoken) -> new FieldWords(spoken).brief(field, record.apply(row)));
    }

    /**
     * The column of a field, sorted by its value.
     *
     * @param content what it says of a row
     */
    public TableColumn<R, @Nullable Object> column(
            Field<T, ?> field, double width, BiFunction<R, Words, String> content) {
        TableColumn<R, @Nullable Object> column = new TableColumn<>();
        column.setId("column_" + field.name());
        column.textProperty().bind(words.map(each -> new FieldWords(each).label(field)));
        column.setPrefWidth(width);
        column.setCellValueFactory(
                row -> new ReadOnlyObjectWrapper<>(field.of(record.apply(row.getValue()))));
        column.setComparator(Comparator.nullsLast(values(words)));
        column.setCellFactory(_ -> new WordCell<>(words, content));
        return column;
    }

    /** Small numbers in the headings of the columns that a table is sorted by, if several. */
    static void numberSorted(TableView<?> table) {
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

    /** Texts by their names, all else that has an order by that. */
    private static Comparator<Object> values(ObservableValue<Words> words) {
        Comparator<String> names = names();
        return (one, other) ->
                switch (one) {
                    case String text -> names.compare(text, other.toString());
                    case LocalizedText text when other instanceof LocalizedText second ->
                            names.compare(
                                    words.getValue().text(text), words.getValue().text(second));
                    case Comparable<?> first -> compare(first, other);
                    default -> 0;
                };
    }

    @SuppressWarnings("unchecked") // Both are values of one field.
    private static <C> int compare(Comparable<C> one, Object other) {
        return one.compareTo((C) other);
    }

    /**
     * By their own order, with what is missing at the end of the table in either direction.
     *
     * @param descending whether the table will turn the order round
     */
    public static <C extends Comparable<C>> Comparator<@Nullable C> missingLast(
            BooleanSupplier descending) {
        return (one, other) -> {
            if (one == null || other == null) {
                int missingLast = Boolean.compare(one == null, other == null);
                return descending.getAsBoolean() ? -missingLast : missingLast;
            }
            return one.compareTo(other);
        };
    }

    /** Names in Vietnamese order, which keeps "Đ" behind "D". */
    public static Comparator<String> names() {
        Collator collator = Collator.getInstance(Locale.of("vi"));
        return collator::compare;
    }

    /** What is said of a row, filled anew whenever that changes. */
    public static final class WordCell<R, C> extends TableCell<R, C> {

        private final ObservableValue<Words> words;
        private final BiFunction<R, Words, String> content;

        public WordCell(ObservableValue<Words> words, BiFunction<R, Words, String> content) {
            this.words = words;
            this.content = content;
        }

        @Override
        protected void updateItem(@Nullable C item, boolean empty) {
            super.updateItem(item, empty);
            R row = getTableRow() == null || empty ? null : getTableRow().getItem();
            String text = row == null ? "" : content.apply(row, words.getValue());
            MarkedText.show(this, text, words.getValue());
        }
    }
}
