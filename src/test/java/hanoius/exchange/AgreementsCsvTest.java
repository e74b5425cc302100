package hanoius.exchange;

import static hanoius.schema.AgreementSchema.CITATIONS;
import static hanoius.schema.AgreementSchema.KIND;
import static hanoius.schema.AgreementSchema.SCOPE;
import static hanoius.schema.AgreementSchema.SECTORS;
import static hanoius.schema.AgreementSchema.SIGNED;
import static hanoius.schema.AgreementSchema.STATUS;
import static hanoius.schema.AgreementSchema.TITLE;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import hanoius.edtf.EdtfDate;
import hanoius.exchange.RecordTables.Selection;
import hanoius.language.Language;
import hanoius.language.LocalizedText;
import hanoius.language.Translation;
import hanoius.model.Agreement;
import hanoius.model.AgreementStatus;
import hanoius.model.Dataset;
import hanoius.model.RecordId.Kind;
import hanoius.schema.Field;
import hanoius.support.Facts;
import hanoius.support.PlainCsv;
import hanoius.text.FieldWords;
import hanoius.text.Words;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

class AgreementsCsvTest {

    private static final Words EN = Words.in(Language.EN);

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyAgreementIsToldInTheWordsOfTheLanguageWithItsSources(Language language)
            throws IOException {
        Dataset dataset = DataPackage.bundled().dataset();
        Words words = Words.in(language);
        var fields = new FieldWords(words);
        List<Map<String, String>> rows =
                PlainCsv.rows(csv(dataset, words, dataset.agreements(), false));
        assertEquals(dataset.agreements().size(), rows.size());
        for (int i = 0; i < rows.size(); i++) {
            Map<String, String> row = rows.get(i);
            Agreement agreement = dataset.agreements().get(i);
            EdtfDate signed = agreement.signed();
            assertEquals(agreement.id().key(), row.get(words.get("xlsx.id")));
            assertEquals(words.text(agreement.title()), row.get(label(fields, TITLE)));
            assertEquals(words.text(agreement.summary()), row.get(words.get("xlsx.summary")));
            assertEquals(
                    signed == null ? "" : signed.text(),
                    row.get(words.get("xlsx.edtf", label(fields, SIGNED))));
            for (Field<Agreement, ?> each : List.of(KIND, STATUS, SCOPE, SECTORS)) {
                assertEquals(fields.brief(each, agreement), row.get(label(fields, each)));
            }
        }
        assertEquals(
                "Vietnam News Agency (VietnamPlus), Hanoi-US cooperation milestones, 2020-07,"
                        + " https://en.vietnamplus.vn/hanoius-cooperation-milestones/177966.vnp",
                rows.getFirst().getOrDefault(label(fields, CITATIONS), "").split(" \\| ", -1)[0]);
    }

    private static String label(FieldWords words, Field<Agreement, ?> field) {
        return words.label(field);
    }

    @Test
    void whereTheLanguageIsMissingTheOtherIsMarked() throws IOException {
        LocalizedText said = LocalizedText.of("en", "Memorandum");
        Agreement both =
                Facts.agreement("A2")
                        .title(said.with("vi", Translation.of("Bản ghi nhớ", "Memorandum")))
                        .build();
        Agreement one = Facts.agreement("A3").title(said).build();
        assertEquals(
                List.of("Bản ghi nhớ", "Memorandum\u00A0(en)"),
                PlainCsv.rows(csv(Dataset.EMPTY, Words.in(Language.VI), List.of(both, one), false))
                        .stream()
                        .map(row -> row.get("Tên"))
                        .toList());
    }

    @Test
    void linesEndInCarriageReturnAndLineFeed() throws IOException {
        String csv = csv(Dataset.EMPTY, EN, List.of(agreement("=1+1")), false);
        assertEquals(2, csv.split("\r\n", -1).length - 1);
        assertEquals(csv.replace("\r\n", "").indexOf('\n'), -1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"})
    void aCellThatLooksLikeAFormulaIsGuardedOnlyWhenAsked(String title) throws IOException {
        List<Agreement> one = List.of(agreement(title));
        String guarded = csv(Dataset.EMPTY, EN, one, true);
        String plain = csv(Dataset.EMPTY, EN, one, false);
        String shown = title.equals("\rx") ? "\"\rx\"" : title;
        String shownGuarded = title.equals("\rx") ? "\"'\rx\"" : "'" + title;
        assertEquals(
                "A1," + shown + ",", plain.split("\r\n", -1)[1].substring(0, 4 + shown.length()));
        assertEquals(
                "A1," + shownGuarded + ",",
                guarded.split("\r\n", -1)[1].substring(0, 4 + shownGuarded.length()));
    }

    /** Excel takes what has none for the code page of its system, and spoils Vietnamese. */
    @Test
    void aTableForSpreadsheetsAloneBeginsWithAByteOrderMark() throws IOException {
        List<Agreement> one = List.of(agreement("Hữu nghị"));
        assertEquals("\uFEFFId,", csv(Dataset.EMPTY, EN, one, true).substring(0, 4));
        assertEquals("Id,", csv(Dataset.EMPTY, EN, one, false).substring(0, 3));
    }

    /** Excel takes such a file for one of another format and does not open it. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void noTableBeginsWithTheLettersOfAnotherFormat(Language language) throws IOException {
        String csv = csv(Dataset.EMPTY, Words.in(language), List.of(), false);
        assertFalse(csv.startsWith("ID"), csv);
    }

    private static String csv(Dataset dataset, Words words, List<Agreement> some, boolean guarded)
            throws IOException {
        var out = new ByteArrayOutputStream();
        new RecordTables(dataset, words).csv(out, Selection.of(Kind.AGREEMENT, some), guarded);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Agreement agreement(String title) {
        return Facts.agreement("A1")
                .title(title)
                .kind("lease")
                .status(AgreementStatus.PROPOSED)
                .build();
    }
}
