package hanoius.paste;

import hanoius.edtf.EdtfException;
import hanoius.everyday.EverydayDate;
import hanoius.language.Language;
import hanoius.numeral.EverydayNumber;
import hanoius.numeral.NumberException;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Finds what the columns of a pasted table are by what stands in them. */
final class FigureColumns {

    /** So many rows show what a column is. */
    private static final int LOOKED_AT = 200;

    private FigureColumns() {}

    /**
     * The figures of a table. Periods are in the first column of which at least half reads as
     * dates, values in the first other one that mostly reads as figures, sources and notes in the
     * two after that in their order. A first row in which neither can be read is a head and left
     * out.
     *
     * @return nothing when no column has periods or none has values
     */
    static List<FigureCells> read(List<List<String>> rows) {
        List<List<String>> body =
                rows.size() > 1 && isHead(rows) ? rows.subList(1, rows.size()) : rows;
        Map<FigureColumn, Integer> places = places(body);
        return isWhole(places) ? FigureCells.of(body, places) : List.of();
    }

    private static boolean isWhole(Map<FigureColumn, Integer> places) {
        return places.containsKey(FigureColumn.PERIOD) && places.containsKey(FigureColumn.VALUE);
    }

    private static Map<FigureColumn, Integer> places(List<List<String>> rows) {
        List<Integer> left =
                new ArrayList<>(
                        IntStream.range(0, rows.isEmpty() ? 0 : rows.getFirst().size())
                                .boxed()
                                .toList());
        var places = new EnumMap<FigureColumn, Integer>(FigureColumn.class);
        take(
                FigureColumn.PERIOD,
                places,
                left,
                place -> isMostly(rows, place, FigureColumns::isPeriod));
        take(
                FigureColumn.VALUE,
                places,
                left,
                place -> isMostly(rows, place, FigureColumns::isFigure));
        if (isWhole(places)) {
            take(FigureColumn.SOURCE, places, left, place -> isFilled(rows, place));
            take(FigureColumn.NOTE, places, left, place -> isFilled(rows, place));
        }
        return places;
    }

    private static void take(
            FigureColumn column,
            Map<FigureColumn, Integer> places,
            List<Integer> left,
            Predicate<Integer> fits) {
        left.stream()
                .filter(fits)
                .findFirst()
                .ifPresent(
                        place -> {
                            places.put(column, place);
                            left.remove((Object) place);
                        });
    }

    private static boolean isHead(List<List<String>> rows) {
        Map<FigureColumn, Integer> places = places(rows.subList(1, rows.size()));
        Integer period = places.get(FigureColumn.PERIOD);
        Integer value = places.get(FigureColumn.VALUE);
        List<String> first = rows.getFirst();
        return period != null
                && value != null
                && !isPeriod(first.get(period))
                && !isFigure(first.get(value));
    }

    private static boolean isFilled(List<List<String>> rows, int place) {
        return rows.stream().anyMatch(row -> !row.get(place).isBlank());
    }

    private static boolean isMostly(List<List<String>> rows, int place, Predicate<String> fits) {
        List<String> cells =
                rows.stream()
                        .limit(LOOKED_AT)
                        .map(row -> row.get(place))
                        .filter(cell -> !cell.isBlank())
                        .toList();
        return !cells.isEmpty() && cells.stream().filter(fits).count() * 2 >= cells.size();
    }

    private static boolean isPeriod(String text) {
        try {
            return !EverydayDate.readings(text).isEmpty();
        } catch (EdtfException none) {
            return false;
        }
    }

    private static boolean isFigure(String text) {
        try {
            return !EverydayNumber.readings(text, Language.EN).isEmpty();
        } catch (NumberException none) {
            return false;
        }
    }
}
