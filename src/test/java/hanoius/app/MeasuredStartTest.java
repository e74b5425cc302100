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

class MeasuredStartTest {

    private static List<String> options(String work) {
        return List.of(
                "-Dhanoius.measured-start=" + work,
                "-Dglass.platform=Headless",
                "-Dprism.order=sw");
    }

    @TempDir private Path folder;

    @Test
    void itSaysWhenTheRecordIsPaintedAndLeavesAllAsAUserWould() throws Exception {
        for (int start = 1; start <= 2; start++) {
            Answer answer = new LaunchedProgram(folder, Map.of(), options("true")).run();
            assertEquals(0, answer.code(), answer.err());
            assertEquals("painted", answer.out().strip());
            Path data = folder.resolve("data");
            assertTrue(Files.exists(data.resolve("hanoi-us.milestones")));
            assertTrue(Files.notExists(data.resolve("window").resolve("socket")));
        }
    }

    @Test
    void itDoesWhatPeopleUsuallyDoIfThatIsAskedFor() throws Exception {
        Answer answer = new LaunchedProgram(folder, Map.of(), options("work")).run();
        assertEquals(0, answer.code(), answer.err());
        List<String> said = answer.out().lines().toList();
        assertEquals("painted", said.getFirst());
        assertTrue(said.getLast().startsWith("export "), answer.out());
    }
}
