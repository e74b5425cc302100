package hanoius.exchange;

import hanoius.edtf.EdtfDate;
import hanoius.model.Citation;
import hanoius.model.RecordId;
import hanoius.schema.ListCell;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One row of a table by column name, its cells as values of the model once they were checked. */
record TableRow(long line, Map<String, String> cells) {

    /** The cell as it stands in the file; empty when the table has no such column. */
    String text(String column) {
        return cells.getOrDefault(column, "");
    }

    boolean flag(String column) {
        return text(column).equals(FieldCheck.YES);
    }

    List<String> list(String column) {
        return ListCell.split(text(column));
    }

    EdtfDate date(String column) {
        return EdtfDate.parse(text(column));
    }

    @Nullable EdtfDate optionalDate(String column) {
        return text(column).isEmpty() ? null : date(column);
    }

    @Nullable LocalDate optionalDay(String column) {
        return text(column).isEmpty() ? null : LocalDate.parse(text(column));
    }

    BigDecimal number(String column) {
        return new BigDecimal(text(column));
    }

    @Nullable BigDecimal optionalNumber(String column) {
        return text(column).isEmpty() ? null : number(column);
    }

    <E extends Enum<E>> E word(Class<E> type, String column) {
        return Enum.valueOf(type, text(column).replace(' ', '_').toUpperCase(Locale.ROOT));
    }

    /** The sources named in the column, each as a whole. */
    List<Citation> citations(String column) {
        return list(column).stream().map(RecordId::source).map(Citation::of).toList();
    }
}
