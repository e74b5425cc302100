package hanoius.intake;

import hanoius.edtf.DateReading;
import hanoius.edtf.EdtfDate;
import hanoius.edtf.EdtfException;
import hanoius.everyday.EverydayDate;
import hanoius.form.ColumnForm;
import hanoius.form.DateNotation;
import hanoius.form.DateNotation.Order;
import hanoius.form.TypedFigures;
import hanoius.language.Language;
import hanoius.model.Qualifier;
import hanoius.model.Quantity;
import hanoius.numeral.EverydayNumber;
import hanoius.schema.Column;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * How days and numbers are written in the columns of somebody's table, and what they are. Several
 * threads may ask.
 */
final class WrittenColumns {

    private static final Pattern LITERAL = Pattern.compile("-?\\d+(\\.\\d+)?");

    /** The same with what is shown as a percentage. */
    private static final Pattern LITERAL_OR_SHARE = Pattern.compile("-?\\d+(\\.\\d+)?%?");

    private static final int REMEMBERED = 50_000;

    private final Grid grid;
    private final Mapping mapping;
    private final Language reader;
    private final List<Column.@Nullable Type> types;
    private final Map<String, List<DateReading>> everyday = new ConcurrentHashMap<>();
    private final List<ColumnForm> forms = new ArrayList<>();

    /**
     * @param reader whose points and commas are meant where nothing else tells
     * @param types of what the columns are, in their order; null for what has no type
     * @param step done over and over; what it throws ends the reading
     */
    WrittenColumns(
            Grid grid,
            Mapping mapping,
            Language reader,
            List<Column.@Nullable Type> types,
            Runnable step) {
        this.grid = grid;
        this.mapping = mapping;
        this.reader = reader;
        this.types = types;
        for (int i = 0; i < types.size(); i++) {
            int column = i;
            Column.Type type = types.get(i);
            // Of other columns nobody asks how their dates or numbers are written.
            List<String> cells =
                    isDate(type) || isNumber(type)
                            ? mapping.rows(grid).stream().map(row -> row.cell(column)).toList()
                            : List.of();
            forms.add(ColumnForm.of(cells, step));
        }
    }

    /** The columns of which somebody has to say whether day or month stands first. */
    List<Integer> asksOrder() {
        return columns((type, form) -> isDate(type) && form.asksOrder(), mapping.orders().keySet());
    }

    /** The columns of which somebody has to say which sign is the decimal one. */
    List<Integer> asksSigns() {
        return columns(
                (type, form) -> isNumber(type) && form.asksSigns(), mapping.signs().keySet());
    }

    private interface Asks {
        boolean of(Column.@Nullable Type type, ColumnForm form);
    }

    private List<Integer> columns(Asks asks, Set<Integer> answered) {
        List<Integer> columns = new ArrayList<>();
        for (int i = 0; i < forms.size(); i++) {
            if (!answered.contains(i) && asks.of(types.get(i), forms.get(i))) {
                columns.add(i);
            }
        }
        return columns;
    }

    private static boolean isDate(Column.@Nullable Type type) {
        return type == Column.Type.EDTF || type == Column.Type.DATE;
    }

    static boolean isNumber(Column.@Nullable Type type) {
        return type == Column.Type.NUMBER || type == Column.Type.INTEGER;
    }

    /**
     * A day that is written in a column.
     *
     * @param otherwise done where it can only be read otherwise than the rest of the column
     * @throws EdtfException when it is none
     */
    DateReading date(int place, String cell, Runnable otherwise) {
        try {
            return DateReading.of(EdtfDate.parse(cell));
        } catch (EdtfException e) {
            List<DateReading> all = everyday(cell);
            Order wanted = order(place);
            Order only = ColumnForm.only(cell);
            if (only != null && only != wanted) {
                otherwise.run();
            }
            DateReading first = all.getFirst();
            return all.stream()
                    .skip(1)
                    .filter(
                            each ->
                                    DateNotation.Order.of(each.date(), first.date(), cell)
                                            .filter(wanted::equals)
                                            .isPresent())
                    .findFirst()
                    .orElse(first);
        }
    }

    /** A table has the same days over and over, and what people write takes long to understand. */
    private List<DateReading> everyday(String cell) {
        List<DateReading> known = everyday.get(cell);
        if (known == null) {
            if (everyday.size() >= REMEMBERED) {
                everyday.clear();
            }
            known = EverydayDate.readings(cell);
            everyday.put(cell, known);
        }
        return known;
    }

    private Order order(int place) {
        Order chosen = mapping.orders().get(place);
        Order told = forms.get(place).order();
        return chosen != null ? chosen : told != null ? told : Order.DAY_FIRST;
    }

    /**
     * A figure that is written in a column.
     *
     * @throws RuntimeException that is a {@link hanoius.edtf.Refusal} when it is none
     */
    Quantity number(int place, String cell) {
        if (isLiteral(cell)) {
            return new Quantity(new BigDecimal(cell), Qualifier.EXACT, null, null, "");
        }
        return EverydayNumber.readings(cell, signs(place, cell)).getFirst().quantity();
    }

    /** Whether a cell is a number without a unit; a workbook has its numbers as numbers. */
    private boolean isLiteral(String cell) {
        return isOfWorkbook() && LITERAL.matcher(cell).matches();
    }

    private boolean isOfWorkbook() {
        return grid.told().separator() == '\0';
    }

    /** Whose points and commas a figure of a column has. */
    private Language signs(int place, String cell) {
        if (isOfWorkbook() && LITERAL_OR_SHARE.matcher(cell).matches()) {
            return Language.EN;
        }
        Language chosen = mapping.signs().get(place);
        Language told = forms.get(place).signs();
        return chosen != null ? chosen : told != null ? told : reader;
    }

    /**
     * Keeps how a figure was written that says something of its unit.
     *
     * @param unit that the table says it is in, where it says none itself; empty for none
     */
    void keep(int place, String column, String cell, String unit, Map<String, String> cells) {
        Language signs = signs(place, cell);
        boolean bare = isLiteral(cell) || TypedFigures.isBare(cell, signs);
        if (!bare || !unit.isEmpty()) {
            TypedFigures.keep(cells, column, cell, bare ? unit : "", signs);
        }
    }
}
