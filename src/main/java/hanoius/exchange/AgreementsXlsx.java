package hanoius.exchange;

import static java.util.stream.Collectors.joining;

import hanoius.edtf.Bound;
import hanoius.edtf.EdtfDate;
import hanoius.edtf.Precision;
import hanoius.exchange.Spreadsheet.Cell;
import hanoius.exchange.Spreadsheet.Column;
import hanoius.exchange.Spreadsheet.Sheet;
import hanoius.model.Agreement;
import hanoius.model.Dataset;
import hanoius.model.RecordId;
import hanoius.model.Source;
import hanoius.text.Words;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Agreements as a workbook (XLSX): one sheet with the agreements, one with the numbered sources
 * that they cite. Plain days are dates and counts are numbers; any other date is in words, and each
 * date stands as written (EDTF) in a column of its own.
 *
 * @param dataset where the sources are found
 * @param words the language of headings and words
 */
public record AgreementsXlsx(Dataset dataset, Words words) {

    /** Writes the agreements in the order given; the stream stays open. */
    public void writeTo(OutputStream out, List<Agreement> agreements) throws IOException {
        List<Source> sources = dataset.sourcesOf(agreements);
        Map<RecordId, Integer> numbers = HashMap.newHashMap(sources.size());
        sources.forEach(each -> numbers.put(each.id(), numbers.size() + 1));
        new Spreadsheet(List.of(agreements(agreements, numbers), sources(sources))).writeTo(out);
    }

    private Sheet agreements(List<Agreement> agreements, Map<RecordId, Integer> numbers) {
        return new Sheet(
                words.get("agreement.heading"),
                List.of(
                        new Column("ID", 8),
                        column("field.title", 48),
                        column("field.signed", 16),
                        edtf("field.signed"),
                        column("field.kind", 24),
                        column("field.status", 14),
                        column("xlsx.status_rests", 32),
                        column("field.in_force", 16),
                        edtf("field.in_force"),
                        column("field.ended", 16),
                        edtf("field.ended"),
                        column("field.count", 12),
                        column("field.scope", 10),
                        column("field.parties", 40),
                        column("field.partners", 28),
                        column("field.sector", 24),
                        column("xlsx.summary", 60),
                        column("field.sources", 12)),
                agreements.stream().map(each -> cells(each, numbers)).toList());
    }

    private Column column(String key, int width) {
        return new Column(words.get(key), width);
    }

    private Column edtf(String key) {
        return new Column(words.get("xlsx.edtf", words.get(key)), 16);
    }

    private List<Cell> cells(Agreement agreement, Map<RecordId, Integer> numbers) {
        return List.of(
                text(agreement.id().key()),
                text(agreement.title()),
                date(agreement.signed()),
                written(agreement.signed()),
                text(words.kind(agreement.kind())),
                text(words.of(agreement.status())),
                text(
                        words.get(
                                agreement.statusAssumed()
                                        ? "status_rests.assumed"
                                        : "status_rests.stated")),
                date(agreement.inForce()),
                written(agreement.inForce()),
                date(agreement.ended()),
                written(agreement.ended()),
                new Cell.Count(agreement.count()),
                text(words.of(agreement.scope())),
                text(String.join("; ", agreement.parties())),
                text(String.join("; ", agreement.partners())),
                text(String.join("; ", agreement.sectors().stream().map(words::sector).toList())),
                text(agreement.summary()),
                text(references(agreement, numbers)));
    }

    private static Cell text(String text) {
        return new Cell.Text(text);
    }

    private Cell date(@Nullable EdtfDate date) {
        if (date == null) {
            return text("");
        }
        boolean plain =
                date.precision() == Precision.DAY && !date.isUncertain() && !date.isApproximate();
        return plain && date.earliest() instanceof Bound.Day(LocalDate day)
                ? new Cell.Day(day)
                : text(words.date(date));
    }

    private static Cell written(@Nullable EdtfDate date) {
        return text(date == null ? "" : date.text());
    }

    /** The numbers of its sources on the second sheet, as in "[1] [4]". */
    private String references(Agreement agreement, Map<RecordId, Integer> numbers) {
        return dataset.sourcesOf(List.of(agreement)).stream()
                .map(each -> "[" + numbers.get(each.id()) + "]")
                .collect(joining(" "));
    }

    private Sheet sources(List<Source> sources) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Source source : sources) {
            LocalDate accessed = source.accessed();
            rows.add(
                    Stream.of(
                                    new Cell.Count(rows.size() + 1),
                                    text(source.id().key()),
                                    text(source.title()),
                                    text(source.publisher()),
                                    date(source.published()),
                                    written(source.published()),
                                    text(source.url()),
                                    accessed == null ? text("") : new Cell.Day(accessed),
                                    text(source.weak() ? words.get("source.weak") : ""))
                            .toList());
        }
        return new Sheet(
                words.get("source.heading"),
                List.of(
                        column("xlsx.number", 8),
                        new Column("ID", 8),
                        column("field.title", 60),
                        column("field.publisher", 32),
                        column("field.published", 16),
                        edtf("field.published"),
                        column("xlsx.address", 60),
                        column("field.accessed", 14),
                        column("field.weak", 14)),
                rows);
    }
}
