package hanoius.exchange;

import static java.util.stream.Collectors.joining;

import hanoius.language.Language;
import hanoius.language.LocalizedText;
import hanoius.model.Agreement;
import hanoius.model.Citation;
import hanoius.model.Dataset;
import hanoius.model.Indicator;
import hanoius.model.Observation;
import hanoius.model.Source;
import hanoius.schema.AgreementSchema;
import hanoius.schema.ObservationSchema;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
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
        return RecordCsv.exported(AgreementSchema.AGREEMENT, forSpreadsheets)
                .after(SOURCES, REFERENCES, each -> references(each.citations()))
                .without(AgreementSchema.LANG.name());
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
