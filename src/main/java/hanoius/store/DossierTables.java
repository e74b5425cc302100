package hanoius.store;

import hanoius.model.Agreement;
import hanoius.model.Dossier;
import hanoius.model.Fact;
import hanoius.model.Indicator;
import hanoius.model.Link;
import hanoius.model.Milestone;
import hanoius.model.Observation;
import hanoius.model.Source;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/** The tables that hold the record itself, all together. */
final class DossierTables {

    private final RecordTable records;
    private final SourceTable sources;
    private final IndicatorTable indicators;
    private final MilestoneTable milestones;
    private final AgreementTable agreements;
    private final ObservationTable observations;
    private final LinkTable links;

    DossierTables(Statements statements) {
        records = new RecordTable(statements);
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
        List<Fact> facts =
                Stream.of(
                                dossier.sources(),
                                dossier.indicators(),
                                dossier.milestones(),
                                dossier.agreements(),
                                dossier.observations())
                        .<Fact>flatMap(List::stream)
                        .toList();
        // Names first: a record may refer to one that comes after it.
        for (Fact fact : facts) {
            records.add(fact.id());
        }
        for (Fact fact : facts) {
            switch (fact) {
                case Source source -> sources.write(source);
                case Indicator indicator -> indicators.write(indicator);
                case Milestone milestone -> milestones.write(milestone);
                case Agreement agreement -> agreements.write(agreement);
                case Observation observation -> observations.write(observation);
            }
        }
        for (Link link : dossier.links()) {
            links.write(link);
        }
    }

    Dossier read() throws SQLException {
        return new Dossier(
                milestones.readAll(),
                agreements.readAll(),
                links.readAll(),
                indicators.readAll(),
                observations.readAll(),
                sources.readAll());
    }
}
