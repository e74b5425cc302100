package hanoius.store;

import hanoius.archive.CheckReport;
import hanoius.archive.CheckReport.Coverage;
import hanoius.archive.CheckReport.Finding;
import hanoius.archive.CheckReport.Kind;
import hanoius.archive.Content;
import hanoius.archive.ContentException;
import hanoius.archive.UnreadRecords;
import hanoius.file.FileProblem;
import hanoius.language.Language;
import hanoius.model.RecordId;
import hanoius.schema.Field;
import hanoius.schema.LocalizedType;
import hanoius.schema.Schema;
import hanoius.schema.Schemas;
import hanoius.task.TaskRunner.Progress;
import hanoius.text.Words;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks at everything in an open document: its structure, indices, references and seals, and if it
 * has the present format, that every record can be read, and that what is found by search is what
 * they say. Two readers share the work when the document is large. Each thing is looked at for
 * itself, so that others can write in between. Nothing is kept of what is read, so that documents
 * of any size can be checked.
 */
final class FullCheck {

    private static final int ENOUGH = 20;

    private static final String CACHE = "PRAGMA cache_size = ";

    /**
     * So many kilobytes of the document a reader keeps: what an index refers to lies anywhere, and
     * with less the indices of a million citations are looked through twice as long.
     */
    private static final long CACHED = 32_000;

    /** How much longer than to seal a row it takes to read a record or its words. */
    private static final int RECORD = 8;

    /** About as many bytes are hashed in the time of a row. */
    private static final int PAGE = 4096;

    /** How many rows are passed over between two reports of progress. */
    private static final int REPORT = 4096;

    private final Path path;
    private final Statements own;
    private final int version;
    private final Progress progress;
    private final List<Coverage> coverage = new ArrayList<>();
    private final Queue<Seal.Sum> sums = new ConcurrentLinkedQueue<>();
    private final List<Found> found = new ArrayList<>();
    private final List<Readers.Part> parts = new ArrayList<>();
    private final AtomicLong done = new AtomicLong();
    private long total = 1;

    FullCheck(Path path, Statements own, int version, Progress progress) {
        this.path = path;
        this.own = own;
        this.version = version;
        this.progress = progress;
    }

    /**
     * Checks it.
     *
     * @throws CancellationException when the progress says so
     */
    CheckReport run() throws SQLException, IOException {
        Map<String, Long> sealed = new TreeMap<>();
        look(
                own,
                found(Kind.CHANGED, ""),
                (some, _) -> Seal.sealed(some).forEach(e -> sealed.put(e.table(), e.count())));
        long rows = sealed.values().stream().mapToLong(Long::longValue).sum();
        long records = sealed.getOrDefault("record", 0L);
        total = 2 * rows + 2 * RECORD * records + Files.size(path) / PAGE;
        // The longest first.
        if (version == DocumentFormat.VERSION) {
            part(Kind.SEARCH, this::search);
        }
        part(Kind.STRUCTURE, (some, wrong) -> structure(some, rows, wrong));
        part(Kind.REFERENCE, FullCheck::references);
        if (version == DocumentFormat.VERSION) {
            for (RecordId.Kind each : RecordId.Kind.values()) {
                parts.add(part(found(Kind.UNREADABLE, each.word()), records(each)));
            }
            part(Kind.HISTORY, FullCheck::history);
            part(Kind.UNREADABLE, this::cover);
            part(Kind.CONTENT, this::contents);
        }
        look(
                own,
                found(Kind.STRUCTURE, ""),
                (some, _) ->
                        Seal.tables(some)
                                .forEach(
                                        each ->
                                                parts.add(
                                                        part(
                                                                found(Kind.CHANGED, each),
                                                                seal(each)))));
        new Readers(path, own).readApart(parts);
        progress.report(1);
        Map<String, Long> counts = new TreeMap<>();
        sums.forEach(each -> counts.put(each.table(), each.count()));
        if (version == DocumentFormat.VERSION) {
            counts.put(ContentTable.NAME, (long) new ContentTable(own).all().size());
        }
        return new CheckReport(
                version, counts, coverage, found.stream().flatMap(Found::findings).toList());
    }

