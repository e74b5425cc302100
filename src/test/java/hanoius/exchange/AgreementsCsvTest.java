package hanoius.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hanoius.model.Agreement;
import hanoius.model.AgreementStatus;
import hanoius.model.Dataset;
import hanoius.support.Facts;
import hanoius.support.PlainCsv;
import hanoius.support.RecordFiles;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

class AgreementsCsvTest {

    @Test
    void everyColumnOfTheRecordIsThereAndTheSourcesAreInWords() throws IOException {
        Dataset dataset = DataPackage.bundled().dataset();
        List<Map<String, String>> rows = PlainCsv.rows(csv(dataset, dataset.agreements(), false));
        List<Map<String, String>> expected = RecordFiles.rows("agreements");
        String first = rows.getFirst().getOrDefault("references", "");
        assertEquals(
                "Vietnam News Agency (VietnamPlus), Hanoi-US cooperation milestones, 2020-07,"
                        + " https://en.vietnamplus.vn/hanoius-cooperation-milestones/177966.vnp",
                first.split(" \\| ", -1)[0]);
        assertEquals(4, first.split(" \\| ", -1).length);
        rows.forEach(row -> row.remove("references"));
        expected.forEach(row -> row.remove("lang"));
        // What stands in a table of its own in packages.
        List<String> own = List.of("vietnam_side", "us_side", "parties", "partners", "sources");
        assertEquals("S001;", rows.getFirst().getOrDefault("sources", "").substring(0, 5));
        assertEquals("Hanoi People's Committee", rows.getFirst().get("vietnam_side"));
        assertEquals("State of Utah", rows.getFirst().get("us_side"));
        assertEquals("State of Utah", rows.getFirst().get("partners"));
        assertEquals("", rows.getFirst().get("parties"));
        rows.forEach(row -> row.keySet().removeAll(own));
        assertEquals(expected, rows);
    }

    @Test
    void linesEndInCarriageReturnAndLineFeed() throws IOException {
        String csv = csv(Dataset.EMPTY, List.of(agreement("=1+1")), false);
        assertEquals(2, csv.split("\r\n", -1).length - 1);
        assertEquals(csv.replace("\r\n", "").indexOf('\n'), -1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"})
    void aCellThatLooksLikeAFormulaIsGuardedOnlyWhenAsked(String title) throws IOException {
        List<Agreement> one = List.of(agreement(title));
        String guarded = csv(Dataset.EMPTY, one, true);
        String plain = csv(Dataset.EMPTY, one, false);
        String shown = title.equals("\rx") ? "\"\rx\"" : title;
        String shownGuarded = title.equals("\rx") ? "\"'\rx\"" : "'" + title;
        assertEquals(
                "A1,," + shown + ",lease",
                plain.split("\r\n", -1)[1].substring(0, 10 + shown.length()));
        assertEquals(
                "A1,," + shownGuarded + ",lease",
                guarded.split("\r\n", -1)[1].substring(0, 10 + shownGuarded.length()));
    }

    /** Excel takes what has none for the code page of its system, and spoils Vietnamese. */
    @Test
    void aTableForSpreadsheetsAloneBeginsWithAByteOrderMark() throws IOException {
        List<Agreement> one = List.of(agreement("Hữu nghị"));
        assertEquals("\uFEFFid,", csv(Dataset.EMPTY, one, true).substring(0, 4));
        assertEquals("id,", csv(Dataset.EMPTY, one, false).substring(0, 3));
    }

    private static String csv(Dataset dataset, List<Agreement> some, boolean guarded)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new SourcedCsv(dataset, guarded).agreements().writeTo(out, some);
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
