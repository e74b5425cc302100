package hanoius.store;

import hanoius.model.Agreement;
import hanoius.model.Dataset;
import hanoius.model.Fact;
import hanoius.model.Indicator;
import hanoius.model.Link;
import hanoius.model.Measure;
import hanoius.model.Milestone;
import hanoius.model.Milestones;
import hanoius.model.Observation;
import hanoius.model.Qualifier;
import hanoius.model.Quantity;
import hanoius.model.RecordId;
import hanoius.model.Relation;
import hanoius.model.Scope;
import hanoius.model.Source;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** The tables that hold the record itself, all together. */
final class DatasetTables {

    /** Up to here whole milestones are held, so that every view has all it wants at once. */
    static final int MOST_AT_HAND = 20_000;

    private final Statements statements;
    private final RecordIdTable records;
    private final MilestoneTable milestones;
    private final AgreementTable agreements;
    private final CitationTable citations;

    DatasetTables(Statements statements) {
        this.statements = statements;
        records = new RecordIdTable(statements);
        milestones = new MilestoneTable(statements, records);
        agreements = new AgreementTable(statements, records);
        citations = new CitationTable(statements, records);
    }

    /**
     * Fills empty tables; {@code IllegalArgumentException} if a record names one that is absent.
     */
    void fill(Dataset dataset) throws SQLException {
        List<List<? extends Fact>> kinds =
                List.of(
                        dataset.sources(),
                        dataset.indicators(),
                        dataset.milestones().readAll(),
                        dataset.agreements(),
                        dataset.observations());
        // Names first: a record may refer to one that comes after it.
        for (List<? extends Fact> facts : kinds) {
            for (Fact fact : facts) {
                records.add(fact.id());
            }
        }
        for (List<? extends Fact> facts : kinds) {
            for (Fact fact : facts) {
                write(fact);
            }
        }
        for (Link link : dataset.links()) {
            write(link);
        }
    }

    private void write(Fact fact) throws SQLException {
        switch (fact) {
            case Source source -> write(source);
            case Indicator indicator -> write(indicator);
            case Milestone milestone -> milestones.write(milestone);
            case Agreement agreement -> agreements.write(agreement);
            case Observation observation -> write(observation);
        }
    }

    /**
     * Everything there is. Of very many milestones only the columns are kept, and each is read from
     * the file when it is wanted whole.
     */
    Dataset read(Path path) throws SQLException, IOException {
        return with(
                milestones.count() > MOST_AT_HAND
                        ? ColumnReading.read(path, statements)
                        : Milestones.of(milestones.readAll()));
    }

    /** Everything there is, every record as a whole. */
    Dataset readWhole() throws SQLException {
        return with(Milestones.of(milestones.readAll()));
    }

    private Dataset with(Milestones some) throws SQLException {
        return new Dataset(
                some,
                agreements.readAll(),
                links(),
                indicators(),
                observations(),
                sources(),
                List.of());
    }

    private void write(Source source) throws SQLException {
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

    private List<Source> sources() throws SQLException {
        return statements.list(
                "SELECT key, source.* FROM source JOIN record USING (id) ORDER BY id",
                row ->
                        new Source(
                                RecordId.source(row.text("key")),
                                row.text("title"),
                                row.text("publisher"),
                                row.optionalDate("published"),
                                row.text("url"),
                                row.optionalIsoDay("accessed"),
                                row.flag("weak"),
                                row.text("notes")));
    }

    private void write(Indicator indicator) throws SQLException {
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

    private List<Indicator> indicators() throws SQLException {
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

    private void write(Observation observation) throws SQLException {
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

    private List<Observation> observations() throws SQLException {
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

    private void write(Link link) throws SQLException {
        statements.run(
                "INSERT INTO link (from_record, relation, to_record, note) VALUES (?, ?, ?, ?)",
                records.number(link.from()),
                Row.word(link.relation()),
                records.number(link.to()),
                link.note());
    }

    private List<Link> links() throws SQLException {
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
