package hanoius.merge;

import hanoius.archive.Attribution;
import hanoius.archive.Revision;
import hanoius.merge.DifferingParts.Part;
import hanoius.model.Dataset;
import hanoius.model.Edit;
import hanoius.model.Entity;
import hanoius.model.RecordId;
import hanoius.schema.Field;
import hanoius.schema.Schema;
import hanoius.schema.Schemas;
import hanoius.text.EditWords;
import hanoius.text.EditWords.Changed;
import hanoius.text.FieldWords;
import hanoius.text.Words;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What differs in a copy, in the words of one language. */
public final class MergeWords {

    private final EditWords words;

    private final Words language;

    private MergeWords(EditWords words, Words language) {
        this.words = words;
        this.language = language;
    }

    /** Whether it was made with those words. */
    public boolean isIn(Words others) {
        return language.equals(others);
    }

    /**
     * What a line of a record says on both sides.
     *
     * @param label as in "Date" or "Title in Vietnamese"
     * @param theirs empty for nothing
     * @param ours empty for nothing
     * @param was what it said when both were one; empty for nothing, and where nobody knows
     */
    public record Line(String label, String theirs, String ours, String was) {}

    /**
     * Those of a comparison.
     *
     * @param here what the document holds
     */
    public static MergeWords of(Dataset here, CopyComparison comparison, Words words) {
        List<Edit> coming =
                comparison.differences().stream()
                        .filter(each -> each.here() == null && each.there() != null)
                        .map(Difference::edit)
                        .toList();
        Dataset all = here.with(coming, Map.of());
        return new MergeWords(new EditWords(all, words.with(all)), words);
    }

    /** What a record is called. */
    public String name(Difference difference) {
        return words.name(difference.here() == null ? difference.there() : difference.here());
    }

    /** The kind of a record, as within a sentence. */
    public String kind(RecordId id) {
        return words.kind(id);
    }

    /** What they say that is not so here, in a few words: the fields. */
    public String fields(Difference difference) {
        Entity was = difference.since().was();
        Entity there = difference.there();
        return was != null && there != null && difference.group() != Difference.Group.OURS
                ? words.fields(new Edit(difference.id(), was, there))
                : words.fields(difference.edit());
    }

    /** What they say that is not so here: each field, what it says here and what they say. */
    public String changes(Difference difference) {
        return words.changed(difference.edit()).stream()
                .map(
                        each ->
                                language.get(
                                        each.before().isEmpty()
                                                ? "suggest.added_value"
                                                : "suggest.changed_value",
                                        each.label(),
                                        each.before(),
                                        each.after().isEmpty()
                                                ? language.get("compare.nothing")
                                                : each.after()))
                .collect(Collectors.joining(" · "));
    }

    /** A part of a record as both have it: a line for each language that differs. */
    public <R extends Entity> List<Line> lines(Resolution<R> resolution, Part<R> part) {
        Set<String> fields = part.fields().stream().map(Field::name).collect(Collectors.toSet());
        Difference difference = resolution.difference();
        return words.changed(difference.edit()).stream()
                .filter(each -> fields.contains(each.field()))
                .map(
                        each ->
                                new Line(
                                        each.label(),
                                        each.after(),
                                        each.before(),
                                        was(difference, each)))
                .toList();
    }

    /** What a line said when both were one. */
    private String was(Difference difference, Changed line) {
        Entity was = difference.since().was();
        if (was == null) {
            return "";
        }
        List<Changed> since =
                Stream.of(difference.here(), difference.there())
                        .filter(Objects::nonNull)
                        .flatMap(each -> words.changed(new Edit(was.id(), was, each)).stream())
                        .filter(each -> each.field().equals(line.field()))
                        .toList();
        // A text that was in several languages and is in one is called otherwise.
        return since.stream()
                .filter(each -> each.label().equals(line.label()))
                .findFirst()
                .or(() -> since.stream().findFirst())
                .map(Changed::before)
                .orElse("");
    }

    /** All that a record says, line by line: what it says is what it would say after a change. */
    public <R extends Entity> List<Changed> said(R record) {
        Schema<R> schema = Schemas.of(record);
        var fields = new FieldWords(words.words());
        return schema.fields().stream()
                .filter(field -> !field.isAside() && words.words().has("field." + field.name()))
                .filter(field -> !field.isEmpty(record))
                .map(
                        field ->
                                new Changed(
                                        field.name(),
                                        fields.label(field),
                                        "",
                                        fields.brief(field, record)))
                .filter(each -> !each.after().isEmpty())
                .toList();
    }

    /** What would be said of a record that is otherwise than here; empty for nothing. */
    public String becoming(Difference difference, Entity record) {
        Entity here = difference.here();
        return here == null
                ? ""
                : words.changed(new Edit(difference.id(), here, record)).stream()
                        .map(each -> each.label() + ": " + each.after())
                        .collect(Collectors.joining(" · "));
    }

    /** Who changed a part last, among some revisions; latest first. */
    public static <R extends Entity> Optional<Attribution> by(
            List<Revision> revisions, Part<R> part) {
        return revisions.stream()
                .filter(each -> touches(each.edit(), part))
                .map(Revision::by)
                .findFirst();
    }

    @SuppressWarnings("unchecked") // The revisions are of a record of that kind.
    private static <R extends Entity> boolean touches(Edit edit, Part<R> part) {
        R before = (R) edit.before();
        R after = (R) edit.after();
        return before == null
                || after == null
                || part.fields().stream().anyMatch(each -> !each.same(before, after));
    }
}
