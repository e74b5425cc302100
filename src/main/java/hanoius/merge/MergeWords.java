package hanoius.merge;

import hanoius.archive.Attribution;
import hanoius.archive.Revision;
import hanoius.merge.Resolution.Part;
import hanoius.model.Dataset;
import hanoius.model.Edit;
import hanoius.model.Entity;
import hanoius.model.RecordId;
import hanoius.schema.Field;
import hanoius.text.EditWords;
import hanoius.text.EditWords.Changed;
import hanoius.text.Words;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What differs in a copy, in the words of one language. */
public final class MergeWords {

    private final EditWords words;

    private MergeWords(EditWords words) {
        this.words = words;
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
        return new MergeWords(new EditWords(all, words.with(all)));
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
                                        was(difference, each.label())))
                .toList();
    }

    /** What a line said when both were one. */
    private String was(Difference difference, String label) {
        Entity was = difference.since().was();
        if (was == null) {
            return "";
        }
        return said(was, difference.here(), label)
                .or(() -> said(was, difference.there(), label))
                .orElse("");
    }

    private Optional<String> said(Entity was, @Nullable Entity now, String label) {
        return now == null
                ? Optional.empty()
                : words.changed(new Edit(was.id(), was, now)).stream()
                        .filter(each -> each.label().equals(label))
                        .map(Changed::before)
                        .findFirst();
    }

    /** What a record says as it would be, line by line where it is otherwise than here. */
    public List<Changed> becoming(Difference difference, Entity record) {
        Entity here = difference.here();
        return here == null ? List.of() : words.changed(new Edit(difference.id(), here, record));
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

    /** The words of the language itself. */
    public Words words() {
        return Objects.requireNonNull(words.words());
    }
}