    /** What is wrong of one thing that is looked at. */
    private record Found(Kind kind, String table, List<String> lines) {

        Stream<Finding> findings() {
            return lines.stream().map(line -> new Finding(kind, table, line));
        }
    }

    /** One of the things that are looked at; it tells what is wrong. */
    @FunctionalInterface
    private interface Look {
        void at(Statements statements, List<String> problems) throws SQLException;
    }

    private void part(Kind kind, Look look) {
        parts.add(part(found(kind, ""), look));
    }

    private Readers.Part part(List<String> lines, Look look) {
        return statements -> {
            long before = cache(statements);
            statements.run(CACHE + -CACHED);
            try (Statements.Guard _ = statements.guard(progress::cancelled)) {
                look(statements, lines, look);
            } finally {
                statements.run(CACHE + before);
            }
        };
    }

    /** In pages, or below zero in kilobytes, as SQLite has it. */
    static long cache(Statements statements) throws SQLException {
        return statements.list("PRAGMA cache_size", row -> row.number("cache_size")).getFirst();
    }

    /** Problems are told in the order of the parts, whoever finishes first. */
    private List<String> found(Kind kind, String table) {
        List<String> lines = new ArrayList<>();
        found.add(new Found(kind, table, lines));
        return lines;
    }

    /**
     * Looks at something as it is at one time; nobody can write meanwhile. What cannot even be
     * looked at is a problem like any other.
     */
    private void look(Statements statements, List<String> lines, Look look) throws SQLException {
        requireWanted();
        statements.beginReading(progress::cancelled);
        try {
            look.at(statements, lines);
        } catch (SQLException | RuntimeException e) {
            requireWanted();
            lines.add(FileProblem.words(e).orElse("cannot be looked at"));
        } finally {
            statements.endReading();
        }
    }

    private void requireWanted() {
        if (progress.cancelled()) {
            throw new CancellationException("The check is no longer wanted.");
        }
    }

    private void structure(Statements statements, long rows, List<String> wrong)
            throws SQLException {
        statements
                .list("PRAGMA integrity_check(" + ENOUGH + ")", row -> row.text("integrity_check"))
                .stream()
                .filter(line -> !line.equals(Checks.OK))
                .forEach(wrong::add);
        step(rows);
    }

    private static void references(Statements statements, List<String> wrong) throws SQLException {
        statements.each(
                "SELECT \"table\", rowid, parent FROM pragma_foreign_key_check LIMIT " + ENOUGH,
                row ->
                        wrong.add(
                                String.format(
                                        Locale.ROOT,
                                        "table %s refers to a row of %s that is not there",
                                        row.text("table"),
                                        row.text("parent"))));
    }

    private Look seal(String table) {
        return (statements, wrong) -> {
            Seal.Sum sum = Seal.sum(statements, table, () -> step(1));
            sums.add(sum);
            if (!Seal.sealed(statements).contains(sum)) {
                wrong.add(Seal.differs(table));
            }
        };
    }

    /** That every record of a kind can be read. */
    private Look records(RecordId.Kind kind) {
        return (statements, wrong) ->
                new DatasetTables(statements)
                        .of(kind)
                        .each(
                                _ -> step(RECORD),
                                (number, name, fault) -> {
                                    if (wrong.size() < ENOUGH) {
                                        UnreadRecords one = new UnreadRecords();
                                        one.add(kind, number, name, fault);
                                        wrong.add(
                                                one.told().getFirst().told(Words.in(Language.EN)));
                                    }
                                });
    }

    /**
     * Which records can be told in which of the languages that the document has, of not too many.
     */
    private void cover(Statements statements, List<String> wrong) throws SQLException {
        List<Schema<?>> told =
                Stream.of(RecordId.Kind.values())
                        .<Schema<?>>map(Schemas::of)
                        .filter(schema -> !texts(schema).isEmpty())
                        .toList();
        for (String language : languages(statements, told)) {
            for (Schema<?> schema : told) {
                coverage.addAll(
                        statements.list(
                                covered(schema),
                                row ->
                                        new Coverage(
                                                schema.name(),
                                                language,
                                                row.number("records") - row.number("missing"),
                                                row.number("records"),
                                                row.number("outdated")),
                                language,
                                language,
                                language));
            }
        }
    }

