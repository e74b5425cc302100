package hanoius.exchange;

import static java.util.stream.Collectors.joining;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import hanoius.edtf.EdtfDate;
import hanoius.model.Citation;
import hanoius.model.Dataset;
import hanoius.model.Source;
import hanoius.schema.ListCell;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Stream;

/**
 * What tables of sourced records share: CSV (RFC 4180, lines end in CR LF) and sources in words.
 *
 * @param dataset where the sources are found
 * @param forSpreadsheets whether cells that a spreadsheet would take for a formula get an
 *     apostrophe in front, and the whole a byte order mark
 */
record SourcedCsv(Dataset dataset, boolean forSpreadsheets) {

    /** Without it, spreadsheets take UTF-8 for the system's own code page. */
    static final char BYTE_ORDER_MARK = '\uFEFF';

    /** Writes header and rows; the writer stays open. */
    void write(List<String> header, Stream<List<String>> rows, Writer writer) throws IOException {
        if (forSpreadsheets) {
            writer.write(BYTE_ORDER_MARK);
        }
        // Not closed: the writer is the caller's.
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
        csv.writeRecord(header);
        rows.forEach(csv::writeRecord);
        csv.flush();
    }

    String guarded(String cell) {
        return forSpreadsheets && !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0
                ? "'" + cell
                : cell;
    }

    static String date(@Nullable EdtfDate date) {
        return date == null ? "" : date.text();
    }

    /** The ids of the sources as the record lists them. */
    static String sources(List<Citation> citations) {
        return ListCell.join(citations.stream().map(citation -> citation.source().key()).toList());
    }

    /** The sources in words. */
    String references(List<Citation> citations) {
        return citations.stream().map(this::reference).collect(joining(" | "));
    }

    /** Publisher, title, locator, date, address: what of them there is. */
    private String reference(Citation citation) {
        return dataset.find(citation.source(), Source.class)
                .map(
                        source ->
                                Stream.of(
                                                source.publisher(),
                                                source.title(),
                                                citation.locator(),
                                                date(source.published()),
                                                source.url())
                                        .filter(part -> !part.isEmpty())
                                        .collect(joining(", ")))
                .orElse(citation.source().key());
    }
}
