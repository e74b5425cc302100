package hanoius.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import hanoius.exchange.DataPackage;
import hanoius.form.DateNotation.Order;
import hanoius.intake.Intake.Received;
import hanoius.language.Language;
import hanoius.model.Dataset;
import hanoius.model.RecordId.Kind;
import hanoius.task.TaskRunner.Progress;
import hanoius.text.Words;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was said of a table is known again by its head. */
class KnownTablesTest {

    private static final String TABLE = "A title\nKhi nào;Gì;(Ai), \"đó\"\n3/4/2019;Họp;x\n";

    private static Words words = Words.in(Language.EN);

    @TempDir private Path folder;

    @BeforeAll
    static void theRecord() throws IOException {
        Dataset record = DataPackage.bundled().dataset();
        words = Words.in(Language.VI).with(record);
    }

    private static Grid grid(String text) {
        return assertInstanceOf(Received.Table.class, Intake.ofText("sổ.csv", text, Progress.NONE))
                .grid();
    }

    private static Mapping said() {
        return new Mapping(
                Kind.MILESTONE,
                1,
                List.of(Target.of("date"), new Target("title", "vi"), Target.NONE),
                Map.of("category", "visit", "scope", "hanoi"),
                Map.of(0, Order.MONTH_FIRST),
                Map.of(2, Language.VI));
    }

    @Test
    void allThatWasSaidIsKnownAgainOfAnotherTableWithThatHead() {
        KnownTables known = new KnownTables(folder.resolve("known.csv"));
        assertEquals(Optional.empty(), known.of(grid(TABLE), words));
        known.keep(grid(TABLE), said());
        assertEquals(Optional.of(said()), known.of(grid(TABLE), words));
        Grid other = grid("Khi nào;Gì;(Ai), \"đó\"\n5/6/2020;Thăm;y\n7/8/2020;Ký;z\n");
        assertEquals(0, known.of(other, words).orElseThrow().head());
        assertEquals(said().targets(), known.of(other, words).orElseThrow().targets());
        assertEquals(Optional.empty(), known.of(grid("Khi nào;Gì;Ai\n1;2;3\n"), words));
    }

    @Test
    void theLastWordOnAHeadIsTheOneThatCounts() {
        KnownTables known = new KnownTables(folder.resolve("known.csv"));
        known.keep(grid(TABLE), said());
        known.keep(grid("x,y\n1,2\n"), Mapping.unknown(grid("x,y\n1,2\n"), Kind.SOURCE));
        known.keep(grid(TABLE), said().with(2, Target.of("summary")));
        assertEquals(
                "summary", known.of(grid(TABLE), words).orElseThrow().targets().get(2).toString());
        assertEquals(Kind.SOURCE, known.of(grid("x,y\n8,9\n"), words).orElseThrow().kind());
    }

    @Test
    void aWordThatThisDocumentDoesNotHaveIsNotGiven() {
        KnownTables known = new KnownTables(folder.resolve("known.csv"));
        known.keep(grid(TABLE), said().withFixed("category", "a word of theirs", words));
        assertEquals(Map.of("scope", "hanoi"), known.of(grid(TABLE), words).orElseThrow().fixed());
    }

    @Test
    void whatIsBrokenIsForgotten() throws IOException {
        Path file = folder.resolve("known.csv");
        KnownTables known = new KnownTables(file);
        known.keep(grid(TABLE), said());
        String sound = Files.readString(file);
        for (String broken :
                List.of(
                        sound.replace("milestone", "term"),
                        sound.replace("MONTH_FIRST", "YEAR_FIRST"),
                        sound.replace("0=M", "x=M"),
                        sound.replace("category=visit", "category"),
                        "\"" + sound,
                        "\u0000\uFFFF,,,,,\n")) {
            Files.writeString(file, broken);
            assertEquals(Optional.empty(), known.of(grid(TABLE), words), broken);
        }
        Files.write(file, new byte[] {(byte) 0xC3, 0x28, ',', ','});
        assertEquals(Optional.empty(), known.of(grid(TABLE), words));
        known.keep(grid(TABLE), said());
        assertEquals(Optional.of(said()), known.of(grid(TABLE), words));
    }
}
