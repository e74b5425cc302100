package hanoius.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.model.RecordId;
import hanoius.store.Document;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

class FaultLogTest {

    private static final Instant NOW = Instant.parse("2026-11-29T03:42:00.5Z");

    /** A title that looks like a line of the log, and names that are nobody else's. */
    private static final String HOSTILE =
            "Bí mật\n2026-11-29T00:00:00Z 9.9 [main] java.lang.Error\n\tat secret.Title.of\u202e";

    @TempDir Path folder;

    private FaultLog log() {
        return new FaultLog(folder, "1.2.3", () -> NOW);
    }

    private String text() throws IOException {
        return Files.readString(log().file());
    }

    @Test
    void saysWhatWasThrownWhenAndWhere() throws IOException {
        assertTrue(log().write(new IllegalStateException("it broke", new ArithmeticException())));
        List<String> lines = text().lines().toList();
        assertEquals(
                "2026-11-29T03:42:00Z 1.2.3 ["
                        + Thread.currentThread().getName()
                        + "] java.lang.IllegalStateException",
                lines.getFirst());
        assertTrue(lines.get(1).startsWith("\tat "), lines.get(1));
        assertTrue(text().contains("FaultLogTest.java:"), text());
        assertTrue(lines.contains("Caused by: java.lang.ArithmeticException"), text());
    }

    /** Whatever holds the words: the exception, what caused it, or what was suppressed. */
    @Test
    void noWordOfARecordAndNoNameOfAFileIsInIt() throws IOException {
        Path absent = folder.resolve("Bí mật.milestones");
        var suppressing = new IllegalArgumentException(HOSTILE);
        suppressing.addSuppressed(new IOException(HOSTILE));
        Stream<Throwable> all =
                Stream.of(
                        new IllegalStateException(HOSTILE),
                        new IllegalStateException(new IOException(HOSTILE)),
                        new UncheckedIOException(new FileSystemException(HOSTILE, null, HOSTILE)),
                        suppressing,
                        thrown(() -> RecordId.parse(HOSTILE)),
                        thrown(() -> Document.open(absent)));
        FaultLog log = log();
        all.forEach(log::write);
        assertFalse(text().contains("mật"), text());
        assertFalse(text().contains("secret"), text());
        assertFalse(text().contains(folder.toString()), text());
        // Which reason it was is no secret.
        assertTrue(text().contains("DocumentException document.missing"), text());
    }

    private static Throwable thrown(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException e) {
            return e;
        }
        throw new AssertionError("nothing was thrown");
    }

    @Test
    void theSameFaultAgainIsALineAndOnlyNowAndThen() throws IOException {
        FaultLog log = log();
        for (int i = 0; i < 238; i++) {
            log.write(new IllegalStateException("record " + i));
        }
        List<String> lines = text().lines().toList();
        assertEquals(
                1,
                lines.stream().filter(each -> each.contains("hanoius.fault.FaultLogTest")).count());
        assertEquals("\tfor the 128th time", lines.getLast());
        assertEquals(8, lines.stream().filter(each -> each.contains("1.2.3")).count());
    }

    @Test
    void whatWasJustWrittenIsNotWrittenAgain() throws IOException {
        FaultLog log = log();
        var thrown = new IllegalStateException();
        log.write(thrown);
        String before = text();
        log.write(thrown);
        assertEquals(before, text());
    }

    @Test
    void theLogIsOfLimitedSizeAndHasTheNewest() throws IOException {
        FaultLog log = log();
        for (int i = 0; i < 4000; i++) {
            var thrown = new IllegalStateException();
            thrown.setStackTrace(
                    Stream.generate(
                                    () ->
                                            new StackTraceElement(
                                                    "of.a.Class", "in", "Class.java", 1))
                            .limit(i % 100)
                            .toArray(StackTraceElement[]::new));
            thrown.initCause(deep(i));
            log.write(thrown);
        }
        var last = new IllegalStateException();
        last.setStackTrace(
                new StackTraceElement[] {new StackTraceElement("the.Last", "in", "L.java", 7)});
        log.write(last);
        assertTrue(text().contains("the.Last"), "the newest is not in it");
        assertTrue(Files.size(log.file()) <= FaultLog.LARGEST);
        assertTrue(Files.size(log.older()) <= FaultLog.LARGEST);
        try (Stream<Path> files = Files.list(log.file().getParent())) {
            assertEquals(2, files.count());
        }
    }

    private static Throwable deep(int line) {
        var cause = new IOException();
        cause.setStackTrace(
                new StackTraceElement[] {new StackTraceElement("a.B", "c", "B.java", line)});
        return cause;
    }

    /** Neither causes in a ring nor a recursion without an end make it endless. */
    @Test
    void aTraceHasAnEnd() {
        var one = new IllegalStateException();
        one.initCause(new IllegalStateException(one));
        assertTrue(Trace.of(one).lines().size() < 500);
        assertTrue(Trace.of(recursion(0)).lines().size() < 70);
    }

    private static Throwable recursion(int depth) {
        try {
            return depth < 0 ? new StackOverflowError() : recursion(depth + 1);
        } catch (StackOverflowError e) {
            return e;
        }
    }

    @Test
    void whereNothingCanBeWrittenItSaysSo() throws IOException {
        Files.writeString(folder.resolve("log"), "a file in the place of the folder");
        assertFalse(log().write(new IllegalStateException()));
    }
}
