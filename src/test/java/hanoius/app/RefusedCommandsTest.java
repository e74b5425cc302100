package hanoius.app;

import static hanoius.command.Answer.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.command.Answer;
import hanoius.command.Commands;
import hanoius.command.UserFolder;
import hanoius.fault.FaultLog;
import hanoius.support.BundledDocument;
import hanoius.support.Bytes;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
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
        document = BundledDocument.in(shared);
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
    @ValueSource(strings = {"Y999999998", "Y-999999999", "Y-100000", "Y99999999"})
    void aYearThatNoPictureShowsIsRefused(String year) throws IOException {
        assertRefused(2, "too far away", chart("--from=" + year, "--to=Y999999999"));
        assertRefused(2, "too far away", chart("--to=" + year));
    }

    /** One digit of a figure is another: nothing but the seal tells it. */
    @Test
    void nothingIsExportedFromADocumentThatIsNotWhatWasWritten() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        Path damaged = BundledDocument.in(other);
        Bytes.replace(damaged, "253400", "253500");
        for (String each : List.of("chart.png", "timeline.svg", "agreements.csv")) {
            assertRefused(
                    1,
                    "is not what was written",
                    run(
                            "export",
                            each.substring(0, each.indexOf('.')),
                            "--document",
                            damaged.toString(),
                            "-o",
                            folder.resolve(each).toString()));
        }
    }

    @Test
    void aFolderIsNoPictureToVerify() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        Answer answer = run("verify", other.toString());
        assertRefused(1, other + " cannot be read: that is a folder", answer);
        assertRefused(
                1,
                folder.resolve("none") + " cannot be read: it does not exist",
                run("verify", folder.resolve("none").toString()));
    }

    /** The parser of the JDK would print a line of its own. */
    @Test
    void whatIsNoPictureIsToldInOneLine() throws IOException {
        PrintStream before = System.err;
        var printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            for (byte[] each :
                    List.of(
                            new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0},
                            new byte[] {(byte) 0xfe, (byte) 0xff, 0, '<'},
                            "<svg".getBytes(StandardCharsets.UTF_8),
                            new byte[0])) {
                Path other = Files.write(folder.resolve("other"), each);
                assertRefused(1, "is not a PNG or SVG picture", run("verify", other.toString()));
            }
        } finally {
            System.setErr(before);
        }
        assertEquals("", printed.toString(StandardCharsets.UTF_8));
    }

    @Test
    void anOptionThatDateDoesNotKnowIsNoDate() throws IOException {
        assertRefused(2, "'--lagn'", run("date", "2019", "--lagn", "vi"));
    }

    @Test
    void aMistakeOfTheProgramIsOneLineToo() {
        StringWriter err = new StringWriter();
        var broken =
                new PrintWriter(new StringWriter()) {
                    @Override
                    public void println(String line) {
                        throw new StackOverflowError();
                    }
                };
        int code = Commands.run(new String[] {"date", "2019"}, broken, new PrintWriter(err));
        assertEquals(1, code);
        assertEquals(1, err.toString().lines().count(), err.toString());
        assertTrue(err.toString().contains("mistake of the program"), err.toString());
        assertTrue(err.toString().contains(".log"), err.toString());
    }

    /** The line names the log, which has what was thrown and where. */
    @Test
    void aMistakeOfTheProgramIsInTheLog() throws IOException {
        FaultLog log = new UserFolder(folder).log();
        String line = Commands.line(new ArithmeticException("of a record"), () -> log);
        assertTrue(line.contains(log.file().toString()), line);
        String text = Files.readString(log.file());
        assertTrue(text.contains("java.lang.ArithmeticException"), text);
        assertTrue(text.contains("RefusedCommandsTest.java:"), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"No space left on device", "Broken pipe"})
    void outputThatIsLostIsAFailure(String reason) {
        StringWriter err = new StringWriter();
        var full =
                new OutputStream() {
                    @Override
                    public void write(int each) throws IOException {
                        throw new IOException(reason);
                    }
                };
        int code =
                Launcher.run(
                        new String[] {"date", "2019"},
                        full,
                        StandardCharsets.UTF_8,
                        new PrintWriter(err));
        assertEquals(1, code);
        assertEquals(1, err.toString().lines().count(), err.toString());
        assertTrue(err.toString().contains("standard output: "), err.toString());
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
