package hanoius.evidence;

import static hanoius.evidence.FactWords.lines;
import static hanoius.evidence.FactWords.sections;

import hanoius.evidence.Evidence.Entry;
import hanoius.evidence.Evidence.Section;
import hanoius.model.Agreement;
import hanoius.model.Citation;
import hanoius.model.Fact;
import hanoius.model.Milestones;
import hanoius.model.Source;
import hanoius.model.Term;
import hanoius.schema.SourceSchema;
import hanoius.text.CitationWords;
import hanoius.text.WebAddress;
import hanoius.text.Words;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is told of a source: where it appeared, and what rests on it. */
record SourceEvidence(FactWords facts) {

    /** Beyond this many, the filter by source is the place to look at them. */
    private static final int LISTED = 200;

    Evidence tell(Source source) {
        Words words = facts.words();
        Optional<Section> citing = citing(source);
        return new Evidence(
                source.id(),
                words.get("evidence.kind_source"),
                null,
                source.title(),
                "",
                source.published() == null
                        ? words.get("citation.undated")
                        : facts.whole(SourceSchema.PUBLISHED, source),
                facts.written(source.published()),
                lines(
                        facts.fields(
                                source,
                                Set.of(SourceSchema.TITLE, SourceSchema.PUBLISHED),
                                Map.of(
                                        SourceSchema.WEAK,
                                        facts.line(
                                                SourceSchema.WEAK,
                                                source.weak()
                                                        ? words.get("evidence.weak_explained")
                                                        : "")))),
                source.notes(),
                citing.isEmpty() ? words.get("evidence.unused") : "",
                List.of(),
                sections(List.of(facts.section("evidence.address", address(source)), citing)),
                List.of(source),
                CitationWords.source(source, words));
    }

    private List<Entry> address(Source source) {
        String refused = facts.refused(source.url());
        Entry entry =
                refused.isEmpty()
                        ? Entry.plain("", "", WebAddress.shown(source.url()))
                        : Entry.plain("", "", refused);
        return source.url().isBlank() ? List.of() : List.of(entry.opening(source.url()));
    }

    /** Titles from the columns: none of what may be many milestones has to be read. */
    private Optional<Section> citing(Source source) {
        int[] milestones = milestones(source).toArray();
        List<Fact> others =
                Stream.of(facts.dataset().agreements(), facts.dataset().observations())
                        .<Fact>flatMap(List::stream)
                        .filter(fact -> cites(fact, source))
                        .toList();
        int count = milestones.length + others.size();
        Stream<Entry> listed =
                Stream.concat(
                                IntStream.of(milestones).limit(LISTED).mapToObj(this::citing),
                                others.stream().limit(LISTED).map(this::citing))
                        .limit(LISTED);
        Stream<Entry> rest =
                count <= LISTED
                        ? Stream.empty()
                        : Stream.of(
                                Entry.plain(
                                        "",
                                        facts.words().get("evidence.unlisted", count - LISTED),
                                        ""));
        return count == 0
                ? Optional.empty()
                : Optional.of(
                        new Section(
                                facts.words().get("evidence.citing", count),
                                Stream.concat(listed, rest).toList()));
    }

    private IntStream milestones(Source source) {
        Milestones milestones = facts.dataset().milestones();
        int number = milestones.sources().names().indexOf(source.id().key());
        return number < 0
                ? IntStream.empty()
                : IntStream.range(0, milestones.size())
                        .filter(place -> milestones.sources().has(place, number));
    }

    private static boolean cites(Fact fact, Source source) {
        return fact.citations().stream().map(Citation::source).anyMatch(source.id()::equals);
    }

    private Entry citing(int place) {
        Milestones milestones = facts.dataset().milestones();
        return Entry.of(
                facts.words().term(Term.CATEGORY, milestones.category(place)),
                facts.words().text(milestones.title(place, facts.words().language())),
                "",
                milestones.id(place));
    }

    private Entry citing(Fact fact) {
        String kind =
                fact instanceof Agreement agreement
                        ? facts.words().term(Term.KIND, agreement.kind())
                        : facts.words().get("evidence.kind_observation");
        return Entry.of(kind, facts.name(fact), "", fact.id());
    }
}
