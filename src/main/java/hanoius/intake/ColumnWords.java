package hanoius.intake;

import hanoius.model.RecordId.Kind;
import hanoius.schema.Column;
import hanoius.schema.Field;
import hanoius.schema.IndicatorSchema;
import hanoius.schema.QuantityType;
import hanoius.schema.Schemas;
import hanoius.text.FieldWords;
import hanoius.text.Words;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the columns of tables are called, and what may stand in them.
 *
 * @param words those of the document
 */
public record ColumnWords(Words words) {

    /** What a column may be, and what that is called. */
    public Stream<Map.Entry<Target, String>> choices(Mapping mapping) {
        return Stream.concat(
                Stream.of(Map.entry(Target.NONE, words.get("import.left_out"))),
                mapping.choices(words).stream()
                        .map(each -> Map.entry(each, name(each, mapping.kind()))));
    }

    /** What is called so that a column is it. */
    public String name(Target target, Kind kind) {
        if (target.equals(Target.NONE)) {
            return words.get("import.left_out");
        }
        String label = label(target.column(), kind);
        if (target.detail().isEmpty()) {
            return label;
        }
        String detail =
                target.column().equals(Target.PARTIES)
                        ? words.side(target.detail())
                        : words.languageName(target.detail());
        return words.get("import.detail", label, detail);
    }

    /** What a column of a data package is called. */
    public String label(String column, Kind kind) {
        FieldWords fields = new FieldWords(words);
        if (column.equals(Column.ID.name())) {
            return words.get("xlsx.id");
        }
        if (column.equals(Column.UUID.name())) {
            return words.get("interchange.column.uuid");
        }
        if (column.equals(Target.UNIT) && kind == Kind.OBSERVATION) {
            return fields.label(IndicatorSchema.UNIT);
        }
        for (Field<?, ?> part : QuantityType.PARTS) {
            if (part.name().equals(column) && kind == Kind.OBSERVATION) {
                return fields.label(part);
            }
        }
        return Schemas.of(kind).fields().stream()
                .filter(each -> each.name().equals(column))
                .findFirst()
                .map(fields::label)
                .orElse(column);
    }

    /** The values that a column without values of the table can be given, by their keys. */
    public Map<String, String> values(String column, Kind kind) {
        Map<String, String> values = new LinkedHashMap<>();
        Schemas.of(kind).fields().stream()
                .filter(each -> each.name().equals(column))
                .forEach(
                        field -> {
                            if (!field.termList().isEmpty()) {
                                words.glossary()
                                        .terms(field.termList())
                                        .forEach(
                                                each ->
                                                        values.put(
                                                                each.key(),
                                                                words.text(each.name())));
                            }
                            field.columns().stream()
                                    .flatMap(each -> each.allowed().stream())
                                    .forEach(
                                            each ->
                                                    values.put(
                                                            each,
                                                            new FieldWords(words)
                                                                    .value(
                                                                            field,
                                                                            each.replace(
                                                                                    ' ', '_'))));
                        });
        return values;
    }
}
