package hanoius.evidence;

import static hanoius.evidence.Telling.lines;
import static hanoius.evidence.Telling.sections;

import hanoius.evidence.Evidence.Entry;
import hanoius.evidence.Evidence.Section;
import hanoius.model.Indicator;
import hanoius.model.Observation;
import hanoius.model.Qualifier;
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
                        telling.line("evidence.said", said(observation)),
                        telling.line("evidence.bounds", words.bounds(observation.quantity())),
                        telling.line(
                                "evidence.measure",
                                indicator.map(each -> words.of(each.measure())).orElse("")),
                        telling.line(
                                derived ? "evidence.formula" : "evidence.note",
                                observation.note())),
                "",
                notice(observation),
                sections(
                        List.of(
                                reports(observation),
                                telling.sources(observation),
                                measured(indicator),
                                telling.links(observation.id()))),
                telling.citation(
                        observation,
                        words.get(
                                        "evidence.observation",
                                        telling.indicatorName(observation),
                                        words.date(observation.period()),
                                        amount)
                                + "."));
    }

    /** The qualifier in a word, and the source's own words where they are known. */
    private String said(Observation observation) {
        Words words = telling.words();
        String qualifier = words.of(observation.quantity().qualifier());
        String reported = observation.quantity().asReported();
        return reported.isBlank() ? qualifier : words.get("evidence.said_as", qualifier, reported);
    }

    private String notice(Observation observation) {
        if (observation.citations().isEmpty()) {
            return telling.notice(observation);
        }
        return observation.sameAs() == null ? "" : telling.words().get("evidence.not_preferred");
    }

    private Optional<Section> reports(Observation observation) {
        List<Observation> reports = telling.dossier().reportsOf(observation);
        if (reports.size() < 2) {
            return Optional.empty();
        }
        return telling.section(
                "evidence.reports",
                reports.stream().map(each -> report(each, each.equals(observation))).toList());
    }

    private Entry report(Observation report, boolean current) {
        var tags = new ArrayList<String>();
        if (report.sameAs() == null) {
            tags.add(telling.words().get("evidence.preferred"));
        }
        if (current) {
            tags.add(telling.words().get("evidence.shown_here"));
        }
        String publishers =
                Telling.dotted(
                        telling.dossier().sourcesOf(List.of(report)), source -> source.publisher());
        return new Entry(
                telling.words().shortDate(report.period()),
                telling.amount(report),
                publishers.isEmpty() ? telling.words().get("evidence.no_source") : publishers,
                report.id(),
                "",
                tags,
                current);
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
                "",
                sections(
                        List.of(
                                telling.section(
                                        "evidence.observations",
                                        observations.stream().map(this::value).toList()),
                                telling.links(indicator.id()))),
                words.name(indicator) + ".");
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
        return new Entry(
                telling.shortDate(observation.period()),
                telling.amount(observation),
                "",
                observation.id(),
                "",
                observation.sameAs() == null
                        ? List.of()
                        : List.of(telling.words().get("evidence.other_report")),
                false);
    }
}
