package hanoius.store;

import hanoius.model.Agreement;
import hanoius.model.Dossier;
import hanoius.model.Fact;
import hanoius.model.Indicator;
import hanoius.model.Link;
import hanoius.model.Milestone;
import hanoius.model.Milestones;
import hanoius.model.Observation;
import hanoius.model.Source;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** The tables that hold the record itself, all together. */
final class DossierTables {

    /** Up to here whole milestones are held, so that every view has all it wants at once. */
    static final int MOST_AT_HAND = 20_000;

    private final Statements statements;
    private final RecordIdTable records;
    private final SourceTable sources;
    private final IndicatorTable indicators;
    private final MilestoneTable milestones;
    private final AgreementTable agreements;
    private final ObservationTable observations;
    private final LinkTable links;

    DossierTables(Statements statements) {
        this.statements = statements;
        records = new RecordIdTable(statements);
        sources = new SourceTable(statements, records);
        indicators = new IndicatorTable(statements, records);
        milestones = new MilestoneTable(statements, records);
        agreements = new AgreementTable(statements, records);
        observations = new ObservationTable(statements, records);
        links = new LinkTable(statements, records);
    }

    /**
     * Fills empty tables; {@code IllegalArgumentException} if a record names one that is absent.
     */
    void fill(Dossier dossier) throws SQLException {
        List<List<? extends Fact>> kinds =
                List.of(
                        dossier.sources(),
                        dossier.indicators(),
                        dossier.milestones().readAll(),
                        dossier.agreements(),
                        dossier.observations());
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
        for (Link link : dossier.links()) {
            links.write(link);
        }
    }

    private void write(Fact fact) throws SQLException {
        switch (fact) {
            case Source source -> sources.write(source);
            case Indicator indicator -> indicators.write(indicator);
            case Milestone milestone -> milestones.write(milestone);
            case Agreement agreement -> agreements.write(agreement);
            case Observation observation -> observations.write(observation);
        }
    }

    /**
     * Everything there is. Of very many milestones only the columns are kept, and each is read from
     * the file when it is wanted whole.
     */
    Dossier read(Path path) throws SQLException, IOException {
        return with(
                milestones.count() > MOST_AT_HAND
                        ? ColumnReading.read(path, statements)
                        : Milestones.of(milestones.readAll()));
    }

    /** Everything there is, every record as a whole. */
    Dossier readWhole() throws SQLException {
        return with(Milestones.of(milestones.readAll()));
    }

    private Dossier with(Milestones some) throws SQLException {
        return new Dossier(
                some,
                agreements.readAll(),
                links.readAll(),
                indicators.readAll(),
                observations.readAll(),
                sources.readAll());
    }
}
