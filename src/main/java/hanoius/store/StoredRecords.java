package hanoius.store;

import hanoius.archive.Integrity.HeldRecords;
import hanoius.model.Edit;
import hanoius.model.Entity;
import hanoius.model.RecordId;
import hanoius.model.RecordId.Kind;
import hanoius.model.SavedChart;
import hanoius.store.Seal.Difference.Rows;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;

/** The records of a document one by one. Good for one transaction, or for reading. */
final class StoredRecords implements HeldRecords {

    private static final String CHART_NUMBERS =
            """
            SELECT max(ifnull((SELECT max(id) FROM chart), 0),
                ifnull((SELECT max(CAST(key AS INTEGER)) FROM history
                    WHERE kind = 'chart'), 0)) AS greatest\
            """;

    /** Of so few keys each is looked for; for more, all that there are are read. */
    private static final int FEW = 1_000;

    private static final String REPORTING =
            "SELECT id AS number FROM observation WHERE same_as = ?1";

    private final Statements statements;
    private final Map<RecordId, UUID> coming;
    private final RecordIdTable numbers;
    private final DatasetTables tables;

    /** What tells records from others that came in this transaction. */
    private final Set<UUID> given = new HashSet<>();

    /** What was asked for, until something is written: of many records, most name the same. */
    private final Map<RecordId, Boolean> there = new ConcurrentHashMap<>();

    /**
     * @param coming what tells records that are still to come from others; for all else there is a
     *     new one
     */
    StoredRecords(Statements statements, Map<RecordId, UUID> coming) {
        this.statements = statements;
        this.coming = coming;
        numbers = new RecordIdTable(statements);
        tables = new DatasetTables(statements, numbers);
    }

    boolean areOf(Statements others) {
        return statements == others;
    }

    RecordIdTable numbers() {
        return numbers;
    }

    /** Begins another transaction; how records stand in their tables stays known. */
    StoredRecords anew() {
        numbers.forget();
        given.clear();
        there.clear();
        return this;
    }

    @Override
    public synchronized Optional<Entity> find(RecordId id) {
        return Statements.unchecked(() -> tables.of(id.kind()).read(id).map(Entity.class::cast));
    }

    @Override
    public boolean has(RecordId id) {
        statements.requireWanted();
        Boolean known = there.get(id);
        return known == null ? look(id) : known;
    }

    private synchronized boolean look(RecordId id) {
        boolean found = Statements.unchecked(() -> tables.of(id.kind()).number(id)).isPresent();
        there.put(id, found);
        return found;
    }

    @Override
    public synchronized Optional<RecordId> naming(RecordId id, Set<RecordId> except) {
        String naming = naming(id);
        return naming.isEmpty() ? Optional.empty() : first(naming, id, except);
    }

    /** All that name a record, in no order; what is attached to it is not among them. */
    Set<RecordId> allNaming(RecordId id) throws SQLException {
        String naming = naming(id);
        if (naming.isEmpty() || !has(id)) {
            return Set.of();
        }
        Set<RecordId> all = new HashSet<>(ids(naming, named(id), Long.MAX_VALUE));
        all.removeIf(each -> each.kind() == Kind.ATTACHMENT);
        return all;
    }

    /** What finds the records that name another of its kind; empty for one that none can name. */
    private static String naming(RecordId id) {
        return switch (id.kind()) {
            case MILESTONE, AGREEMENT ->
                    ofFact(
                            "SELECT id AS number FROM link"
                                    + " WHERE from_record = ?1 OR to_record = ?1");
            case INDICATOR -> ofFact("SELECT id AS number FROM observation WHERE indicator = ?1");
            case OBSERVATION -> ofFact(REPORTING);
            case SOURCE ->
                    ofFact("SELECT DISTINCT record AS number FROM citation" + " WHERE source = ?1");
            case PARTY ->
                    ofFact(
                            "SELECT DISTINCT record AS number FROM participation"
                                    + " WHERE party = ?1");
            case TERM -> of(DatasetTables.having(list(id)));
            case LINK, CHART, ATTACHMENT -> "";
        };
    }

