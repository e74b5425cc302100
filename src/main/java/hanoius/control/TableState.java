package hanoius.control;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How someone arranged a table, as in {@code TITLE 296 shown; KIND 160 hidden | TITLE ascending}.
 *
 * @param columns in the order in which they stand
 * @param sorting the columns that it is sorted by, the most important first
 */
public record TableState(List<Column> columns, List<Sorting> sorting) {

    /** A column by its id, its width in pixels and whether it is shown. */
    public record Column(String id, double width, boolean shown) {

        @Override
        public String toString() {
            return id + " " + Math.round(width) + (shown ? " shown" : " hidden");
        }
    }

    /** A column's id and the direction that it is sorted in. */
    public record Sorting(String id, boolean descending) {

        @Override
        public String toString() {
            return id + (descending ? " descending" : " ascending");
        }
    }

    private static final Pattern COLUMN = Pattern.compile("(\\S+) (\\d{1,5}) (shown|hidden)");
    private static final Pattern SORTING = Pattern.compile("(\\S+) (ascending|descending)");

    public TableState {
        columns = List.copyOf(columns);
        sorting = List.copyOf(sorting);
    }

    /** Reads what {@link #toString} wrote; parts that make no sense are left out. */
    public static TableState parse(String text) {
        return new TableState(
                COLUMN.matcher(text).results().map(TableState::column).toList(),
                SORTING.matcher(text.substring(text.indexOf('|') + 1))
                        .results()
                        .map(each -> new Sorting(each.group(1), each.group(2).startsWith("d")))
                        .toList());
    }

    private static Column column(MatchResult found) {
        return new Column(
                found.group(1), Integer.parseInt(found.group(2)), found.group(3).equals("shown"));
    }

    @Override
    public String toString() {
        return columns.stream().map(Column::toString).collect(joining("; "))
                + sorting.stream().map(Sorting::toString).collect(joining("; ", " | ", ""));
    }
}
