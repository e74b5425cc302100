package hanoius.exchange;

import static hanoius.exchange.RecordSheet.text;

import static java.util.stream.Collectors.joining;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import hanoius.exchange.Spreadsheet.Cell;
import hanoius.exchange.Spreadsheet.Column;
import hanoius.exchange.Spreadsheet.Sheet;
import hanoius.model.Agreement;
import hanoius.model.Citation;
import hanoius.model.Dataset;
import hanoius.model.Indicator;
import hanoius.model.Observation;
import hanoius.model.RecordId;
import hanoius.model.Source;
import hanoius.schema.AgreementSchema;
import hanoius.schema.IndicatorSchema;
import hanoius.schema.ObservationSchema;
import hanoius.schema.QuantityType;
import hanoius.text.FieldWords;
import hanoius.text.Words;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The tables of sourced records that people ask for, as CSV (RFC 4180, UTF-8, lines end in CR LF):
 * headings and content in the words of one language, and what other records say of them. For
 * programs to read in any language, numbers are plain, days as ISO 8601 has them, and every date
 * stands as EDTF too; keys of lists are in the data package.
 *
 * @param dataset where the sources and indicators are found
 * @param forSpreadsheets whether text that a spreadsheet would take for a formula gets an
 *     apostrophe in front, and the whole a byte order mark; numbers stay numbers
 */
public record SourcedCsv(Dataset dataset, Words words, boolean forSpreadsheets) {

    /** Without it, spreadsheets take UTF-8 for the system's own code page. */
    static final char BYTE_ORDER_MARK = '\uFEFF';

    /** Writes agreements with their sources in words; the stream stays open. */
    public void agreements(OutputStream out, List<Agreement> agreements) throws IOException {
        write(
                out,
                AgreementsXlsx.sheet(words)
                        .instead(AgreementSchema.CITATIONS, each -> references(each.citations()))
                        .of("", agreements));
    }

    /** Writes figures with their indicators and sources in words; the stream stays open. */
    public void observations(OutputStream out, List<Observation> observations) throws IOException {
        var fields = new FieldWords(words);
        write(
                out,
                new RecordSheet<>(ObservationSchema.OBSERVATION, fields, Map.of())
                        .instead(ObservationSchema.INDICATOR, each -> of(each, words::name))
                        .before(
                                QuantityType.QUALIFIER,
                                new Column(fields.label(IndicatorSchema.UNIT), 0),
                                each -> of(each, indicator -> words.unit(indicator.unit())))
                        .instead(ObservationSchema.CITATIONS, each -> references(each.citations()))
                        .last(
                                new Column(fields.label(ObservationSchema.SAME_AS), 0),
                                each -> text(key(each.sameAs())))
                        .of("", observations));
    }

    private static String key(@Nullable RecordId id) {
        return id == null ? "" : id.key();
    }

    /** What its indicator says. */
    private Cell of(Observation observation, Function<Indicator, String> word) {
        return text(dataset.find(observation.indicator(), Indicator.class).map(word).orElse(""));
    }

    private Cell references(List<Citation> citations) {
        return text(citations.stream().map(this::reference).collect(joining(" | ")));
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
                                                Objects.toString(source.published(), ""),
                                                source.url())
                                        .filter(part -> !part.isEmpty())
                                        .collect(joining(", ")))
                .orElse(citation.source().key());
    }

    private void write(OutputStream out, Sheet sheet) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        if (forSpreadsheets) {
            writer.write(BYTE_ORDER_MARK);
        }
        // Not closed: the stream is the caller's.
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
        csv.writeRecord(sheet.columns().stream().map(Column::heading).toList());
        sheet.rows().forEach(row -> csv.writeRecord(row.stream().map(this::plain).toList()));
        csv.flush();
        writer.flush();
    }

    private String plain(Cell cell) {
        return switch (cell) {
            case Cell.Text(String text) -> guarded(text);
            case Cell.Day day -> day.day().toString();
            case Cell.Count count -> Long.toString(count.number());
            case Cell.Decimal decimal -> decimal.number().toPlainString();
        };
    }

    private String guarded(String text) {
        return forSpreadsheets && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0
                ? "'" + text
                : text;
    }
}
