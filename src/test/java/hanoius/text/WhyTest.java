package hanoius.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.language.Language;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

class WhyTest {

    private static void assertTold(String english, String vietnamese, Throwable cause) {
        var why = new Why(cause);
        assertTrue(why.isPeoples());
        assertEquals(english, why.line());
        assertEquals(english, why.in(Words.in(Language.EN)));
        assertEquals(vietnamese, why.in(Words.in(Language.VI)));
    }

    @Test
    void whatTheSystemRefusesIsToldWithPlaceAndReason() {
        assertTold(
                "a/b.csv: it does not exist",
                "a/b.csv: không tồn tại",
                new NoSuchFileException("a/b.csv"));
        assertTold(
                "a: there is no permission", "a: không có quyền", new AccessDeniedException("a"));
        assertTold(
                "a: the disk is full",
                "a: đĩa đã đầy",
                new FileSystemException("a", null, "No space left on device"));
        assertTold("the disk is full", "đĩa đã đầy", new IOException("No space left on device"));
        assertTold(
                "the disk is full",
                "đĩa đã đầy",
                new IOException(
                        new IllegalStateException(new IOException("No space left on device"))));
        assertTold(
                "a: a reason nobody knew of",
                "a: a reason nobody knew of",
                new FileSystemException("a", null, "a reason nobody knew of"));
    }

    @Test
    void whatAFailureWasWrappedInOnItsWayIsTakenOff() {
        var full = new IOException("No space left on device");
        assertTold("the disk is full", "đĩa đã đầy", new UncheckedIOException(full));
        assertTold(
                "the disk is full",
                "đĩa đã đầy",
                new ExecutionException(new CompletionException(new UncheckedIOException(full))));
    }

    @Test
    void theWordsAreThoseOfTheSystemAsItSaysThem(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "");
        for (Path each : new Path[] {folder.resolve("none"), file.resolve("b"), folder}) {
            try (var in = Files.newInputStream(each)) {
                assertTrue(in.read() < 0);
            } catch (IOException e) {
                String told = new Why(e).in(Words.in(Language.VI));
                assertTrue(told.codePoints().anyMatch(c -> c > 0xff), told);
            }
        }
    }

    /** Where it was thrown is in the log, which is for whoever mends it. */
    @Test
    void aMistakeOfTheProgramIsASentence() {
        var why = new Why(new DateTimeException("no\nsuch year"));
        assertFalse(why.isPeoples());
        assertEquals("This is a mistake of the program, not yours.", why.line());
        assertTrue(why.help(Words.in(Language.EN)).orElseThrow().contains("send the details"));
        assertEquals(
                "Đây là lỗi của chương trình, không phải do bạn.",
                new Why(new StackOverflowError()).in(Words.in(Language.VI)));
    }

    @Test
    void tooLittleMemoryIsToldWithTheCure() {
        assertTrue(new Why(new OutOfMemoryError()).line().contains("-Xmx"));
    }

    @Test
    void lettersThatTheSystemLostAreNoticed() {
        assertEquals(
                Optional.of("ANSI_X3.4-1968"),
                Why.lostLetters("Xu\uFFFD\uFFFDt", "ANSI_X3.4-1968"));
        assertEquals(Optional.of("Cp-none"), Why.lostLetters("\uFFFD", "Cp-none"));
        assertEquals(Optional.of("ANSI_X3.4-1968"), Why.lostLetters("th??ng 9", "ANSI_X3.4-1968"));
        assertEquals(Optional.empty(), Why.lostLetters("Xuat?", "ANSI_X3.4-1968"));
        assertEquals(Optional.empty(), Why.lostLetters("Xuat??", "UTF-8"));
        assertEquals(Optional.empty(), Why.lostLetters("\uFFFD", "UTF-8"));
        assertTold(
                "“a\0” cannot be the name of a file",
                "“a\0” không thể là tên tệp",
                new InvalidPathException("a\0", "Nul character not allowed"));
    }
}
