package hanoius.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.model.Dataset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A program that dies while it edits. */
class KillTest {

    private static final int NEVER = Integer.MAX_VALUE;

    @TempDir Path folder;

    private Path document() throws IOException {
        Path file = folder.resolve("d.milestones");
        Document.create(file, "T", Instant.EPOCH, Dataset.EMPTY).close();
        return file;
    }

    private static Process editor(Path file, int last) throws IOException {
        String uuid;
        try (Document document = Document.open(file)) {
            uuid = document.uuid().toString();
        }
        String path =
                Stream.of("java.class.path", "jdk.module.path", "surefire.test.class.path")
                        .map(System::getProperty)
                        .filter(Objects::nonNull)
                        .reduce(
                                Path.of("target", "test-classes").toString(),
                                (all, each) -> all + File.pathSeparator + each);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("--enable-native-access=ALL-UNNAMED");
        command.addAll(
                List.of(
                        "-cp",
                        path,
                        KilledEditor.class.getName(),
                        file.toString(),
                        uuid,
                        "" + last));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    /** Exactly what was acknowledged is there, or one more whose word did not get out. */
    private static int assertSound(Path file, long acknowledged) {
        try (Document document = Document.open(file)) {
            assertEquals(List.of(), document.check().problems());
            int there = document.charts().charts().size();
            assertTrue(there == acknowledged || there == acknowledged + 1, there + " charts");
            return there;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void whatWasBegunIsNotThereAndWhatWasAcknowledgedIs(int last) throws Exception {
        Path file = document();
        Process editor = editor(file, last);
        try (BufferedReader out = editor.inputReader()) {
            assertEquals(last - 1, out.lines().filter("saved"::equals).count());
        }
        assertEquals(9, editor.waitFor());
        assertEquals(last - 1, assertSound(file, last - 1));
    }

    @Test
    void aDocumentOfFormat1IsMigratedWhollyOrNotAtAll() throws Exception {
        Path file = folder.resolve("old.milestones");
        try (InputStream in =
                Objects.requireNonNull(KillTest.class.getResourceAsStream("format-1.milestones"))) {
            Files.write(file, in.readAllBytes());
        }
        Process editor = editor(file, 1);
        assertEquals(9, editor.waitFor());
        try (Document document = Document.open(file)) {
            assertEquals(DocumentFormat.VERSION, document.check().format());
        }
        assertEquals(0, assertSound(file, 0));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 17, 41})
    void aKillAtAnyMomentLosesNothing(int after) throws Exception {
        Path file = document();
        Process editor = editor(file, NEVER);
        long acknowledged = 0;
        try (BufferedReader out = editor.inputReader()) {
            while (acknowledged < after) {
                assertEquals("saved", out.readLine());
                acknowledged++;
            }
            Thread.sleep(after % 7);
            // By its handle: the process itself would close what can still be read.
            editor.toHandle().destroyForcibly();
            editor.waitFor();
            acknowledged += out.lines().filter("saved"::equals).count();
        }
        assertSound(file, acknowledged);
    }
}
