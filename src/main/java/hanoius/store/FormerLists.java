package hanoius.store;

import hanoius.model.Party;
import hanoius.schema.FormerParties;
import hanoius.schema.FormerParties.Lists;
import hanoius.schema.Json;
import hanoius.schema.ParticipationsType;

import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The lists in which documents up to format 3 have the names of parties, kept aside while the
 * tables of parties take their place.
 */
final class FormerLists {

    private static final String VIETNAM_SIDE = "vietnam_side";
    private static final String US_SIDE = "us_side";
    private static final String PARTIES = "parties";
    private static final String PARTNERS = "partners";

    /** The tables by the names of the fields. */
    private static final Map<String, String> TABLES =
            Map.of(
                    VIETNAM_SIDE,
                    VIETNAM_SIDE,
                    US_SIDE,
                    US_SIDE,
                    PARTIES,
                    "party",
                    PARTNERS,
                    "partner");

    private static final String REVISIONS =
            " FROM history WHERE kind IN ('milestone', 'agreement') ORDER BY id";

    private final Statements statements;
    private final FormerParties parties = new FormerParties();

    private FormerLists(Statements statements) {
        this.statements = statements;
    }

    /** Keeps those of a document of an earlier format. */
    static FormerLists keep(Statements statements) throws SQLException {
        statements.run(
                """
                CREATE TEMP TABLE former_name (
                    record INTEGER, position INTEGER, list TEXT, name TEXT,
                    PRIMARY KEY (record, list, position)
                ) STRICT, WITHOUT ROWID\
                """);
        for (Map.Entry<String, String> each : TABLES.entrySet()) {
            statements.run(
                    "INSERT INTO former_name SELECT record, position, ?, name FROM "
                            + each.getValue(),
                    each.getKey());
        }
        return new FormerLists(statements);
    }

    /**
     * Writes parties and who takes part, in the history too. Parties that only the history names
     * are there as well, so that what was deleted can come back.
     */
    void write() throws SQLException {
        each("milestone", (_, lists) -> parties.add(lists));
        each("agreement", (_, lists) -> parties.add(lists));
        statements.each(
                "SELECT before, after" + REVISIONS,
                row -> {
                    learn(row.optional("before"));
                    learn(row.optional("after"));
                });
        DatasetTables tables = new DatasetTables(statements);
        for (Party each : parties.parties()) {
            tables.write(each);
        }
        FieldRows<List<Party.Participation>, ?> rows =
                FieldRows.of(
                        new ParticipationsType(), "participation", new RecordIdTable(statements));
        each("%", (record, lists) -> rows.write(statements, record, parties.participations(lists)));
        rewriteHistory();
        statements.run("DROP TABLE temp.former_name");
    }

    /** Does something with the lists of a record. */
    @FunctionalInterface
    private interface User {
        void use(long record, Lists lists) throws SQLException;
    }

    /** The lists of records of a kind, in their order. */
    private void each(String kind, User user) throws SQLException {
        Map<String, List<String>> lists = new HashMap<>();
        long[] record = {0};
        statements.each(
                """
                SELECT former_name.record, list, name FROM former_name
                JOIN record ON record.id = former_name.record
                WHERE record.kind LIKE ? ORDER BY former_name.record, list, position\
                """,
                row -> {
                    if (row.number(1) != record[0]) {
                        use(record[0], lists, user);
                        record[0] = row.number(1);
                    }
                    // Whatever it says goes over as it is: it is judged where it is read.
                    String name = row.text("name");
                    if (!name.isBlank()) {
                        lists.computeIfAbsent(row.text(2), _ -> new ArrayList<>()).add(name);
                    }
                },
                kind);
        use(record[0], lists, user);
    }

    private static void use(long record, Map<String, List<String>> lists, User user)
            throws SQLException {
        if (!lists.isEmpty()) {
            user.use(
                    record,
                    new Lists(
                            lists.getOrDefault(VIETNAM_SIDE, List.of()),
                            lists.getOrDefault(US_SIDE, List.of()),
                            lists.getOrDefault(PARTIES, List.of()),
                            lists.getOrDefault(PARTNERS, List.of())));
            lists.clear();
        }
    }

    private void learn(@Nullable String json) {
        former(json).ifPresent(record -> parties.add(lists(record)));
    }

    /** A record as the history has it; empty where that says nothing, and stays as it is. */
    private static Optional<Object> former(@Nullable String json) {
        if (json == null) {
            return Optional.empty();
        }
        try {
            Object record = Json.read(json);
            lists(record);
            return record instanceof Map ? Optional.of(record) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Lists lists(Object json) {
        return new Lists(
                named(json, VIETNAM_SIDE),
                named(json, US_SIDE),
                named(json, PARTIES),
                named(json, PARTNERS));
    }

    /** A blank one names nobody. */
    private static List<String> named(Object json, String list) {
        return Json.texts(json, list).stream().filter(each -> !each.isBlank()).toList();
    }

    private void rewriteHistory() throws SQLException {
        record Change(long id, @Nullable String before, @Nullable String after) {}
        List<Change> changes =
                statements.list(
                        "SELECT id, before, after" + REVISIONS,
                        row ->
                                new Change(
                                        row.number("id"),
                                        rewritten(row.optional("before")),
                                        rewritten(row.optional("after"))));
        for (Change each : changes) {
            statements.run(
                    "UPDATE history SET before = ?, after = ? WHERE id = ?",
                    each.before(),
                    each.after(),
                    each.id());
        }
    }

    private @Nullable String rewritten(@Nullable String json) {
        Object given = former(json).orElse(null);
        if (given == null) {
            return json;
        }
        Map<Object, Object> members = new LinkedHashMap<>((Map<?, ?>) given);
        members.keySet().removeAll(TABLES.keySet());
        members.put(PARTIES, new ParticipationsType().json(parties.participations(lists(given))));
        return Json.write(members);
    }
}
