package hanoius.form;

import hanoius.form.DateNotation.Order;
import hanoius.language.Language;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the dates or numbers of one column are written, as far as its cells tell.
 *
 * @param order whether day or month stands first, null where no cell tells
 * @param signs the language whose points and commas the numbers have, null likewise
 * @param asksOrder whether some dates read in both ways and the others do not tell which is meant
 * @param asksSigns whether some numbers do
 */
public record ColumnForm(
        @Nullable Order order, @Nullable Language signs, boolean asksOrder, boolean asksSigns) {

    private static final Pattern THREE =
            Pattern.compile(
                    "\\D{0,20}(\\d{1,2})\\s?[/.-]\\s?(\\d{1,2})\\s?[/.-]\\s?\\d{2,4}\\D{0,20}");
    private static final Pattern POINT =
            Pattern.compile(
                    "\\d{1,3}(,\\d{3})+\\.\\d+|\\d+\\.(\\d{1,2}|\\d{4,})|\\d{1,3}(,\\d{3}){2,}");
    private static final Pattern COMMA =
            Pattern.compile(
                    "\\d{1,3}(\\.\\d{3})+,\\d+|\\d+,(\\d{1,2}|\\d{4,})|\\d{1,3}(\\.\\d{3}){2,}");
    private static final Pattern EITHER = Pattern.compile("\\d{1,3}[.,]\\d{3}");
    private static final Pattern FIGURE = Pattern.compile("\\d[\\d.,]*");

    private static final int YEAR = 4;

    /** What the cells of a column tell. */
    public static ColumnForm of(List<String> cells) {
        return of(cells, () -> {});
    }

    /**
     * The same.
     *
     * @param step done for each cell; what it throws ends the look at them
     */
    public static ColumnForm of(List<String> cells, Runnable step) {
        int dayFirst = 0;
        int monthFirst = 0;
        int anyOrder = 0;
        int point = 0;
        int comma = 0;
        int anySign = 0;
        for (String cell : cells) {
            step.run();
            Order only = only(cell);
            dayFirst += only == Order.DAY_FIRST ? 1 : 0;
            monthFirst += only == Order.MONTH_FIRST ? 1 : 0;
            anyOrder += only == null && isAmbiguous(cell) ? 1 : 0;
            if (cell.indexOf('.') >= 0 || cell.indexOf(',') >= 0) {
                Matcher figure = FIGURE.matcher(cell);
                String digits = figure.find() ? figure.group() : "";
                point += POINT.matcher(digits).matches() ? 1 : 0;
                comma += COMMA.matcher(digits).matches() ? 1 : 0;
                anySign += EITHER.matcher(digits).matches() ? 1 : 0;
            }
        }
        return new ColumnForm(
                dayFirst == monthFirst
                        ? null
                        : dayFirst > monthFirst ? Order.DAY_FIRST : Order.MONTH_FIRST,
                point == comma ? null : point > comma ? Language.EN : Language.VI,
                anyOrder > 0 && (dayFirst == 0) == (monthFirst == 0),
                anySign > 0 && (point == 0) == (comma == 0));
    }

    /** The only order in which a date reads; null where it has none, or reads in both. */
    public static @Nullable Order only(String cell) {
        if (isExact(cell)) {
            return null;
        }
        Matcher date = THREE.matcher(cell);
        if (!date.matches()) {
            return null;
        }
        int first = Integer.parseInt(date.group(1));
        int second = Integer.parseInt(date.group(2));
        if (first > 12 && second <= 12) {
            return Order.DAY_FIRST;
        }
        return second > 12 && first <= 12 ? Order.MONTH_FIRST : null;
    }

    /** Whether a date reads as a day in both orders. */
    public static boolean isAmbiguous(String cell) {
        if (isExact(cell)) {
            return false;
        }
        Matcher date = THREE.matcher(cell);
        return date.matches()
                && Integer.parseInt(date.group(1)) <= 12
                && Integer.parseInt(date.group(2)) <= 12
                && !date.group(1).equals(date.group(2));
    }

    /** Whether a cell begins with a year, as exact dates do: there are very many of them. */
    private static boolean isExact(String cell) {
        for (int i = 0; i < YEAR; i++) {
            if (i == cell.length() || cell.charAt(i) < '0' || cell.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
