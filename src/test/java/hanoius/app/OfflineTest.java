package hanoius.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import hanoius.support.FaultTable;
import hanoius.support.NetworkOfItsOwn;
import hanoius.support.TestProgram;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The program talks to nobody. */
@EnabledOnOs(OS.LINUX)
@Tag("faults")
class OfflineTest {

    private static final List<String> OPTIONS =
            List.of(
                    "-Dglass.platform=Headless",
                    "-Dprism.order=sw",
                    "-Djava.awt.headless=true",
                    "-Dtestfx.headless=true");

    @TempDir private Path folder;

    private NetworkOfItsOwn.Run run(String... more) throws Exception {
        ProcessBuilder program = TestProgram.of(OfflineProgram.class, OPTIONS, more);
        program.environment().put("HANOI_US_DATA", folder.resolve("data").toString());
        return NetworkOfItsOwn.of(program);
    }

    private static List<String> open(NetworkOfItsOwn.Run run) {
        return run.said().lines().filter(line -> line.startsWith(OfflineProgram.OPEN)).toList();
    }

    @Test
    void nothingOfWhatItDoesReachesForTheNetwork() throws Exception {
        NetworkOfItsOwn.Run run = run(folder.toString());
        assertEquals(0, run.code(), run.said());
        String none = OfflineProgram.OPEN + "[]";
        assertEquals(List.of(none, none), open(run), run.said());
        FaultTable.add("sockets to anywhere, at work", 1, run.asked().size());
        assertEquals(Map.of(), run.asked());
    }

    /** Or the test would show nothing. */
    @ParameterizedTest
    @EnumSource
    void whatReachesForItIsSeen(OfflineProgram.Stray stray) throws Exception {
        NetworkOfItsOwn.Run run = run(folder.toString(), stray.name());
        assertEquals(0, run.code(), run.said());
        assertFalse(
                run.asked().isEmpty() && open(run).equals(List.of(OfflineProgram.OPEN + "[]")),
                run.said());
    }
}
