package hanoius.text;

import static java.util.stream.Collectors.joining;

import hanoius.language.Language;
import hanoius.language.LocalizedText;
import hanoius.model.Agreement;
import hanoius.model.Citation;
import hanoius.model.Dataset;
import hanoius.model.Entity;
import hanoius.model.Milestone;
import hanoius.model.Source;
import hanoius.schema.AgreementSchema;
import hanoius.schema.MilestoneSchema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Milestones and agreements as text to paste into a letter or a report: what happened and when, in
 * one language and below it in the other, who took part on each side, and the numbered sources.
 */
public final class RecordText {

    private RecordText() {}

    /** Each record with an empty line between two; what is neither of both says nothing. */
    public static String of(Collection<? extends Entity> some, Dataset dataset, Words words) {
        return some.stream()
                .flatMap(each -> of(each, dataset, words).stream())
                .collect(joining("\n\n"));
    }

    private static Optional<String> of(Entity record, Dataset dataset, Words words) {
        FieldWords fields = new FieldWords(words);
        return switch (record) {
            case Milestone each ->
                    Optional.of(
                            told(
                                    each.title(),
                                    fields.whole(MilestoneSchema.DATE, each),
                                    new PartyWords(words).sides(each.parties()),
                                    sources(each.citations(), dataset),
                                    words));
            case Agreement each ->
                    Optional.of(
                            told(
                                    each.title(),
                                    fields.whole(AgreementSchema.SIGNED, each),
                                    new PartyWords(words).sides(each.parties()),
                                    sources(each.citations(), dataset),
                                    words));
            default -> Optional.empty();
        };
    }

    private static List<Source> sources(List<Citation> citations, Dataset dataset) {
        return citations.stream()
                .map(Citation::source)
                .distinct()
                .flatMap(id -> dataset.find(id, Source.class).stream())
                .toList();
    }

    private static String told(
            LocalizedText title,
            String date,
            List<PartyWords.Side> sides,
            List<Source> sources,
            Words words) {
        List<String> lines = new ArrayList<>();
        String first = words.text(title);
        lines.add(date.isEmpty() ? first + "." : words.get("record_text.dated", first, date));
        otherwise(title, words).forEach(lines::add);
        for (PartyWords.Side side : sides) {
            String those =
                    side.participants().stream()
                            .map(each -> each.whole(words))
                            .collect(joining("; "));
            lines.add(
                    side.name().isEmpty()
                            ? those
                            : words.get("record_text.side", side.name(), those));
        }
        return CitationWords.statement(String.join("\n", lines), sources, words);
    }

    /** The same in the other language, where there is that. */
    private static Stream<String> otherwise(LocalizedText title, Words words) {
        return Stream.of(Language.values())
                .filter(each -> each != words.language())
                .map(title::in)
                .filter(each -> !each.missing() && !each.text().equals(words.text(title)))
                .map(LocalizedText.Shown::text);
    }
}
