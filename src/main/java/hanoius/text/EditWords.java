package hanoius.text;

import hanoius.language.LocalizedText;
import hanoius.model.Agreement;
import hanoius.model.Attachment;
import hanoius.model.Citation;
import hanoius.model.Dataset;
import hanoius.model.Edit;
import hanoius.model.Entity;
import hanoius.model.Indicator;
import hanoius.model.Link;
import hanoius.model.Milestone;
import hanoius.model.Observation;
import hanoius.model.Party;
import hanoius.model.RecordId;
import hanoius.model.SavedChart;
import hanoius.model.Source;
import hanoius.model.Term;
import hanoius.schema.CitationsType;
import hanoius.schema.Field;
import hanoius.schema.Schema;
import hanoius.schema.Schemas;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What changes do to records, in the words of one language.
 *
 * @param dataset where the records are found that others name
 */
public record EditWords(Dataset dataset, Words words) {

    /**
     * What became of one field, or of what it says in one language.
     *
     * @param field its name in the schema
     * @param label as in "Date" or "Title in Vietnamese"
     * @param before what it said; empty for nothing
     * @param after what it says since; empty for nothing
     */
    public record Changed(String field, String label, String before, String after) {}

    /** Fields beyond this many are counted. */
    private static final int NAMED = 3;

    /** What an edit did, field by field in the order of the schema; none for a whole record. */
    public List<Changed> changed(Edit edit) {
        Entity before = edit.before();
        Entity after = edit.after();
        return before == null || after == null ? List.of() : changed(before, after);
    }

    @SuppressWarnings("unchecked") // Before and after an edit, a record is of one kind.
    private <R extends Entity> List<Changed> changed(R before, Entity after) {
        Schema<R> schema = Schemas.of(before);
        R now = (R) after;
        List<Field<R, ?>> fields = schema.differing(before, now);
        List<Changed> changed = new ArrayList<>();
        for (Field<R, ?> field : fields) {
            // What the source says of a date stands beside the date.
            if (fields.stream().noneMatch(each -> field.equals(each.wording()))) {
                changed.addAll(changed(field, before, now));
            }
        }
        return changed;
    }

    private <R> List<Changed> changed(Field<R, ?> field, R before, R after) {
        if (field.of(before) instanceof LocalizedText was
                && field.of(after) instanceof LocalizedText now) {
            return localized(field, was, now);
        }
        var fields = new FieldWords(words);
        return List.of(
                new Changed(
                        field.name(),
                        fields.label(field),
                        value(field, before, after),
                        value(field, after, before)));
    }

    private List<Changed> localized(Field<?, ?> field, LocalizedText before, LocalizedText after) {
        String label = new FieldWords(words).label(field);
        Set<String> languages = new TreeSet<>(before.translations().keySet());
        languages.addAll(after.translations().keySet());
        languages.add(before.language());
        languages.add(after.language());
        List<Changed> changed =
                languages.stream()
                        .filter(each -> !said(before, each).equals(said(after, each)))
                        .map(
                                each ->
                                        new Changed(
                                                field.name(),
                                                each.isEmpty() || languages.size() == 1
                                                        ? label
                                                        : words.get(
                                                                "edit.in_language",
                                                                label,
                                                                words.languageName(each)),
                                                said(before, each),
                                                said(after, each)))
                        .toList();
        return changed.isEmpty()
                ? List.of(new Changed(field.name(), label, words.text(before), words.text(after)))
                : changed;
    }

    private static String said(LocalizedText text, String language) {
        return text.language().equals(language)
                ? text.text()
                : text.translations().containsKey(language)
                        ? text.translations().get(language).value()
                        : "";
    }

    /** What a field says in one record, of a list of citations only what the other has not. */
    private <R> String value(Field<R, ?> field, R record, R other) {
        Object value = field.of(record);
        if (field.type() instanceof CitationsType
                && value instanceof List<?> cited
                && field.of(other) instanceof List<?> others) {
            return cited.stream()
                    .filter(each -> !others.contains(each))
                    .map(each -> cited((Citation) each))
                    .collect(Collectors.joining("; "));
        }
        return value instanceof RecordId id ? name(id) : new FieldWords(words).brief(field, record);
    }

    private String cited(Citation citation) {
        return Stream.of(name(citation.source()), CitationWords.place(citation))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** What a record is called; its key where there is none. */
    public String name(RecordId id) {
        return dataset.entity(id).map(this::name).orElse(id.key());
    }

    /** The fields that an edit changed, as within a sentence: "date and place"; empty for none. */
    public String fields(Edit edit) {
        List<String> labels =
                changed(edit).stream()
                        .map(
                                each ->
                                        each.label().substring(0, 1).toLowerCase(Locale.ROOT)
                                                + each.label().substring(1))
                        .distinct()
                        .toList();
        if (labels.size() > NAMED) {
            return words.get("edit.fields", labels.size());
        }
        return labels.size() < 2
                ? String.join("", labels)
                : words.get(
                        "edit.and",
                        String.join(", ", labels.subList(0, labels.size() - 1)),
                        labels.getLast());
    }

    /** The kind of record, as within a sentence. */
    public String kind(RecordId id) {
        return words.get("record." + id.kind().word());
    }

    /** What the record of an edit is called since, or was before it was deleted. */
    public String name(Edit edit) {
        return name(edit.after() == null ? edit.before() : edit.after());
    }

    /** What a record is called; empty for none. */
    public String name(@Nullable Entity entity) {
        return switch (entity) {
            case Milestone milestone -> words.text(milestone.title());
            case Agreement agreement -> words.text(agreement.title());
            case Indicator indicator -> words.name(indicator);
            case Observation figure ->
                    words.get(
                            "step.figure",
                            dataset.find(figure.indicator(), Indicator.class)
                                    .map(words::name)
                                    .orElse(figure.indicator().key()),
                            words.shortDate(figure.period()));
            case Source source -> source.title().isEmpty() ? source.url() : source.title();
            case Party party -> words.name(party);
            case Link link ->
                    words.get(
                            "step.link",
                            name(link.from()),
                            words.of(link.relation()),
                            name(link.to()));
            case SavedChart chart -> chart.name();
            case Term term -> words.term(term.list(), term.key());
            case Attachment attachment -> attachment.name();
            case null -> "";
        };
    }
}
