package hanoius.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.model.Dataset;
import hanoius.model.Edit;
import hanoius.opening.Quarantine;
import hanoius.store.DocumentException.Reason;
import hanoius.support.Facts;
import hanoius.task.TaskRunner.Progress;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Documents beside which a crash, or somebody, has left a journal. */
class CrashedTest {

    private static final Dataset RECORDS = SampleDataset.full();

    @TempDir Path folder;
    private Path file;
    private Path journal;
    private Quarantine quarantine;

    /** As it was when it was last whole, and as a crash in the middle of a change leaves it. */
    private byte[] whole = {};

    private byte[] half = {};
    private byte[] log = {};

    @BeforeEach
    void aCrash() throws Exception {
        file = folder.resolve("d.milestones");
        journal = folder.resolve("d.milestones-journal");
        quarantine = new Quarantine(folder.resolve("quarantine"));
        Document.create(file, "T", Instant.EPOCH, RECORDS).close();
        add("S-1");
        whole = Files.readAllBytes(file);
        crash();
    }

    private void add(String key) {
        try (SqliteArchive archive = SqliteArchive.open(file, folder.resolve("copies"))) {
            SampleCharts.apply(archive, Edit.adding(Facts.source(key).title("A title").build()));
        }
    }

    /** Takes what is on the disk in the middle of a change that is larger than the cache. */
    private void crash() throws Exception {
        try (Connection connection = Connections.open(file);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA cache_size = 1");
            statement.execute("BEGIN IMMEDIATE");
            statement.execute("UPDATE milestone SET title = title || ' changed'");
            statement.execute("UPDATE source SET title = title || ' changed'");
            statement.execute("UPDATE document SET title = 'changed'");
            half = Files.readAllBytes(file);
            log = Files.readAllBytes(journal);
            statement.execute("ROLLBACK");
        }
        assertFalse(Arrays.equals(whole, half));
        assertArrayEquals(whole, Files.readAllBytes(file));
    }

    private void lie(byte[] document, byte[] beside) throws IOException {
        Files.write(file, document);
        Files.write(journal, beside);
    }

    private Document open() {
        return Document.open(file, quarantine);
    }

