package hanoius;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** All tests with a window share one stage, which keeps the size that the last one gave it. */
class SharedStageTest {

    @Test
    void whoeverShowsASceneSizesTheStageToIt() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "test", "java"))) {
            List<Path> careless =
                    files.filter(each -> each.toString().endsWith("Test.java"))
                            .filter(each -> isCareless(read(each)))
                            .toList();
            assertEquals(List.of(), careless);
        }
    }

    /** TestFX's own way to wait sleeps: most of the time of all tests together went into that. */
    @Test
    void whoeverWaitsForAWindowWaitsForFrames() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "test", "java"))) {
            List<Path> sleeping =
                    files.filter(each -> each.toString().endsWith(".java"))
                            .filter(each -> !each.endsWith("SharedStageTest.java"))
                            .filter(each -> sleeps(read(each)))
                            .toList();
            assertEquals(List.of(), sleeping);
        }
    }

    private static boolean sleeps(String source) {
        return source.contains("framework.junit5.ApplicationExtension")
                || source.contains("waitForFxEvents()")
                || source.contains("new FxRobot()");
    }

    private static boolean isCareless(String source) {
        boolean isOwn = source.contains("new Stage()");
        boolean isSized = source.contains(".sizeToScene()");
        // A main window gives its stage a least size, which stays.
        return source.contains("@Start\n")
                && ((source.contains(".setScene(") && !isSized)
                        || (source.contains("new MainWindow(") && !isOwn));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
