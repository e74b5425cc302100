package hanoius.store;

import hanoius.model.RecordId;

import java.sql.SQLException;
import java.util.Locale;

/** What a list of hits says of a record. */
final class HitTable {

    private final Statements statements;

    HitTable(Statements statements) {
        this.statements = statements;
    }

    /** The record of that kind and number. */
    Hits.Hit read(RecordId.Kind kind, long id) throws SQLException {
        return statements
                .list(
                        String.format(
                                Locale.ROOT,
                                "SELECT key, %s FROM %s AS fact JOIN record USING (id) WHERE id ="
                                        + " ?",
                                columns(kind),
                                kind.name().toLowerCase(Locale.ROOT)),
                        row ->
                                new Hits.Hit(
                                        new RecordId(kind, row.text("key")),
                                        row.text("title"),
                                        row.text("title_vi"),
                                        row.optionalDate("date"),
                                        row.text("detail")),
                        id)
                .getFirst();
    }

    private static String columns(RecordId.Kind kind) {
        return switch (kind) {
            case MILESTONE -> "title, title AS title_vi, date, category AS detail";
            case AGREEMENT -> "title, title AS title_vi, signed AS date, fact.kind AS detail";
            case INDICATOR -> "name_en AS title, name_vi AS title_vi, NULL AS date, unit AS detail";
            case OBSERVATION -> "value AS title, value AS title_vi, period AS date, note AS detail";
            case SOURCE -> "title, title AS title_vi, published AS date, publisher AS detail";
        };
    }
}
