package hanoius.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.language.Language;
import hanoius.text.Why;
import hanoius.text.Words;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
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
    void aLinkToWhatIsNotThereYetStaysALinkToo() throws IOException {
        Path inner = Files.createDirectory(folder.resolve("inner"));
        Path second = Files.createSymbolicLink(inner.resolve("second"), Path.of("../real"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), second);
        write(link, "after");
        assertTrue(Files.isSymbolicLink(link));
        assertTrue(Files.isSymbolicLink(second));
        assertEquals("after", Files.readString(folder.resolve("real")));
    }

    @Test
    void linksThatLeadRoundAreRefused() throws IOException {
        Path link = folder.resolve("link");
        Files.createSymbolicLink(link, folder.resolve("back"));
        Files.createSymbolicLink(folder.resolve("back"), link);
        assertThrows(IOException.class, () -> write(link, "after"));
        assertEquals(List.of("back", "link"), files());
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aPipeIsWrittenIntoAndStays() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        CompletableFuture<String> read = new CompletableFuture<>();
        Thread reader =
                Thread.ofPlatform()
                        .daemon()
                        .start(
                                () -> {
                                    try {
                                        read.complete(Files.readString(pipe));
                                    } catch (IOException e) {
                                        read.completeExceptionally(e);
                                    }
                                });
        write(pipe, "through");
        assertEquals("through", read.get(10, TimeUnit.SECONDS));
        reader.join();
        assertFalse(Files.isRegularFile(pipe));
        assertEquals(List.of("pipe"), files());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aDeviceIsWrittenIntoAndTellsWhatIsWrong() throws IOException {
        write(Path.of("/dev/null"), "nothing");
        assertFalse(Files.isRegularFile(Path.of("/dev/null")));
        IOException full =
                assertThrows(IOException.class, () -> write(Path.of("/dev/full"), "too much"));
        assertEquals("Cannot write full in /dev: the disk is full", full.getMessage());
        assertFalse(Files.isRegularFile(Path.of("/dev/full")));
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
                "Cannot write a.csv in " + file + ": a part of its path is not a folder",
                failure(file.resolve("a.csv")));
        assertTrue(failure(Path.of("/proc/a.csv")).startsWith("Cannot write a.csv in /proc: "));
        assertEquals(
                "Cannot write %s in %s: that is a folder"
                        .formatted(folder.getFileName(), folder.getParent()),
                failure(folder));
    }

    /** Some systems cannot tell modes apart, but those where the tests run do. */
    @ParameterizedTest
    @ValueSource(strings = {"rw-------", "rw-rw-r--", "r--r--r--", "rwxr-x---", "---------"})
    void aReplacedFileKeepsItsMode(String mode) throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "before");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
        write(file, "after");
        assertEquals(mode, PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void aReplacedFileKeepsItsGroupAndOwner() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "before");
        var lookup = file.getFileSystem().getUserPrincipalLookupService();
        var view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        try {
            view.setGroup(lookup.lookupPrincipalByGroupName("daemon"));
            view.setOwner(lookup.lookupPrincipalByName("daemon"));
        } catch (IOException e) {
            Assumptions.abort("only the system's own user may give files away: " + e);
        }
        write(file, "after");
        assertEquals("daemon", view.readAttributes().group().getName());
        assertEquals("daemon", view.readAttributes().owner().getName());
    }

    @Test
    void aNameMayBeAsLongAsTheSystemAllows() throws IOException {
        String name = "ữ".repeat(83) + "ab.csv";
        assertEquals(255, name.getBytes(StandardCharsets.UTF_8).length);
        Path file = folder.resolve(name);
        write(file, "first");
        write(file, "second");
        assertEquals("second", Files.readString(file));
        assertEquals(List.of(name), files());
        assertEquals(
                "Cannot write %sx in %s: its name or path is too long".formatted(name, folder),
                failure(folder.resolve(name + "x")));
    }

    @Test
    void theReasonIsSaidInVietnameseToo() {
        Path none = folder.resolve("none");
        var refused =
                assertThrows(WriteException.class, () -> write(none.resolve("a.csv"), "text"));
        assertEquals(
                "Không ghi được a.csv vào " + none + ": thư mục không tồn tại",
                new Why(refused).in(Words.in(Language.VI)));
        assertEquals(refused.getMessage(), new Why(refused).in(Words.in(Language.EN)));
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
