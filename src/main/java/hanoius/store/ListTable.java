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

    /** The list of one record. */
    List<String> read(long record) throws SQLException {
        return statements.list(
                "SELECT name FROM " + table + " WHERE record = ? ORDER BY position",
                row -> row.text("name"),
                record);
    }

    /** Every name with the number of the record in whose list it is, in the order of these. */
    void forEach(NameReader reader) throws SQLException {
        statements.each(
                "SELECT record, name FROM " + table + " ORDER BY record, position",
                row -> reader.read(row.number("record"), row.text("name")));
    }

    /** The lists by record number; a record that has none is not among them. */
    Map<Long, List<String>> readAll() throws SQLException {
        Map<Long, List<String>> all = new HashMap<>();
        forEach((record, name) -> all.computeIfAbsent(record, _ -> new ArrayList<>()).add(name));
        return all;
    }

    /** Takes a name from the list of a record. */
    @FunctionalInterface
    interface NameReader {
        void read(long record, String name);
    }
}
