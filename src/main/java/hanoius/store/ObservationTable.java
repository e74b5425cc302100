package hanoius.store;

import hanoius.model.Observation;
import hanoius.model.Qualifier;
import hanoius.model.Quantity;
import hanoius.model.RecordId;

import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.util.List;

/** Observations as rows. */
final class ObservationTable {

    private final Statements statements;
    private final RecordIdTable records;
    private final CitationTable citations;

    ObservationTable(Statements statements, RecordIdTable records) {
        this.statements = statements;
        this.records = records;
        citations = new CitationTable(statements, records);
    }

    void write(Observation observation) throws SQLException {
        long id = records.number(observation.id());
        Quantity quantity = observation.quantity();
        statements.run(
                """
                INSERT OR REPLACE INTO observation (id, indicator, period, period_earliest,
                    period_latest, value, qualifier, lower, upper, as_reported, note, same_as,
                    featured)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
                """,
                id,
                records.number(observation.indicator()),
                Row.text(observation.period()),
                Row.earliest(observation.period()),
                Row.latest(observation.period()),
                Row.decimal(quantity.value()),
                Row.word(quantity.qualifier()),
                Row.decimal(quantity.lower()),
                Row.decimal(quantity.upper()),
                quantity.asReported(),
                observation.note(),
                observation.sameAs() == null ? null : records.number(observation.sameAs()),
                observation.featured());
        citations.write(id, observation.citations());
    }

    List<Observation> readAll() throws SQLException {
        var citationsOf = citations.readAll();
        return statements.list(
                """
                SELECT own.key AS own_key, series.key AS series_key, preferred.key AS preferred_key,
                    observation.*
                FROM observation
                JOIN record AS own ON own.id = observation.id
                JOIN record AS series ON series.id = observation.indicator
                LEFT JOIN record AS preferred ON preferred.id = observation.same_as
                ORDER BY observation.id\
                """,
                row ->
                        new Observation(
                                RecordId.observation(row.text("own_key")),
                                RecordId.indicator(row.text("series_key")),
                                row.date("period"),
                                quantity(row),
                                row.text("note"),
                                observation(row.optional("preferred_key")),
                                citationsOf.getOrDefault(row.number("id"), List.of()),
                                row.flag("featured")));
    }

    private static Quantity quantity(Row row) throws SQLException {
        return new Quantity(
                row.decimal("value"),
                row.word(Qualifier.class, "qualifier"),
                row.optionalDecimal("lower"),
                row.optionalDecimal("upper"),
                row.text("as_reported"));
    }

    private static @Nullable RecordId observation(@Nullable String key) {
        return key == null ? null : RecordId.observation(key);
    }
}
