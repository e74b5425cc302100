package hanoius.evidence;

import hanoius.model.RecordId.Kind;
import hanoius.schema.Field;
import hanoius.schema.FieldType;
import hanoius.schema.LocalizedType;
import hanoius.schema.QuantityType;
import hanoius.schema.Schemas;

import java.util.function.Predicate;

/** What stands in the panel without a name, and which field says it. */
enum EditedPart {
    TITLE(field -> field.required() && (isText(field) || field.name().equals("title"))),
    TEXT(field -> (!field.required() && isText(field)) || field.name().equals("notes")),
    DATE(field -> field.type() instanceof FieldType.Edtf),
    AMOUNT(field -> field.type() instanceof QuantityType);

    @SuppressWarnings("ImmutableEnumChecker") // Says of a field what never changes.
    private final Predicate<Field<?, ?>> says;

    EditedPart(Predicate<Field<?, ?>> says) {
        this.says = says;
    }

    private static boolean isText(Field<?, ?> field) {
        return field.type() instanceof LocalizedType;
    }

    /** The name of the field in records of a kind; empty when there is none. */
    String field(Kind kind) {
        return Schemas.of(kind).fields().stream()
                .filter(says)
                .map(Field::name)
                .findFirst()
                .orElse("");
    }
}
