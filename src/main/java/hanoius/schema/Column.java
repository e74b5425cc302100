package hanoius.schema;

import hanoius.model.RecordId;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * One column of a table of records, as a Table Schema describes it.
 *
 * @param required whether no cell of it may be empty
 * @param allowed the only values that it may have; empty when any
 * @param minimum the smallest number that it may have
 * @param references the kinds of which the value, or each element of a list, is a key; empty when
 *     it is none
 */
public record Column(
        String name,
        Type type,
        boolean required,
        List<String> allowed,
        Optional<BigDecimal> minimum,
        List<RecordId.Kind> references) {

    /** What a cell of the column is. */
    public enum Type {
        TEXT,
        DATE,
        EDTF,
        NUMBER,
        INTEGER,
        FLAG,
        LIST
    }

    public Column {
        allowed = List.copyOf(allowed);
        references = List.copyOf(references);
    }

    static Column of(String name, Type type, boolean required) {
        return new Column(name, type, required, List.of(), Optional.empty(), List.of());
    }

    Column allowing(List<String> values) {
        return new Column(name, type, required, values, minimum, references);
    }

    Column from(int smallest) {
        return new Column(
                name,
                type,
                required,
                allowed,
                Optional.of(BigDecimal.valueOf(smallest)),
                references);
    }

    Column naming(List<RecordId.Kind> kinds) {
        return new Column(name, type, required, allowed, minimum, kinds);
    }
}
