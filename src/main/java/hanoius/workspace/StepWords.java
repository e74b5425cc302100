package hanoius.workspace;

import hanoius.archive.Step;
import hanoius.model.Dataset;
import hanoius.model.Edit;
import hanoius.model.Entity;
import hanoius.model.RecordId;
import hanoius.model.SavedChart;
import hanoius.text.EditWords;
import hanoius.text.Words;
import hanoius.workspace.ChangeQueue.Notice;

import org.jspecify.annotations.Nullable;

/**
 * A step of a document's history in a few words.
 *
 * @param dataset where the indicators of figures are found
 */
public record StepWords(Dataset dataset, Words words) {

    /** What a step did to the record that it is named after. */
    private enum Act {
        ADD,
        CHANGE,
        RENAME,
        DELETE
    }

    /** What it does, as in "delete chart “Exports”". */
    public String of(Step step) {
        String done =
                isOfSeveral(step) ? words.get("step.several", step.edits().size()) : of(main(step));
        return step.undoes() == 0 ? done : words.get("step.of_undo", done);
    }

    private static boolean isOfSeveral(Step step) {
        return step.edits().size() != 1
                && step.edits().stream().filter(StepWords::isMain).count() != 1;
    }

    /** Links and files come and go with what has them, and terms with what uses them first. */
    private static boolean isMain(Edit edit) {
        return edit.id().kind() != RecordId.Kind.LINK
                && edit.id().kind() != RecordId.Kind.ATTACHMENT
                && (edit.id().kind() != RecordId.Kind.TERM || edit.states().size() > 1);
    }

    private static Edit main(Step step) {
        return step.edits().stream()
                .filter(StepWords::isMain)
                .findFirst()
                .orElseGet(() -> step.edits().getFirst());
    }

    private String of(Edit edit) {
        Act act = act(edit);
        String name = name(edit.after() == null ? edit.before() : edit.after());
        if (act == Act.RENAME) {
            return words.get("step.rename", kind(edit), name, name(edit.before()));
        }
        return switch (act) {
            case ADD ->
                    words.get(
                            edit.id().kind() == RecordId.Kind.CHART ? "step.save" : "step.add",
                            kind(edit),
                            name);
            case DELETE -> words.get("step.delete", kind(edit), name);
            default -> {
                String fields = edits().fields(edit);
                yield fields.isEmpty()
                        ? words.get("step.change", kind(edit), name)
                        : words.get("step.fields", fields, name);
            }
        };
    }

    private Act act(Edit edit) {
        if (edit.before() == null) {
            return Act.ADD;
        }
        if (edit.after() == null) {
            return Act.DELETE;
        }
        boolean named = edit.after() instanceof SavedChart;
        return named && !name(edit.before()).equals(name(edit.after())) ? Act.RENAME : Act.CHANGE;
    }

    private EditWords edits() {
        return new EditWords(dataset, words);
    }

    private String kind(Edit edit) {
        return edits().kind(edit.id());
    }

    private String name(@Nullable Entity entity) {
        return edits().name(entity);
    }

    /** What was done last, as in "Deleted “Exports”" or "Undone: save chart “Exports”". */
    public String of(Notice notice) {
        Step step = notice.step();
        return switch (notice.done()) {
            case UNDONE -> words.get("step.undone", of(step));
            case REDONE -> words.get("step.redone", of(step));
            case DONE -> {
                if (isOfSeveral(step)) {
                    yield words.get("step.done_several", step.edits().size());
                }
                Edit edit = main(step);
                String name = name(edit.after() == null ? edit.before() : edit.after());
                yield switch (act(edit)) {
                    case ADD -> words.get("step.done_add", name);
                    case CHANGE -> {
                        String fields = edits().fields(edit);
                        yield fields.isEmpty()
                                ? words.get("step.done_change", name)
                                : words.get("step.done_fields", fields, name);
                    }
                    case RENAME -> words.get("step.done_rename", name);
                    case DELETE -> words.get("step.done_delete", name);
                };
            }
        };
    }

    /** Whether something was deleted, which is offered to be taken back at once. */
    public static boolean isDeletion(Notice notice) {
        return notice.done() == ChangeQueue.Done.DONE
                && !isOfSeveral(notice.step())
                && main(notice.step()).after() == null;
    }
}
