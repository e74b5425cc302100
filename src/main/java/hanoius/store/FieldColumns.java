package hanoius.store;

import hanoius.edtf.Bound;
import hanoius.edtf.EdtfDate;
import hanoius.language.LocalizedText;
import hanoius.limit.Limits;
import hanoius.model.Quantity;
import hanoius.model.RecordId;
import hanoius.schema.CitationsType;
import hanoius.schema.Column;
import hanoius.schema.FieldType;
import hanoius.schema.LocalizedType;
import hanoius.schema.OtherNamesType;
import hanoius.schema.ParticipationsType;
import hanoius.schema.QuantityType;
import hanoius.schema.SeriesType;
import hanoius.schema.WeightsType;

import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * How the value of one field stands in the row of its record. No value is NULL in all columns.
 *
 * @param names the columns
 * @param read what a query asks for to read it: columns or expressions
 * @param writer makes of a value what stands in each of the columns
 * @param reader reads a value from a row, in which what was asked for begins at an index
 */
record FieldColumns<V>(List<String> names, List<String> read, Writer<V> writer, Reader<V> reader) {

    @FunctionalInterface
    interface Writer<V> {
        @Nullable Object[] write(V value) throws SQLException;
    }

    @FunctionalInterface
    interface Reader<V> {
        @Nullable V read(Row row, int index) throws SQLException;
    }

    /** Those of a field that goes by that name; none for one whose values are lists. */
    @SuppressWarnings("unchecked") // A type has values of its own class alone.
    static <V> @Nullable FieldColumns<V> of(FieldType<V> type, String name, RecordIdTable records) {
        return (FieldColumns<V>)
                switch (type) {
                    case FieldType.Text _ -> text(name, text -> text, text -> text);
                    case LocalizedType _ ->
                            text(name, LocalizedText::text, text -> LocalizedText.of("", text));
                    case FieldType.Edtf _ -> date(name);
                    case FieldType.Day(boolean counted) ->
                            counted
                                    ? number(
                                            name,
                                            LocalDate::toEpochDay,
                                            number -> possible(LocalDate::ofEpochDay, number))
                                    : text(
                                            name,
                                            LocalDate::toString,
                                            text -> possible(LocalDate::parse, text));
                    case FieldType.Count _ ->
                            number(
                                    name,
                                    Integer::longValue,
                                    number -> possible(Math::toIntExact, number));
                    case FieldType.Decimal number ->
                            text(name, digits -> number.cells(digits).getFirst(), Limits::number);
                    case FieldType.Flag _ ->
                            number(name, flag -> flag ? 1 : 0, number -> number != 0);
                    case FieldType.Choice<?> choice -> word(name, choice);
                    case FieldType.Reference _ -> reference(name, records);
                    case QuantityType quantity -> quantity(quantity);
                    case FieldType.Names _,
                            OtherNamesType _,
                            ParticipationsType _,
                            CitationsType _,
                            SeriesType _,
                            WeightsType _ ->
                            null;
                };
    }

    /** A value, of which what makes it says in ways of its own that there is no such one. */
    private static <T, V> V possible(Function<T, V> made, T of) {
        try {
            return made.apply(of);
        } catch (DateTimeException | ArithmeticException e) {
            throw new IllegalArgumentException(of + " is no value", e);
        }
    }

    private static <V> FieldColumns<V> text(
            String name, Function<V, String> write, Function<String, V> read) {
        return new FieldColumns<>(
                List.of(name),
                List.of(name),
                value -> new Object[] {write.apply(value)},
                (row, index) -> {
                    String text = row.optional(index);
                    return text == null ? null : read.apply(text);
                });
    }

    private static <V> FieldColumns<V> number(
            String name, ToLongFunction<V> write, LongFunction<V> read) {
        return new FieldColumns<>(
                List.of(name),
                List.of(name),
                value -> new Object[] {write.applyAsLong(value)},
                (row, index) -> {
                    long number = row.number(index);
                    return row.wasNull() ? null : read.apply(number);
                });
    }

    private static <E extends Enum<E>> FieldColumns<E> word(
            String name, FieldType.Choice<E> choice) {
        Map<String, E> constants =
                Arrays.stream(choice.words().getEnumConstants())
                        .collect(Collectors.toMap(FieldType.Choice::word, each -> each));
        return text(
                name,
                FieldType.Choice::word,
                word -> {
                    E constant = constants.get(word);
                    return constant == null ? choice.constant(word) : constant;
                });
    }

    /** A date with the days between which it may lie, for queries; open ends are NULL. */
    private static FieldColumns<EdtfDate> date(String name) {
        return new FieldColumns<>(
                List.of(name, name + "_earliest", name + "_latest"),
                List.of(name),
                date -> new Object[] {date.text(), day(date.earliest()), day(date.latest())},
                (row, index) -> {
                    String text = row.optional(index);
                    return text == null ? null : EdtfDate.parse(text);
                });
    }

    private static @Nullable Long day(Bound bound) {
        return bound instanceof Bound.Day(var date) ? (Long) date.toEpochDay() : null;
    }

    private static FieldColumns<RecordId> reference(String name, RecordIdTable records) {
        return new FieldColumns<>(
                List.of(name),
                List.of(RecordIdTable.idOf(name)),
                id -> new Object[] {records.number(id)},
                (row, index) -> {
                    String text = row.optional(index);
                    return text == null ? null : RecordId.parse(text);
                });
    }

    /** Numbers are text, so that no digit is lost. */
    private static FieldColumns<Quantity> quantity(QuantityType type) {
        List<Column> columns = type.columns("", true);
        List<String> names = columns.stream().map(Column::name).toList();
        return new FieldColumns<>(
                names,
                names,
                value -> {
                    @Nullable Object[] cells = type.cells(value).toArray();
                    for (int i = 0; i < cells.length; i++) {
                        boolean isNumber = columns.get(i).type() == Column.Type.NUMBER;
                        cells[i] = isNumber && "".equals(cells[i]) ? null : cells[i];
                    }
                    return cells;
                },
                (row, index) -> {
                    String[] cells = new String[names.size()];
                    for (int i = 0; i < cells.length; i++) {
                        String cell = row.optional(index + i);
                        cells[i] = cell == null ? "" : cell;
                    }
                    return type.read(List.of(cells), FieldType.Keys.FIRST);
                });
    }
}
