package hanoius.store;

import hanoius.archive.Outline;
import hanoius.limit.Limits;
import hanoius.model.MilestoneColumns;
import hanoius.model.Milestones;
import hanoius.model.Term;
import hanoius.schema.TermSchema;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;

/** Reads what is kept in memory of every milestone of a large document. */
final class ColumnReading {

    private final long[] numbers;
    private final Set<Long> without;
    private final MilestoneColumns columns = new MilestoneColumns();

    private int rows;
    private int keys;
    private String language = "";

    private ColumnReading(long[] numbers, Set<Long> without) {
        this.numbers = numbers;
        this.without = without;
    }

    /**
     * All milestones in the order of their numbers; a whole one is read from the file.
     *
     * @param without the numbers of those that are passed over
     * @throws IllegalArgumentException when something stands in them that cannot be read
     */
    static Milestones read(
            Path path, Statements statements, Set<Long> without, Milestones.Reader whole)
            throws SQLException, IOException {
        LongStream.Builder numbers = LongStream.builder();
        statements.each(
                "SELECT id FROM milestone ORDER BY id", row -> numbers.add(row.number("id")));
        LongStream all = numbers.build();
        long[] wanted =
                without.isEmpty()
                        ? all.toArray()
                        : all.filter(each -> !without.contains(each)).toArray();
        ColumnReading reading = new ColumnReading(wanted, without);
        new Readers(path, statements).read(reading.parts());
        // Else every key behind the one that is missing would stand beside another's row.
        if (reading.rows != reading.numbers.length || reading.keys != reading.numbers.length) {
            throw incomplete();
        }
        return Milestones.of(reading.columns, whole);
    }

    /**
     * How many milestones of each category cover which days, from an index alone, which is in that
     * order.
     */
    static Outline outline(Statements statements) throws SQLException {
        List<String> categories = new ArrayList<>();
        Map<String, Integer> numbers = new HashMap<>();
        var spans = new Outline.Builder();
        statements.each(
                "SELECT date_earliest, date_latest, category, count(*) FROM milestone GROUP BY"
                        + " date_earliest, date_latest, category",
                row -> {
                    long first = row.number(1);
                    int earliest = row.wasNull() ? Milestones.NO_FIRST_DAY : day(first);
                    long last = row.number(2);
                    int latest = row.wasNull() ? Milestones.NO_LAST_DAY : day(last);
                    int category =
                            numbers.computeIfAbsent(
                                    row.text(3),
                                    key -> {
                                        categories.add(key);
                                        return categories.size() - 1;
                                    });
                    spans.add(earliest, latest, category, Math.toIntExact(row.number(4)));
                });
        RecordIdTable records = new RecordIdTable(statements);
        List<Term> terms =
                new EntityTable<>(TermSchema.TERM, statements, records).readAll((_, _, _) -> {});
        return spans.build(terms, categories);
    }

    private static int day(long day) {
        // As of columns: days beyond the calendar of this program are too far away to matter.
        return Math.clamp(day, -MilestoneColumns.FURTHEST, MilestoneColumns.FURTHEST);
    }

    /** The longest first. */
    private List<Readers.Part> parts() {
        return List.of(
                this::rows,
                this::keys,
                this::titles,
                some -> names(some, "sector", columns::addSector),
                this::partners,
                some -> names(some, "place", columns::addPlace),
                this::sources);
    }

    private void rows(Statements statements) throws SQLException {
        statements.each(
                "SELECT id, date, lang, title, category, scope, featured FROM milestone ORDER BY"
                        + " id",
                row -> {
                    if (!without.isEmpty() && without.contains(row.number("id"))) {
                        return;
                    }
                    if (rows >= numbers.length || row.number("id") != numbers[rows]) {
                        throw incomplete();
                    }
                    rows++;
                    columns.add(
                            row.text("date"),
                            row.text("lang"),
                            Limits.text(row.text("title")),
                            row.text("category"),
                            row.text("scope"),
                            row.flag("featured"));
                });
    }

    private void keys(Statements statements) throws SQLException {
        InOrder inOrder =
                new InOrder(
                        numbers,
                        (place, key) -> {
                            keys++;
                            columns.addKey(key);
                        });
        statements.each(
                "SELECT id, key FROM record NOT INDEXED WHERE kind = 'milestone' ORDER BY id",
                row -> {
                    if (inOrder.wants(row.number("id"))) {
                        inOrder.take(Limits.name(row.text("key")));
                    }
                });
    }

    private void titles(Statements statements) throws SQLException {
        InOrder inOrder =
                new InOrder(
                        numbers,
                        (place, translation) -> columns.addTitle(place, language, translation));
        statements.each(
                "SELECT record, language, value FROM translation WHERE field = 'title' ORDER BY"
                        + " record",
                row -> {
                    if (inOrder.wants(row.number(1))) {
                        language = row.text(2);
                        inOrder.take(row.text(3));
                    }
                });
    }

    private static IllegalArgumentException incomplete() {
        return new IllegalArgumentException("milestones and their names do not belong together");
    }

    private void names(Statements statements, String table, Taker taker) throws SQLException {
        InOrder inOrder = new InOrder(numbers, taker);
        statements.each(
                "SELECT record, name FROM " + table + " ORDER BY record, position",
                row -> {
                    if (inOrder.wants(row.number(1))) {
                        inOrder.take(Limits.name(row.text(2)));
                    }
                });
    }

    private void partners(Statements statements) throws SQLException {
        named(
                statements,
                "party",
                "SELECT record, party FROM participation WHERE role = 'partner'",
                columns::addPartner);
    }

    private void sources(Statements statements) throws SQLException {
        named(statements, "source", "SELECT record, source FROM citation", columns::addSource);
    }

    /** Keys of records of a kind that milestones name. */
    private void named(Statements statements, String kind, String query, Taker taker)
            throws SQLException {
        Map<Long, String> keys = new HashMap<>();
        statements.each(
                "SELECT id, key FROM record WHERE kind = ?",
                row -> keys.put(row.number(1), row.text(2)),
                kind);
        InOrder inOrder = new InOrder(numbers, taker);
        statements.each(
                query + " ORDER BY record, position",
                row -> {
                    String key = keys.get(row.number(2));
                    if (key != null && inOrder.wants(row.number(1))) {
                        inOrder.take(key);
                    }
                });
    }

    /** Takes a name for the milestone at a place. */
    @FunctionalInterface
    private interface Taker {
        void take(int place, String name);
    }

    /** Hands on what belongs to milestones, by their place among these; the rest is passed over. */
    private static final class InOrder {

        private final long[] numbers;
        private final Taker taker;
        private int place;

        InOrder(long[] numbers, Taker taker) {
            this.numbers = numbers;
            this.taker = taker;
        }

        /** Whether a record is one of them; what belongs to others may not even be readable. */
        boolean wants(long record) {
            while (place < numbers.length && numbers[place] < record) {
                place++;
            }
            return place < numbers.length && numbers[place] == record;
        }

        /** Hands on what belongs to the record that was asked for last. */
        void take(String name) {
            taker.take(place, name);
        }
    }
}
