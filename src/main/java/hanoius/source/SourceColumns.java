package hanoius.source;

import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import hanoius.control.RowOrder;
import hanoius.edtf.EdtfDate;
import hanoius.model.RecordId;
import hanoius.model.Source;
import hanoius.source.Citations.Support;
import hanoius.text.Words;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TableColumn;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * The columns of the source table.
 *
 * @param onFollow called with the source that another one is said to be the same as
 */
record SourceColumns(ObservableValue<Words> words, Consumer<RecordId> onFollow) {

    /** The id of the column of addresses that are the same, which most records have no use for. */
    static final String SAME = "column_same";

    List<TableColumn<SourceRow, ?>> all() {
        return List.of(
                names("field.title", 280, Source::title),
                names("field.publisher", 140, Source::publisher),
                column("field.published", 104, SourceColumns::published, this::published),
                number("source.column_milestones", 86, Support::milestones),
                number("source.column_agreements", 92, Support::agreements),
                number("source.column_observations", 70, Support::observations),
                standing(),
                sameAddress(),
                column(
                        "field.accessed",
                        104,
                        row -> row.source().accessed(),
                        SourceColumns::accessed));
    }

    private TableColumn<SourceRow, @Nullable String> names(
            String key, double width, Function<Source, String> content) {
        TableColumn<SourceRow, @Nullable String> column =
                column(
                        key,
                        width,
                        row -> content.apply(row.source()),
                        (row, _) -> content.apply(row.source()));
        column.setComparator(nullsLast(RowOrder.names()));
        return column;
    }

    private TableColumn<SourceRow, @Nullable Integer> number(
            String key, double width, ToIntFunction<Support> count) {
        TableColumn<SourceRow, @Nullable Integer> column =
                column(
                        key,
                        width,
                        row -> count.applyAsInt(row.support()),
                        (row, _) -> Integer.toString(count.applyAsInt(row.support())));
        column.getStyleClass().add("number-column");
        return column;
    }

    private static @Nullable EdtfDate published(SourceRow row) {
        return row.source().published();
    }

    private String published(SourceRow row, Words spoken) {
        EdtfDate date = published(row);
        return date == null ? spoken.get("citation.undated") : spoken.shortDate(date);
    }

    private static String accessed(SourceRow row, Words spoken) {
        var day = row.source().accessed();
        return day == null ? "" : spoken.shortDate(EdtfDate.of(day));
    }

    private TableColumn<SourceRow, @Nullable Boolean> standing() {
        TableColumn<SourceRow, @Nullable Boolean> column =
                column(
                        "field.weak",
                        130,
                        row -> row.source().weak(),
                        (row, spoken) -> row.source().weak() ? spoken.get("source.weak") : "");
        column.setCellFactory(_ -> new SourceCells.Standing<>(words));
        return column;
    }

    private TableColumn<SourceRow, @Nullable String> sameAddress() {
        TableColumn<SourceRow, @Nullable String> column =
                column("source." + SAME, 170, SourceColumns::sameAddress, (_, _) -> "");
        column.setCellFactory(_ -> new SourceCells.Same<>(words, onFollow));
        return column;
    }

    private static @Nullable String sameAddress(SourceRow row) {
        RecordId other = row.sameAddress();
        return other == null ? null : other.key();
    }

    private <T extends Comparable<? super T>> TableColumn<SourceRow, @Nullable T> column(
            String key,
            double width,
            Function<SourceRow, @Nullable T> order,
            SourceCells.Content content) {
        var column = new TableColumn<SourceRow, @Nullable T>();
        column.setId(key.replaceFirst("^field\\.", "source.column_").replace("source.", ""));
        column.textProperty().bind(words.map(each -> each.get(key)));
        column.setPrefWidth(width);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(order.apply(row.getValue())));
        Comparator<@Nullable T> comparator = nullsLast(naturalOrder());
        column.setComparator(comparator);
        column.setCellFactory(_ -> new SourceCells.Worded<>(words, content));
        return column;
    }
}
