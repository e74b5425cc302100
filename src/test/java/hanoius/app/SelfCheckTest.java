package hanoius.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.command.Answer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

class SelfCheckTest {

    @TempDir private Path folder;

    @Test
    void whatWorksIsToldAndNothingIsLeft() throws Exception {
        Answer check = new LaunchedProgram(folder, Map.of(), List.of()).run("self-check");
        assertEquals(0, check.code(), check.err());
        List<String> lines = check.out().lines().toList();
        assertTrue(lines.getFirst().matches("first frame \\d+ ms"), check.out());
        assertTrue(lines.getLast().startsWith("All of it works here. "), check.out());
        Path data = folder.resolve("data");
        try (Stream<Path> kept = Files.exists(data) ? Files.walk(data) : Stream.empty()) {
            assertEquals(
                    List.of(),
                    kept.filter(each -> each.toString().endsWith(".milestones")).toList());
        }
    }

    @Test
    void whereNothingCanBeKeptIsSaid() throws Exception {
        Path none = Files.createFile(folder.resolve("none"));
        Answer check =
                new LaunchedProgram(
                                folder,
                                Map.of("HANOI_US_DATA", none.resolve("data").toString()),
                                List.of("-Djava.io.tmpdir=" + none))
                        .run("self-check");
        assertEquals(1, check.code(), check.out());
        assertEquals(1, LaunchedProgram.said(check).size(), check.err());
    }
}
