package hanoius.query;

import hanoius.model.RecordId;
import hanoius.model.Term;
import hanoius.query.ValueWords.Value;
import hanoius.schema.Field;
import hanoius.schema.FieldType;
import hanoius.schema.Schemas;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The values that the records of a document may have, with what they are called. */
public final class ValuesInUse {

    private ValuesInUse() {}

    /**
     * Those of a document.
     *
     * @param terms all that it has
     */
    public static ValueWords.Known of(List<Term> terms) {
        List<Value> values = new ArrayList<>();
        RecordId.Kind.FACTS.stream()
                .flatMap(kind -> ValueWords.fields(Schemas.of(kind)))
                .forEach(
                        field ->
                                keys(field, terms)
                                        .map(key -> new Value(field, key))
                                        .forEach(values::add));
        return ValueWords.of(terms).known(values);
    }

    private static Stream<String> keys(Field<?, ?> field, List<Term> terms) {
        return field.type() instanceof FieldType.Choice<?> choice
                ? Arrays.stream(choice.words().getEnumConstants()).map(FieldType.Choice::word)
                : terms.stream()
                        .filter(each -> each.list().equals(field.termList()))
                        .map(Term::key);
    }
}