    private List<Path> kept() throws IOException {
        if (Files.notExists(quarantine.folder())) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(quarantine.folder())) {
            return all.toList();
        }
    }

    private void assertKept(byte[] document, byte[] beside) throws IOException {
        assertEquals(1, kept().size());
        Path pair = kept().getFirst();
        assertArrayEquals(document, Files.readAllBytes(pair.resolve("d.milestones")));
        assertArrayEquals(beside, Files.readAllBytes(pair.resolve("d.milestones-journal")));
    }

    private void assertRefusedUntouched(Reason reason, byte[] document, byte[] beside)
            throws IOException {
        DocumentException refusal = assertThrows(DocumentException.class, this::open);
        assertEquals(reason, refusal.reason(), refusal.getMessage());
        assertArrayEquals(document, Files.readAllBytes(file));
        assertArrayEquals(beside, Files.readAllBytes(journal));
        assertKept(document, beside);
    }

    /** Nothing of the journal is played back, and it is not there any more. */
    private void assertPutAside(byte[] document, byte[] beside) throws IOException {
        try (Document opened = open()) {
            assertEquals(kept().getFirst(), opened.putAside().orElseThrow());
            assertEquals(List.of(), opened.check().problems());
        }
        assertArrayEquals(document, Files.readAllBytes(file));
        assertFalse(Files.exists(journal));
        assertKept(document, beside);
    }

    @Test
    void whatWasHalfDoneIsTakenBackAfterACopyWasKept() throws Exception {
        lie(half, log);
        try (Document document = open()) {
            assertTrue(document.putAside().isEmpty());
            assertEquals(List.of(), document.check().problems());
        }
        assertArrayEquals(whole, Files.readAllBytes(file));
        assertKept(half, log);
    }

    @Test
    void aBackupThatIsCopiedOverACrashedDocumentStaysAsItIs() throws Exception {
        byte[] backup = whole;
        for (int edits = 1; edits <= 3; edits++) {
            add("S-1" + edits);
            whole = Files.readAllBytes(file);
            crash();
            lie(backup, log);
            assertPutAside(backup, log);
            Files.write(file, whole);
            delete(kept().getFirst());
        }
    }

    @Test
    void aBackupThatCountsItsChangesAnewStaysAsItIs() throws Exception {
        Path copy = Files.createFile(folder.resolve("copy"));
        PresentForm.copy(file, copy);
        byte[] backup = Files.readAllBytes(copy);
        lie(backup, log);
        assertPutAside(backup, log);
    }

    @Test
    void theJournalOfAStrangerThatCutsTheDocumentIsPutAside() throws Exception {
        ByteBuffer header = ByteBuffer.allocate(512);
        header.putLong(0xd9d5_05f9_20a1_63d7L).putInt(0).putInt(7).putInt(1).putInt(512);
        header.putInt(pageSize());
        lie(whole, header.array());
        assertPutAside(whole, header.array());
    }

    private int pageSize() {
        return ByteBuffer.wrap(whole).getShort(16) & 0xffff;
    }

    @Test
    void theJournalOfAnotherDocumentIsPutAside() throws Exception {
        Path other = folder.resolve("other.milestones");
        Document.create(other, "Other", Instant.EPOCH, RECORDS).close();
        byte[] mine = Files.readAllBytes(other);
        lie(mine, log);
        assertPutAside(mine, log);
    }

    /** SQLite deletes the file that such a one names. */
    @Test
    void aJournalThatNamesAnotherFileToBeDeletedIsPutAside() throws Exception {
        Path dear = Files.writeString(folder.resolve("dear"), "");
        byte[] name = dear.toString().getBytes(StandardCharsets.UTF_8);
        int sum = 0;
        for (byte each : name) {
            sum += each;
        }
        ByteBuffer named = ByteBuffer.allocate(log.length + name.length + 20);
        named.put(log).putInt(0x4000_0000 / pageSize() + 1).put(name).putInt(name.length);
        named.putInt(sum).putLong(0xd9d5_05f9_20a1_63d7L);
        lie(whole, named.array());
        assertPutAside(whole, named.array());
        assertTrue(Files.exists(dear));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 27, 512, 3000})
    void aJournalThatWasCutShortAlsoLeavesTheDocumentAsItIs(int length) throws Exception {
        byte[] cut = Arrays.copyOf(log, length);
        lie(half, cut);
        assertRefusedUntouched(Reason.BEYOND_JOURNAL, half, cut);
        assertThrows(DocumentException.class, this::open);
        assertEquals(1, kept().size(), "the same pair is kept once");
    }

    @Test
    void aWholeDocumentWithTheRestOfAJournalIsOpened() throws Exception {
        lie(whole, Arrays.copyOf(log, 200));
        try (Document document = open()) {
            assertEquals(List.of(), document.check().problems());
        }
        assertArrayEquals(whole, Files.readAllBytes(file));
    }

    @Test
    void whatIsDamagedAnywayIsNotPlayedBackInto() throws Exception {
        byte[] broken = half.clone();
        Arrays.fill(broken, broken.length - 3000, broken.length, (byte) 0x5a);
        byte[] other = log.clone();
        Arrays.fill(other, 1000, other.length, (byte) 0x5a);
        lie(broken, other);
        assertRefusedUntouched(Reason.BEYOND_JOURNAL, broken, other);
    }

    @Test
    void whereNoCopyCanBeKeptNothingIsDone() throws Exception {
        lie(half, log);
        Files.writeString(quarantine.folder(), "no folder");
        DocumentException refusal = assertThrows(DocumentException.class, this::open);
        assertEquals(Reason.NOT_QUARANTINED, refusal.reason());
        assertArrayEquals(half, Files.readAllBytes(file));
        assertArrayEquals(log, Files.readAllBytes(journal));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-journal", "-wal", "-shm"})
    void whatIsNoFileIsNeitherOpenedNorWaitedFor(String suffix) throws Exception {
        Path beside = folder.resolve("d.milestones" + suffix);
        for (String kind : List.of("folder", "pipe", "link", "link to nothing")) {
            make(kind, beside);
            DocumentException refusal =
                    assertTimeoutPreemptively(
                            Duration.ofSeconds(20),
                            () -> assertThrows(DocumentException.class, this::open));
            assertEquals(Reason.JOURNAL_NO_FILE, refusal.reason(), kind);
            assertTrue(String.valueOf(refusal.getMessage()).contains(beside.toString()));
            assertArrayEquals(whole, Files.readAllBytes(file));
            Files.delete(beside);
        }
        assertTrue(Files.exists(folder.resolve("target")));
        assertEquals(List.of(), kept());
    }

    private void make(String kind, Path at) throws Exception {
        Path target = folder.resolve("target");
        Files.write(target, log);
        switch (kind) {
            case "folder" -> Files.createDirectory(at);
            case "pipe" ->
                    assertEquals(0, new ProcessBuilder("mkfifo", at.toString()).start().waitFor());
            case "link" -> Files.createSymbolicLink(at, target);
            default -> Files.createSymbolicLink(at, folder.resolve("nothing"));
        }
    }

    @Test
    void theJournalLiesBesideWhatALinkLeadsTo() throws Exception {
        Path real = Files.createDirectory(folder.resolve("real")).resolve("r.milestones");
        Files.write(real, whole);
        Files.delete(file);
        Files.createSymbolicLink(file, real);
        Files.createDirectory(real.resolveSibling("r.milestones-journal"));
        assertEquals(
                Reason.JOURNAL_NO_FILE, assertThrows(DocumentException.class, this::open).reason());
    }

    @Test
    void aChangeThatSomebodyIsMakingIsLeftAlone() throws Exception {
        try (Connection connection = Connections.open(file);
                Statement statement = connection.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            statement.execute("UPDATE document SET title = 'changed'");
            assertTrue(Files.size(journal) > 0);
            Process other =
                    KilledEditor.start(
                            Looking.class, file.toString(), quarantine.folder().toString());
            assertEquals(0, other.waitFor());
            assertTrue(Files.size(journal) > 0);
            statement.execute("ROLLBACK");
        }
        assertEquals(List.of(), kept());
    }

    /** A program of its own that opens a document. */
    static final class Looking {

        private Looking() {}

        public static void main(String[] arguments) {
            var quarantine = new Quarantine(Path.of(arguments[1]));
            Document.open(Path.of(arguments[0]), quarantine).close();
        }
    }

    @Test
    void anOpenDocumentIsLeftToSqlite() throws Exception {
        try (Document first = open();
                Statement statement = first.connection().createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            statement.execute("UPDATE document SET title = 'changed'");
            try (Document second = open()) {
                assertEquals("T", second.title());
            }
            assertTrue(Files.size(journal) > 0);
            statement.execute("ROLLBACK");
        }
        assertEquals(List.of(), kept());
    }

    /** Or the tests above would show nothing: this is what SQLite does by itself. */
    @Test
    void withoutAllThisABackupIsChangedByBeingOpened() throws Exception {
        byte[] backup = whole;
        add("S-2");
        whole = Files.readAllBytes(file);
        crash();
        lie(backup, log);
        try (Connection connection = Connections.open(file)) {
            DocumentFormat.version(connection);
        }
        assertFalse(Arrays.equals(backup, Files.readAllBytes(file)));
    }

    @Test
    void onlySoManyPairsAreKept() throws Exception {
        for (int each = 0; each < 13; each++) {
            byte[] other = log.clone();
            other[other.length - 1] = (byte) each;
            lie(whole, other);
            try (Document document = open()) {
                assertEquals("T", document.title());
            }
        }
        assertEquals(10, kept().size());
    }

    private static void delete(Path pair) throws IOException {
        try (Stream<Path> files = Files.list(pair)) {
            for (Path each : files.toList()) {
                Files.delete(each);
            }
        }
        Files.delete(pair);
    }

    @Test
    void allOfItIsReadAfterwards() throws Exception {
        lie(half, log);
        try (Document document = open();
                SqliteArchive archive = SqliteArchive.of(document, folder.resolve("copies"))) {
            assertEquals(
                    RECORDS.milestones().size(), archive.read(Progress.NONE).milestones().size());
        }
        assertTrue(kept().getFirst().toString().toLowerCase(Locale.ROOT).contains("d.milestones"));
    }
}
