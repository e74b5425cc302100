package hanoius.store;

import hanoius.model.RecordId;
import hanoius.model.Source;

import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** Sources as rows. */
final class SourceTable {

    private final Statements statements;
    private final RecordIdTable records;

    SourceTable(Statements statements, RecordIdTable records) {
        this.statements = statements;
        this.records = records;
    }

    void write(Source source) throws SQLException {
        statements.run(
                """
                INSERT OR REPLACE INTO source (id, title, publisher, published, published_earliest,
                    published_latest, url, accessed, weak, notes)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
                """,
                records.number(source.id()),
                source.title(),
                source.publisher(),
                Row.text(source.published()),
                Row.earliest(source.published()),
                Row.latest(source.published()),
                source.url(),
                source.accessed() == null ? null : source.accessed().toString(),
                source.weak(),
                source.notes());
    }

    List<Source> readAll() throws SQLException {
        return statements.list(
                "SELECT key, source.* FROM source JOIN record USING (id) ORDER BY id",
                row ->
                        new Source(
                                RecordId.source(row.text("key")),
                                row.text("title"),
                                row.text("publisher"),
                                row.optionalDate("published"),
                                row.text("url"),
                                day(row.optional("accessed")),
                                row.flag("weak"),
                                row.text("notes")));
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
