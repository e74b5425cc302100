package hanoius.evidence;

import static hanoius.evidence.FactWords.lines;
import static hanoius.evidence.FactWords.sections;
import static hanoius.schema.IndicatorSchema.MEASURE;
import static hanoius.schema.IndicatorSchema.NAME;
import static hanoius.schema.IndicatorSchema.SCOPE;
import static hanoius.schema.IndicatorSchema.THEME;
import static hanoius.schema.ObservationSchema.INDICATOR;
import static hanoius.schema.ObservationSchema.NOTE;
import static hanoius.schema.ObservationSchema.PERIOD;
import static hanoius.schema.ObservationSchema.QUANTITY;

import hanoius.evidence.Evidence.Entry;
import hanoius.evidence.Evidence.Line;
import hanoius.evidence.Evidence.Section;
import hanoius.model.Indicator;
import hanoius.model.Observation;
import hanoius.model.Qualifier;
import hanoius.model.Source;
import hanoius.model.Term;
import hanoius.schema.QuantityType;
import hanoius.text.CitationWords;
import hanoius.text.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What is told of indicators and their observations. */
record FigureEvidence(FactWords facts) {

    Evidence tell(Observation observation) {
        Words words = facts.words();
        Optional<Indicator> indicator = facts.indicator(observation);
        String amount = facts.amount(observation);
        boolean derived = observation.quantity().qualifier() == Qualifier.DERIVED;
        var formulas = new FormulaEvidence(facts);
        return new Evidence(
                observation.id(),
                FactWords.dotted(
                        Stream.concat(
                                        Stream.of(words.get("evidence.kind_observation")),
                                        indicator
                                                .map(each -> words.term(Term.SCOPE, each.scope()))
                                                .stream())
                                .toList(),
                        part -> part),
                null,
                facts.indicatorName(observation),
                amount,
                facts.whole(PERIOD, observation),
                facts.written(observation.period()),
                lines(
                        Stream.of(
                                        Stream.of(
                                                basis(observation),
                                                facts.line(
                                                        QuantityType.AS_REPORTED,
                                                        observation.quantity()),
                                                facts.line(
                                                        "evidence.bounds",
                                                        words.bounds(observation.quantity()))),
                                        indicator.stream().map(each -> facts.line(MEASURE, each)),
                                        facts.fields(
                                                observation,
                                                Set.of(INDICATOR, PERIOD, QUANTITY),
                                                derived
                                                        ? Map.of(NOTE, formulas.line(observation))
                                                        : Map.of()),
                                        Stream.of(facts.translation(observation)))
                                .flatMap(each -> each)),
                "",
                notice(observation),
                new ReportEvidence(facts).of(observation),
                sections(
                        List.of(
                                derived ? formulas.inputs(observation) : Optional.empty(),
                                facts.sources(observation),
                                measured(indicator),
                                facts.links(observation.id()),
                                facts.languages(observation))),
                facts.restsOn(observation),
                facts.citation(
                        observation,
                        words.get(
                                        "evidence.observation",
                                        facts.indicatorName(observation),
                                        facts.whole(PERIOD, observation),
                                        amount)
                                + "."));
    }

    /** That it was computed; the sign of a figure tells the rest. */
    private Line basis(Observation observation) {
        Qualifier qualifier = observation.quantity().qualifier();
        return facts.line(
                "evidence.basis",
                qualifier == Qualifier.DERIVED ? facts.words().of(qualifier) : "");
    }

    private String notice(Observation observation) {
        if (observation.citations().isEmpty()) {
            return facts.notice(observation);
        }
        return observation.sameAs() == null ? "" : facts.words().get("evidence.not_preferred");
    }

    private Optional<Section> measured(Optional<Indicator> indicator) {
        return indicator.flatMap(
                each ->
                        facts.section(
                                "evidence.indicator",
                                List.of(
                                        Entry.of(
                                                "",
                                                facts.words().name(each),
                                                facts.words().text(each.description()),
                                                each.id()))));
    }

    Evidence tell(Indicator indicator) {
        Words words = facts.words();
        List<Observation> observations = facts.dataset().observationsOf(indicator.id());
        String coverage = coverage(observations);
        List<Source> sources = facts.dataset().sourcesOf(observations);
        return new Evidence(
                indicator.id(),
                FactWords.dotted(
                        List.of(
                                words.get("evidence.kind_indicator"),
                                words.term(Term.THEME, indicator.theme()),
                                words.term(Term.SCOPE, indicator.scope())),
                        part -> part),
                null,
                words.name(indicator),
                "",
                "",
                "",
                lines(
                        Stream.concat(
                                facts.fields(indicator, Set.of(NAME, THEME, SCOPE), Map.of()),
                                Stream.of(
                                        facts.line("evidence.coverage", coverage),
                                        facts.translation(indicator)))),
                words.text(indicator.description()),
                withoutSource(observations),
                List.of(),
                sections(
                        List.of(
                                facts.section(
                                        "evidence.observations",
                                        observations.stream().map(this::value).toList()),
                                facts.section(
                                        "evidence.sources",
                                        sources.stream()
                                                .map(each -> facts.source(each, ""))
                                                .toList()),
                                facts.links(indicator.id()),
                                facts.languages(indicator))),
                sources,
                CitationWords.statement(words.name(indicator) + ".", sources, words));
    }

    private String withoutSource(List<Observation> observations) {
        long bare = observations.stream().filter(each -> each.citations().isEmpty()).count();
        return bare == 0 ? "" : facts.words().get("evidence.values_without_source", bare);
    }

    private String coverage(List<Observation> observations) {
        return observations.isEmpty()
                ? ""
                : facts.words()
                        .get(
                                "evidence.covered",
                                facts.shortDate(observations.getFirst().period()),
                                facts.shortDate(observations.getLast().period()),
                                observations.size());
    }

    private Entry value(Observation observation) {
        Words words = facts.words();
        var tags = new ArrayList<String>();
        if (observation.sameAs() != null) {
            tags.add(words.get("evidence.other_report"));
        }
        if (observation.citations().isEmpty()) {
            tags.add(words.get("evidence.without_source"));
        }
        return Entry.of(
                        facts.shortDate(observation.period()),
                        facts.amount(observation),
                        "",
                        observation.id())
                .tagged(tags);
    }
}
