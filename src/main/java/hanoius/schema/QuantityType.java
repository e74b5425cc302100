package hanoius.schema;

import static hanoius.schema.Field.optional;
import static hanoius.schema.Field.required;

import hanoius.limit.Limits;
import hanoius.model.Qualifier;
import hanoius.model.Quantity;
import hanoius.schema.Field.SearchColumn;
import hanoius.schema.Field.TextRole;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A figure with how it was said, in five columns: {@code value}, {@code qualifier}, {@code lower},
 * {@code upper}, {@code as_reported}. It is one field, since its bounds mean nothing without it.
 */
public record QuantityType() implements FieldType<Quantity> {

    private static final Choice<Qualifier> KIND = new Choice<>(Qualifier.class, false);

    public static final Field<Quantity, BigDecimal> VALUE =
            required("value", new FieldType.Decimal(), Quantity::value);
    public static final Field<Quantity, Qualifier> QUALIFIER =
            required("qualifier", KIND, Quantity::qualifier);
    public static final Field<Quantity, BigDecimal> LOWER =
            optional("lower", new FieldType.Decimal(), Quantity::lower);
    public static final Field<Quantity, BigDecimal> UPPER =
            optional("upper", new FieldType.Decimal(), Quantity::upper);
    public static final Field<Quantity, String> AS_REPORTED =
            optional("as_reported", new FieldType.Text(), Quantity::asReported)
                    .told(TextRole.QUOTE)
                    .searched(SearchColumn.WORDS);

    /** What a figure consists of, a column each. */
    public static final List<Field<Quantity, ?>> PARTS =
            List.of(VALUE, QUALIFIER, LOWER, UPPER, AS_REPORTED);

    @Override
    public List<Column> columns(String name, boolean required) {
        return PARTS.stream().flatMap(each -> each.columns().stream()).toList();
    }

    @Override
    public List<String> ascending() {
        return List.of("lower", "value", "upper");
    }

    @Override
    public List<String> cells(@Nullable Quantity value) {
        return PARTS.stream()
                .flatMap(each -> value == null ? Stream.of("") : each.cells(value).stream())
                .toList();
    }

    private static @Nullable BigDecimal number(String text) {
        return text.isEmpty() ? null : Limits.number(text);
    }

    @Override
    public @Nullable Quantity read(List<String> cells, Keys keys) {
        BigDecimal value = number(cells.getFirst());
        return value == null
                ? null
                : new Quantity(
                        value,
                        KIND.constant(cells.get(1)),
                        number(cells.get(2)),
                        number(cells.get(3)),
                        cells.get(4));
    }

    @Override
    public List<String> texts(Quantity value) {
        return AS_REPORTED.cells(value);
    }

    @Override
    public Object json(Quantity value) {
        Map<String, Object> parts = new LinkedHashMap<>();
        List<Column> columns = columns("", true);
        List<String> cells = cells(value);
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                parts.put(columns.get(i).name(), cells.get(i));
            }
        }
        return parts;
    }

    @Override
    public Quantity of(Object json) {
        Quantity read =
                read(
                        columns("", true).stream()
                                .map(each -> Json.text(json, each.name()))
                                .toList(),
                        Keys.FIRST);
        if (read == null) {
            throw new IllegalArgumentException("a figure without a value");
        }
        return read;
    }
}
