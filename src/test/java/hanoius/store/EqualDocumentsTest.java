package hanoius.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.archive.Attribution;
import hanoius.archive.RandomEditor;
import hanoius.archive.Step;
import hanoius.exchange.DataPackage;
import hanoius.exchange.PackageTables;
import hanoius.language.Language;
import hanoius.model.Dataset;
import hanoius.model.Edit;
import hanoius.model.Entity;
import hanoius.model.RecordId;
import hanoius.schema.FormerTerms;
import hanoius.support.Packed;
import hanoius.task.TaskRunner.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** Whichever way documents came to say the same, their tables have the same rows. */
class EqualDocumentsTest {

    /** What tells how a document came about. */
    private static final List<String> APART = List.of("document", "history");

    private static final Path FORMER_PACKAGE =
            Path.of("src", "test", "resources", "hanoius", "store", "former-package");

    private static final Instant AT = Instant.parse("2026-11-21T08:30:00Z");

    @TempDir Path folder;

    private Path golden(int format) throws IOException {
        return golden("format-" + format + ".milestones");
    }

    private Path golden(String name) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(EqualDocumentsTest.class.getResourceAsStream(name))) {
            return Files.write(folder.resolve(name), in.readAllBytes());
        }
    }

    private SqliteArchive open(Path file) {
        return SqliteArchive.open(file, folder.resolve("copies"));
    }

    /** A document made of what another one says. */
    private Path anew(SqliteArchive archive) {
        Path file = folder.resolve("anew.milestones");
        Dataset dataset = archive.read(Progress.NONE);
        Map<RecordId, UUID> uuids = new HashMap<>();
        List<Entity> all = new ArrayList<>(KeptByRowTest.all(dataset));
        all.addAll(dataset.terms());
        for (Entity each : all) {
            archive.uuid(each.id()).ifPresent(uuid -> uuids.put(each.id(), uuid));
        }
        Document.create(
                        file,
                        archive.title(),
                        archive.changed(),
                        dataset,
                        uuids,
                        (sha256, to) -> archive.writeContent(sha256, to, Progress.NONE))
                .close();
        return file;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void oneThatWasBroughtToThePresentFormatAndANewOne(int format) throws Exception {
        Path file = golden(format);
        Path anew;
        try (SqliteArchive archive = open(file)) {
            SampleCharts.add(archive, "Just one", SampleCharts.PLAIN);
            archive.undo(archive.undoable().orElseThrow(), SampleCharts.WHOSE);
            if (format == 1) {
                DocumentTest.assertSame(SampleDataset.former(), archive.read(Progress.NONE));
            }
            anew = anew(archive);
        }
        assertSame(anew, file);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void theTermsAreThoseThatAPackageOfThatTimeGives(int format) throws IOException {
        try (SqliteArchive archive = open(golden(format))) {
            Dataset dataset = archive.read(Progress.NONE);
            assertEquals(FormerTerms.completed(dataset).terms(), dataset.terms());
            assertTrue(
                    dataset.terms().stream()
                            .anyMatch(
                                    each ->
                                            each.key().equals("smart city")
                                                    && each.name()
                                                            .in(Language.VI)
                                                            .text()
                                                            .equals("đô thị thông minh")));
        }
    }

    /** The document was made of the package when both had the forms of their time. */
    @Test
    void aDocumentOfAnEarlierFormatAndAPackageOfItsTime() throws Exception {
        Path file = golden("former-package.milestones");
        try (SqliteArchive archive = open(file)) {
            SampleCharts.add(archive, "Just one", SampleCharts.PLAIN);
            archive.undo(archive.undoable().orElseThrow(), SampleCharts.WHOSE);
        }
        DataPackage data = DataPackage.in(FORMER_PACKAGE);
        Path anew = folder.resolve("anew.milestones");
        Document.create(anew, data.title(), data.created(), data.dataset()).close();
        assertSame(anew, file);
    }

    /** Every second record has a UUID that its name does not give. */
    @Test
    void aDocumentAndOneThatIsMadeOfItsPackage() throws Exception {
        Dataset dataset = DataPackage.in(FORMER_PACKAGE).dataset();
        Map<RecordId, UUID> uuids = new HashMap<>();
        Set<RecordId.Kind> kinds = EnumSet.noneOf(RecordId.Kind.class);
        List<Entity> all = KeptByRowTest.all(dataset);
        for (int i = 0; i < all.size(); i++) {
            RecordId id = all.get(i).id();
            if (kinds.add(id.kind()) || i % 2 == 0) {
                uuids.put(id, new UUID(0x5f1d7c3e96a54d0cL, 0x8f3b0d6a2c1e0000L + i));
            }
        }
        assertEquals(Set.copyOf(PackageTables.KINDS), kinds);
        Path file = folder.resolve("one.milestones");
        Document.create(file, "T", AT, dataset, uuids).close();
        Packed.write(folder, dataset, uuids);
        DataPackage data = DataPackage.in(folder);
        assertEquals(uuids, data.uuids());
        Path anew = folder.resolve("anew.milestones");
        Document.create(anew, data.title(), data.created(), data.dataset(), data.uuids()).close();
        assertSame(anew, file);
    }

    /** What was undone before the migration is done again after it, and the other way round. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void theHistoryGoesOnWhereAnEarlierFormatStopped(int format) throws Exception {
        Path file = golden(format);
        List<Step> steps;
        Dataset before;
        try (SqliteArchive archive = open(file)) {
            steps = archive.steps();
            before = archive.read(Progress.NONE);
        }
        assertTrue(steps.stream().anyMatch(Step::done));
        assertEquals(
                Set.of(format == 2 ? Attribution.of("", AT) : SampleCharts.WHOSE),
                steps.stream().map(Step::by).collect(Collectors.toSet()));
        try (SqliteArchive archive = open(file)) {
            while (archive.undoable().isPresent()) {
                archive.undo(archive.undoable().get(), SampleCharts.WHOSE);
            }
            while (archive.redoable().isPresent()) {
                archive.redo(archive.redoable().get(), SampleCharts.WHOSE);
            }
            assertEquals(steps.stream().map(Step::edits).toList(), edits(archive.steps()));
            assertEquals(
                    steps.stream().map(Step::by).toList(),
                    archive.steps().stream().map(Step::by).toList());
        }
        try (Document document = Document.open(file)) {
            assertEquals(List.of(), document.check().problems());
            if (steps.stream().allMatch(Step::done)) {
                DocumentTest.assertSame(before, document.read());
            }
        }
    }

    private static List<List<Edit>> edits(List<Step> steps) {
        return steps.stream().map(Step::edits).toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void oneThatWasEditedAndANewOne(long seed) throws Exception {
        Path file = folder.resolve("edited.milestones");
        Document.create(file, "T", Instant.EPOCH, RandomEditor.start(seed)).close();
        try (SqliteArchive archive = open(file)) {
            RandomEditor editor = new RandomEditor(archive, seed);
            for (int i = 0; i < 60; i++) {
                editor.act();
            }
        }
        Path anew;
        try (SqliteArchive archive = open(file)) {
            anew = anew(archive);
        }
        assertSame(anew, file);
    }

    private static void assertSame(Path expected, Path found) throws SQLException, IOException {
        Map<String, List<String>> wanted = contents(expected);
        Map<String, List<String>> here = contents(found);
        assertEquals(wanted.keySet(), here.keySet());
        wanted.forEach(
                (table, rows) ->
                        assertEquals(
                                String.join("\n", rows),
                                String.join("\n", here.getOrDefault(table, List.of())),
                                table));
    }

    /**
     * All rows of all tables, with the names of records in place of their numbers, and the words of
     * the index for search. What is left of records that were deleted is not among them.
     */
    private static Map<String, List<String>> contents(Path file) throws SQLException, IOException {
        Map<String, List<String>> contents = new TreeMap<>();
        try (Connection connection = Connections.open(file);
                Statements statements = new Statements(connection)) {
            Map<Long, String> names = names(statements);
            for (String table : Seal.tables(statements)) {
                if (!APART.contains(table)) {
                    contents.put(table, rows(statements, table, names));
                }
            }
            contents.put(
                    "content",
                    statements.list(
                            """
                            SELECT sha256, part, hex(bytes) AS bytes FROM content
                            WHERE sha256 IN (SELECT sha256 FROM attachment) ORDER BY 1, 2\
                            """,
                            row ->
                                    String.join(
                                            " ",
                                            row.text("sha256"),
                                            row.text("part"),
                                            row.text("bytes"))));
            contents.put("in order", List.copyOf(names.values()));
            statements.run(
                    "CREATE VIRTUAL TABLE temp.word USING fts5vocab(main, search, instance)");
            contents.put(
                    "words",
                    sorted(
                            statements.list(
                                    "SELECT term, doc, col, offset FROM temp.word",
                                    row ->
                                            String.join(
                                                    " ",
                                                    row.text("term"),
                                                    names.get(row.number("doc")),
                                                    row.text("col"),
                                                    row.text("offset")))));
        }
        return contents;
    }

    /** The names of the records that are there by their numbers, kind by kind in order. */
    private static Map<Long, String> names(Statements statements) throws SQLException {
        Map<Long, String> names = new LinkedHashMap<>();
        for (RecordId.Kind kind : RecordId.Kind.values()) {
            if (kind != RecordId.Kind.CHART) {
                statements.each(
                        "SELECT id, record.key FROM record JOIN "
                                + kind.word()
                                + " USING (id) ORDER BY id",
                        row -> names.put(row.number("id"), kind.word() + ":" + row.text("key")));
            }
        }
        return names;
    }

    private static List<String> rows(Statements statements, String table, Map<Long, String> names)
            throws SQLException {
        List<String> columns =
                statements.list(
                        "SELECT name FROM pragma_table_info('" + table + "')",
                        row -> row.text("name"));
        List<String> references =
                new ArrayList<>(
                        statements.list(
                                """
                                SELECT "from" AS name FROM pragma_foreign_key_list('%s')
                                WHERE "table" <> 'chart'\
                                """
                                        .formatted(table),
                                row -> row.text("name")));
        if (table.equals("record")) {
            references.add("id");
        }
        List<String> rows = new ArrayList<>();
        statements.each(
                "SELECT * FROM " + table,
                row -> {
                    List<String> cells = new ArrayList<>();
                    for (String column : columns) {
                        boolean empty = row.isNull(column);
                        String cell = empty ? "NULL" : row.text(column);
                        if (!empty && references.contains(column)) {
                            cell = String.valueOf(names.get(row.number(column)));
                        }
                        cells.add(column + " = " + cell);
                    }
                    if (!cells.getFirst().equals("id = null")) {
                        rows.add(String.join(", ", cells));
                    }
                });
        return sorted(rows);
    }

    private static List<String> sorted(List<String> lines) {
        List<String> sorted = new ArrayList<>(lines);
        Collections.sort(sorted);
        return sorted;
    }
}
