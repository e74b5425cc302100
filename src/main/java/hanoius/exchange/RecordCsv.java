package hanoius.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import hanoius.model.RecordId;
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
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Records of one kind as data packages have them: CSV (RFC 4180, UTF-8, lines end in LF), a row
 * each, and in it the columns of the kind's schema.
 *
 * @param <R> the kind of record
 */
public final class RecordCsv<R> {

    private final Schema<R> schema;
    private final List<Field<R, ?>> fields;
    private final Map<RecordId, UUID> uuids;
    private final List<Column> columns;

    private RecordCsv(Schema<R> schema, List<Field<R, ?>> fields, Map<RecordId, UUID> uuids) {
        this.schema = schema;
        this.fields = fields;
        this.uuids = uuids;
        this.columns =
                Stream.of(
                                schema.hasKey() ? Stream.of(Column.ID) : Stream.<Column>of(),
                                fields.stream().flatMap(each -> each.columns().stream()),
                                uuids.isEmpty() ? Stream.<Column>of() : Stream.of(Column.UUID))
                        .flatMap(each -> each)
                        .toList();
    }

    /** With all columns of the schema that a row has itself. */
    public RecordCsv(Schema<R> schema) {
        this(schema, schema.fields().stream().filter(Field::isInItsRow).toList(), Map.of());
    }

    /** Without the sparse fields of which none of some records has anything. */
    RecordCsv<R> sparse(Stream<R> all) {
        Set<Field<R, ?>> unused =
                fields.stream()
                        .filter(Field::isSparse)
                        .collect(Collectors.toCollection(HashSet::new));
        Iterator<R> rest = all.iterator();
        while (!unused.isEmpty() && rest.hasNext()) {
            R each = rest.next();
            unused.removeIf(field -> !field.isEmpty(each));
        }
        return new RecordCsv<>(
                schema, fields.stream().filter(each -> !unused.contains(each)).toList(), uuids);
    }

    /** With the UUIDs of some records, if any of them is not the one that its name gives. */
    RecordCsv<R> identified(Stream<R> all, Map<RecordId, UUID> given) {
        Map<RecordId, UUID> own = new HashMap<>();
        if (!given.isEmpty()) {
            all.map(schema::id)
                    .forEach(
                            id -> {
                                UUID uuid = given.get(id);
                                if (uuid != null && !uuid.equals(id.uuid())) {
                                    own.put(id, uuid);
                                }
                            });
        }
        return new RecordCsv<>(schema, fields, own);
    }

    /** Writes a header and one row for each of the records; the stream stays open. */
    public void writeTo(OutputStream out, List<R> records) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        sparse(records.stream()).write(records.stream(), writer);
        writer.flush();
    }

    /** Writes them as {@link #writeTo} does; the writer stays open. */
    void write(Stream<R> records, Writer writer) throws IOException {
        // Not closed: the writer is the caller's.
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(writer);
        csv.writeRecord(columns.stream().map(Column::name).toList());
        records.forEach(each -> csv.writeRecord(cells(each)));
        csv.flush();
    }

    /** The cells of one record, by the names of their columns. */
    Map<String, String> row(R record) {
        Map<String, String> row = new LinkedHashMap<>();
        List<String> cells = cells(record);
        for (int i = 0; i < cells.size(); i++) {
            row.put(columns.get(i).name(), cells.get(i));
        }
        return row;
    }

    private List<String> cells(R record) {
        List<String> cells = new ArrayList<>();
        if (schema.hasKey()) {
            cells.add(schema.id(record).key());
        }
        fields.forEach(each -> cells.addAll(each.cells(record)));
        if (!uuids.isEmpty()) {
            UUID own = uuids.get(schema.id(record));
            cells.add(own == null ? "" : own.toString());
        }
        for (int i = 0; i < cells.size(); i++) {
            if (columns.get(i).type() == Column.Type.NUMBER && !cells.get(i).isEmpty()) {
                cells.set(i, new BigDecimal(cells.get(i)).toPlainString());
            }
        }
        return cells;
    }
}
