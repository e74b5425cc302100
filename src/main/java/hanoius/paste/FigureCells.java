package hanoius.paste;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A figure as somebody typed it, in no way understood yet. */
public record FigureCells(String period, String value, String source, String note) {

    public static final FigureCells EMPTY = new FigureCells("", "", "", "");

    public String in(FigureColumn column) {
        return switch (column) {
            case PERIOD -> period;
            case VALUE -> value;
            case SOURCE -> source;
            case NOTE -> note;
        };
    }

    /** The same with another text in a column. */
    public FigureCells with(FigureColumn column, String text) {
        return switch (column) {
            case PERIOD -> new FigureCells(text, value, source, note);
            case VALUE -> new FigureCells(period, text, source, note);
            case SOURCE -> new FigureCells(period, value, text, note);
            case NOTE -> new FigureCells(period, value, source, text);
        };
    }

    /** The cells in the order of the columns, which {@link #of(List)} reads. */
    public List<String> cells() {
        return List.of(period, value, source, note);
    }

    /**
     * A figure of its cells in the order of the columns.
     *
     * @throws IndexOutOfBoundsException when there are fewer
     */
    public static FigureCells of(List<String> cells) {
        return new FigureCells(cells.get(0), cells.get(1), cells.get(2), cells.get(3));
    }

    public boolean isEmpty() {
        return Stream.of(period, value, source, note).allMatch(String::isBlank);
    }

    /**
     * The rows of a table whose columns are found by {@link FigureColumns}.
     *
     * @param rows each with as many cells
     */
    static List<FigureCells> of(List<List<String>> rows, Map<FigureColumn, Integer> places) {
        return rows.stream()
                .map(
                        row -> {
                            var cells = new EnumMap<FigureColumn, String>(FigureColumn.class);
                            places.forEach((column, place) -> cells.put(column, row.get(place)));
                            return new FigureCells(
                                    cells.getOrDefault(FigureColumn.PERIOD, ""),
                                    cells.getOrDefault(FigureColumn.VALUE, ""),
                                    cells.getOrDefault(FigureColumn.SOURCE, ""),
                                    cells.getOrDefault(FigureColumn.NOTE, ""));
                        })
                .toList();
    }
}