    private static List<String> texts(Schema<?> schema) {
        return schema.fields().stream()
                .filter(field -> field.type() instanceof LocalizedType)
                .map(Field::name)
                .toList();
    }

    private static List<String> languages(Statements statements, List<Schema<?>> told)
            throws SQLException {
        String own =
                told.stream()
                        .map(schema -> "SELECT lang AS language FROM " + schema.name())
                        .collect(Collectors.joining(" UNION "));
        return statements
                .list(
                        "SELECT language FROM ("
                                + own
                                + " UNION SELECT language FROM translation)"
                                + " ORDER BY language NOT IN ('en', 'vi'), language LIMIT "
                                + ENOUGH,
                        row -> row.text("language"))
                .stream()
                .sorted()
                .toList();
    }

    private static String covered(Schema<?> schema) {
        String texts =
                texts(schema).stream()
                        .map(
                                field ->
                                        String.format(
                                                Locale.ROOT,
                                                "SELECT id, lang, '%2$s' AS field, %2$s AS text"
                                                        + " FROM %1$s WHERE %2$s <> ''",
                                                schema.name(),
                                                field))
                        .collect(Collectors.joining(" UNION ALL "));
        return "SELECT count(DISTINCT id) AS records,"
                + " count(DISTINCT iif(lang <> ? AND value IS NULL, id, NULL)) AS missing,"
                + " count(DISTINCT iif("
                + "lang <> ? AND original <> '' AND original <> text, id, NULL)) AS outdated"
                + " FROM ("
                + texts
                + ") AS told LEFT JOIN translation"
                + " ON record = id AND translation.field = told.field AND language = ?";
    }

    /** That what is in files is there, and has the hash under which it stands. */
    private void contents(Statements statements, List<String> wrong) throws SQLException {
        ContentTable table = new ContentTable(statements);
        Map<String, String> names = new TreeMap<>();
        table.all().forEach(sha256 -> names.put(sha256, ""));
        statements.each(
                ContentTable.NAMED, row -> names.merge(row.text(1), row.text(2), FullCheck::both));
        for (Map.Entry<String, String> each : names.entrySet()) {
            try {
                Content found =
                        table.write(
                                each.getKey(),
                                OutputStream.nullOutputStream(),
                                progress::cancelled);
                step(found.size() / PAGE);
            } catch (ContentException e) {
                wrong.add(wrong(e.reason(), each.getKey(), each.getValue()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        statements.each(
                ContentTable.OTHER_SIZE,
                row ->
                        wrong.add(
                                "attachment "
                                        + row.text(1)
                                        + " has another size than the file that it names"));
    }

    private static String both(String one, String other) {
        return one.isEmpty() ? other : one + ", " + other;
    }

    private static String wrong(ContentException.Reason reason, String sha256, String names) {
        return "the content "
                + sha256
                + (names.isEmpty() ? "" : " of " + names)
                + (reason == ContentException.Reason.MISSING
                        ? " is missing"
                        : " differs from what was written");
    }

    private static void history(Statements statements, List<String> wrong) throws SQLException {
        new HistoryTable(statements).readAll();
    }

    private void search(Statements statements, List<String> wrong) throws SQLException {
        int columns = SearchIndex.COLUMNS.size();
        WordSum written = new WordSum(columns);
        written.addWritten(statements);
        WordSum wanted = new WordSum(columns);
        SearchIndex.sum(statements, wanted, () -> step(RECORD));
        if (!written.isSame(wanted)) {
            wrong.add("table search differs from what the records say");
        }
    }

    private void step(long work) {
        long now = done.addAndGet(work);
        if (now / REPORT != (now - work) / REPORT) {
            progress.report(Math.min(1.0, (double) now / total));
        }
    }
}
