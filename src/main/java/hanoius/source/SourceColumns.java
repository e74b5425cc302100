package hanoius.source;

import static hanoius.schema.SourceSchema.PUBLISHED;
import static hanoius.schema.SourceSchema.PUBLISHER;
import static hanoius.schema.SourceSchema.SOURCE;
import static hanoius.schema.SourceSchema.TITLE;
import static hanoius.schema.SourceSchema.WEAK;

import hanoius.control.RecordColumns;
import hanoius.exchange.SourceUse;
import hanoius.model.RecordId;
import hanoius.model.Source;
import hanoius.text.Words;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TableColumn;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * The columns of the source table: those of the fields, and what other records tell of a source.
 *
 * @param onFollow called with the source that another one is said to be the same as
 */
record SourceColumns(ObservableValue<Words> words, Consumer<RecordId> onFollow) {

    /** The id of the column of addresses that are the same, which most records have no use for. */
    static final String SAME = "column_same";

    List<TableColumn<SourceRow, ?>> all() {
        var fields = new RecordColumns<SourceRow, Source>(words, SourceRow::source);
        TableColumn<SourceRow, @Nullable Object> weak = fields.column(WEAK, 130);
        weak.setCellFactory(_ -> new SourceCells.Standing<>(words));
        TableColumn<SourceRow, @Nullable String> same =
                column("source." + SAME, 170, SourceColumns::sameAddress);
        same.setCellFactory(_ -> new SourceCells.Same<>(words, onFollow));
        List<TableColumn<SourceRow, ?>> all =
                new ArrayList<>(
                        List.of(
                                fields.column(TITLE, 280),
                                fields.column(PUBLISHER, 140),
                                fields.column(PUBLISHED, 104, SourceColumns::published),
                                number("source.column_milestones", 86, SourceUse::milestones),
                                number("source.column_agreements", 92, SourceUse::agreements),
                                number("source.column_observations", 70, SourceUse::observations),
                                weak,
                                same));
        all.addAll(fields.rest(SOURCE, Set.of(TITLE, PUBLISHER, PUBLISHED, WEAK)));
        return all;
    }

    /** The name of what a column tells in tables that are exported; none tells other addresses. */
    static Optional<String> exported(String columnId) {
        return columnId.equals(SAME)
                ? Optional.empty()
                : Optional.of(columnId.substring("column_".length()));
    }

    private static String published(SourceRow row, Words spoken) {
        var date = row.source().published();
        return date == null ? spoken.get("citation.undated") : spoken.shortDate(date);
    }

    private TableColumn<SourceRow, @Nullable Integer> number(
            String key, double width, ToIntFunction<SourceUse> count) {
        TableColumn<SourceRow, @Nullable Integer> column =
                column(key, width, row -> count.applyAsInt(row.support()));
        column.setCellFactory(
                _ ->
                        new RecordColumns.WordCell<>(
                                words,
                                (row, _) -> Integer.toString(count.applyAsInt(row.support()))));
        column.getStyleClass().add("number-column");
        return column;
    }

    private static @Nullable String sameAddress(SourceRow row) {
        RecordId other = row.sameAddress();
        return other == null ? null : other.key();
    }

    private <T extends Comparable<? super T>> TableColumn<SourceRow, @Nullable T> column(
            String key, double width, Function<SourceRow, @Nullable T> order) {
        var column = new TableColumn<SourceRow, @Nullable T>();
        column.setId(key.substring(key.indexOf('.') + 1));
        column.textProperty().bind(words.map(each -> each.get(key)));
        column.setPrefWidth(width);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(order.apply(row.getValue())));
        Comparator<@Nullable T> comparator = Comparator.nullsLast(Comparator.naturalOrder());
        column.setComparator(comparator);
        return column;
    }
}
