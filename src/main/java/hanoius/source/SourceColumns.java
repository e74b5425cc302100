package hanoius.source;

import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import hanoius.model.EdtfDate;
import hanoius.model.Source;
import hanoius.text.Words;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;

import org.jspecify.annotations.Nullable;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The columns of the source table. */
final class SourceColumns {

    private final ObservableValue<Words> words;

    SourceColumns(ObservableValue<Words> words) {
        this.words = words;
    }

    List<TableColumn<SourceRow, ?>> all() {
        return List.of(
                names("source.column_title", 390, Source::title),
                names("source.column_publisher", 200, Source::publisher),
                column(
                        "source.column_published",
                        130,
                        SourceColumns::published,
                        SourceColumns::publishedWords),
                supports(),
                column("source.column_weak", 110, SourceColumns::weak, SourceColumns::weakWords),
                column(
                        "source.column_accessed",
                        120,
                        row -> row.source().accessed(),
                        SourceColumns::accessedWords));
    }

    private static @Nullable EdtfDate published(SourceRow row) {
        return row.source().published();
    }

    private TableColumn<SourceRow, String> names(
            String key, double width, Function<Source, String> content) {
        TableColumn<SourceRow, String> column =
                column(
                        key,
                        width,
                        row -> content.apply(row.source()),
                        (row, _) -> content.apply(row.source()));
        Collator collator = Collator.getInstance(Locale.of("vi"));
        column.setComparator(collator::compare);
        return column;
    }

    private TableColumn<SourceRow, Integer> supports() {
        TableColumn<SourceRow, Integer> column =
                column(
                        "source.column_supports",
                        90,
                        SourceRow::supports,
                        (row, _) -> Integer.toString(row.supports()));
        column.getStyleClass().add("number-column");
        return column;
    }

    private static boolean weak(SourceRow row) {
        return row.source().weak();
    }

    private static String weakWords(SourceRow row, Words words) {
        return row.source().weak() ? words.get("source.weak") : "";
    }

    private static String publishedWords(SourceRow row, Words words) {
        EdtfDate date = row.source().published();
        return date == null ? words.get("citation.undated") : words.shortDate(date);
    }

    private static String accessedWords(SourceRow row, Words words) {
        var day = row.source().accessed();
        return day == null ? "" : words.shortDate(EdtfDate.parse(day.toString()));
    }

    private <T extends Comparable<? super T>> TableColumn<SourceRow, @Nullable T> column(
            String key,
            double width,
            Function<SourceRow, @Nullable T> order,
            BiFunction<SourceRow, Words, String> content) {
        var column = new TableColumn<SourceRow, @Nullable T>();
        column.textProperty().bind(words.map(each -> each.get(key)));
        column.setPrefWidth(width);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(order.apply(row.getValue())));
        Comparator<@Nullable T> comparator = nullsLast(naturalOrder());
        column.setComparator(comparator);
        column.setCellFactory(_ -> new WordCell<>(content));
        return column;
    }

    private final class WordCell<T> extends TableCell<SourceRow, T> {

        private final BiFunction<SourceRow, Words, String> content;

        private WordCell(BiFunction<SourceRow, Words, String> content) {
            this.content = content;
        }

        @Override
        protected void updateItem(@Nullable T item, boolean empty) {
            super.updateItem(item, empty);
            SourceRow row = getTableRow() == null || empty ? null : getTableRow().getItem();
            setText(row == null ? null : content.apply(row, words.getValue()));
        }
    }
}
