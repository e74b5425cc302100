package hanoius.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import hanoius.model.Agreement;
import hanoius.model.Citation;
import hanoius.model.Dossier;
import hanoius.model.EdtfDate;
import hanoius.model.Source;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Agreements as CSV (RFC 4180, lines end in CR LF), with their sources in words. */
public final class AgreementsCsv {

    private static final List<String> HEADER =
            List.of(
                    "id",
                    "signed",
                    "title",
                    "kind",
                    "status",
                    "in_force",
                    "ended",
                    "status_assumed",
                    "count",
                    "scope",
                    "parties",
                    "partners",
                    "sector",
                    "summary",
                    "sources",
                    "references",
                    "featured");

    private final Dossier dossier;
    private final boolean forSpreadsheets;

    /**
     * @param dossier where the sources are found
     * @param forSpreadsheets whether cells that a spreadsheet would take for a formula get an
     *     apostrophe in front
     */
    public AgreementsCsv(Dossier dossier, boolean forSpreadsheets) {
        this.dossier = dossier;
        this.forSpreadsheets = forSpreadsheets;
    }

    /** Writes a header and one row for each of the agreements; the writer stays open. */
    public void writeTo(OutputStream out, List<Agreement> agreements) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        write(agreements, writer);
        writer.flush();
    }

    void write(List<Agreement> agreements, Writer writer) throws IOException {
        // Not closed: the writer is the caller's.
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
        csv.writeRecord(HEADER);
        agreements.forEach(each -> csv.writeRecord(cells(each)));
        csv.flush();
    }

    private List<String> cells(Agreement agreement) {
        return Stream.of(
                        agreement.id().key(),
                        date(agreement.signed()),
                        agreement.title(),
                        agreement.kind(),
                        word(agreement.status()).replace('_', ' '),
                        date(agreement.inForce()),
                        date(agreement.ended()),
                        flag(agreement.statusAssumed()),
                        Integer.toString(agreement.count()),
                        word(agreement.scope()),
                        Lists.join(agreement.parties()),
                        Lists.join(agreement.partners()),
                        Lists.join(agreement.sectors()),
                        agreement.summary(),
                        Lists.join(
                                agreement.citations().stream()
                                        .map(citation -> citation.source().key())
                                        .toList()),
                        agreement.citations().stream()
                                .map(this::reference)
                                .collect(Collectors.joining(" | ")),
                        flag(agreement.featured()))
                .map(cell -> forSpreadsheets ? guarded(cell) : cell)
                .toList();
    }

    /** Publisher, title, locator, date, address: what of them there is. */
    private String reference(Citation citation) {
        return dossier.find(citation.source(), Source.class)
                .map(
                        source ->
                                Stream.of(
                                                source.publisher(),
                                                source.title(),
                                                citation.locator(),
                                                date(source.published()),
                                                source.url())
                                        .filter(part -> !part.isEmpty())
                                        .collect(Collectors.joining(", ")))
                .orElse(citation.source().key());
    }

    private static String guarded(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    private static String date(@Nullable EdtfDate date) {
        return date == null ? "" : date.text();
    }

    private static String word(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    private static String flag(boolean yes) {
        return yes ? FieldCheck.YES : "";
    }
}