    @Override
    public synchronized Optional<RecordId> reporting(RecordId preferred, Set<RecordId> except) {
        return first(of(REPORTING), preferred, except);
    }

    private Optional<RecordId> first(String naming, RecordId id, Set<RecordId> except) {
        return Statements.unchecked(
                        () ->
                                // One more than do not count are enough.
                                ids(naming, named(id), except.size() + 1L))
                .stream()
                .filter(each -> !except.contains(each))
                .findFirst();
    }

    /** What the columns have that name a record. */
    private Object named(RecordId id) throws SQLException {
        return id.kind() == Kind.TERM
                ? id.key().substring(list(id).length() + 1)
                : (Long) numbers.number(id);
    }

    private static String list(RecordId term) {
        return term.key().substring(0, term.key().indexOf(':'));
    }

    /** Something may be attached to it besides. */
    private static String ofFact(String numbers) {
        return of(numbers + " UNION ALL SELECT id FROM attachment WHERE of_record = ?1");
    }

    private static String of(String numbers) {
        // A record counts once, in however many places it has the other.
        return "SELECT "
                + RecordIdTable.idOf("number")
                + " AS id FROM (SELECT DISTINCT number FROM ("
                + numbers
                + ") LIMIT ?2)";
    }

    private List<RecordId> ids(String sql, Object... values) throws SQLException {
        return statements.list(sql, row -> RecordId.parse(row.text("id")), values);
    }

    @Override
    public synchronized Optional<RecordId> chart(String name) {
        return Statements.unchecked(
                        () -> ids("SELECT 'chart:' || id AS id FROM chart WHERE name = ?", name))
                .stream()
                .findFirst();
    }

    @Override
    public synchronized OptionalInt contentSize(String sha256) {
        return Statements.unchecked(() -> new ContentTable(statements).size(sha256));
    }

    /** So many keys, in their order, that no record of a kind has or had. */
    List<RecordId> unused(Kind kind, int count) throws SQLException {
        if (kind == Kind.LINK || kind == Kind.TERM) {
            throw new IllegalArgumentException("a " + kind + " is called by what it has");
        }
        if (kind == Kind.CHART) {
            long greatest = greatestChart();
            return LongStream.rangeClosed(greatest + 1, greatest + count)
                    .mapToObj(each -> RecordId.chart(Long.toString(each)))
                    .toList();
        }
        Set<String> taken = count > FEW ? keys(kind) : Set.of();
        List<RecordId> free = new ArrayList<>(count);
        for (long number = firstUnused(kind); free.size() < count; number++) {
            RecordId id = new RecordId(kind, kind.letter() + number);
            if (count > FEW ? !taken.contains(id.key()) : numbers.find(id).isEmpty()) {
                free.add(id);
            }
        }
        return free;
    }

    private Set<String> keys(Kind kind) throws SQLException {
        return new HashSet<>(
                statements.list(
                        "SELECT key FROM record WHERE kind = ?", row -> row.text(1), kind.word()));
    }

    /** Not every one is looked for in turn: a large document has most of them. */
    private long firstUnused(Kind kind) throws SQLException {
        String letter = kind.letter();
        long free = 1;
        long taken = 0;
        while (numbers.find(new RecordId(kind, letter + free)).isPresent()) {
            taken = free;
            free *= 2;
        }
        while (free - taken > 1) {
            long middle = (free + taken) / 2;
            if (numbers.find(new RecordId(kind, letter + middle)).isPresent()) {
                taken = middle;
            } else {
                free = middle;
            }
        }
        return free;
    }

    private long greatestChart() throws SQLException {
        return statements.list(CHART_NUMBERS, row -> row.number("greatest")).getFirst();
    }

