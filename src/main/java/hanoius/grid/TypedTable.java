package hanoius.grid;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;

/**
 * What is typed in rows of one width. Immutable; each change makes another, whose rows grow to the
 * place that is changed and end with the last in which something stands.
 *
 * @param width how many cells each row has
 */
record TypedTable(List<List<String>> rows, int width) {

    TypedTable {
        rows = List.copyOf(rows);
    }

    /** Rows as wide as that, whatever they were. */
    static TypedTable of(List<List<String>> rows, int width) {
        return new TypedTable(
                rows.stream().allMatch(row -> row.size() == width)
                        ? rows
                        : rows.stream().map(row -> fitted(row, width)).toList(),
                width);
    }

    /** A row in which nothing stands. */
    static List<String> blank(int width) {
        return fitted(List.of(), width);
    }

    private static List<String> fitted(List<String> row, int width) {
        List<String> cells = new ArrayList<>(row.subList(0, Math.min(width, row.size())));
        cells.addAll(Collections.nCopies(width - cells.size(), ""));
        return List.copyOf(cells);
    }

    /** The same with a table over it from a place to the right and down, as far as it is wide. */
    TypedTable over(List<List<String>> table, int row, int column) {
        List<List<String>> all = new ArrayList<>(rows);
        for (int i = 0; i < table.size(); i++) {
            List<String> cells = new ArrayList<>(rowOf(all, row + i));
            List<String> line = table.get(i);
            for (int j = 0; j < Math.min(line.size(), cells.size() - column); j++) {
                cells.set(column + j, line.get(j));
            }
            set(all, row + i, cells);
        }
        return new TypedTable(all, width).trimmed();
    }

    /** The same with another text in a cell. */
    TypedTable with(int row, int column, String text) {
        List<List<String>> all = new ArrayList<>(rows);
        List<String> cells = new ArrayList<>(rowOf(all, row));
        cells.set(column, text);
        set(all, row, cells);
        return new TypedTable(all, width).trimmed();
    }

    /**
     * The same with other texts in some columns of some rows.
     *
     * @param filling what stands in a column from then on
     */
    TypedTable filled(
            Collection<Integer> some, Collection<Integer> columns, IntFunction<String> filling) {
        List<List<String>> all = new ArrayList<>(rows);
        for (int row : some) {
            if (row < all.size()) {
                List<String> cells = new ArrayList<>(all.get(row));
                columns.forEach(column -> cells.set(column, filling.apply(column)));
                all.set(row, List.copyOf(cells));
            }
        }
        return new TypedTable(all, width).trimmed();
    }

    /** The same without some rows. */
    TypedTable without(Collection<Integer> some) {
        List<List<String>> all = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            if (!some.contains(row)) {
                all.add(rows.get(row));
            }
        }
        return new TypedTable(all, width).trimmed();
    }

    private List<String> rowOf(List<List<String>> all, int row) {
        return row < all.size() ? all.get(row) : blank(width);
    }

    private void set(List<List<String>> all, int row, List<String> cells) {
        while (all.size() <= row) {
            all.add(blank(width));
        }
        all.set(row, List.copyOf(cells));
    }

    /** The same without the rows at its end in which nothing stands. */
    TypedTable trimmed() {
        int end = rows.size();
        while (end > 0 && rows.get(end - 1).stream().allMatch(String::isBlank)) {
            end--;
        }
        return end == rows.size() ? this : new TypedTable(rows.subList(0, end), width);
    }
}
