package hanoius.schema;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Values that take one column, and are written in JSON as in a cell unless they say otherwise.
 *
 * @param <V> the values
 */
sealed interface CellType<V> extends FieldType<V>
        permits FieldType.Text,
                FieldType.Edtf,
                FieldType.Day,
                FieldType.Count,
                FieldType.Decimal,
                FieldType.Flag,
                FieldType.Choice,
                FieldType.Reference,
                FieldType.Names,
                LocalizedType,
                CitationsType,
                OtherNamesType,
                SeriesType,
                WeightsType {

    Column column(String name, boolean required);

    String cell(V value);

    /** Reads a cell that is not empty. */
    V value(String cell, Keys keys);

    @Override
    default List<Column> columns(String name, boolean required) {
        return List.of(column(name, required));
    }

    @Override
    default List<String> cells(@Nullable V value) {
        return List.of(value == null ? "" : cell(value));
    }

    @Override
    default @Nullable V read(List<String> cells, Keys keys) {
        String cell = cells.getFirst();
        return cell.isEmpty() ? empty() : value(cell, keys);
    }

    @Override
    default Object json(V value) {
        return cell(value);
    }

    @Override
    default V of(Object json) {
        if (json instanceof String text) {
            return value(text, Keys.FIRST);
        }
        throw new IllegalArgumentException(json + " is not written so");
    }
}
