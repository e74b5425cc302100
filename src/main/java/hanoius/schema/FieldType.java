package hanoius.schema;

import hanoius.edtf.EdtfDate;
import hanoius.model.RecordId;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What the values of a field are: how many columns of a table they take, and how they are written
 * there and as JSON.
 *
 * @param <V> the values
 */
public sealed interface FieldType<V>
        permits FieldType.Text,
                FieldType.Edtf,
                FieldType.Day,
                FieldType.Count,
                FieldType.Decimal,
                FieldType.Flag,
                FieldType.Choice,
                FieldType.Reference,
                FieldType.Names,
                CitationsType,
                QuantityType,
                SeriesType,
                WeightsType {

    /** Tells which record of some kinds has a key. */
    @FunctionalInterface
    interface Keys {

        /** Where a key may only be of one kind. */
        Keys FIRST = (kinds, key) -> new RecordId(kinds.getFirst(), key);

        RecordId of(List<RecordId.Kind> kinds, String key);
    }

    /** The columns that a field of that name takes. */
    List<Column> columns(String name, boolean required);

    /** A cell for each column. */
    List<String> cells(@Nullable V value);

    /**
     * Reads {@link #cells}; null when they are empty and no value stands for that.
     *
     * @throws IllegalArgumentException when they say nothing of the kind
     */
    @Nullable V read(List<String> cells, Keys keys);

    /** A value as JSON, as {@link Json} has it. */
    Object json(V value);

    /**
     * Reads {@link #json}.
     *
     * @throws IllegalArgumentException when it is nothing of the kind
     */
    V of(Object json);

    /** What stands for no value; null when nothing does. */
    default @Nullable V empty() {
        return null;
    }

    /** The texts in it that are searched for. */
    default List<String> texts(V value) {
        return List.of();
    }

    /** The records that a value names, without which it means nothing. */
    default List<RecordId> references(V value) {
        return List.of();
    }

    /** Those of its columns whose numbers must not fall from left to right. */
    default List<String> ascending() {
        return List.of();
    }

    private static IllegalArgumentException wrong(Object json, String wanted) {
        return new IllegalArgumentException(json + " is not " + wanted);
    }

    /** A text; empty for none. */
    record Text() implements FieldType<String> {

        @Override
        public List<Column> columns(String name, boolean required) {
            return List.of(Column.of(name, Column.Type.TEXT, required));
        }

        @Override
        public List<String> cells(@Nullable String value) {
            return List.of(value == null ? "" : value);
        }

        @Override
        public String read(List<String> cells, Keys keys) {
            return cells.getFirst();
        }

        @Override
        public Object json(String value) {
            return value;
        }

        @Override
        public String of(Object json) {
            if (json instanceof String text) {
                return text;
            }
            throw wrong(json, "a text");
        }

        @Override
        public String empty() {
            return "";
        }

        @Override
        public List<String> texts(String value) {
            return List.of(value);
        }
    }

    /** A date as EDTF writes it. */
    record Edtf() implements FieldType<EdtfDate> {

        @Override
        public List<Column> columns(String name, boolean required) {
            return List.of(Column.of(name, Column.Type.EDTF, required));
        }

        @Override
        public List<String> cells(@Nullable EdtfDate value) {
            return List.of(value == null ? "" : value.text());
        }

        @Override
        public @Nullable EdtfDate read(List<String> cells, Keys keys) {
            return cells.getFirst().isEmpty() ? null : EdtfDate.parse(cells.getFirst());
        }

        @Override
        public Object json(EdtfDate value) {
            return value.text();
        }

        @Override
        public EdtfDate of(Object json) {
            if (json instanceof String text) {
                return EdtfDate.parse(text);
            }
            throw wrong(json, "a date");
        }
    }

    /**
     * One day.
     *
     * @param counted whether a document keeps it as a number of days from 1970-01-01
     */
    record Day(boolean counted) implements FieldType<LocalDate> {

        @Override
        public List<Column> columns(String name, boolean required) {
            return List.of(Column.of(name, Column.Type.DATE, required));
        }

        @Override
        public List<String> cells(@Nullable LocalDate value) {
            return List.of(value == null ? "" : value.toString());
        }

        @Override
        public @Nullable LocalDate read(List<String> cells, Keys keys) {
            return cells.getFirst().isEmpty() ? null : LocalDate.parse(cells.getFirst());
        }

        @Override
        public Object json(LocalDate value) {
            return counted ? BigDecimal.valueOf(value.toEpochDay()) : value.toString();
        }

        @Override
        public LocalDate of(Object json) {
            return switch (json) {
                case String text -> LocalDate.parse(text);
                case BigDecimal days -> LocalDate.ofEpochDay(days.longValueExact());
                default -> throw wrong(json, "a day");
            };
        }
    }

    /** A whole number that is not less than the smallest one. */
    record Count(int smallest) implements FieldType<Integer> {

        @Override
        public List<Column> columns(String name, boolean required) {
            return List.of(Column.of(name, Column.Type.INTEGER, required).from(smallest));
        }

        @Override
        public List<String> cells(@Nullable Integer value) {
            return List.of(value == null ? "" : value.toString());
        }

        @Override
        public @Nullable Integer read(List<String> cells, Keys keys) {
            return cells.getFirst().isEmpty() ? null : Integer.valueOf(cells.getFirst());
        }

        @Override
        public Object json(Integer value) {
            return BigDecimal.valueOf(value);
        }

        @Override
        public Integer of(Object json) {
            if (json instanceof BigDecimal number) {
                return number.intValueExact();
            }
            throw wrong(json, "a number");
        }
    }

    /** A number with every digit that was given and none more. */
    record Decimal() implements FieldType<BigDecimal> {

        @Override
        public List<Column> columns(String name, boolean required) {
            return List.of(Column.of(name, Column.Type.NUMBER, required));
        }

        @Override
        public List<String> cells(@Nullable BigDecimal value) {
            return List.of(value == null ? "" : text(value));
        }

        private static String text(BigDecimal value) {
            return value.scale() < 0 ? value.toString() : value.toPlainString();
        }

        @Override
        public @Nullable BigDecimal read(List<String> cells, Keys keys) {
            return cells.getFirst().isEmpty() ? null : new BigDecimal(cells.getFirst());
        }

        @Override
        public Object json(BigDecimal value) {
            return text(value);
        }

        @Override
        public BigDecimal of(Object json) {
            return switch (json) {
                case String digits -> new BigDecimal(digits);
                case BigDecimal number -> number;
                default -> throw wrong(json, "a number");
            };
        }
    }

    /** Yes or no; in a cell, an empty one is no. */
    record Flag() implements FieldType<Boolean> {

        /** What stands in a cell for yes. */
        public static final String YES = "yes";

        @Override
        public List<Column> columns(String name, boolean required) {
            return List.of(Column.of(name, Column.Type.FLAG, required));
        }

        @Override
        public List<String> cells(@Nullable Boolean value) {
            return List.of(Boolean.TRUE.equals(value) ? YES : "");
        }

        @Override
        public Boolean read(List<String> cells, Keys keys) {
            return cells.getFirst().equals(YES);
        }

        @Override
        public Object json(Boolean value) {
            return value;
        }

        /** Earlier formats kept the numbers of SQLite. */
        @Override
        public Boolean of(Object json) {
            return switch (json) {
                case Boolean flag -> flag;
                case BigDecimal number -> number.signum() != 0;
                default -> throw wrong(json, "true or false");
            };
        }

        @Override
        public Boolean empty() {
            return false;
        }
    }

    /**
     * One of a few words that the program reasons about.
     *
     * @param spaced whether a cell has them with spaces, as in {@code in force}
     */
    record Choice<E extends Enum<E>>(Class<E> words, boolean spaced) implements FieldType<E> {

        @Override
        public List<Column> columns(String name, boolean required) {
            List<String> all = Arrays.stream(words.getEnumConstants()).map(this::cell).toList();
            return List.of(Column.of(name, Column.Type.TEXT, required).allowing(all));
        }

        @Override
        public List<String> cells(@Nullable E value) {
            return List.of(value == null ? "" : cell(value));
        }

        private String cell(E value) {
            return spaced ? word(value).replace('_', ' ') : word(value);
        }

        /** The word as a document has it. */
        public static String word(Enum<?> value) {
            return value.name().toLowerCase(Locale.ROOT);
        }

        /** The constant that a document or a cell has a word for. */
        public E constant(String word) {
            return Enum.valueOf(words, word.replace(' ', '_').toUpperCase(Locale.ROOT));
        }

        @Override
        public @Nullable E read(List<String> cells, Keys keys) {
            return cells.getFirst().isEmpty() ? null : constant(cells.getFirst());
        }

        @Override
        public Object json(E value) {
            return word(value);
        }

        @Override
        public E of(Object json) {
            if (json instanceof String word) {
                return constant(word);
            }
            throw wrong(json, "a word");
        }
    }

    /**
     * The id of another record; in a cell its key.
     *
     * @param kinds what it may be
     * @param alike the columns in which the record named has the same
     * @param unchained whether the record named has none itself
     */
    record Reference(List<RecordId.Kind> kinds, List<String> alike, boolean unchained)
            implements FieldType<RecordId> {

        public Reference {
            kinds = List.copyOf(kinds);
            alike = List.copyOf(alike);
        }

        public Reference(RecordId.Kind... kinds) {
            this(List.of(kinds), List.of(), false);
        }

        @Override
        public List<Column> columns(String name, boolean required) {
            return List.of(
                    Column.of(name, Column.Type.TEXT, required).naming(kinds, alike, unchained));
        }

        @Override
        public List<String> cells(@Nullable RecordId value) {
            return List.of(value == null ? "" : value.key());
        }

        @Override
        public @Nullable RecordId read(List<String> cells, Keys keys) {
            return cells.getFirst().isEmpty() ? null : keys.of(kinds, cells.getFirst());
        }

        @Override
        public Object json(RecordId value) {
            return value.toString();
        }

        @Override
        public RecordId of(Object json) {
            if (json instanceof String text) {
                return RecordId.parse(text);
            }
            throw wrong(json, "the id of a record");
        }

        @Override
        public List<RecordId> references(RecordId value) {
            return List.of(value);
        }
    }

    /** Names in their order, such as those of partners. */
    record Names() implements FieldType<List<String>> {

        @Override
        public List<Column> columns(String name, boolean required) {
            return List.of(Column.of(name, Column.Type.LIST, required));
        }

        @Override
        public List<String> cells(@Nullable List<String> value) {
            return List.of(value == null ? "" : ListCell.join(value));
        }

        @Override
        public List<String> read(List<String> cells, Keys keys) {
            return ListCell.split(cells.getFirst());
        }

        @Override
        public Object json(List<String> value) {
            return value;
        }

        @Override
        public List<String> of(Object json) {
            if (json instanceof List<?> names) {
                return names.stream().map(Object::toString).toList();
            }
            throw wrong(json, "a list");
        }

        @Override
        public List<String> texts(List<String> value) {
            return value;
        }

        @Override
        public List<String> empty() {
            return List.of();
        }
    }
}
