package hanoius.merge;

import hanoius.form.Companions;
import hanoius.model.Entity;
import hanoius.schema.Field;
import hanoius.schema.Schema;
import hanoius.schema.Schemas;
import hanoius.schema.Values;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What differs of a record, and who changed it.
 *
 * @param <R> the kind of record
 */
public final class DifferingParts<R extends Entity> {

    /** Who changed a part of a record. */
    public enum Origin {
        THEIRS,
        OURS,
        /** Both, in a way that goes together. */
        TOGETHER,
        /** Both, or nobody knows who. */
        CONFLICT
    }

    /**
     * A field that differs, with those that tell more of it.
     *
     * @param field the one that stands for them
     * @param fields all of them that differ
     */
    public record Part<R extends Entity>(
            Field<R, ?> field, List<Field<R, ?>> fields, Origin origin) {

        public Part {
            fields = List.copyOf(fields);
        }

        /** What tells what they say in it from all else that was ever declined. */
        String key(Difference difference) {
            return Suggested.key(difference, field, told());
        }

        /** All that tells it, be it the same in both. */
        Set<Field<R, ?>> told() {
            Set<Field<R, ?>> told = new LinkedHashSet<>(fields);
            told.add(field);
            Stream.ofNullable(field.wording()).forEach(told::add);
            return told;
        }
    }

    private final Schema<R> schema;
    private final R here;
    private final R there;
    private final @Nullable R was;

    @SuppressWarnings("unchecked") // Counterparts are of one kind.
    DifferingParts(R here, Entity there, Difference difference) {
        schema = Schemas.of(here);
        this.here = here;
        this.there = (R) there;
        was = (R) difference.since().was();
    }

    List<Part<R>> found() {
        Map<Field<R, ?>, List<Field<R, ?>>> groups = new LinkedHashMap<>();
        for (Field<R, ?> each : schema.differing(here, there)) {
            groups.computeIfAbsent(leading(each), _ -> new ArrayList<>()).add(each);
        }
        List<Part<R>> parts = new ArrayList<>();
        groups.forEach((field, all) -> parts.add(new Part<>(field, all, origin(all))));
        return fit(parts)
                ? parts
                : parts.stream()
                        .map(each -> new Part<>(each.field(), each.fields(), Origin.CONFLICT))
                        .toList();
    }

    /** The field that stands for one, as far as that differs too. */
    private Field<R, ?> leading(Field<R, ?> field) {
        return Companions.leading(schema, field)
                .filter(each -> !each.same(here, there))
                .orElse(field);
    }

    private Origin origin(List<Field<R, ?>> fields) {
        if (was == null) {
            return all(fields, there)
                    ? Origin.OURS
                    : all(fields, here) ? Origin.THEIRS : Origin.CONFLICT;
        }
        if (fields.stream().allMatch(each -> each.same(was, there))) {
            return Origin.OURS;
        }
        if (fields.stream().allMatch(each -> each.same(was, here))) {
            return Origin.THEIRS;
        }
        return fields.size() == 1 && together(fields.getFirst(), was, here, there) != null
                ? Origin.TOGETHER
                : Origin.CONFLICT;
    }

    private static <R> boolean all(List<Field<R, ?>> empty, R record) {
        return empty.stream().allMatch(each -> each.isEmpty(record));
    }

    /** Whether what each changed fits together. */
    private boolean fit(List<Part<R>> parts) {
        Values<R> values = schema.values(here);
        for (Part<R> part : parts) {
            for (Field<R, ?> field : part.fields()) {
                if (part.origin() == Origin.THEIRS) {
                    values.copy(field, there);
                } else if (part.origin() == Origin.TOGETHER && was != null) {
                    set(values, field, was);
                }
            }
        }
        return made(schema, values).isPresent();
    }

    private <V> void set(Values<R> values, Field<R, V> field, R before) {
        values.set(field, together(field, before, here, there));
    }

    /** What two changes of a field make of it together; null when they do not go together. */
    static <R, V> @Nullable V together(Field<R, V> field, R was, R here, R there) {
        V before = field.of(was);
        V ours = field.of(here);
        V theirs = field.of(there);
        return before == null || ours == null || theirs == null
                ? null
                : field.type().merged(before, theirs, ours);
    }

    /** A record of values; empty where they do not go together. */
    static <R> Optional<R> made(Schema<R> schema, Values<R> values) {
        try {
            return Optional.of(schema.make(values));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
