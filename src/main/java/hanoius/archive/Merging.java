package hanoius.archive;

import hanoius.archive.Conflict.Clash;
import hanoius.model.Edit;
import hanoius.model.Entity;
import hanoius.model.RecordId;
import hanoius.schema.Field;
import hanoius.schema.Schema;
import hanoius.schema.Schemas;
import hanoius.schema.Values;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Edits over what a document holds by now, which may be something else than what their author saw.
 *
 * @param edits what is left to do: each begins with what the document holds; where both want
 *     something else, with what the document has; what is so already is not among them
 * @param clashes what both want differently, in the order of the edits
 */
public record Merging(List<Edit> edits, List<Clash> clashes) {

    /** Merges edits with what is held. */
    static Merging of(List<Edit> wanted, Function<RecordId, Optional<Entity>> held) {
        List<Edit> edits = new ArrayList<>();
        List<Clash> clashes = new ArrayList<>();
        for (Edit each : wanted) {
            Entity found = held.apply(each.id()).orElse(null);
            Entity result = merged(each, found, clashes);
            if (!Objects.equals(result, found)) {
                edits.add(new Edit(each.id(), found, result));
            }
        }
        return new Merging(List.copyOf(edits), List.copyOf(clashes));
    }

    /**
     * An edit that does to what is held what another one does, over what was changed since. Where
     * the record as a whole came or went, or cannot have both, it is the other one.
     */
    public static Edit over(Edit wanted, @Nullable Entity held) {
        Entity before = wanted.before();
        Entity after = wanted.after();
        if (before == null || after == null || held == null) {
            return after == null && held == null ? wanted : new Edit(wanted.id(), held, after);
        }
        return ThreeWay.of(before, after, held)
                .over()
                .map(each -> new Edit(wanted.id(), held, each))
                .orElse(wanted);
    }

    private static @Nullable Entity merged(Edit edit, @Nullable Entity held, List<Clash> clashes) {
        Entity before = edit.before();
        Entity after = edit.after();
        if (Objects.equals(before, held) || Objects.equals(after, held)) {
            return after;
        }
        if (before == null || after == null || held == null) {
            clashes.add(new Clash(edit.id(), "", after, held));
            return held;
        }
        List<Clash> own = new ArrayList<>();
        Entity result = ThreeWay.of(before, after, held).merged(own);
        clashes.addAll(own);
        return result;
    }

    /**
     * One record before, as its author wants it, and as it is held.
     *
     * @param <R> the kind of record
     */
    private record ThreeWay<R extends Entity>(Schema<R> schema, R before, R after, R held) {

        @SuppressWarnings("unchecked") // Records of one id are of one kind.
        static <R extends Entity> ThreeWay<R> of(R before, Entity after, Entity held) {
            return new ThreeWay<>(Schemas.of(before), before, (R) after, (R) held);
        }

        /** The record that has what either changed, what is held where both did. */
        R merged(List<Clash> clashes) {
            Values<R> values = schema.values(held);
            for (Field<R, ?> field : schema.differing(before, after)) {
                if (field.same(before, held) || field.same(after, held)) {
                    values.copy(field, after);
                } else if (!merged(field, values)) {
                    clashes.add(clash(field));
                }
            }
            Optional<R> made = made(values);
            if (made.isEmpty()) {
                // What each changed fits, but not together.
                unfit(values).stream()
                        .filter(each -> !clashes.contains(each))
                        .forEach(clashes::add);
            }
            return made.orElse(held);
        }

        /** The record that has what its author changed, and else what is held. */
        Optional<R> over() {
            Values<R> values = schema.values(held);
            for (Field<R, ?> field : schema.differing(before, after)) {
                if (!merged(field, values)) {
                    values.copy(field, after);
                }
            }
            return made(values);
        }

        /** Whether a field could be given what both made of it. */
        private <V> boolean merged(Field<R, V> field, Values<R> values) {
            V was = field.of(before);
            V wanted = field.of(after);
            V now = field.of(held);
            V merged =
                    was == null || wanted == null || now == null
                            ? null
                            : field.type().merged(was, wanted, now);
            if (merged == null) {
                return false;
            }
            values.set(field, merged);
            return true;
        }

        private Clash clash(Field<R, ?> field) {
            return new Clash(held.id(), field.name(), field.of(after), field.of(held));
        }

        private Optional<R> made(Values<R> values) {
            try {
                return Optional.of(schema.make(values));
            } catch (IllegalArgumentException _) {
                return Optional.empty();
            }
        }

        /** The fields that would fit if one of the two gave way; all if that is not enough. */
        private List<Clash> unfit(Values<R> values) {
            List<Field<R, ?>> apart = schema.differing(after, held);
            List<Clash> unfit =
                    apart.stream()
                            .filter(each -> fitsOtherwise(each, values))
                            .map(this::clash)
                            .toList();
            return unfit.isEmpty() ? apart.stream().map(this::clash).toList() : unfit;
        }

        private boolean fitsOtherwise(Field<R, ?> field, Values<R> values) {
            boolean theirs = field.same(before, held);
            R taken = theirs ? after : held;
            values.copy(field, theirs ? held : after);
            boolean fits = made(values).isPresent();
            values.copy(field, taken);
            return fits;
        }
    }
}
