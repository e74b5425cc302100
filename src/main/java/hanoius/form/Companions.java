package hanoius.form;

import hanoius.schema.Field;
import hanoius.schema.LocalizedType;
import hanoius.schema.ObservationSchema;
import hanoius.schema.Schema;

import java.util.Map;
import java.util.Optional;

/** Fields that tell more of another and mean nothing without it, so that they go along with it. */
public final class Companions {

    /** Those that tell more of a field, by its name. */
    private static final Map<String, String> LEADING =
            Map.of(
                    "status_assumed", "status",
                    "formula", "quantity",
                    "lower_formula", "quantity",
                    "upper_formula", "quantity",
                    "accessed", "url",
                    "weak", "url");

    private Companions() {}

    /** Whether a field is chosen when two records become one. */
    static boolean isChosen(Schema<?> schema, Field<?, ?> field) {
        return !field.name().equals(LocalizedType.LANG)
                && field != ObservationSchema.SAME_AS
                && (schema.hasKey() || !schema.primaryKey().contains(field.name()));
    }

    /** The field that one goes along with; empty for one that stands by itself. */
    public static <R> Optional<Field<R, ?>> leading(Schema<R> schema, Field<R, ?> field) {
        return schema.fields().stream()
                .filter(
                        each ->
                                each.wording() == field
                                        || each.name().equals(LEADING.get(field.name())))
                .findFirst();
    }
}
