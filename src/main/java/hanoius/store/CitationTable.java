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

    private final Statements statements;
    private final RecordTable records;

    CitationTable(Statements statements, RecordTable records) {
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
        statements.list(
                """
                SELECT citation.record, record.key, locator, quote
                FROM citation JOIN record ON record.id = citation.source
                ORDER BY citation.record, position\
                """,
                row ->
                        all.computeIfAbsent(row.number("record"), _ -> new ArrayList<>())
                                .add(
                                        new Citation(
                                                RecordId.source(row.text("key")),
                                                row.text("locator"),
                                                row.text("quote"))));
        return all;
    }
}
