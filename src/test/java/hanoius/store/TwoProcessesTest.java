package hanoius.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import hanoius.model.Dataset;
import hanoius.model.Source;
import hanoius.support.FaultTable;
import hanoius.task.TaskRunner.Progress;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Two programs that change one document at the same time, on a disk whose locks work. */
@Tag("faults")
class TwoProcessesTest {

    /** By each of the two. */
    private static final int EDITS = Integer.getInteger("editors.edits", 60);

    @TempDir private Path folder;

    @Test
    void nothingThatWasAcknowledgedIsLost() throws Exception {
        Path file = folder.resolve("d.milestones");
        Document.create(file, "T", Instant.EPOCH, Dataset.EMPTY).close();
        Map<String, Process> editors = new TreeMap<>();
        for (String author : List.of("Lan", "Minh")) {
            editors.put(author, EditorProcess.start(file, author, EDITS));
        }
        Map<String, List<String>> said = new TreeMap<>();
        for (Map.Entry<String, Process> each : editors.entrySet()) {
            said.put(each.getKey(), said(each.getValue()));
        }
        List<String> lost = lost(file, said);
        FaultTable.add("two editors at once", 2L * EDITS, lost.size());
        assertEquals(List.of(), lost);
        assertEquals(List.of(EDITS, EDITS), said.values().stream().map(List::size).toList());
        // Else nobody could say that what is lost is found.
        said.put("Lan", List.of("S999999"));
        assertFalse(lost(file, said).isEmpty());
    }

    private static List<String> said(Process editor) throws IOException, InterruptedException {
        try (BufferedReader out = editor.inputReader()) {
            List<String> lines = new ArrayList<>(out.lines().toList());
            assertEquals(0, editor.waitFor());
            assertEquals("refused 0", lines.removeLast());
            return lines;
        }
    }

    private static List<String> lost(Path file, Map<String, List<String>> said) {
        try (SqliteArchive archive = SqliteArchive.open(file, file.resolveSibling("copies"))) {
            assertEquals(List.of(), archive.check(Progress.NONE).problems());
            Map<String, String> there = new TreeMap<>();
            for (Source each : archive.read(Progress.NONE).sources()) {
                there.put(each.id().key(), each.title());
            }
            List<String> lost = new ArrayList<>();
            said.forEach(
                    (author, keys) ->
                            keys.stream()
                                    .filter(key -> !author.equals(there.get(key)))
                                    .forEach(lost::add));
            return lost;
        }
    }
}
