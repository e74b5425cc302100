package hanoius.evidence;

import static hanoius.evidence.Telling.lines;
import static hanoius.evidence.Telling.sections;

import hanoius.evidence.Evidence.Entry;
import hanoius.model.Agreement;
import hanoius.model.Fact;
import hanoius.model.Indicator;
import hanoius.model.Milestone;
import hanoius.model.Observation;
import hanoius.model.Source;
import hanoius.text.CitationWords;
import hanoius.text.Words;

import java.util.List;

/** What is told of a source: where it appeared, and everything that rests on it. */
record SourceTelling(Telling telling) {

    Evidence tell(Source source) {
        Words words = telling.words();
        return new Evidence(
                source.id(),
                words.get("evidence.kind_source"),
                null,
                source.title(),
                "",
                source.published() == null
                        ? words.get("citation.undated")
                        : words.date(source.published()),
                telling.written(source.published()),
                lines(
                        telling.line("evidence.publisher", source.publisher()),
                        telling.line("evidence.accessed", telling.dayRead(source)),
                        telling.line(
                                "evidence.standing",
                                source.weak() ? words.get("evidence.weak_explained") : "")),
                source.notes(),
                "",
                sections(
                        List.of(
                                telling.section("evidence.address", address(source)),
                                telling.section(
                                        "evidence.citing",
                                        telling.dossier().citing(source.id()).stream()
                                                .map(this::citing)
                                                .toList()))),
                CitationWords.source(source, words));
    }

    private List<Entry> address(Source source) {
        return source.url().isBlank()
                ? List.of()
                : List.of(
                        new Entry(
                                "", "", source.url(), source.id(), source.url(), List.of(), true));
    }

    private Entry citing(Fact fact) {
        Words words = telling.words();
        String kind =
                switch (fact) {
                    case Milestone milestone -> words.of(milestone.category());
                    case Agreement agreement -> words.kind(agreement.kind());
                    case Observation _ -> words.get("evidence.kind_observation");
                    case Indicator _ -> words.get("evidence.kind_indicator");
                    case Source _ -> words.get("evidence.kind_source");
                };
        return Entry.of(kind, telling.name(fact), "", fact.id());
    }
}
