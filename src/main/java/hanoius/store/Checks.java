package hanoius.store;

import hanoius.archive.CheckReport;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** Whether what is in an open document is whole. */
final class Checks {

    private static final String OK = "ok";
    private static final int ENOUGH = 20;

    private final Connection connection;
    private final Statements statements;
    private final int version;
    private final List<String> problems = new ArrayList<>();

    Checks(Connection connection, Statements statements, int version) {
        this.connection = connection;
        this.statements = statements;
        this.version = version;
    }

    /**
     * The first complaint of SQLite's quick check, or "ok". The index for search is left out: going
     * through it takes longer than all the rest.
     */
    static String quick(Connection connection, Statements statements) throws SQLException {
        for (String table : Seal.tables(connection)) {
            String complaint = quick(statements, table);
            if (!complaint.equals(OK)) {
                return complaint;
            }
        }
        return OK;
    }

    /** The same of a document in which nothing is being changed over this connection. */
    static String quick(Path path, Connection connection, Statements statements)
            throws SQLException, IOException {
        Map<String, String> complaints = new ConcurrentSkipListMap<>();
        new Readers(path, statements)
                .read(
                        Seal.tables(connection).stream()
                                .map(table -> quick(table, complaints))
                                .toList());
        return complaints.isEmpty() ? OK : complaints.values().iterator().next();
    }

    private static Readers.Part quick(String table, Map<String, String> complaints) {
        return statements -> {
            if (complaints.isEmpty()) {
                String complaint = quick(statements, table);
                if (!complaint.equals(OK)) {
                    complaints.put(table, complaint);
                }
            }
        };
    }

    private static String quick(Statements statements, String table) throws SQLException {
        return statements
                .list("PRAGMA quick_check(" + table + ")", row -> row.text("quick_check"))
                .getFirst();
    }

    /** Everything: structure, indices, references, seals, and that every record can be read. */
    CheckReport all() {
        Map<String, Long> counts = new TreeMap<>();
        attempt(this::structure);
        attempt(this::references);
        attempt(() -> problems.addAll(Seal.broken(connection, statements)));
        attempt(() -> new DatasetTables(statements).readWhole());
        if (version >= 2) {
            attempt(() -> Edits.list(statements));
        }
        if (version >= DocumentFormat.SEARCH) {
            attempt(this::search);
        }
        attempt(() -> Seal.sums(connection).forEach(sum -> counts.put(sum.table(), sum.count())));
        return new CheckReport(version, Collections.unmodifiableMap(counts), problems);
    }

    private void structure() throws SQLException {
        statements
                .list("PRAGMA integrity_check(" + ENOUGH + ")", row -> row.text("integrity_check"))
                .stream()
                .filter(line -> !line.equals(OK))
                .forEach(problems::add);
    }

    private void search() throws SQLException {
        if (!SearchIndex.isWhole(connection, statements)) {
            problems.add("table search differs from what the records say");
        }
    }

    private void references() throws SQLException {
        statements
                .list(
                        "SELECT \"table\", rowid, parent FROM pragma_foreign_key_check LIMIT "
                                + ENOUGH,
                        row ->
                                String.format(
                                        Locale.ROOT,
                                        "table %s refers to a row of %s that is not there",
                                        row.text("table"),
                                        row.text("parent")))
                .forEach(problems::add);
    }

    /** A part that cannot even be carried out is a problem like any other. */
    private void attempt(Transaction.Work part) {
        try {
            part.run();
        } catch (SQLException | RuntimeException e) {
            problems.add(Objects.requireNonNullElse(e.getMessage(), e.toString()));
        }
    }
}
