package hanoius.exchange;

import static java.util.stream.Collectors.joining;

import hanoius.language.Language;
import hanoius.language.LocalizedText;
import hanoius.model.Agreement;
import hanoius.model.Citation;
import hanoius.model.Dataset;
import hanoius.model.Indicator;
import hanoius.model.Observation;
import hanoius.model.Party;
import hanoius.model.Party.Participation;
import hanoius.model.RecordId;
import hanoius.model.Source;
import hanoius.schema.AgreementSchema;
import hanoius.schema.ListCell;
import hanoius.schema.ObservationSchema;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The tables of sourced records that people ask for: besides the columns of the schema, what other
 * records say of them in words.
 *
 * @param dataset where the sources and indicators are found
 * @param forSpreadsheets whether text that a spreadsheet would take for a formula gets an
 *     apostrophe in front, and the whole a byte order mark; numbers stay numbers
 */
public record SourcedCsv(Dataset dataset, boolean forSpreadsheets) {

    private static final String SOURCES = AgreementSchema.CITATIONS.name();
    private static final String REFERENCES = "references";

    /** With their sources in words. */
    public RecordCsv<Agreement> agreements() {
        RecordCsv<Agreement> csv =
                RecordCsv.exported(AgreementSchema.AGREEMENT, forSpreadsheets)
                        .after(SOURCES, REFERENCES, each -> references(each.citations()))
                        .after(
                                AgreementSchema.SCOPE.name(),
                                AgreementSchema.PARTNERS.name(),
                                each -> names(each.parties(), one -> one.partner().isPresent()))
                        .after(
                                AgreementSchema.SCOPE.name(),
                                AgreementSchema.PARTIES.name(),
                                each -> names(each.parties(), one -> one.side().isEmpty()))
                        .without(AgreementSchema.LANG.name());
        for (String side : sides().reversed()) {
            csv.after(
                    AgreementSchema.SCOPE.name(),
                    side + "_side",
                    each -> names(each.parties(), one -> one.side().equals(side)));
        }
        return csv;
    }

    /** The sides on which somebody concluded an agreement. */
    private List<String> sides() {
        return dataset.agreements().stream()
                .flatMap(each -> each.parties().stream())
                .map(Participation::side)
                .filter(side -> !side.isEmpty())
                .distinct()
                .toList();
    }

    /** Names in the document's own language, or the words of sources; each once. */
    private String names(List<Participation> some, Predicate<Participation> which) {
        return ListCell.join(some.stream().filter(which).map(this::name).distinct().toList());
    }

    private String name(Participation each) {
        RecordId party = each.party();
        return party == null
                ? each.asReported()
                : dataset.find(party, Party.class)
                        .map(one -> one.name().text())
                        .orElse(party.key());
    }

    /** With their indicators and sources in words. */
    public RecordCsv<Observation> observations() {
        return RecordCsv.exported(ObservationSchema.OBSERVATION, forSpreadsheets)
                .after("indicator", "name_en", each -> name(each, Language.EN))
                .after("name_en", "name_vi", each -> name(each, Language.VI))
                .after("upper", "unit", each -> indicator(each, Indicator::unit))
                .after(SOURCES, REFERENCES, each -> references(each.citations()))
                .moved(ObservationSchema.NOTE.name(), REFERENCES)
                .without(ObservationSchema.FEATURED.name())
                .without(ObservationSchema.LANG.name());
    }

    /** In that language or in none. */
    private String name(Observation observation, Language language) {
        return indicator(
                observation,
                each -> {
                    LocalizedText.Shown name = each.name().in(language);
                    return name.missing() ? "" : name.text();
                });
    }

    private String indicator(Observation observation, Function<Indicator, String> word) {
        return dataset.find(observation.indicator(), Indicator.class).map(word).orElse("");
    }

    private String references(List<Citation> citations) {
        return citations.stream().map(this::reference).collect(joining(" | "));
    }

    /** Publisher, title, locator, date, address: what of them there is. */
    private String reference(Citation citation) {
        return dataset.find(citation.source(), Source.class)
                .map(
                        source ->
                                Stream.of(
                                                source.publisher(),
                                                source.title(),
                                                citation.locator(),
                                                Objects.toString(source.published(), ""),
                                                source.url())
                                        .filter(part -> !part.isEmpty())
                                        .collect(joining(", ")))
                .orElse(citation.source().key());
    }
}
