package hanoius.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.store.BitFlips.Guard;
import hanoius.store.BitFlips.Tally;
import hanoius.support.FaultTable;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Single flipped bits, on every page of a document. */
@Tag("faults")
class BitFlipsTest {

    private static final int FLIPS = Integer.getInteger("flips", 128);

    @TempDir static Path folder;
    private static final Map<Guard, Tally> TALLIES = new EnumMap<>(Guard.class);

    @BeforeAll
    static void flip() throws Exception {
        TALLIES.putAll(BitFlips.run(FLIPS, 20261129, folder));
        TALLIES.forEach(
                (guard, tally) ->
                        System.out.printf(
                                "%d flips, %s: %d refused, %d found, %d harmless, %d silent%n",
                                tally.flips(),
                                guard,
                                tally.refused(),
                                tally.found(),
                                tally.harmless(),
                                tally.silent().size()));
    }

    private static Tally tally(Guard guard) {
        return TALLIES.getOrDefault(guard, new Tally(0, 0, 0, 0, List.of()));
    }

    @Test
    void noneIsSilentWhereAllIsLookedAt() {
        Tally whole = tally(Guard.WHOLE);
        assertEquals(FLIPS, whole.flips());
        FaultTable.add("single bits flipped", whole.flips(), whole.silent().size());
        assertEquals(List.of(), whole.silent());
        assertTrue(whole.found() > FLIPS / 10, whole.toString());
        assertTrue(whole.harmless() > 0, whole.toString());
    }

    /** Else nobody could say that it is the looking that finds them. */
    @Test
    void someAreSilentWithoutTheSealsAndMoreWithoutTheCheck() {
        int without = tally(Guard.WITHOUT_SEALS).silent().size();
        assertTrue(without > 0);
        assertTrue(tally(Guard.OPENING).silent().size() > without);
    }
}
