package hanoius.editor;

import hanoius.schema.CitationsType;
import hanoius.schema.Field;
import hanoius.schema.FieldType;
import hanoius.schema.LocalizedType;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Where a field stands in the form. */
enum FormPart {
    HEAD,
    TITLE,
    PROPERTIES,
    TEXTS,
    LISTS,
    FLAGS,
    /** Told with another field. */
    NOWHERE;

    static <R> Map<FormPart, List<Field<R, ?>>> of(List<Field<R, ?>> fields) {
        Map<FormPart, List<Field<R, ?>>> parts = new EnumMap<>(FormPart.class);
        List<Field<R, String>> wordings =
                fields.stream()
                        .<Field<R, String>>mapMulti(
                                (field, into) -> {
                                    Field<R, String> wording = field.wording();
                                    if (wording != null) {
                                        into.accept(wording);
                                    }
                                })
                        .toList();
        for (Field<R, ?> each : fields) {
            FormPart part = wordings.contains(each) ? NOWHERE : of(each);
            parts.computeIfAbsent(part, _ -> new ArrayList<>()).add(each);
        }
        return parts;
    }

    private static FormPart of(Field<?, ?> field) {
        return switch (field.type()) {
            case LocalizedType _ when field.required() -> TITLE;
            case LocalizedType _ -> TEXTS;
            case CitationsType _ -> LISTS;
            case FieldType.Flag _ -> FLAGS;
            default -> ofName(field.name());
        };
    }

    private static FormPart ofName(String name) {
        return switch (name) {
            case "category", "kind", "scope" -> HEAD;
            case LocalizedType.LANG -> NOWHERE;
            case "title" -> TITLE;
            case "notes" -> TEXTS;
            default -> PROPERTIES;
        };
    }
}
