package hanoius.schema;

import hanoius.edtf.EdtfDate;
import hanoius.limit.Limits;
import hanoius.model.RecordId;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What the values of a field are: how many columns of a table they take, and how they are written
 * there and as JSON.
 *
 * @param <V> the values
 */
public sealed interface FieldType<V> permits CellType, QuantityType, ParticipationsType {

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

    /** What a data package has of it in rows of a further table; null for nothing. */
    default @Nullable RowsType<V> rowsType() {
        return null;
    }

    /**
     * What two changes of a value make of it together, where it has parts that change on their own;
     * null when they do not go together.
     */
    default @Nullable V merged(V before, V one, V other) {
        return null;
    }

    /** The texts in it that are searched for. */
    default List<String> texts(V value) {
        return List.of();
    }

    /** The terms that it names beside those of the list that its field has. */
    default List<RecordId> terms(V value) {
        return List.of();
    }

    /** The records that a value names, without which it means nothing. */
    default List<RecordId> references(V value) {
        return List.of();
    }

    /**
     * A value with other records in the place of those that it names, and of the terms that it
     * names as {@link #terms}; what says the same then falls together.
     *
     * @param names what is named in the place of what
     */
    default V renamed(V value, UnaryOperator<RecordId> names) {
        return value;
    }

    /** A value of keys of terms with other keys in their place, each once. */
    default V reworded(V value, UnaryOperator<String> keys) {
        return value;
    }

    /** All that two values list, each once; null for what is no list. */
    default @Nullable V together(V one, V other) {
        return null;
    }

    /** Those of its columns whose numbers must not fall from left to right. */
    default List<String> ascending() {
        return List.of();
    }

    /** A text; empty for none. */
    record Text() implements CellType<String> {

        @Override
        public Column column(String name, boolean required) {
            return Column.of(name, Column.Type.TEXT, required);
        }

        @Override
        public String cell(String value) {
            return value;
        }

        @Override
        public String value(String cell, Keys keys) {
            return cell;
        }

        @Override
        public String empty() {
            return "";
        }

        @Override
        public String reworded(String value, UnaryOperator<String> keys) {
            return value.isBlank() ? value : keys.apply(value);
        }

        @Override
        public List<String> texts(String value) {
            return List.of(value);
        }
    }

    /** A date as EDTF writes it. */
    record Edtf() implements CellType<EdtfDate> {

        @Override
        public Column column(String name, boolean required) {
            return Column.of(name, Column.Type.EDTF, required);
        }

        @Override
        public String cell(EdtfDate value) {
            return value.text();
        }

        @Override
        public EdtfDate value(String cell, Keys keys) {
            return EdtfDate.parse(cell);
        }
    }

    /**
     * One day.
     *
     * @param counted whether a document keeps it as a number of days from 1970-01-01
     */
    record Day(boolean counted) implements CellType<LocalDate> {

        @Override
        public Column column(String name, boolean required) {
            return Column.of(name, Column.Type.DATE, required);
        }

        @Override
        public String cell(LocalDate value) {
            return value.toString();
        }

        @Override
        public LocalDate value(String cell, Keys keys) {
            return LocalDate.parse(cell);
        }

        @Override
        public Object json(LocalDate value) {
            return counted ? BigDecimal.valueOf(value.toEpochDay()) : cell(value);
        }

        @Override
        public LocalDate of(Object json) {
            return json instanceof BigDecimal days
                    ? LocalDate.ofEpochDay(days.longValueExact())
                    : CellType.super.of(json);
        }
    }

    /** A whole number that is not less than the smallest one. */
    record Count(int smallest) implements CellType<Integer> {

        @Override
        public Column column(String name, boolean required) {
            return Column.of(name, Column.Type.INTEGER, required).from(smallest);
        }

        @Override
        public String cell(Integer value) {
            return value.toString();
        }

        @Override
        public Integer value(String cell, Keys keys) {
            return Integer.valueOf(cell);
        }

        @Override
        public Object json(Integer value) {
            return BigDecimal.valueOf(value);
        }

        @Override
        public Integer of(Object json) {
            return json instanceof BigDecimal number
                    ? (Integer) number.intValueExact()
                    : CellType.super.of(json);
        }
    }

    /** A number with every digit that was given and none more, in JSON too. */
    record Decimal() implements CellType<BigDecimal> {

        @Override
        public Column column(String name, boolean required) {
            return Column.of(name, Column.Type.NUMBER, required);
        }

        @Override
        public String cell(BigDecimal value) {
            return value.scale() < 0 ? value.toString() : value.toPlainString();
        }

        @Override
        public BigDecimal value(String cell, Keys keys) {
            return Limits.number(cell);
        }
    }

    /** Yes or no; an empty cell is no. */
    record Flag() implements CellType<Boolean> {

        /** What stands in a cell for yes. */
        public static final String YES = "yes";

        @Override
        public Column column(String name, boolean required) {
            return Column.of(name, Column.Type.FLAG, required);
        }

        @Override
        public String cell(Boolean value) {
            return value ? YES : "";
        }

        @Override
        public Boolean value(String cell, Keys keys) {
            return cell.equals(YES);
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
                default -> CellType.super.of(json);
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
    record Choice<E extends Enum<E>>(Class<E> words, boolean spaced) implements CellType<E> {

        @Override
        public Column column(String name, boolean required) {
            List<String> all = Arrays.stream(words.getEnumConstants()).map(this::cell).toList();
            return Column.of(name, Column.Type.TEXT, required).allowing(all);
        }

        @Override
        public String cell(E value) {
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
        public E value(String cell, Keys keys) {
            return constant(cell);
        }

        @Override
        public Object json(E value) {
            return word(value);
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
            implements CellType<RecordId> {

        public Reference {
            kinds = List.copyOf(kinds);
            alike = List.copyOf(alike);
        }

        public Reference(RecordId.Kind... kinds) {
            this(List.of(kinds), List.of(), false);
        }

        @Override
        public Column column(String name, boolean required) {
            return Column.of(name, Column.Type.TEXT, required).naming(kinds, alike, unchained);
        }

        @Override
        public String cell(RecordId value) {
            return value.key();
        }

        @Override
        public RecordId value(String cell, Keys keys) {
            return keys.of(kinds, cell);
        }

        @Override
        public Object json(RecordId value) {
            return value.toString();
        }

        @Override
        public RecordId of(Object json) {
            return RecordId.parse(json.toString());
        }

        @Override
        public List<RecordId> references(RecordId value) {
            return List.of(value);
        }

        @Override
        public RecordId renamed(RecordId value, UnaryOperator<RecordId> names) {
            return names.apply(value);
        }
    }

    /** Names in their order, such as those of partners. */
    record Names() implements CellType<List<String>> {

        @Override
        public Column column(String name, boolean required) {
            return Column.of(name, Column.Type.LIST, required);
        }

        @Override
        public String cell(List<String> value) {
            return ListCell.join(value);
        }

        @Override
        public List<String> value(String cell, Keys keys) {
            return ListCell.split(cell);
        }

        @Override
        public Object json(List<String> value) {
            return value;
        }

        @Override
        public List<String> of(Object json) {
            return Json.elements(json).stream().map(Object::toString).toList();
        }

        @Override
        public List<String> texts(List<String> value) {
            return value;
        }

        @Override
        public List<String> reworded(List<String> value, UnaryOperator<String> keys) {
            return value.stream().map(keys).distinct().toList();
        }

        @Override
        public List<String> together(List<String> one, List<String> other) {
            return Stream.concat(one.stream(), other.stream()).distinct().toList();
        }

        @Override
        public List<String> empty() {
            return List.of();
        }
    }
}
