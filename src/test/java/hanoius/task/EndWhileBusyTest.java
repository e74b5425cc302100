package hanoius.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A window that is closed while something opens or is written ends its process within a moment. */
class EndWhileBusyTest {

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theProcessEndsAndNoPartOfAFileIsLeft(boolean writes) throws Exception {
        Path file = Files.writeString(folder.resolve("a.png"), "before");
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xshare:auto",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                classPath(),
                                EndedWhileBusy.class.getName(),
                                file.toString(),
                                Boolean.toString(writes))
                        .redirectErrorStream(true)
                        .start();
        try {
            assertTrue(process.waitFor(20, TimeUnit.SECONDS), "it has not ended");
            assertEquals(
                    "closing",
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                            .strip());
            assertEquals(0, process.exitValue());
            assertEquals(List.of("a.png"), files());
            assertEquals("before", Files.readString(file));
        } finally {
            process.destroyForcibly();
        }
    }

    private static String classPath() {
        return String.join(
                System.getProperty("path.separator"),
                System.getProperty("java.class.path"),
                System.getProperty("jdk.module.path", ""));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(each -> String.valueOf(each.getFileName())).toList();
        }
    }
}
