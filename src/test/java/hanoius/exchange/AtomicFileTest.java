package hanoius.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.text.Language;
import hanoius.text.Words;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

class AtomicFileTest {

    @TempDir Path folder;

    @Test
    void aFileIsWrittenAndReplaced() throws IOException {
        Path file = folder.resolve("a.csv");
        write(file, "first");
        write(file, "second");
        assertEquals("second", Files.readString(file));
        assertEquals(List.of("a.csv"), files());
    }

    @Test
    void aLinkStaysALink() throws IOException {
        Path real = Files.writeString(folder.resolve("real"), "before");
        Path link = Files.createSymbolicLink(folder.resolve("link"), real);
        write(link, "after");
        assertTrue(Files.isSymbolicLink(link));
        assertEquals("after", Files.readString(real));
    }

    @Test
    void aFailureHalfWayLeavesWhatWasThere() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "before");
        IOException failure =
                assertThrows(
                        IOException.class,
                        () ->
                                AtomicFile.write(
                                        file,
                                        out -> {
                                            out.write(new byte[100_000]);
                                            throw new IOException("the source dried up");
                                        }));
        assertEquals(
                "Cannot write a.csv in " + folder + ": the source dried up", failure.getMessage());
        assertEquals("before", Files.readString(file));
        assertEquals(List.of("a.csv"), files());
    }

    @Test
    void aProgramErrorHalfWayLeavesNothingEither() throws IOException {
        assertThrows(
                IllegalStateException.class,
                () ->
                        AtomicFile.write(
                                folder.resolve("a.csv"),
                                _ -> {
                                    throw new IllegalStateException();
                                }));
        assertEquals(List.of(), files());
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamedWithTheReason() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertEquals(
                "Cannot write a.csv in " + folder.resolve("none") + ": the folder does not exist",
                failure(folder.resolve("none").resolve("a.csv")));
        assertEquals(
                "Cannot write a.csv in " + file + ": Not a directory",
                failure(file.resolve("a.csv")));
        assertTrue(failure(Path.of("/proc/a.csv")).startsWith("Cannot write a.csv in /proc: "));
        assertEquals(
                "Cannot write %s in %s: that is a folder"
                        .formatted(folder.getFileName(), folder.getParent()),
                failure(folder));
    }

    @Test
    void theReasonIsSaidInVietnameseToo() {
        Path none = folder.resolve("none");
        var refused =
                assertThrows(WriteException.class, () -> write(none.resolve("a.csv"), "text"));
        assertEquals(
                "Không ghi được a.csv vào " + none + ": thư mục không tồn tại",
                Words.in(Language.VI).why(refused));
        assertEquals(refused.getMessage(), Words.in(Language.EN).why(refused));
    }

    private static String failure(Path file) {
        return String.valueOf(
                assertThrows(IOException.class, () -> write(file, "text")).getMessage());
    }

    private static void write(Path file, String text) throws IOException {
        AtomicFile.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(each -> each.getFileName().toString()).sorted().toList();
        }
    }
}
