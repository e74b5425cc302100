package hanoius.store;

import hanoius.model.Indicator;
import hanoius.model.Measure;
import hanoius.model.RecordId;
import hanoius.model.Scope;

import java.sql.SQLException;
import java.util.List;

/** Indicators as rows. */
final class IndicatorTable {

    private final Statements statements;
    private final RecordIdTable records;

    IndicatorTable(Statements statements, RecordIdTable records) {
        this.statements = statements;
        this.records = records;
    }

    void write(Indicator indicator) throws SQLException {
        statements.run(
                """
                INSERT OR REPLACE INTO indicator (id, name_en, name_vi, unit, measure, theme, scope,
                    frequency, description)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)\
                """,
                records.number(indicator.id()),
                indicator.nameEn(),
                indicator.nameVi(),
                indicator.unit(),
                Row.word(indicator.measure()),
                indicator.theme(),
                Row.word(indicator.scope()),
                indicator.frequency(),
                indicator.description());
    }

    List<Indicator> readAll() throws SQLException {
        return statements.list(
                "SELECT key, indicator.* FROM indicator JOIN record USING (id) ORDER BY id",
                row ->
                        new Indicator(
                                RecordId.indicator(row.text("key")),
                                row.text("name_en"),
                                row.text("name_vi"),
                                row.text("unit"),
                                row.word(Measure.class, "measure"),
                                row.text("theme"),
                                row.word(Scope.class, "scope"),
                                row.text("frequency"),
                                row.text("description")));
    }
}
