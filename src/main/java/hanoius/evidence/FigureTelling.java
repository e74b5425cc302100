package hanoius.evidence;

import static hanoius.evidence.Telling.lines;
import static hanoius.evidence.Telling.sections;

import hanoius.evidence.Evidence.Entry;
import hanoius.evidence.Evidence.Section;
import hanoius.model.Indicator;
import hanoius.model.Observation;
import hanoius.model.Qualifier;
import hanoius.model.Source;
import hanoius.text.CitationWords;
import hanoius.text.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is told of indicators and their observations. */
record FigureTelling(Telling telling) {

    Evidence tell(Observation observation) {
        Words words = telling.words();
        Optional<Indicator> indicator = telling.indicator(observation);
        String amount = telling.amount(observation);
        boolean derived = observation.quantity().qualifier() == Qualifier.DERIVED;
        var formulas = new FormulaTelling(telling);
        return new Evidence(
                observation.id(),
                Telling.dotted(
                        Stream.concat(
                                        Stream.of(words.get("evidence.kind_observation")),
                                        indicator.map(each -> words.of(each.scope())).stream())
                                .toList(),
                        part -> part),
                null,
                telling.indicatorName(observation),
                amount,
                words.date(observation.period()),
                telling.written(observation.period()),
                lines(
                        telling.line(
                                "evidence.basis",
                                derived ? words.of(observation.quantity().qualifier()) : ""),
                        telling.line("evidence.said", said(observation)),
                        telling.line("evidence.bounds", words.bounds(observation.quantity())),
                        telling.line(
                                "evidence.measure",
                                indicator.map(each -> words.of(each.measure())).orElse("")),
                        derived
                                ? formulas.line(observation)
                                : telling.line("evidence.note", words.note(observation.note()))),
                "",
                notice(observation),
                new ReportTelling(telling).of(observation),
                sections(
                        List.of(
                                derived ? formulas.inputs(observation) : Optional.empty(),
                                telling.sources(observation),
                                measured(indicator),
                                telling.links(observation.id()))),
                telling.restsOn(observation),
                telling.citation(
                        observation,
                        words.get(
                                        "evidence.observation",
                                        telling.indicatorName(observation),
                                        words.date(observation.period()),
                                        amount)
                                + "."));
    }

    /** The source's own words; empty where they are not known, as its sign tells the rest. */
    private String said(Observation observation) {
        String reported = observation.quantity().asReported();
        return reported.isBlank() ? "" : telling.words().get("evidence.said_as", reported);
    }

    private String notice(Observation observation) {
        if (observation.citations().isEmpty()) {
            return telling.notice(observation);
        }
        return observation.sameAs() == null ? "" : telling.words().get("evidence.not_preferred");
    }

    private Optional<Section> measured(Optional<Indicator> indicator) {
        return indicator.flatMap(
                each ->
                        telling.section(
                                "evidence.indicator",
                                List.of(
                                        Entry.of(
                                                "",
                                                telling.words().name(each),
                                                each.description(),
                                                each.id()))));
    }

    Evidence tell(Indicator indicator) {
        Words words = telling.words();
        List<Observation> observations = telling.dossier().observationsOf(indicator.id());
        String coverage = coverage(observations);
        List<Source> sources = telling.dossier().sourcesOf(observations);
        return new Evidence(
                indicator.id(),
                Telling.dotted(
                        List.of(
                                words.get("evidence.kind_indicator"),
                                words.theme(indicator.theme()),
                                words.of(indicator.scope())),
                        part -> part),
                null,
                words.name(indicator),
                "",
                "",
                "",
                lines(
                        telling.line("evidence.unit", words.unit(indicator.unit())),
                        telling.line("evidence.measure", words.of(indicator.measure())),
                        telling.line("evidence.frequency", words.frequency(indicator.frequency())),
                        telling.line("evidence.coverage", coverage)),
                indicator.description(),
                withoutSource(observations),
                List.of(),
                sections(
                        List.of(
                                telling.section(
                                        "evidence.observations",
                                        observations.stream().map(this::value).toList()),
                                telling.section(
                                        "evidence.sources",
                                        sources.stream()
                                                .map(each -> telling.source(each, ""))
                                                .toList()),
                                telling.links(indicator.id()))),
                sources,
                CitationWords.statement(words.name(indicator) + ".", sources, words));
    }

    private String withoutSource(List<Observation> observations) {
        long bare = observations.stream().filter(each -> each.citations().isEmpty()).count();
        return bare == 0 ? "" : telling.words().get("evidence.values_without_source", bare);
    }

    private String coverage(List<Observation> observations) {
        return observations.isEmpty()
                ? ""
                : telling.words()
                        .get(
                                "evidence.covered",
                                telling.shortDate(observations.getFirst().period()),
                                telling.shortDate(observations.getLast().period()),
                                observations.size());
    }

    private Entry value(Observation observation) {
        Words words = telling.words();
        var tags = new ArrayList<String>();
        if (observation.sameAs() != null) {
            tags.add(words.get("evidence.other_report"));
        }
        if (observation.citations().isEmpty()) {
            tags.add(words.get("evidence.without_source"));
        }
        return Entry.of(
                        telling.shortDate(observation.period()),
                        telling.amount(observation),
                        "",
                        observation.id())
                .tagged(tags);
    }
}
