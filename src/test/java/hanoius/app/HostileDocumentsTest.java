package hanoius.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.app.HostileDocuments.Hostility;
import hanoius.command.Answer;
import hanoius.support.FaultTable;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

@Tag("faults")
class HostileDocumentsTest {

    /** How many documents with several of them. */
    private static final int COMBINED = Integer.getInteger("hostile.documents", 0);

    /** How many of what there is too much of. */
    private static final int SIZE = COMBINED == 0 ? 500 : 20_000;

    /** In one document each. */
    private static final int TOGETHER = 11;

    @TempDir Path folder;

    /** Every one of them once; alone where the document then cannot be read. */
    @Test
    void whateverIsInADocumentTheRestIsReadLaidOutAndExported() throws Exception {
        HostileDocuments documents = new HostileDocuments(folder, SIZE);
        List<Hostility> left = new ArrayList<>(EnumSet.allOf(Hostility.class));
        left.removeAll(HostileDocuments.DAMAGING);
        List<String> faults = new ArrayList<>();
        for (int at = 0; at < left.size(); at += TOGETHER) {
            List<Hostility> some = left.subList(at, Math.min(left.size(), at + TOGETHER));
            faults.addAll(documents.faults(EnumSet.copyOf(some), false));
        }
        faults.addAll(documents.faults(Set.of(Hostility.HISTORY, Hostility.CONTENT), false));
        faults.addAll(documents.faults(Set.of(Hostility.CHANGED), false));
        faults.addAll(documents.combined(7, COMBINED));
        FaultTable.add("hostile documents", documents.made(), faults.size());
        assertEquals(List.of(), faults);
    }

    @Test
    void aProgramThatRefusesTheWholeDocumentIsFound() throws Exception {
        Answer refusal = new Answer(1, "", "hanoi-us-milestones: no\n");
        List<String> faults =
                new HostileDocuments(folder, 10, _ -> refusal, Duration.ofMinutes(1))
                        .faults(Set.of(Hostility.ZERO), false);
        assertEquals(3, faults.size(), faults::toString);
    }

    @Test
    void aProgramThatHangsOrFailsIsFound() throws Exception {
        Answer trace = new Answer(0, "", "java.lang.OutOfMemoryError\n");
        List<String> faults =
                new HostileDocuments(
                                folder,
                                10,
                                arguments -> {
                                    if (arguments[0].equals("check")) {
                                        LockSupport.park();
                                    }
                                    return trace;
                                },
                                Duration.ofSeconds(5))
                        .faults(Set.of(Hostility.ZERO), false);
        assertEquals(4, faults.size(), faults::toString);
        assertTrue(faults.getFirst().endsWith("hangs"), faults::toString);
    }
}
