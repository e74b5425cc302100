package hanoius.form;

import hanoius.model.Citation;
import hanoius.model.Entity;
import hanoius.model.Quantity;
import hanoius.model.RecordId;
import hanoius.schema.CitationsType;
import hanoius.schema.Field;
import hanoius.schema.FieldType;
import hanoius.schema.ObservationSchema;
import hanoius.schema.QuantityType;
import hanoius.schema.Schema;
import hanoius.schema.Schemas;
import hanoius.schema.Values;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What a new record begins with that is to be like another: all but dates and what sources say in
 * their own words. Since most kinds need a date, it is no record yet.
 */
public final class Duplication {

    private Duplication() {}

    /** The values of a record under another name. */
    public static <R extends Entity> Values<R> of(R record, RecordId id) {
        Schema<R> schema = Schemas.of(record);
        Values<R> values = new Values<>(id);
        schema.fields().forEach(field -> copy(field, record, values));
        return values;
    }

    private static <R, V> void copy(Field<R, V> field, R record, Values<R> values) {
        V value = field.of(record);
        values.set(field, value == null ? null : kept(field, value));
    }

    @SuppressWarnings("unchecked") // What is kept of a value is of its type.
    private static <V> @Nullable V kept(Field<?, V> field, V value) {
        boolean left =
                field.type() instanceof FieldType.Edtf
                        || field.type() instanceof FieldType.Day
                        || field.textRole() == Field.TextRole.QUOTE
                        || field == ObservationSchema.SAME_AS;
        if (left) {
            return field.type().empty();
        }
        return switch (field.type()) {
            case CitationsType _ -> (V) unquoted((List<Citation>) value);
            case QuantityType _ -> (V) unquoted((Quantity) value);
            default -> value;
        };
    }

    private static List<Citation> unquoted(List<Citation> citations) {
        return citations.stream()
                .map(each -> new Citation(each.source(), each.locator(), ""))
                .toList();
    }

    private static Quantity unquoted(Quantity figure) {
        return new Quantity(figure.value(), figure.qualifier(), figure.lower(), figure.upper(), "");
    }
}