    /**
     * Carries edits out of what is held, under seal, the index for search too. What they refer to
     * is there when all are done.
     */
    void write(List<Edit> edits, Seal.Difference seal) throws SQLException {
        there.clear();
        if (edits.size() > 1) {
            // A record may come before the one that it refers to, and go after it.
            statements.run("PRAGMA defer_foreign_keys = ON");
        }
        Map<Long, Entity> fresh = new LinkedHashMap<>();
        Map<RecordId, Entity> written = new HashMap<>();
        List<Edit> others = new ArrayList<>();
        for (Edit each : edits) {
            long number = number(each.id(), seal);
            Entity after = each.after();
            if (after != null) {
                written.put(each.id(), after);
            }
            if (isNew(each, number)) {
                fresh.put(number, Objects.requireNonNull(after));
            } else {
                others.add(each);
            }
        }
        Set<Rows> rows = new LinkedHashSet<>();
        List<Edit> parts = parts(others);
        for (Edit each : parts) {
            rows.addAll(tables.of(each.id().kind()).rows(each, number(each.id())));
        }
        seal.around(
                rows,
                () -> {
                    for (Edit each : parts) {
                        tables.of(each.id().kind()).write(each, number(each.id()));
                    }
                });
        for (Map.Entry<Long, Entity> each : fresh.entrySet()) {
            tables.of(each.getValue().id().kind()).add(each.getKey(), each.getValue(), seal);
        }
        seal.flush();
        SearchIndex.own(statements)
                .follow(
                        others,
                        numbers::number,
                        fresh,
                        id -> {
                            Entity known = written.get(id);
                            return known == null ? find(id).orElseThrow() : known;
                        });
    }

    /** Whether an edit adds what was never there: none of its tables has a row of it. */
    private boolean isNew(Edit edit, long number) {
        return edit.id().kind() != Kind.CHART && numbers.isNew(number);
    }

    /** Whether a record was given its number in this transaction. */
    boolean isNew(RecordId id) throws SQLException {
        return id.kind() != Kind.CHART && numbers.isNew(numbers.number(id));
    }

    /**
     * What goes first, then what comes or changes. A chart that changes does both: its name may go
     * over to another.
     */
    private static List<Edit> parts(List<Edit> edits) {
        List<Edit> parts = new ArrayList<>();
        List<Edit> coming = new ArrayList<>();
        for (Edit each : edits) {
            Entity before = each.before();
            Entity after = each.after();
            if (before instanceof SavedChart && after != null) {
                parts.add(Edit.deleting(before));
                coming.add(Edit.adding(after));
            } else if (after == null) {
                parts.add(each);
            } else {
                coming.add(each);
            }
        }
        parts.addAll(coming);
        return parts;
    }

    /** The number that a record has or had, or else a new one. */
    private long number(RecordId id, Seal.Difference seal) throws SQLException {
        OptionalLong known = numbers.find(id);
        if (known.isPresent()) {
            return known.getAsLong();
        }
        UUID identity = coming.get(id);
        if (identity == null || !given.add(identity) || numbers.has(identity)) {
            identity = UUID.randomUUID();
        }
        return numbers.add(id, identity, seal);
    }

    /** The number of a record that is or was there. */
    private long number(RecordId id) throws SQLException {
        return id.kind() == Kind.CHART ? Long.parseLong(id.key()) : numbers.number(id);
    }

    /**
     * The record of its kind that followed one when it came.
     *
     * @param there whether some records were there then; all others were if they are now
     */
    Optional<RecordId> following(RecordId id, Map<RecordId, Boolean> there) throws SQLException {
        long number = number(id);
        NavigableMap<Long, RecordId> following = new TreeMap<>();
        for (Map.Entry<RecordId, Boolean> each : there.entrySet()) {
            if (each.getValue() && each.getKey().kind() == id.kind()) {
                following.put(number(each.getKey()), each.getKey());
            }
        }
        String table = id.kind().word();
        statements.each(
                String.format(
                        Locale.ROOT,
                        """
                        SELECT %1$s.id AS number, %2$s AS name FROM %1$s WHERE %1$s.id > ?
                        ORDER BY %1$s.id LIMIT ?\
                        """,
                        table,
                        RecordIdTable.idIn(table)),
                row -> {
                    RecordId now = RecordId.parse(row.text("name"));
                    if (there.getOrDefault(now, true)) {
                        following.put(row.number("number"), now);
                    }
                },
                number,
                there.size() + 1L);
        return Optional.ofNullable(following.higherEntry(number)).map(Map.Entry::getValue);
    }
}
