package hanoius.workspace;

import hanoius.archive.Conflict;
import hanoius.archive.Conflict.Clash;
import hanoius.archive.InvalidChange;
import hanoius.model.Edit;
import hanoius.model.Entity;
import hanoius.schema.Field;
import hanoius.schema.Schema;
import hanoius.schema.Schemas;

import java.util.List;

/**
 * Edits that were not made.
 *
 * @param why what hindered them
 */
record Refused(List<Edit> edits, Throwable why) {

    /** Whether a later change failed only because these were not made before it. */
    boolean explains(Throwable failure) {
        return switch (failure) {
            case Conflict conflict -> conflict.clashes().stream().anyMatch(this::made);
            case InvalidChange invalid ->
                    !invalid.other().equals(invalid.id())
                            && edits.stream().anyMatch(each -> each.id().equals(invalid.other()));
            default -> false;
        };
    }

    /** Whether the field would have another value. */
    private boolean made(Clash clash) {
        return edits.stream()
                .anyMatch(each -> each.id().equals(clash.id()) && changes(each, clash.field()));
    }

    private static boolean changes(Edit edit, String field) {
        Entity before = edit.before();
        Entity after = edit.after();
        return field.isEmpty()
                || before == null
                || after == null
                || differs(Schemas.of(edit.id().kind()), before, after, field);
    }

    @SuppressWarnings("unchecked") // Both are records of the kind that the schema is of.
    private static <R extends Entity> boolean differs(
            Schema<R> schema, Entity before, Entity after, String field) {
        return schema.differing((R) before, (R) after).stream()
                .map(Field::name)
                .anyMatch(field::equals);
    }
}
