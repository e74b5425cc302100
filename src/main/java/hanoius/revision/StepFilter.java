package hanoius.revision;

import hanoius.archive.Step;
import hanoius.model.Edit;
import hanoius.model.Entity;
import hanoius.model.RecordId;
import hanoius.query.SearchWords;
import hanoius.schema.Field;
import hanoius.schema.Schemas;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * Which steps are listed.
 *
 * @param author who made them; empty for everybody
 * @param kind of a record that they did something to; null for any
 * @param since when they were made at the earliest; null for ever
 * @param words that stand in their records, before or after, in their author or their reason, or in
 *     what the list says of them; blank for any
 */
record StepFilter(
        String author, RecordId.@Nullable Kind kind, @Nullable Instant since, String words) {

    static final StepFilter NONE = new StepFilter("", null, null, "");

    boolean isOn() {
        return !equals(NONE);
    }

    /** Whether steps made before this one can be let through still. */
    boolean goesBeyond(Step step) {
        return since == null || !step.by().at().isBefore(since);
    }

    /**
     * Whether a step is listed.
     *
     * @param said what the list says of it
     */
    boolean accepts(Step step, String said) {
        return (author.isEmpty() || author.equals(step.by().author()))
                && (kind == null
                        || step.edits().stream().anyMatch(each -> each.id().kind() == kind))
                && (since == null || !step.by().at().isBefore(since))
                && (words.isBlank() || SearchWords.allIn(words, text(step, said)));
    }

    private static String text(Step step, String said) {
        StringBuilder text = new StringBuilder(said);
        text.append('\n').append(step.by().author()).append('\n').append(step.by().reason());
        for (Edit each : step.edits()) {
            text.append('\n').append(each.id().key());
            each.states().forEach(record -> add(record, text));
        }
        return text.toString();
    }

    private static <R extends Entity> void add(R record, StringBuilder text) {
        for (Field<R, ?> field : Schemas.of(record).fields()) {
            field.words(record).forEach(each -> text.append('\n').append(each));
        }
    }
}
