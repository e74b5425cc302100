package hanoius.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import hanoius.store.Document;
import hanoius.support.RandomRecord;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opentest4j.AssertionFailedError;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What is shown is what the document says, whatever is done to it. Ten thousand steps are walked
 * with {@code mvn verify -Dtest=RandomWalkTest -Dwalks=20 -Dsteps=500}.
 */
class RandomWalkTest {

    /** How many walks there are, and of how many steps each. */
    private static final int WALKS = Integer.getInteger("walks", 2);

    private static final int STEPS = Integer.getInteger("steps", 60);

    /** Only a long walk has the time to start other programs and to kill them. */
    private static final boolean IS_LONG = STEPS > 200;

    private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");

    @TempDir Path folder;

    static IntStream seeds() {
        return IntStream.rangeClosed(1, WALKS);
    }

    private RandomWalk walk(long seed, boolean deaf) {
        Path file = folder.resolve(seed + ".milestones");
        Document.create(file, "T", START, RandomRecord.small(seed)).close();
        return new RandomWalk(file, seed, deaf, IS_LONG);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theViewsShowWhatTheDocumentSays(int seed) throws IOException {
        RandomWalk walk = walk(seed, false);
        Map<String, String> first = walk.written();
        for (int i = 0; i < STEPS; i++) {
            walk.step();
        }
        walk.undoEverything();
        assertEquals(first, walk.written());
        walk.end();
    }

    /** Or the walks would show nothing. */
    @Test
    void aViewThatHearsOfNoEditIsFound() {
        RandomWalk walk = walk(1, true);
        AssertionFailedError found =
                assertThrows(
                        AssertionFailedError.class,
                        () -> {
                            for (int i = 0; i < STEPS; i++) {
                                walk.step();
                            }
                        });
        assertEquals("sources", String.valueOf(found.getMessage()).split(":", 2)[0]);
        walk.end();
    }
}
