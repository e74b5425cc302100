package hanoius.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** Whether the structure of an open document is whole, as far as can be seen quickly. */
final class Checks {

    static final String OK = "ok";

    private Checks() {}

    /**
     * The first complaint of SQLite's quick check, or "ok". The index for search is left out: going
     * through it takes longer than all the rest.
     */
    static String quick(Statements statements) throws SQLException {
        for (String table : Seal.tables(statements)) {
            String complaint = quick(statements, table);
            if (!complaint.equals(OK)) {
                return complaint;
            }
        }
        return OK;
    }

    /** The same of a document in which nothing is being changed over this connection. */
    static String quick(Path path, Statements statements) throws SQLException, IOException {
        Map<String, String> complaints = new ConcurrentSkipListMap<>();
        new Readers(path, statements)
                .read(
                        Seal.tables(statements).stream()
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
}
