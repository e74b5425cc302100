package hanoius.store;

import hanoius.model.Link;
import hanoius.model.RecordId;
import hanoius.model.Relation;

import java.sql.SQLException;
import java.util.List;

/** Links as rows. */
final class LinkTable {

    private final Statements statements;
    private final RecordIdTable records;

    LinkTable(Statements statements, RecordIdTable records) {
        this.statements = statements;
        this.records = records;
    }

    void write(Link link) throws SQLException {
        statements.run(
                "INSERT INTO link (from_record, relation, to_record, note) VALUES (?, ?, ?, ?)",
                records.number(link.from()),
                Row.word(link.relation()),
                records.number(link.to()),
                link.note());
    }

    List<Link> readAll() throws SQLException {
        return statements.list(
                """
                SELECT source.kind AS from_kind, source.key AS from_key, relation,
                    target.kind AS to_kind, target.key AS to_key, note
                FROM link
                JOIN record AS source ON source.id = from_record
                JOIN record AS target ON target.id = to_record
                ORDER BY link.id\
                """,
                row ->
                        new Link(
                                new RecordId(
                                        row.word(RecordId.Kind.class, "from_kind"),
                                        row.text("from_key")),
                                row.word(Relation.class, "relation"),
                                new RecordId(
                                        row.word(RecordId.Kind.class, "to_kind"),
                                        row.text("to_key")),
                                row.text("note")));
    }
}
