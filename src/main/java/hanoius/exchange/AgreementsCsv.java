package hanoius.exchange;

import hanoius.model.Agreement;
import hanoius.model.Dataset;
import hanoius.schema.ListCell;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
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

    private final SourcedCsv csv;

    /**
     * @param dataset where the sources are found
     * @param forSpreadsheets whether cells that a spreadsheet would take for a formula get an
     *     apostrophe in front
     */
    public AgreementsCsv(Dataset dataset, boolean forSpreadsheets) {
        csv = new SourcedCsv(dataset, forSpreadsheets);
    }

    /** Writes a header and one row for each of the agreements; the writer stays open. */
    public void writeTo(OutputStream out, List<Agreement> agreements) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        write(agreements, writer);
        writer.flush();
    }

    void write(List<Agreement> agreements, Writer writer) throws IOException {
        csv.write(HEADER, agreements.stream().map(this::cells), writer);
    }

    private List<String> cells(Agreement agreement) {
        return Stream.of(
                        agreement.id().key(),
                        SourcedCsv.date(agreement.signed()),
                        agreement.title(),
                        agreement.kind(),
                        word(agreement.status()).replace('_', ' '),
                        SourcedCsv.date(agreement.inForce()),
                        SourcedCsv.date(agreement.ended()),
                        flag(agreement.statusAssumed()),
                        Integer.toString(agreement.count()),
                        word(agreement.scope()),
                        ListCell.join(agreement.parties()),
                        ListCell.join(agreement.partners()),
                        ListCell.join(agreement.sectors()),
                        agreement.summary(),
                        SourcedCsv.sources(agreement.citations()),
                        csv.references(agreement.citations()),
                        flag(agreement.featured()))
                .map(csv::guarded)
                .toList();
    }

    private static String word(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    private static String flag(boolean yes) {
        return yes ? FieldCheck.YES : "";
    }
}
