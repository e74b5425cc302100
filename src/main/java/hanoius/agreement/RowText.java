package hanoius.agreement;

import hanoius.exchange.PlainTable;
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
        return new PlainTable(
                        Stream.of(Field.values()).map(field -> words.get(field.key())).toList(),
                        rows.stream().map(row -> cells(row, words)).toList())
                .tabbed();
    }

    private static List<String> cells(AgreementRow row, Words words) {
        return Stream.of(Field.values()).map(field -> field.plain(row, words)).toList();
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
