package hanoius.agreement;

import static java.util.stream.Collectors.joining;

import hanoius.exchange.PlainTable;
import hanoius.model.Agreement;
import hanoius.model.Dataset;
import hanoius.schema.AgreementSchema;
import hanoius.text.CitationWords;
import hanoius.text.FieldWords;
import hanoius.text.Words;

import java.util.List;
import java.util.function.BiFunction;

/** Rows as text to paste elsewhere. */
final class RowText {

    private RowText() {}

    /** Numbers bare and dates as the record writes them (EDTF), for programs. */
    static PlainTable plain(List<AgreementRow> rows, Words words) {
        return table(rows, words, (field, row) -> field.plain(row, words));
    }

    /** As the table shows them, for documents. */
    static PlainTable worded(List<AgreementRow> rows, Words words) {
        return table(rows, words, (field, row) -> field.words(row, words));
    }

    private static PlainTable table(
            List<AgreementRow> rows,
            Words words,
            BiFunction<AgreementField, AgreementRow, String> cell) {
        List<AgreementField> fields = AgreementField.ALL;
        return new PlainTable(
                fields.stream().map(field -> field.heading(words)).toList(),
                rows.stream()
                        .map(row -> fields.stream().map(field -> cell.apply(field, row)).toList())
                        .toList());
    }

    /** Each agreement in one line with its numbered sources beneath, an empty line between two. */
    static String citation(List<AgreementRow> rows, Dataset dataset, Words words) {
        return rows.stream()
                .map(row -> citation(row.agreement(), dataset, words))
                .collect(joining("\n\n"));
    }

    private static String citation(Agreement agreement, Dataset dataset, Words words) {
        String statement =
                agreement.signed() == null
                        ? words.text(agreement.title()) + "."
                        : words.get(
                                "agreement.dated",
                                words.text(agreement.title()),
                                new FieldWords(words).whole(AgreementSchema.SIGNED, agreement));
        return CitationWords.statement(statement, dataset.sourcesOf(List.of(agreement)), words);
    }
}
