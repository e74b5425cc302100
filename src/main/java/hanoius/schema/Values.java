package hanoius.schema;

import hanoius.language.LocalizedText;
import hanoius.model.RecordId;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * The values of one record's fields, from which the record is made.
 *
 * @param <R> the kind of record
 */
public final class Values<R> {

    private final @Nullable RecordId id;
    private final Map<Field<R, ?>, Object> values = new HashMap<>();

    public Values(RecordId id) {
        this.id = id;
    }

    /** Those of a record whose id is made of its fields. */
    public Values() {
        id = null;
    }

    /** The same for a record of that id. */
    public Values<R> of(RecordId other) {
        return new Values<R>(other).with(values);
    }

    private Values<R> with(Map<Field<R, ?>, Object> others) {
        values.putAll(others);
        return this;
    }

    /** The same, to be changed on its own. */
    public Values<R> copy() {
        return id == null ? new Values<R>().with(values) : of(id);
    }

    public RecordId id() {
        return Objects.requireNonNull(id, "a record of that kind has a key of its own");
    }

    /** Gives a field a value; null for none. */
    public <V> Values<R> set(Field<R, V> field, @Nullable V value) {
        if (value == null) {
            values.remove(field);
        } else {
            values.put(field, value);
        }
        return this;
    }

    /** Gives a field the value that it has in a record. */
    public <V> Values<R> copy(Field<R, V> field, R record) {
        return set(field, field.of(record));
    }

    /** Gives a field the value that it has in a record, as {@link Field#renamed} has it. */
    public <V> Values<R> renamed(Field<R, V> field, R record, UnaryOperator<RecordId> names) {
        return set(field, field.renamed(record, names));
    }

    /** Reads a field from the JSON of a record; one that is missing there is empty. */
    public <V> Values<R> json(Field<R, V> field, Object json) {
        Object given = Json.get(json, field.name());
        return set(field, given == Json.NOTHING ? field.type().empty() : field.type().of(given));
    }

    /** The value of a field as JSON, {@link Json#NOTHING} for none. */
    public <V> Object json(Field<R, V> field) {
        V value = optional(field);
        return value == null ? Json.NOTHING : field.type().json(value);
    }

    /** Reads a field from the cells of its columns. */
    public <V> Values<R> cells(Field<R, V> field, List<String> cells, FieldType.Keys keys) {
        return set(field, field.type().read(cells, keys));
    }

    /** Puts texts into the language that the record says it is in. */
    void localize(List<Field<R, ?>> fields) {
        for (Field<R, ?> each : fields) {
            if (each.name().equals(LocalizedType.LANG)) {
                String language = language();
                values.replaceAll(
                        (_, value) ->
                                value instanceof LocalizedText text
                                        ? text.inLanguage(language)
                                        : value);
                return;
            }
        }
    }

    /** The code of the language that the record says it is in. */
    public String language() {
        for (Map.Entry<Field<R, ?>, Object> each : values.entrySet()) {
            if (each.getKey().name().equals(LocalizedType.LANG)) {
                String said = (String) each.getValue();
                return said.isEmpty() ? LocalizedType.UNSAID : said;
            }
        }
        return LocalizedType.UNSAID;
    }

    /**
     * The value of a field.
     *
     * @throws IllegalArgumentException when it has none
     */
    public <V> V get(Field<R, V> field) {
        V value = optional(field);
        if (value == null) {
            throw new IllegalArgumentException(
                    field.name() + " is missing" + (id == null ? "" : " in " + id));
        }
        return value;
    }

    /** The value of a field that may have none. */
    @SuppressWarnings("unchecked") // Only what is a V is ever set for it.
    public <V> @Nullable V optional(Field<R, V> field) {
        return (V) values.get(field);
    }
}
