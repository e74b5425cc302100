package hanoius.opening;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.opening.LeftJournal.Found;
import hanoius.opening.LeftJournal.Outcome;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What is done about a journal, whatever SQLite would make of it. */
class LeftJournalTest {

    private static final byte[] DOCUMENT = new byte[4096];
    private static final byte[] LOG = {1, 2, 3};

    @TempDir private Path folder;
    private final List<Boolean> judged = new ArrayList<>();
    private Path document = Path.of("");
    private Path journal = Path.of("");

    @BeforeEach
    void aDocumentAndAJournal() throws IOException {
        document = folder.resolve("d.milestones");
        journal = folder.resolve("d.milestones-journal");
        Files.write(document, DOCUMENT);
        Files.write(journal, LOG);
    }

    private Found settle(Predicate<Path> writable, boolean withJournal, boolean without)
            throws IOException {
        return new LeftJournal(document, new Quarantine(folder.resolve("kept")), writable)
                .settle(
                        copy -> {
                            boolean isWith =
                                    Files.exists(
                                            copy.resolveSibling(copy.getFileName() + "-journal"));
                            judged.add(isWith);
                            return isWith ? withJournal : without;
                        });
    }

    private void assertUntouched() throws IOException {
        assertArrayEquals(DOCUMENT, Files.readAllBytes(document));
        assertArrayEquals(LOG, Files.readAllBytes(journal));
    }

    @Test
    void oneThatLeadsToAGoodDocumentIsLeftToSqlite() throws IOException {
        assertEquals(Outcome.GOOD, settle(_ -> true, true, true).outcome());
        assertEquals(List.of(true), judged);
        assertUntouched();
    }

    @Test
    void withoutItWhereItLeadsToNone() throws IOException {
        Found found = settle(_ -> true, false, true);
        assertEquals(Outcome.PUT_ASIDE, found.outcome());
        assertEquals(List.of(true, false), judged);
        assertArrayEquals(DOCUMENT, Files.readAllBytes(document));
        assertFalse(Files.exists(journal));
        assertArrayEquals(LOG, Files.readAllBytes(found.at().resolve("d.milestones-journal")));
    }

    @Test
    void whereNeitherIsGoodBothStay() throws IOException {
        assertEquals(Outcome.BOTH_BAD, settle(_ -> true, false, false).outcome());
        assertUntouched();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "d.milestones"})
    void whereNothingMayBeWrittenNothingIsTried(String which) throws IOException {
        Path closed = which.isEmpty() ? folder : folder.resolve(which);
        Found found = settle(each -> !each.equals(closed), true, true);
        assertEquals(new Found(Outcome.NOT_WRITABLE, journal), found);
        assertEquals(List.of(), judged);
        assertUntouched();
    }

    @Test
    void anEmptyOneIsNoMatter() throws IOException {
        Files.write(journal, new byte[0]);
        assertEquals(Outcome.NONE, settle(_ -> false, false, false).outcome());
        Files.delete(journal);
        assertEquals(Outcome.NONE, settle(_ -> false, false, false).outcome());
    }

    @Test
    void whileSomebodyHasSqlitesLockItIsTheirs() throws IOException {
        try (FileChannel channel = FileChannel.open(document, StandardOpenOption.WRITE);
                FileLock reserved = channel.lock(0x4000_0001L, 1, false)) {
            assertTrue(reserved.isValid());
            assertEquals(Outcome.NONE, settle(_ -> true, false, false).outcome());
        }
        assertEquals(List.of(), judged);
        assertUntouched();
    }
}
