package hanoius.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import hanoius.schema.Column;
import hanoius.schema.Field;
import hanoius.schema.Schema;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Records of one kind as CSV (RFC 4180, UTF-8): a row each, and in it the columns of the kind's
 * schema, among which others may stand.
 *
 * @param <R> the kind of record
 */
public final class RecordCsv<R> {

    /** Without it, spreadsheets take UTF-8 for the system's own code page. */
    static final char BYTE_ORDER_MARK = '\uFEFF';

    /** One column; of text when what stands in it may look like a formula. */
    private record Part<R>(String name, boolean text, Function<R, String> cell) {}

    private final List<Part<R>> parts = new ArrayList<>();
    private final Schema<R> schema;
    private final LineDelimiter lineEnd;
    private final boolean forSpreadsheets;

    private RecordCsv(
            Schema<R> schema,
            List<Field<R, ?>> fields,
            LineDelimiter lineEnd,
            boolean forSpreadsheets) {
        this.schema = schema;
        this.lineEnd = lineEnd;
        this.forSpreadsheets = forSpreadsheets;
        if (schema.hasKey()) {
            parts.add(part(Column.ID, each -> schema.id(each).key()));
        }
        fields.forEach(this::add);
    }

    private void add(Field<R, ?> field) {
        for (int i = 0; i < field.columns().size(); i++) {
            int column = i;
            parts.add(part(field.columns().get(i), each -> field.cells(each).get(column)));
        }
    }

    private static <R> Part<R> part(Column column, Function<R, String> cell) {
        return switch (column.type()) {
            case TEXT, LIST -> new Part<>(column.name(), true, cell);
            case NUMBER -> new Part<>(column.name(), false, cell.andThen(RecordCsv::plain));
            // A year before Christ begins with a minus sign and is no formula either.
            case DATE, EDTF, INTEGER, FLAG -> new Part<>(column.name(), false, cell);
        };
    }

    private static String plain(String number) {
        return number.isEmpty() ? "" : new BigDecimal(number).toPlainString();
    }

    /** As data packages have them: the columns of the schema alone, lines end in LF. */
    public static <R> RecordCsv<R> packaged(Schema<R> schema) {
        return new RecordCsv<>(
                schema,
                schema.fields().stream().filter(Field::isInItsRow).toList(),
                LineDelimiter.LF,
                false);
    }

    /**
     * As people ask for them: lines end in CR LF.
     *
     * @param forSpreadsheets whether text that a spreadsheet would take for a formula gets an
     *     apostrophe in front, and the whole a byte order mark; numbers stay numbers
     */
    static <R> RecordCsv<R> exported(Schema<R> schema, boolean forSpreadsheets) {
        return new RecordCsv<>(schema, schema.fields(), LineDelimiter.CRLF, forSpreadsheets);
    }

    /** Leaves out the words of dates of which none of some records has any. */
    RecordCsv<R> sparse(Stream<R> all) {
        Set<Field<R, String>> unused = new HashSet<>();
        for (Field<R, ?> field : schema.fields()) {
            Field<R, String> wording = field.wording();
            if (wording != null) {
                unused.add(wording);
            }
        }
        Iterator<R> rest = all.iterator();
        while (!unused.isEmpty() && rest.hasNext()) {
            R each = rest.next();
            unused.removeIf(field -> !field.cells(each).getFirst().isEmpty());
        }
        unused.forEach(field -> without(field.name()));
        return this;
    }

    /** Adds a column of text behind another. */
    RecordCsv<R> after(String column, String name, Function<R, String> cell) {
        parts.add(indexOf(column) + 1, new Part<>(name, true, cell));
        return this;
    }

    /** Puts a column behind another that follows it. */
    RecordCsv<R> moved(String name, String behind) {
        Part<R> part = parts.remove(indexOf(name));
        parts.add(indexOf(behind) + 1, part);
        return this;
    }

    RecordCsv<R> without(String name) {
        parts.remove(indexOf(name));
        return this;
    }

    private int indexOf(String name) {
        return IntStream.range(0, parts.size())
                .filter(i -> parts.get(i).name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Writes a header and one row for each of the records; the stream stays open. */
    public void writeTo(OutputStream out, List<R> records) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        sparse(records.stream()).write(records.stream(), writer);
        writer.flush();
    }

    /** Writes them as {@link #writeTo} does; the writer stays open. */
    void write(Stream<R> records, Writer writer) throws IOException {
        if (forSpreadsheets) {
            writer.write(BYTE_ORDER_MARK);
        }
        // Not closed: the writer is the caller's.
        CsvWriter csv = CsvWriter.builder().lineDelimiter(lineEnd).build(writer);
        csv.writeRecord(parts.stream().map(Part::name).toList());
        records.forEach(
                each -> csv.writeRecord(parts.stream().map(part -> cell(part, each)).toList()));
        csv.flush();
    }

    /** What it writes in a row, by the columns. */
    Map<String, String> row(R record) {
        return parts.stream().collect(Collectors.toMap(Part::name, part -> cell(part, record)));
    }

    private String cell(Part<R> part, R record) {
        String cell = part.cell().apply(record);
        return forSpreadsheets
                        && part.text()
                        && !cell.isEmpty()
                        && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0
                ? "'" + cell
                : cell;
    }
}
