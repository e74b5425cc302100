package hanoius.exchange;

import hanoius.edtf.Bound;
import hanoius.edtf.EdtfDate;
import hanoius.edtf.Precision;
import hanoius.exchange.Spreadsheet.Cell;
import hanoius.exchange.Spreadsheet.Column;
import hanoius.exchange.Spreadsheet.Sheet;
import hanoius.model.Quantity;
import hanoius.schema.CitationsType;
import hanoius.schema.Field;
import hanoius.schema.FieldType;
import hanoius.schema.QuantityType;
import hanoius.schema.Schema;
import hanoius.text.FieldWords;
import hanoius.text.NameOrder;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Records of one kind as a sheet of a workbook: their key, then the fields of their schema that
 * nothing else tells. Plain days are dates, counts and figures are numbers; any other date is in
 * words; each date stands as written (EDTF) in a column of its own, and what the source says for it
 * in another one.
 *
 * @param <R> the kind of record
 */
final class RecordSheet<R> {

    private static final int WIDTH = 16;

    /** Behind the name of a date that is asked for as EDTF. */
    private static final String AS_WRITTEN = ".edtf";

    /**
     * @param name of the field that it tells, and behind a point what of it; empty where it is of
     *     none alone
     * @param beside whether it only says otherwise what another column of that field says
     */
    private record Part<R>(String name, boolean beside, Column column, Function<R, Cell> cell) {

        boolean tells(String field) {
            return beside
                    ? field.equals(name + AS_WRITTEN)
                    : name.equals(field) || name.startsWith(field + ".");
        }

        /** By which it is asked for alone. */
        String asked() {
            return beside ? name + AS_WRITTEN : name;
        }
    }

    /** Columns that there are only where a record says something in them. */
    private final Set<Part<R>> ifAny = new HashSet<>();

    /** Columns that there are only where they are asked for. */
    private final Set<Part<R>> ifAsked = new HashSet<>();

    private final Schema<R> schema;
    private final FieldWords words;
    private final List<Part<R>> parts = new ArrayList<>();

    /**
     * @param widths those of columns that are not 16 characters wide
     */
    RecordSheet(Schema<R> schema, FieldWords words, Map<Field<R, ?>, Integer> widths) {
        this.schema = schema;
        this.words = words;
        parts.add(
                new Part<>(
                        "",
                        false,
                        new Column(words.words().get("xlsx.id"), 8),
                        each -> text(schema.id(each).key())));
        schema.fields().stream()
                .filter(field -> !field.isAside())
                .forEach(field -> add(field, widths.getOrDefault(field, WIDTH)));
    }

    private void add(Field<R, ?> field, int width) {
        if (field.type() instanceof QuantityType) {
            QuantityType.PARTS.forEach(part -> addPart(field, part, width));
            return;
        }
        String label = words.label(field);
        parts.add(
                new Part<>(
                        field.name(), false, new Column(label, width), each -> cell(field, each)));
        if (field.type() instanceof FieldType.Edtf) {
            parts.add(
                    new Part<>(
                            field.name(),
                            true,
                            new Column(words.words().get("xlsx.edtf", label), WIDTH),
                            each -> text(field.cells(each).getFirst())));
        }
        Field<R, String> wording = field.wording();
        if (wording != null) {
            Part<R> said =
                    new Part<>(
                            wording.name(),
                            false,
                            new Column(words.label(wording), WIDTH),
                            each -> text(words.whole(wording, each)));
            parts.add(said);
            ifAny.add(said);
        }
    }

    /** A column for a part of a figure, of which the value is one. */
    private void addPart(Field<R, ?> field, Field<Quantity, ?> part, int width) {
        parts.add(
                new Part<>(
                        part.name(),
                        false,
                        new Column(words.label(part), width),
                        each ->
                                field.of(each) instanceof Quantity figure
                                        ? cell(part, figure)
                                        : text("")));
    }

    private <T> Cell cell(Field<T, ?> field, T record) {
        return switch (field.of(record)) {
            case null -> text("");
            case EdtfDate date -> date(date);
            case LocalDate day -> new Cell.Day(day);
            case Integer count -> new Cell.Count(count);
            case BigDecimal number -> new Cell.Decimal(number);
            default -> text(words.brief(field, record));
        };
    }

    private Cell date(EdtfDate date) {
        boolean plain =
                date.precision() == Precision.DAY && !date.isUncertain() && !date.isApproximate();
        return plain && date.earliest() instanceof Bound.Day(LocalDate day)
                ? new Cell.Day(day)
                : text(words.words().date(date));
    }

    static Cell text(String text) {
        return new Cell.Text(text);
    }

    /** Puts a field behind the key. */
    RecordSheet<R> first(Field<R, ?> field) {
        parts.add(1, parts.remove(indexOf(field)));
        return this;
    }

    /** Puts a column before the key. */
    RecordSheet<R> first(Column column, Function<R, Cell> cell) {
        parts.addFirst(new Part<>("", false, column, cell));
        return this;
    }

    /** Puts a column before that of a field. */
    RecordSheet<R> before(Field<?, ?> field, Column column, Function<R, Cell> cell) {
        return before(field, "", column, cell);
    }

    /** The same for a column that tells something of a name. */
    RecordSheet<R> before(Field<?, ?> field, String name, Column column, Function<R, Cell> cell) {
        parts.add(indexOf(field), new Part<>(name, false, column, cell));
        return this;
    }

    /** What may be asked for alone. */
    List<String> names() {
        return parts.stream()
                .filter(each -> each.beside() || each.name().indexOf('.') < 0)
                .map(Part::asked)
                .filter(each -> !each.isEmpty())
                .distinct()
                .toList();
    }

