package hanoius.agreement;

import static java.util.stream.Collectors.joining;

import hanoius.model.Agreement;
import hanoius.model.Dossier;
import hanoius.text.CitationWords;
import hanoius.text.Words;

import java.util.List;
import java.util.stream.Stream;

/** Rows as text to paste elsewhere. */
final class RowText {

    private RowText() {}

    /** Tab-separated values under their headings; dates as the record writes them (EDTF). */
    static String table(List<AgreementRow> rows, Words words) {
        String headings =
                Stream.of(Field.values())
                        .map(field -> words.get(field.key()))
                        .collect(joining("\t"));
        return rows.stream()
                .map(row -> line(row, words))
                .collect(joining("\n", headings + "\n", "\n"));
    }

    private static String line(AgreementRow row, Words words) {
        return Stream.of(Field.values())
                .map(field -> field.plain(row, words).replaceAll("[\\t\\n\\r]+", " "))
                .collect(joining("\t"));
    }

    static String citation(AgreementRow row, Dossier dossier, Words words) {
        Agreement agreement = row.agreement();
        String statement =
                agreement.signed() == null
                        ? agreement.title() + "."
                        : words.get(
                                "agreement.dated",
                                agreement.title(),
                                words.date(agreement.signed()));
        return CitationWords.statement(statement, dossier.sourcesOf(List.of(agreement)), words);
    }
}
