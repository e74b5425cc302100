package hanoius.exchange;

import static hanoius.exchange.RecordSheet.text;

import static java.util.stream.Collectors.joining;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import hanoius.exchange.Spreadsheet.Cell;
import hanoius.exchange.Spreadsheet.Column;
import hanoius.exchange.Spreadsheet.Sheet;
import hanoius.file.FileProblem;
import hanoius.language.Language;
import hanoius.model.Citation;
import hanoius.model.Dataset;
import hanoius.model.Entity;
import hanoius.model.Fact;
import hanoius.model.RecordId;
import hanoius.model.RecordId.Kind;
import hanoius.model.Source;
import hanoius.schema.Schemas;
import hanoius.text.Words;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The tables of records that people ask for, with headings and content in the words of one
 * language, and what other records say of them.
 *
 * @param dataset where what the records name is found
 */
public record RecordTables(Dataset dataset, Words words) {

    /** The kinds that there is a table of. */
    public static final List<Kind> KINDS = KindSheets.KINDS;

    /** The names of the columns that a table of a kind may be narrowed to. */
    public static List<String> columns(Kind kind) {
        return new KindSheets(Dataset.EMPTY, Words.in(Language.EN)).of(kind, _ -> text("")).names();
    }

    /** Without it, spreadsheets take UTF-8 for the system's own code page. */
    static final char BYTE_ORDER_MARK = '\uFEFF';

    /**
     * Some records of one kind.
     *
     * @param records in the order of the rows; gone through more than once, and not held
     * @param columns the names of the fields that are told, in that order; all, and what tells them
     *     from others, if there are none
     */
    public record Selection(
            Kind kind, Supplier<? extends Stream<? extends Entity>> records, List<String> columns) {

        public Selection {
            columns = List.copyOf(columns);
        }

        /**
         * With all columns.
         *
         * @param records never change
         */
        public static Selection of(Kind kind, Collection<? extends Entity> records) {
            return new Selection(kind, records::stream, List.of());
        }

        private Stream<Entity> stream() {
            return records.get().map(Entity.class::cast);
        }

        /** With these columns alone. */
        public Selection only(List<String> some) {
            return new Selection(kind, records, some);
        }
    }

    /**
     * Records of one kind in the order of what their table shows in some columns.
     *
     * @param order the names of the columns, the most important first, with a minus before one
     *     whose order is turned round
     * @throws NoSuchElementException when there is no column of such a name
     */
    public List<Entity> sorted(Kind kind, List<Entity> records, List<String> order) {
        RecordSheet<Entity> sheet = sheet(kind);
        List<Entity> sorted = records;
        // Equal ones stay as they were, so that the last of all decides.
        for (String each : order.reversed()) {
            boolean descending = each.startsWith("-");
            sorted = sheet.sorted(sorted, descending ? each.substring(1) : each, descending);
        }
        return sorted;
    }

    private RecordSheet<Entity> sheet(Kind kind) {
        return new KindSheets(dataset, words).of(kind, each -> text(references(each)));
    }

    /**
     * Writes records with their sources in words as CSV (RFC 4180, UTF-8, lines end in CR LF); the
     * stream stays open. For programs to read in any language, numbers are plain, days as ISO 8601
     * has them, and every date stands as EDTF too; keys of lists are in the data package.
     *
     * @param forSpreadsheets whether text that a spreadsheet would take for a formula gets an
     *     apostrophe in front, and the whole a byte order mark; numbers stay numbers
     */
    public void csv(OutputStream out, Selection selection, boolean forSpreadsheets)
            throws IOException {
        Sheet sheet = sheet(selection.kind()).only(selection.columns()).of("", selection::stream);
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        if (forSpreadsheets) {
            writer.write(BYTE_ORDER_MARK);
        }
        // Not closed: the stream is the caller's.
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
        csv.writeRecord(sheet.columns().stream().map(Column::heading).toList());
        try (Stream<List<Cell>> rows = sheet.rows().get()) {
            rows.forEach(
                    row ->
                            csv.writeRecord(
                                    row.stream()
                                            .map(cell -> plain(cell, forSpreadsheets))
                                            .toList()));
        }
        csv.flush();
        writer.flush();
    }

    private static List<Citation> citations(Entity record) {
        return record instanceof Fact fact ? fact.citations() : List.of();
    }

    private String references(Entity record) {
        return SourceReference.join(citations(record).stream().map(this::reference));
    }

    private String reference(Citation citation) {
        return dataset.find(citation.source(), Source.class)
                .map(source -> SourceReference.of(source, citation.locator()))
                .orElse(citation.source().key());
    }

    private static String plain(Cell cell, boolean guarded) {
        return switch (cell) {
            case Cell.Text(String text) -> guarded ? guarded(text) : text;
            case Cell.Day day -> day.day().toString();
            case Cell.Count count -> Long.toString(count.number());
            case Cell.Decimal decimal -> decimal.number().toPlainString();
        };
    }

    private static String guarded(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /**
     * Writes records as a workbook (XLSX): one sheet with them, and one with the numbered sources
     * that they cite; the stream stays open.
     *
     * @throws IOException also where there are more of them than a sheet has rows
     */
    public void xlsx(OutputStream out, Selection selection) throws IOException {
        if (selection.stream().count() > Spreadsheet.MOST_ROWS) {
            throw new IOException(FileProblem.TOO_MANY_ROWS.english());
        }
        List<Source> sources =
                dataset.sources(
                        selection.stream()
                                .flatMap(each -> citations(each).stream())
                                .map(Citation::source));
        Map<RecordId, Integer> numbers = HashMap.newHashMap(sources.size());
        sources.forEach(each -> numbers.put(each.id(), numbers.size() + 1));
        Sheet records =
                new KindSheets(dataset, words)
                        .<Entity>of(selection.kind(), each -> text(numbered(each, numbers)))
                        .only(selection.columns())
                        .of(
                                words.get(
                                        "interchange.table."
                                                + Schemas.of(selection.kind()).table()),
                                selection::stream);
        boolean citing = selection.kind() != Kind.SOURCE && !sources.isEmpty();
        new Spreadsheet(citing ? List.of(records, sources(sources, numbers)) : List.of(records))
                .writeTo(out);
    }

    /** The numbers of its sources on the second sheet, as in "[1] [4]". */
    private String numbered(Entity record, Map<RecordId, Integer> numbers) {
        return citations(record).stream()
                .map(Citation::source)
                .distinct()
                .filter(numbers::containsKey)
                .map(each -> "[" + numbers.get(each) + "]")
                .collect(joining(" "));
    }

    private Sheet sources(List<Source> sources, Map<RecordId, Integer> numbers) {
        return new KindSheets(dataset, words)
                .sources()
                .first(
                        new Column(words.get("xlsx.number"), 8),
                        each -> new Cell.Count(numbers.getOrDefault(each.id(), 0)))
                .of(words.get("source.heading"), sources::stream);
    }
}
