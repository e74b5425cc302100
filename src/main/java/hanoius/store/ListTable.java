package hanoius.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One list of names that records have, such as their sectors, in order. */
final class ListTable {

    private final Statements statements;
    private final String table;

    ListTable(Statements statements, String table) {
        this.statements = statements;
        this.table = table;
    }

    void write(long record, List<String> names) throws SQLException {
        statements.run("DELETE FROM " + table + " WHERE record = ?", record);
        for (int i = 0; i < names.size(); i++) {
            statements.run(
                    "INSERT INTO " + table + " (record, position, name) VALUES (?, ?, ?)",
                    record,
                    i,
                    names.get(i));
        }
    }

    /** The lists by record number; a record that has none is not among them. */
    Map<Long, List<String>> readAll() throws SQLException {
        Map<Long, List<String>> all = new HashMap<>();
        statements.list(
                "SELECT record, name FROM " + table + " ORDER BY record, position",
                row ->
                        all.computeIfAbsent(row.number("record"), _ -> new ArrayList<>())
                                .add(row.text("name")));
        return all;
    }
}
