package hanoius.evidence;

import hanoius.edtf.Bound;
import hanoius.edtf.EdtfDate;
import hanoius.evidence.Evidence.Entry;
import hanoius.evidence.Evidence.Line;
import hanoius.evidence.Evidence.Section;
import hanoius.model.Agreement;
import hanoius.model.Citation;
import hanoius.model.Dataset;
import hanoius.model.Fact;
import hanoius.model.Indicator;
import hanoius.model.Link;
import hanoius.model.Milestones;
import hanoius.model.Observation;
import hanoius.model.RecordId;
import hanoius.model.Source;
import hanoius.schema.Field;
import hanoius.schema.Schemas;
import hanoius.schema.SourceSchema;
import hanoius.text.CitationWords;
import hanoius.text.FieldWords;
import hanoius.text.RecordNames;
import hanoius.text.WebAddress;
import hanoius.text.Words;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is told of every kind of fact in the same way: names, dates, sources and links. */
record FactWords(Dataset dataset, Words words) {

    /** How a record is called where another one points at it. */
    String name(Fact fact) {
        return new RecordNames(dataset, words).of(fact);
    }

    String indicatorName(Observation observation) {
        return new RecordNames(dataset, words).ofIndicatorOf(observation);
    }

    Optional<Indicator> indicator(Observation observation) {
        return dataset.find(observation.indicator(), Indicator.class);
    }

    String amount(Observation observation) {
        return new RecordNames(dataset, words).amount(observation);
    }

    /** A field where there is room for all of it. */
    <R> String whole(Field<R, ?> field, R record) {
        return new FieldWords(words).whole(field, record);
    }

    String date(@Nullable EdtfDate date) {
        return date == null ? "" : words.date(date);
    }

    String shortDate(@Nullable EdtfDate date) {
        return date == null ? "" : words.shortDate(date);
    }

    /**
     * The EDTF text and the days that it may cover, as in "EDTF 2017 · 2017-01-01 … 2017-12-31".
     */
    String written(@Nullable EdtfDate date) {
        if (date == null) {
            return "";
        }
        String first = day(date.earliest());
        String last = day(date.latest());
        if (date.text().equals(first) && first.equals(last)) {
            return words.get("evidence.edtf_exact", first);
        }
        return first.equals(last)
                ? words.get("evidence.edtf_day", date.text(), first)
                : words.get("evidence.edtf", date.text(), first, last);
    }

    private String day(Bound bound) {
        return switch (bound) {
            case Bound.Day day -> day.date().toString();
            case Bound.Open _ -> words.get("evidence.open");
            case Bound.Unknown _ -> words.get("evidence.unknown_day");
        };
    }

    /** Properties that say something. */
    static List<Line> lines(Stream<Line> lines) {
        return lines.filter(line -> !line.value().isBlank()).toList();
    }

    Line line(String key, String value) {
        return new Line(words.get(key), value, "");
    }

    /** What one field says. */
    <R> Line line(Field<R, ?> field, R record) {
        return line(field, new FieldWords(words).whole(field, record));
    }

    Line line(Field<?, ?> field, String value) {
        return new Line(new FieldWords(words).label(field), value, "", field.name());
    }

    /**
     * What all fields say that have no place of their own in the panel, as sources have.
     *
     * @param elsewhere the fields that are told above or below
     * @param composed lines that tell more than their field
     */
    <R extends Fact> Stream<Line> fields(
            R fact, Set<Field<R, ?>> elsewhere, Map<Field<R, ?>, Line> composed) {
        return new FieldWords(words)
                .lines(Schemas.of(fact), fact).stream()
                        .filter(line -> !elsewhere.contains(line.field()))
                        .map(
                                line ->
                                        composed.getOrDefault(
                                                line.field(),
                                                new Line(
                                                        line.label(),
                                                        line.value(),
                                                        "",
                                                        line.field().name())));
    }

    /** A warning when nothing is cited. */
    String notice(Fact fact) {
        return fact.citations().isEmpty() ? words.get("evidence.no_source") : "";
    }

    /** What a fact rests on. */
    List<Source> restsOn(Fact fact) {
        return dataset.sourcesOf(List.of(fact));
    }

    /** The fact as plain text with its sources. */
    String citation(Fact fact, String statement) {
        return CitationWords.statement(statement, restsOn(fact), words);
    }

