package hanoius.form;

import hanoius.model.Citation;
import hanoius.model.Edit;
import hanoius.model.Entity;
import hanoius.model.Party.Participation;
import hanoius.model.RecordId;
import hanoius.schema.AgreementSchema;
import hanoius.schema.CitationsType;
import hanoius.schema.Field;
import hanoius.schema.FieldType;
import hanoius.schema.ParticipationsType;
import hanoius.schema.Schema;
import hanoius.schema.Schemas;
import hanoius.schema.Values;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What some records of one or several kinds have in common and can be given at once: words of
 * lists, choices, flags, those who take part, sources. Texts, dates and figures are each record's
 * own.
 */
public final class SharedFields {

    private SharedFields() {}

    /**
     * One field that all have.
     *
     * @param field that of one of the kinds; those of the others have its name, type and list
     * @param values what the records have, most frequent first, and how many have it: of lists each
     *     element by itself, of citations their source, of those who take part without the words in
     *     which they are named
     * @param records how many records there are
     */
    public record Shared(Field<?, ?> field, Map<Object, Integer> values, int records) {

        /** Whether each record may have several. */
        public boolean isList() {
            return SharedFields.isList(field);
        }

        /** Whether all records say the same, which may be nothing. */
        public boolean isSame() {
            return values.values().stream().allMatch(count -> count == records);
        }
    }

    /** The fields that some records share, in the order of the kind of the first one. */
    public static List<Shared> of(Collection<? extends Entity> records) {
        return records.stream()
                .findFirst()
                .map(first -> of(Schemas.of(first.id().kind()), records))
                .orElse(List.of());
    }

    private static List<Shared> of(Schema<?> schema, Collection<? extends Entity> records) {
        return schema.fields().stream()
                .filter(SharedFields::isShared)
                .filter(field -> records.stream().allMatch(each -> has(each, field)))
                .map(field -> new Shared(field, values(records, field), records.size()))
                .toList();
    }

    private static boolean isShared(Field<?, ?> field) {
        return switch (field.type()) {
            case FieldType.Text _ -> !field.termList().isEmpty() || field.facet() != null;
            case FieldType.Names _ -> !field.termList().isEmpty();
            case FieldType.Flag _ -> field != AgreementSchema.STATUS_ASSUMED;
            case FieldType.Choice<?> _, ParticipationsType _, CitationsType _ -> true;
            default -> false;
        };
    }

    private static boolean isList(Field<?, ?> field) {
        return switch (field.type()) {
            case FieldType.Names _, ParticipationsType _, CitationsType _ -> true;
            default -> false;
        };
    }

    private static <R extends Entity> boolean has(R record, Field<?, ?> field) {
        return counterpart(Schemas.of(record), field).isPresent();
    }

    /** The field of a kind that says the same as that of another. */
    private static <R> Optional<Field<R, ?>> counterpart(Schema<R> schema, Field<?, ?> field) {
        return schema.fields().stream()
                .filter(
                        each ->
                                each.name().equals(field.name())
                                        && each.type().equals(field.type())
                                        && each.termList().equals(field.termList()))
                .findFirst();
    }

    private static Map<Object, Integer> values(
            Collection<? extends Entity> records, Field<?, ?> field) {
        Map<Object, Integer> counts = new LinkedHashMap<>();
        records.forEach(
                each -> values(each, field).forEach(value -> counts.merge(value, 1, Integer::sum)));
        Map<Object, Integer> sorted = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<Object, Integer>comparingByValue().reversed())
                .forEach(each -> sorted.put(each.getKey(), each.getValue()));
        return sorted;
    }

    private static <R extends Entity> Stream<Object> values(R record, Field<?, ?> field) {
        return counterpart(Schemas.of(record), field).stream()
                .flatMap(each -> Stream.<Object>ofNullable(each.of(record)))
                .flatMap(
                        value ->
                                value instanceof List<?> many
                                        ? many.stream().map(SharedFields::plain).distinct()
                                        : Stream.of(value));
    }

    /** An element of a list without what only its record says of it. */
    private static Object plain(Object element) {
        return switch (element) {
            case Citation citation -> citation.source();
            case Participation one when one.party() != null ->
                    new Participation(one.side(), one.role(), one.party(), "");
            default -> element;
        };
    }

    /**
     * Gives all records one value of a field that is no list; null for none.
     *
     * @return an edit for each record that has another one
     * @throws IllegalArgumentException when a record needs one, or has no such field
     */
    public static List<Edit> set(
            Collection<? extends Entity> records, Field<?, ?> field, @Nullable Object value) {
        return edits(records, field, _ -> value);
    }

    /** Adds an element, as {@link Shared#values} has them, to the lists of all records. */
    public static List<Edit> add(
            Collection<? extends Entity> records, Field<?, ?> field, Object element) {
        List<?> added =
                List.of(
                        field.type() instanceof CitationsType
                                ? Citation.of((RecordId) element)
                                : element);
        return edits(
                records,
                field,
                before -> has(before, element) ? before : together(field.type(), before, added));
    }

    /** Removes an element, as {@link Shared#values} has them, from the lists of all records. */
    public static List<Edit> remove(
            Collection<? extends Entity> records, Field<?, ?> field, Object element) {
        return edits(
                records,
                field,
                before ->
                        before instanceof List<?> list
                                ? list.stream()
                                        .filter(each -> !plain(each).equals(element))
                                        .toList()
                                : before);
    }

    private static boolean has(@Nullable Object before, Object element) {
        return before instanceof List<?> list
                && list.stream().anyMatch(each -> plain(each).equals(element));
    }

    @SuppressWarnings("unchecked") // Both are lists of the type's elements.
    private static <V> @Nullable Object together(
            FieldType<V> type, @Nullable Object before, Object added) {
        return before == null ? added : type.together((V) before, (V) added);
    }

    private static List<Edit> edits(
            Collection<? extends Entity> records,
            Field<?, ?> field,
            Function<@Nullable Object, @Nullable Object> change) {
        return records.stream().flatMap(each -> edit(each, field, change)).toList();
    }

    private static <R extends Entity> Stream<Edit> edit(
            R record, Field<?, ?> field, Function<@Nullable Object, @Nullable Object> change) {
        Schema<R> schema = Schemas.of(record);
        Field<R, ?> own =
                counterpart(schema, field)
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                record.id() + " has no " + field.name()));
        Values<R> values = schema.values(record);
        set(own, change.apply(own.of(record)), values);
        R after = schema.make(values);
        if (own.required() && own.isEmpty(after)) {
            throw new IllegalArgumentException(record.id() + " needs " + own);
        }
        return after.equals(record) ? Stream.of() : Stream.of(Edit.replacing(record, after));
    }

    @SuppressWarnings("unchecked") // The field has the type of the one whose value it is.
    private static <R, V> void set(Field<R, V> field, @Nullable Object value, Values<R> values) {
        values.set(field, value == null ? field.type().empty() : (V) value);
        if (field.equals(AgreementSchema.STATUS)) {
            // Somebody says it now.
            values.set((Field<R, Boolean>) AgreementSchema.STATUS_ASSUMED, false);
        }
    }
}
