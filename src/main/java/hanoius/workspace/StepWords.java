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

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
                isOfSeveral(step) ? words.get("step.several", step.edits().size()) : ofOne(step);
        return step.undoes() == 0 ? done : words.get("step.of_undo", done);
    }

    private String ofOne(Step step) {
        Edit edit = main(step);
        int changed = changedWith(step);
        return changed == 0
                ? of(edit)
                : words.get("step.delete_changing", kind(edit), name(edit.before()), changed);
    }

    private static boolean isOfSeveral(Step step) {
        return step.edits().size() != 1
                && step.edits().stream().filter(StepWords::isMain).count() != 1
                && changedWith(step) == 0;
    }

    /**
     * How many others a step changed that deleted one record, in whose place something else came
     * there; 0 for any other step.
     */
    private static int changedWith(Step step) {
        List<Edit> mains = step.edits().stream().filter(StepWords::isMain).toList();
        long changed = mains.stream().filter(each -> each.states().size() > 1).count();
        long deleted = mains.stream().filter(each -> each.after() == null).count();
        return deleted == 1 && changed == mains.size() - 1 ? (int) changed : 0;
    }

    /** Links and files come and go with what has them, and terms with what uses them first. */
    private static boolean isMain(Edit edit) {
        return edit.id().kind() != RecordId.Kind.LINK
                && edit.id().kind() != RecordId.Kind.ATTACHMENT
                && (edit.id().kind() != RecordId.Kind.TERM || edit.states().size() > 1);
    }

    private static Edit main(Step step) {
        boolean deletes = changedWith(step) > 0;
        return step.edits().stream()
                .filter(each -> isMain(each) && (!deletes || each.after() == null))
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
                    case DELETE -> deleted(step, name);
                };
            }
        };
    }

    /** As in "Deleted “Land lease” with 2 links". */
    private String deleted(Step step, String name) {
        int changed = changedWith(step);
        if (changed > 0) {
            return words.get("step.done_delete_changing", name, changed);
        }
        String along = along(gone(step, RecordId.Kind.LINK), gone(step, RecordId.Kind.ATTACHMENT));
        return along.isEmpty()
                ? words.get("step.done_delete", name)
                : words.get("step.done_delete_with", name, along);
    }

    private static int gone(Step step, RecordId.Kind kind) {
        return (int)
                step.edits().stream()
                        .filter(each -> each.after() == null && each.id().kind() == kind)
                        .filter(each -> !each.equals(main(step)))
                        .count();
    }

    /** What goes with a record, as in "2 links, 1 file"; empty for nothing. */
    public String along(int links, int files) {
        return Stream.of(
                        links == 0 ? "" : words.get("step.links", links),
                        files == 0 ? "" : words.get("step.files", files))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** Whether fields of one record of the document were changed, and nothing else was done. */
    public static boolean isOfFields(Notice notice) {
        return !isOfSeveral(notice.step())
                && main(notice.step()).states().size() == 2
                && RecordId.Kind.FACTS.contains(main(notice.step()).id().kind());
    }

    /** Whether something was deleted, which is offered to be taken back at once. */
    public static boolean isDeletion(Notice notice) {
        return notice.done() == ChangeQueue.Done.DONE
                && !isOfSeveral(notice.step())
                && main(notice.step()).after() == null;
    }
}
