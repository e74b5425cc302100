package hanoius.app;

import static hanoius.app.Answer.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.exchange.DataPackage;
import hanoius.store.Document;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Commands that end in one line on standard error, and leave no file behind. */
class RefusedCommandsTest {

    @TempDir static Path shared;
    @TempDir Path folder;

    private static Path document = Path.of("");

    @BeforeAll
    static void aDocument() throws IOException {
        document = shared.resolve("record.milestones");
        DataPackage record = DataPackage.bundled();
        Document.create(document, record.title(), record.created(), record.dossier()).close();
    }

    private Answer chart(String... more) {
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "export",
                                "chart",
                                "--document",
                                document.toString(),
                                "-o",
                                folder.resolve("chart.png").toString()));
        arguments.addAll(Arrays.asList(more));
        return run(arguments.toArray(String[]::new));
    }

    private void assertRefused(int code, String part, Answer answer) throws IOException {
        assertEquals(code, answer.code(), answer.err());
        assertEquals(1, answer.err().lines().count(), answer.err());
        assertTrue(answer.err().contains(part), answer.err());
        try (var files = Files.list(folder)) {
            assertEquals(List.of(), files.filter(each -> !each.endsWith("other")).toList());
        }
    }

    @Test
    void aSavedChartIsOneThatIsThereAndNamedAlone() throws IOException {
        assertRefused(2, "keeps none", chart("--saved", "Exports"));
        assertRefused(2, "not both", chart("--saved", "Exports", "--indicator", "hn_exports_us"));
    }

    @Test
    void aModeThatTheValuesCannotCarryIsRefusedWithTheReason() throws IOException {
        assertRefused(
                2,
                "is a change already",
                chart("--indicator", "hn_us_visitors_growth", "--mode", "index"));
        assertRefused(2, "--mode", chart("--mode", "cube"));
    }

    @Test
    void anUnknownIndicatorIsAnsweredWithNearNames() throws IOException {
        assertRefused(2, "hn_exports_us,", chart("--indicator", "hn_export_us"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0x0", "1600x0", "-5x10", "big", "99999999x2"})
    void aSizeThatIsNoneIsRefused(String size) throws IOException {
        assertRefused(2, "--size", chart("--size=" + size));
    }

    @Test
    void aPictureBeyondTheLimitsIsRefusedBeforeItIsPainted() throws IOException {
        assertRefused(2, "too", chart("--size=90000x90000"));
    }

    @Test
    void theEndCannotComeBeforeTheBeginning() throws IOException {
        assertRefused(2, "--to", chart("--from", "2020", "--to", "2019"));
        assertRefused(2, "2019-02-29", chart("--from", "2019-02-29"));
    }

    @Test
    void aFolderThatCannotBeWrittenToIsNamed() throws IOException {
        Answer answer =
                run("export", "chart", "--document", document.toString(), "-o", "/proc/chart.png");
        assertRefused(1, "/proc", answer);
    }

    @Test
    void aPictureUnderAnotherEndingIsRefused() throws IOException {
        assertRefused(
                2,
                ".png",
                run(
                        "export",
                        "chart",
                        "--document",
                        document.toString(),
                        "-o",
                        folder.resolve("chart.jpg").toString()));
    }

    @Test
    void documentsThatAreNoneAreRefused() throws IOException {
        Path other = Files.writeString(folder.resolve("other"), "not a document at all");
        Answer foreign =
                run(
                        "export",
                        "chart",
                        "--document",
                        other.toString(),
                        "-o",
                        folder.resolve("chart.png").toString());
        assertRefused(1, "other", foreign);
        byte[] whole = Files.readAllBytes(document);
        Files.write(other, Arrays.copyOf(whole, whole.length / 2));
        assertRefused(1, "other", run("check", other.toString()));
        assertRefused(1, "absent", run("check", folder.resolve("absent").toString()));
    }
}