    /** A heading with its entries, or nothing when there are none. */
    Optional<Section> section(String key, List<Entry> entries) {
        return entries.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section(words.get(key, entries.size()), entries));
    }

    Optional<Section> sources(Fact fact) {
        return section(
                "evidence.sources",
                fact.citations().stream().map(this::cited).flatMap(Optional::stream).toList());
    }

    private Optional<Entry> cited(Citation citation) {
        return dataset.find(citation.source(), Source.class)
                .map(source -> source(source, CitationWords.place(citation)));
    }

    /**
     * @param place where in the source it is said; may be empty
     */
    Entry source(Source source, String place) {
        String appeared =
                dotted(List.of(source.publisher(), shortDate(source.published())), part -> part);
        String detail =
                Stream.of(appeared, place, accessed(source), refused(source.url()))
                        .filter(part -> !part.isBlank())
                        .collect(Collectors.joining("\n"));
        return Entry.of("", source.title(), detail, source.id())
                .tagged(source.weak() ? List.of(words.get("evidence.weak")) : List.of())
                .opening(source.url())
                .citing(source);
    }

    /** That an address cannot be opened; empty when it can, or when there is none. */
    String refused(String address) {
        return address.isBlank() || WebAddress.of(address).isPresent()
                ? ""
                : words.get("evidence.address_refused", WebAddress.shown(address));
    }

    private String accessed(Source source) {
        String day = new FieldWords(words).whole(SourceSchema.ACCESSED, source);
        return day.isEmpty() ? "" : words.get("evidence.accessed_on", day);
    }

    /** What is to be known of the translation in which the fact is told. */
    <R extends Fact> Line translation(R fact) {
        return renderings(fact).stream()
                .filter(each -> !each.original() && isSpoken(each))
                .findFirst()
                .map(each -> line("evidence.translation", dotted(remarks(each), part -> part)))
                .orElse(line("evidence.translation", ""));
    }

    /** The same fact in its other languages, its own first. */
    <R extends Fact> Optional<Section> languages(R fact) {
        List<FieldWords.Rendering> all = renderings(fact);
        boolean translated = all.stream().anyMatch(this::isSpoken);
        return section(
                "evidence.languages",
                all.stream()
                        .filter(each -> translated ? !isSpoken(each) : !each.original())
                        .map(this::rendered)
                        .toList());
    }

    private <R extends Fact> List<FieldWords.Rendering> renderings(R fact) {
        return new FieldWords(words).renderings(Schemas.of(fact), fact);
    }

    private boolean isSpoken(FieldWords.Rendering rendering) {
        return rendering.language().equals(words.language().code());
    }

    private Entry rendered(FieldWords.Rendering rendering) {
        String language = words.languageName(rendering.language());
        String key = rendering.original() ? "evidence.original" : "evidence.translated";
        List<String> texts = rendering.texts();
        return Entry.plain(
                        words.get(key, language),
                        texts.getFirst(),
                        String.join("\n", texts.subList(1, texts.size())))
                .tagged(remarks(rendering));
    }

    private List<String> remarks(FieldWords.Rendering rendering) {
        return Stream.of(
                        rendering.byMachine() ? "evidence.by_machine" : "",
                        rendering.outdated() ? "evidence.outdated" : "")
                .filter(key -> !key.isEmpty())
                .map(key -> words.get(key))
                .toList();
    }

    Optional<Section> links(RecordId id) {
        return section(
                "evidence.links",
                dataset.linksOf(id).stream()
                        .map(link -> linked(link, id))
                        .flatMap(Optional::stream)
                        .toList());
    }

    private Optional<Entry> linked(Link link, RecordId id) {
        boolean onward = link.from().equals(id);
        String relation = onward ? words.of(link.relation()) : words.inverse(link.relation());
        RecordId other = onward ? link.to() : link.from();
        return named(other).map(name -> Entry.of(relation, name, words.note(link.note()), other));
    }

    /** The name and the date of a record; those of a milestone without reading it. */
    private Optional<String> named(RecordId id) {
        Milestones milestones = dataset.milestones();
        int place = milestones.indexOf(id);
        return place < 0
                ? dataset.find(id).map(this::named)
                : Optional.of(
                        dated(
                                words.text(milestones.title(place, words.language())),
                                milestones.date(place)));
    }

    private String named(Fact fact) {
        EdtfDate date = fact instanceof Agreement agreement ? agreement.signed() : null;
        return date == null ? name(fact) : dated(name(fact), date);
    }

    private String dated(String name, EdtfDate date) {
        return words.get("evidence.dated", name, shortDate(date));
    }

    /** The sections that there are, in that order. */
    static List<Section> sections(List<Optional<Section>> sections) {
        return sections.stream().flatMap(Optional::stream).toList();
    }

    /** The parts that say something, joined by a middle dot. */
    static <T> String dotted(List<T> parts, Function<T, String> wording) {
        return String.join(
                " · ", parts.stream().map(wording).filter(part -> !part.isBlank()).toList());
    }
}
