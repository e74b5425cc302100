package hanoius.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import hanoius.command.Answer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The program in a process of its own, on odd machines. */
class LauncherTest {

    @TempDir private Path folder;

    private Answer run(Map<String, String> environment, List<String> options, String... words)
            throws IOException, InterruptedException {
        return new LaunchedProgram(folder, environment, options).run(words);
    }

    @Test
    void lettersThatTheLocaleLosesAreRefusedWithTheCure() throws Exception {
        Map<String, String> cron = Map.of("LC_ALL", "C");
        String picture = folder.resolve("a.svg").toString();
        Answer titled =
                run(cron, List.of(), "export", "chart", "-o", picture, "--title", "Xuất khẩu");
        assertEquals(2, titled.code());
        assertEquals(1, titled.err().lines().count(), titled.err());
        assertTrue(titled.err().contains("LC_ALL=C.UTF-8"), titled.err());
        assertTrue(Files.notExists(Path.of(picture)));
    }

    @Test
    void theFolderThatIsNamedIsTheOneThatIsUsed() throws Exception {
        Path own = folder.resolve("stick");
        Path picture = folder.resolve("a.svg");
        List<List<String>> places =
                List.of(
                        List.of("--data", own.toString(), "export", "chart", "-o", picture + ""),
                        List.of("export", "chart", "-o", picture + "", "--data=" + own));
        for (List<String> words : places) {
            Answer answer = run(Map.of(), List.of(), words.toArray(String[]::new));
            assertEquals(0, answer.code(), answer.err());
            assertTrue(Files.deleteIfExists(own.resolve("hanoi-us.milestones")));
            assertTrue(Files.notExists(folder.resolve("data")));
        }
    }

    @Test
    void wordsComeOutWholeUnderAnyLocale() throws Exception {
        Answer date = run(Map.of("LC_ALL", "C"), List.of(), "date", "2019-09", "--lang", "vi");
        assertEquals(0, date.code(), date.err());
        assertTrue(date.out().endsWith("\ttháng 9 năm 2019\t\t\t\n"), date.out());
    }

    @Test
    void aDataFolderThatTheLocaleCannotNameIsOneLine() throws Exception {
        Map<String, String> cron =
                Map.of("LC_ALL", "C", "HANOI_US_DATA", folder.resolve("dữ liệu").toString());
        Answer answer =
                run(cron, List.of(), "export", "chart", "-o", folder.resolve("a.svg").toString());
        assertEquals(1, answer.code());
        assertEquals(1, answer.err().lines().count(), answer.err());
        assertTrue(answer.err().contains("LC_ALL=C.UTF-8"), answer.err());
    }

    @Test
    void digitsOfTheMachineAreNotThoseOfTheProgram() throws Exception {
        Path picture = folder.resolve("a.svg");
        Answer answer =
                run(
                        Map.of(),
                        List.of("-Duser.language=ar", "-Duser.country=EG"),
                        "export",
                        "chart",
                        "-o",
                        picture.toString());
        assertEquals(0, answer.code(), answer.err());
        assertTrue(Files.readString(picture).codePoints().noneMatch(each -> each / 0x100 == 0x06));
    }

    @Test
    void noTemporaryFolderIsNeededToOpenADocument() throws Exception {
        Path none = folder.resolve("none");
        Path picture = folder.resolve("a.svg");
        for (int start = 1; start <= 2; start++) {
            Answer answer =
                    run(
                            Map.of(),
                            List.of("-Djava.io.tmpdir=" + none),
                            "export",
                            "chart",
                            "-o",
                            picture.toString());
            assertEquals(0, answer.code(), answer.err());
            assertEquals(List.of(), LaunchedProgram.said(answer));
            assertTrue(Files.exists(picture));
            try (Stream<Path> own = Files.walk(folder.resolve("data").resolve("library"))) {
                Path library = own.filter(Files::isRegularFile).toList().getFirst();
                // The second start finds another one than it has left.
                Files.write(library, new byte[] {1});
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"none.milestones", "foreign.milestones", "chekc"})
    void withoutADisplayWhatCannotBeOpenedIsToldAndNothingPainted(String document)
            throws Exception {
        Files.writeString(folder.resolve("foreign.milestones"), "no document");
        LaunchedProgram program =
                new LaunchedProgram(
                        folder, Map.of("DISPLAY", "", "WAYLAND_DISPLAY", ""), List.of());
        Answer answer = program.run(folder.resolve(document).toString());
        assertEquals(1, answer.code(), answer.out());
        assertFalse(answer.out().contains(".png"), answer.out());
        List<String> told =
                answer.err().lines().filter(each -> each.startsWith("hanoi-us-")).toList();
        assertEquals(1, told.size(), answer.err());
        assertTrue(told.getFirst().contains(document), answer.err());
    }

    @Test
    void whatIsMadeInTheFolderOfTheUserIsForNobodyElse() throws Exception {
        Path data = folder.resolve("data");
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"), "no modes here");
        // As versions before have made it.
        Files.setPosixFilePermissions(
                Files.createDirectory(data), PosixFilePermissions.fromString("rwxrwxr-x"));
        Answer answer =
                run(
                        Map.of(),
                        List.of(),
                        "export",
                        "chart",
                        "-o",
                        folder.resolve("a.svg").toString());
        assertEquals(0, answer.code(), answer.err());
        try (Stream<Path> all = Files.walk(data)) {
            for (Path each : all.toList()) {
                String mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(each));
                assertEquals(
                        Files.isDirectory(each) ? "rwx------" : "rw-------", mode, each.toString());
            }
        }
    }
}
