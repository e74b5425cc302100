package hanoius.store;

import hanoius.model.Dataset;
import hanoius.model.RecordId;
import hanoius.query.ValueWords;
import hanoius.query.ValueWords.Value;
import hanoius.schema.Field;
import hanoius.schema.FieldType;
import hanoius.schema.Schema;
import hanoius.schema.Schemas;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The values that the records of a document may have, with what they are called. */
final class ValuesInUse {

    private ValuesInUse() {}

    static ValueWords.Known read(Statements statements) throws SQLException {
        List<Value> values = new ArrayList<>();
        for (RecordId.Kind kind : RecordId.Kind.FACTS) {
            Schema<?> schema = Schemas.of(kind);
            for (Field<?, ?> field : ValueWords.fields(schema).toList()) {
                if (field.type() instanceof FieldType.Choice<?> choice) {
                    Arrays.stream(choice.words().getEnumConstants())
                            .forEach(
                                    each ->
                                            values.add(
                                                    new Value(field, FieldType.Choice.word(each))));
                } else {
                    statements.each(
                            distinct(schema, field),
                            row -> values.add(new Value(field, row.text("name"))));
                }
            }
        }
        return new ValueWords(Dataset.EMPTY).known(values);
    }

    private static String distinct(Schema<?> schema, Field<?, ?> field) {
        boolean listed = field.type() instanceof FieldType.Names;
        return String.format(
                Locale.ROOT,
                "SELECT DISTINCT %s AS name FROM %s",
                listed ? "name" : field.name(),
                listed ? EntityTable.name(field) : schema.name());
    }
}