    /** Only what tells some fields, in their order; all for none. */
    RecordSheet<R> only(List<String> names) {
        if (!names.isEmpty()) {
            List<Part<R>> some =
                    names.stream()
                            .flatMap(name -> parts.stream().filter(part -> part.tells(name)))
                            .toList();
            parts.clear();
            parts.addAll(some);
            ifAsked.clear();
        }
        return this;
    }

    /** Puts a column that tells something of a name behind all. */
    RecordSheet<R> last(String name, Column column, Function<R, Cell> cell) {
        parts.add(new Part<>(name, false, column, cell));
        return this;
    }

    /** Adds a column that tells something of a name to those that may be asked for. */
    RecordSheet<R> ifAsked(String name, Column column, ToIntFunction<R> count) {
        Part<R> part =
                new Part<>(name, false, column, each -> new Cell.Count(count.applyAsInt(each)));
        parts.add(part);
        ifAsked.add(part);
        return this;
    }

    /** Has something else stand in the column of a field. */
    RecordSheet<R> instead(Field<R, ?> field, Function<R, Cell> cell) {
        parts.replaceAll(
                part ->
                        part.name().equals(field.name()) && !part.beside()
                                ? new Part<>(part.name(), false, part.column(), cell)
                                : part);
        return this;
    }

    /** Has something else stand in the column of sources, if there is one. */
    RecordSheet<R> citing(Function<R, Cell> cell) {
        schema.fields().stream()
                .filter(field -> field.type() instanceof CitationsType)
                .forEach(field -> instead(field, cell));
        return this;
    }

    /**
     * Records in the order of what a column shows: dates and numbers by their size, all else as it
     * stands in a dictionary. Those that show nothing there stand last either way; equal ones stay
     * as they were.
     *
     * @param name by which the column may be asked for alone
     * @throws NoSuchElementException when there is no such column
     */
    List<R> sorted(List<R> records, String name, boolean descending) {
        Part<R> part =
                parts.stream().filter(each -> each.asked().equals(name)).findFirst().orElseThrow();
        Optional<Field<R, ?>> date =
                schema.fields().stream()
                        .filter(field -> field.type() instanceof FieldType.Edtf)
                        .filter(field -> field.name().equals(part.name()))
                        .findFirst();
        return date.isPresent()
                ? sorted(
                        records,
                        each -> (EdtfDate) date.get().of(each),
                        Comparator.<EdtfDate>naturalOrder(),
                        descending)
                : sorted(
                        records,
                        each -> shown(part.cell().apply(each)),
                        order(NameOrder.in(words.words().language())),
                        descending);
    }

    private static <R, K> List<R> sorted(
            List<R> records,
            Function<R, @Nullable K> key,
            Comparator<K> order,
            boolean descending) {
        IdentityHashMap<R, @Nullable K> keys = new IdentityHashMap<>();
        records.forEach(each -> keys.put(each, key.apply(each)));
        Comparator<@Nullable K> lasting =
                Comparator.nullsLast(descending ? order.reversed() : order);
        return records.stream()
                .sorted((one, other) -> lasting.compare(keys.get(one), keys.get(other)))
                .toList();
    }

    private static @Nullable Cell shown(Cell cell) {
        return cell.equals(text("")) ? null : cell;
    }

    /** Of two cells of one column: figures before words, where it has both. */
    private static Comparator<Cell> order(Comparator<String> names) {
        return (one, other) -> {
            BigDecimal first = figure(one);
            BigDecimal second = figure(other);
            if (first != null && second != null) {
                return first.compareTo(second);
            }
            return first == null && second == null
                    ? names.compare(word(one), word(other))
                    : first == null ? 1 : -1;
        };
    }

    private static String word(Cell cell) {
        return cell instanceof Cell.Text(String text) ? text : "";
    }

    private static @Nullable BigDecimal figure(Cell cell) {
        return switch (cell) {
            case Cell.Text _ -> null;
            case Cell.Day(LocalDate day) -> BigDecimal.valueOf(day.toEpochDay());
            case Cell.Count(long number) -> BigDecimal.valueOf(number);
            case Cell.Decimal(BigDecimal number) -> number;
        };
    }

    private int indexOf(Field<?, ?> field) {
        return IntStream.range(0, parts.size())
                .filter(i -> parts.get(i).name().equals(field.name()))
                .findFirst()
                .orElseThrow();
    }

    /**
     * Those of the columns that are only there if a record says something in them and none does.
     */
    private Set<Part<R>> unsaid(Supplier<Stream<R>> records) {
        Set<Part<R>> unsaid = new HashSet<>(ifAny);
        unsaid.retainAll(parts);
        if (!unsaid.isEmpty()) {
            try (Stream<R> all = records.get()) {
                all.takeWhile(_ -> !unsaid.isEmpty())
                        .forEach(each -> unsaid.removeIf(part -> isSaid(part, each)));
            }
        }
        return unsaid;
    }

    private static <R> boolean isSaid(Part<R> part, R record) {
        return !part.cell().apply(record).equals(text(""));
    }

    /**
     * The sheet of some records.
     *
     * @param records gone through each time that the rows are, and perhaps once before
     */
    Sheet of(String name, Supplier<Stream<R>> records) {
        Set<Part<R>> unsaid = unsaid(records);
        List<Part<R>> some =
                parts.stream()
                        .filter(part -> !ifAsked.contains(part) && !unsaid.contains(part))
                        .toList();
        return new Sheet(
                name,
                some.stream().map(Part::column).toList(),
                () ->
                        records.get()
                                .map(
                                        each ->
                                                some.stream()
                                                        .map(part -> part.cell().apply(each))
                                                        .toList()));
    }
}
