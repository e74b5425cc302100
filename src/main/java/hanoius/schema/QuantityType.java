package hanoius.schema;

import hanoius.model.Qualifier;
import hanoius.model.Quantity;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A figure with how it was said, in five columns: {@code value}, {@code qualifier}, {@code lower},
 * {@code upper}, {@code as_reported}. It is one field, since its bounds mean nothing without it.
 */
public record QuantityType() implements FieldType<Quantity> {

    private static final Choice<Qualifier> QUALIFIER = new Choice<>(Qualifier.class, false);

    @Override
    public List<Column> columns(String name, boolean required) {
        return List.of(
                Column.of("value", Column.Type.NUMBER, required),
                QUALIFIER.columns("qualifier", required).getFirst(),
                Column.of("lower", Column.Type.NUMBER, false),
                Column.of("upper", Column.Type.NUMBER, false),
                Column.of("as_reported", Column.Type.TEXT, false));
    }

    @Override
    public List<String> ascending() {
        return List.of("lower", "value", "upper");
    }

    @Override
    public List<String> cells(@Nullable Quantity value) {
        return value == null
                ? List.of("", "", "", "", "")
                : List.of(
                        text(value.value()),
                        Choice.word(value.qualifier()),
                        text(value.lower()),
                        text(value.upper()),
                        value.asReported());
    }

    /** Every digit that was given and none more; empty for no number. */
    public static String text(@Nullable BigDecimal number) {
        if (number == null) {
            return "";
        }
        return number.scale() < 0 ? number.toString() : number.toPlainString();
    }

    private static @Nullable BigDecimal number(String text) {
        return text.isEmpty() ? null : new BigDecimal(text);
    }

    @Override
    public @Nullable Quantity read(List<String> cells, Keys keys) {
        BigDecimal value = number(cells.getFirst());
        return value == null
                ? null
                : new Quantity(
                        value,
                        QUALIFIER.constant(cells.get(1)),
                        number(cells.get(2)),
                        number(cells.get(3)),
                        cells.get(4));
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
