package hanoius.revision;

import hanoius.archive.Archive;
import hanoius.archive.Attribution;
import hanoius.archive.Conflict;
import hanoius.archive.Conflict.Clash;
import hanoius.archive.InvalidChange;
import hanoius.archive.Revision;
import hanoius.archive.Step;
import hanoius.model.Edit;
import hanoius.model.Entity;
import hanoius.schema.Field;
import hanoius.schema.Schemas;
import hanoius.text.EditWords;
import hanoius.text.FieldWords;
import hanoius.text.Why;
import hanoius.workspace.DocumentQuestions;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Why a step is not taken back as a whole.
 *
 * @param says what stands in the way, in one sentence for each
 * @param others how many of the fields and records that it did something to can be taken back
 * @param all how many these are; 0 when not even over what was done since
 */
record Hindrance(Step step, String says, int others, int all) {

    /** A field or a record that was changed since, and by whom; null when that is not known. */
    record Since(Clash clash, @Nullable Attribution by) {}

    /**
     * Asks who changed what stands in the way.
     *
     * @param generation of the step that is to be taken back
     */
    record Asking(long generation, List<Clash> clashes)
            implements DocumentQuestions.Question<List<Since>> {

        @Override
        public List<Since> of(Archive archive) {
            return clashes.stream()
                    .map(each -> new Since(each, by(archive, each).orElse(null)))
                    .toList();
        }

        private Optional<Attribution> by(Archive archive, Clash clash) {
            return archive.history(clash.id()).stream()
                    .filter(each -> each.generation() > generation)
                    .filter(each -> changes(each.edit(), clash.field()))
                    .map(Revision::by)
                    .findFirst();
        }

        private static boolean changes(Edit edit, String field) {
            Entity before = edit.before();
            Entity after = edit.after();
            return field.isEmpty()
                    || before == null
                    || after == null
                    || differs(before, after, field);
        }

        @SuppressWarnings("unchecked") // Before and after an edit, a record is of one kind.
        private static <R extends Entity> boolean differs(R before, Entity after, String field) {
            return Schemas.of(before).differing(before, (R) after).stream()
                    .anyMatch(each -> each.name().equals(field));
        }
    }

    /** What a refusal is about: where nobody is in the way, nobody is asked after. */
    static List<Clash> clashes(Throwable failure) {
        return failure instanceof Conflict conflict ? conflict.clashes() : List.of();
    }

    /** In the words of a language. */
    static Hindrance of(Step step, Throwable failure, List<Since> since, StepTelling telling) {
        int all = step.edits().stream().mapToInt(Hindrance::count).sum();
        String says =
                since.isEmpty()
                        ? refused(failure, telling)
                        : since.stream()
                                .map(each -> says(each, telling))
                                .distinct()
                                .collect(Collectors.joining(" "));
        int inTheWay = since.isEmpty() ? 1 : since.size();
        boolean isOver = failure instanceof Conflict;
        return new Hindrance(step, says, Math.max(0, all - inTheWay), isOver ? all : 0);
    }

    private static int count(Edit edit) {
        Entity before = edit.before();
        Entity after = edit.after();
        return before == null || after == null ? 1 : differing(before, after);
    }

    @SuppressWarnings("unchecked") // Before and after an edit, a record is of one kind.
    private static <R extends Entity> int differing(R before, Entity after) {
        return Schemas.of(before).differing(before, (R) after).size();
    }

    private static String says(Since since, StepTelling telling) {
        Clash clash = since.clash;
        EditWords words = telling.edits();
        Attribution by = since.by;
        String who = by == null ? "" : telling.byWhom(by);
        if (clash.field().isEmpty()) {
            return telling.words()
                    .get(
                            clash.found() == null
                                    ? "history.deleted_since"
                                    : "history.changed_since",
                            words.name(clash.id()),
                            who);
        }
        return telling.words().get("history.field_since", field(clash, words), who);
    }

    private static String field(Clash clash, EditWords words) {
        return Schemas.of(clash.id().kind()).fields().stream()
                .filter(each -> each.name().equals(clash.field()))
                .map(each -> label(each, words))
                .findFirst()
                .orElse(clash.field());
    }

    private static String label(Field<?, ?> field, EditWords words) {
        return new FieldWords(words.words()).label(field).toLowerCase(Locale.ROOT);
    }

    private static String refused(Throwable failure, StepTelling telling) {
        if (failure instanceof InvalidChange invalid
                && invalid.reason() == InvalidChange.Reason.STILL_REFERENCED) {
            return telling.words()
                    .get(
                            "history.named_since",
                            telling.edits().name(invalid.id()),
                            telling.edits().name(invalid.other()));
        }
        return new Why(failure).in(telling.words());
    }
}
