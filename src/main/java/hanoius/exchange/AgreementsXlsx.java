package hanoius.exchange;

import static hanoius.exchange.RecordSheet.text;

import static java.util.stream.Collectors.joining;

import hanoius.exchange.Spreadsheet.Cell;
import hanoius.exchange.Spreadsheet.Column;
import hanoius.exchange.Spreadsheet.Sheet;
import hanoius.model.Agreement;
import hanoius.model.Dataset;
import hanoius.model.RecordId;
import hanoius.model.Source;
import hanoius.schema.AgreementSchema;
import hanoius.schema.SourceSchema;
import hanoius.text.FieldWords;
import hanoius.text.PartyWords;
import hanoius.text.Words;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Agreements as a workbook (XLSX): one sheet with the agreements, one with the numbered sources
 * that they cite.
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
        new Spreadsheet(List.of(agreements(agreements, numbers), sources(sources, numbers)))
                .writeTo(out);
    }

    private Sheet agreements(List<Agreement> agreements, Map<RecordId, Integer> numbers) {
        return sheet(words)
                .instead(AgreementSchema.CITATIONS, each -> text(references(each, numbers)))
                .of(words.get("agreement.heading"), agreements);
    }

    /** What is told of agreements in a table. */
    static RecordSheet<Agreement> sheet(Words words) {
        PartyWords parties = new PartyWords(words);
        RecordSheet<Agreement> sheet =
                new RecordSheet<>(
                                AgreementSchema.AGREEMENT,
                                new FieldWords(words),
                                Map.of(
                                        AgreementSchema.TITLE, 48,
                                        AgreementSchema.KIND, 24,
                                        AgreementSchema.STATUS, 14,
                                        AgreementSchema.COUNT, 12,
                                        AgreementSchema.SCOPE, 10,
                                        AgreementSchema.SECTORS, 24,
                                        AgreementSchema.CITATIONS, 12))
                        .first(AgreementSchema.TITLE)
                        .before(
                                AgreementSchema.IN_FORCE,
                                new Column(words.get("xlsx.status_rests"), 32),
                                each -> text(words.get(rests(each))))
                        .before(
                                AgreementSchema.CITATIONS,
                                new Column(words.get("xlsx.summary"), 60),
                                each -> text(words.text(each.summary())));
        for (String side : words.sides()) {
            sheet.before(
                    AgreementSchema.PARTIES,
                    new Column(words.side(side), 40),
                    each -> text(parties.ofSide(side, each.parties())));
        }
        return sheet.before(
                        AgreementSchema.PARTIES,
                        new Column(new FieldWords(words).label(AgreementSchema.PARTNERS), 28),
                        each ->
                                text(
                                        each.partners().stream()
                                                .map(words::party)
                                                .collect(joining("; "))))
                .instead(AgreementSchema.PARTIES, each -> text(parties.ofSide("", each.parties())));
    }

    private static String rests(Agreement agreement) {
        return agreement.statusAssumed() ? "status_rests.assumed" : "status_rests.stated";
    }

    /** The numbers of its sources on the second sheet, as in "[1] [4]". */
    private String references(Agreement agreement, Map<RecordId, Integer> numbers) {
        return dataset.sourcesOf(List.of(agreement)).stream()
                .map(each -> "[" + numbers.get(each.id()) + "]")
                .collect(joining(" "));
    }

    private Sheet sources(List<Source> sources, Map<RecordId, Integer> numbers) {
        return new RecordSheet<>(
                        SourceSchema.SOURCE,
                        new FieldWords(words),
                        Map.of(
                                SourceSchema.TITLE, 60,
                                SourceSchema.PUBLISHER, 32,
                                SourceSchema.ACCESSED, 14,
                                SourceSchema.WEAK, 14))
                .first(
                        new Column(words.get("xlsx.number"), 8),
                        each -> new Cell.Count(numbers.getOrDefault(each.id(), 0)))
                .before(
                        SourceSchema.ACCESSED,
                        new Column(words.get("xlsx.address"), 60),
                        each -> text(each.url()))
                .instead(
                        SourceSchema.WEAK,
                        each -> text(each.weak() ? words.get("source.weak") : ""))
                .of(words.get("source.heading"), sources);
    }
}
