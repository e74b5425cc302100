package hanoius.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.language.Language;
import hanoius.model.Milestones;
import hanoius.store.DocumentException.Reason;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A document that is large enough to be checked and read by two threads. */
class ReadersTest {

    @TempDir static Path folder;
    private static Path sound;

    @BeforeAll
    static void aLargeDocument() {
        sound =
                TitledMilestones.write(
                        folder.resolve("sound.milestones"),
                        IntStream.rangeClosed(0, DatasetTables.MOST_AT_HAND)
                                .mapToObj(number -> number + " words ".repeat(60))
                                .toList());
    }

    private static Path copy() throws Exception {
        return Files.copy(
                sound, folder.resolve("d.milestones"), StandardCopyOption.REPLACE_EXISTING);
    }

    /** A part of which two wait for each other, the first for so many seconds at most. */
    private static Readers.Part meeting(int seconds, Set<Thread> threads) {
        CountDownLatch both = new CountDownLatch(2);
        return _ -> {
            threads.add(Thread.currentThread());
            both.countDown();
            try {
                both.await(seconds, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        };
    }

    @Test
    void twoThreadsShareTheWork() throws Exception {
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        Readers.Part part = meeting(10, threads);
        try (Connection connection = Connections.open(sound);
                Statements statements = new Statements(connection)) {
            new Readers(sound, statements).read(List.of(part, part));
        }
        assertEquals(2, threads.size());
    }

    @Test
    void nobodyWritesBetweenTheParts() throws Exception {
        Path file = copy();
        try (Connection connection = Connections.open(file);
                Connection writer = Connections.open(file);
                Statements statements = new Statements(connection);
                Statements changes = new Statements(writer)) {
            Readers.Part write =
                    _ ->
                            Transaction.run(
                                    writer,
                                    Duration.ZERO,
                                    () -> changes.run("UPDATE milestone SET title = ''"));
            assertThrows(
                    SQLException.class, () -> new Readers(file, statements).read(List.of(write)));
            write.read(statements);
        }
    }

    @Test
    void anotherFileInThePlaceOfTheDocumentIsNotRead() throws Exception {
        Path file = copy();
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        try (Connection connection = Connections.open(file);
                Statements statements = new Statements(connection)) {
            Path other = Files.copy(sound, folder.resolve("other.milestones"));
            RefusalTest.alter(other, "UPDATE document SET uuid = 'another'");
            Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
            Readers.Part part = meeting(2, threads);
            new Readers(file, statements).read(List.of(part, part));
        }
        assertEquals(Set.of(Thread.currentThread()), threads);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void aFailureOfAnyPartIsTheFailureOfAll(int failing) throws Exception {
        List<Readers.Part> parts =
                IntStream.range(0, 5)
                        .<Readers.Part>mapToObj(
                                number ->
                                        statements -> {
                                            statements.list(
                                                    "SELECT 1 AS n", row -> row.number("n"));
                                            if (number == failing) {
                                                throw new IllegalStateException("part " + number);
                                            }
                                        })
                        .toList();
        try (Connection connection = Connections.open(sound);
                Statements statements = new Statements(connection)) {
            Readers readers = new Readers(sound, statements);
            Exception failure =
                    assertThrows(IllegalStateException.class, () -> readers.read(parts));
            assertEquals("part " + failing, failure.getMessage());
            readers.read(List.of(each -> each.list("SELECT 1 AS n", row -> row.number("n"))));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"record", "milestone", "milestone_span", "sqlite_autoindex_record_1"})
    void aBrokenPageOfAnyTableIsFoundOnOpening(String table) throws Exception {
        Path file = copy();
        long page;
        try (Connection connection = Connections.open(file);
                Statements statements = new Statements(connection)) {
            page =
                    statements
                            .list(
                                    "SELECT rootpage FROM sqlite_schema WHERE name = ?",
                                    row -> row.number("rootpage"),
                                    table)
                            .getFirst();
        }
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, (int) (page - 1) * 4096, (int) (page - 1) * 4096 + 64, (byte) 0x5a);
        Files.write(file, bytes);
        DocumentException refusal =
                assertThrows(DocumentException.class, () -> Document.open(file).close());
        assertEquals(Reason.DAMAGED, refusal.reason());
        assertTrue(refusal.getMessage().startsWith(file + " is damaged: "), refusal.getMessage());
    }

    @Test
    void aMilestoneThatIsNotWholeIsNotShownAsAnother() throws Exception {
        Path file = copy();
        RefusalTest.alter(file, "UPDATE record SET kind = 'source' WHERE key = 'K7'");
        try (Document document = Document.open(file)) {
            DocumentException refusal = assertThrows(DocumentException.class, document::read);
            assertEquals(Reason.DAMAGED, refusal.reason());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PRAGMA foreign_keys = OFF; DELETE FROM record WHERE key = 'K7'",
                "UPDATE milestone SET date = 'soon' WHERE id = (SELECT id FROM record WHERE kind ="
                        + " 'milestone' AND key = 'K7')",
            })
    void aMilestoneThatCannotBeReadIsLeftOutAndNoOtherWithIt(String sql) throws Exception {
        Path file = copy();
        List<String> expected;
        try (Document document = Document.open(file)) {
            expected = titles(document.read().milestones());
        }
        RefusalTest.alter(file, sql);
        try (Document document = Document.open(file)) {
            List<String> left = titles(document.read().milestones());
            assertEquals(1, document.unread().count());
            expected.removeIf(each -> each.startsWith("K7 "));
            assertEquals(expected, left);
        }
    }

    private static List<String> titles(Milestones all) {
        return IntStream.range(0, all.size())
                .mapToObj(i -> all.id(i).key() + " " + all.title(i, Language.EN).text())
                .collect(Collectors.toCollection(ArrayList::new));
    }

    @Test
    void whatIsNotUtf8IsRefused() throws Exception {
        Path file = copy();
        byte[] bytes = Files.readAllBytes(file);
        bytes[59] = 2;
        Files.write(file, bytes);
        DocumentException refusal =
                assertThrows(DocumentException.class, () -> Document.open(file).close());
        assertTrue(refusal.getMessage().endsWith("its text is not UTF-8"), refusal.getMessage());
    }
}
