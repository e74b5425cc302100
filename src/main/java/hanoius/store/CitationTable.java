package hanoius.store;

import hanoius.model.Citation;
import hanoius.model.RecordId;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which sources a record cites, most important first. */
final class CitationTable {

    private static final String SELECT =
            """
            SELECT citation.record, record.key, locator, quote
            FROM citation JOIN record ON record.id = citation.source
            """;

    private final Statements statements;
    private final RecordIdTable records;

    CitationTable(Statements statements, RecordIdTable records) {
        this.statements = statements;
        this.records = records;
    }

    void write(long record, List<Citation> citations) throws SQLException {
        statements.run("DELETE FROM citation WHERE record = ?", record);
        for (int i = 0; i < citations.size(); i++) {
            Citation each = citations.get(i);
            statements.run(
                    """
                    INSERT INTO citation (record, position, source, locator, quote)
                    VALUES (?, ?, ?, ?, ?)\
                    """,
                    record,
                    i,
                    records.number(each.source()),
                    each.locator(),
                    each.quote());
        }
    }

    /** The citations by record number; a record that has none is not among them. */
    Map<Long, List<Citation>> readAll() throws SQLException {
        Map<Long, List<Citation>> all = new HashMap<>();
        statements.each(
                SELECT + "ORDER BY citation.record, position",
                row ->
                        all.computeIfAbsent(row.number("record"), _ -> new ArrayList<>())
                                .add(citation(row)));
        return all;
    }

    /** The citations of one record. */
    List<Citation> read(long record) throws SQLException {
        return statements.list(
                SELECT + "WHERE citation.record = ? ORDER BY position",
                CitationTable::citation,
                record);
    }

    private static Citation citation(Row row) throws SQLException {
        return new Citation(
                RecordId.source(row.text("key")), row.text("locator"), row.text("quote"));
    }

    /** The key of every source that is cited, with the number of the record that cites it. */
    void forEach(ListTable.NameReader reader) throws SQLException {
        Map<Long, String> keys = new HashMap<>();
        statements.each(
                "SELECT id, key FROM record WHERE kind = 'source'",
                row -> keys.put(row.number("id"), row.text("key")));
        statements.each(
                "SELECT record, source FROM citation ORDER BY record, position",
                row -> {
                    String key = keys.get(row.number("source"));
                    if (key != null) {
                        reader.read(row.number("record"), key);
                    }
                });
    }
}
