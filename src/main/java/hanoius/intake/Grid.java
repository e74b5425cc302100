package hanoius.intake;

import java.util.List;

/** A table as a file has it, before anything is known of what its columns are. */
public final class Grid {

    private final String name;
    private final Told told;
    private final List<Row> rows;
    private final List<RowProblem> problems;
    private final List<Grid> further;
    private final int width;

    /**
     * @param name of the file
     * @param told how it was read, such as its encoding and what separates its cells
     * @param rows those that say something
     * @param problems rows that could not be read
     */
    public Grid(String name, Told told, List<Row> rows, List<RowProblem> problems) {
        this(name, told, rows, problems, List.of());
    }

    private Grid(
            String name, Told told, List<Row> rows, List<RowProblem> problems, List<Grid> further) {
        this.name = name;
        this.told = told;
        this.rows = List.copyOf(rows);
        this.problems = List.copyOf(problems);
        this.further = List.copyOf(further);
        width = this.rows.stream().mapToInt(Row::width).max().orElse(0);
    }

    /**
     * How a table was read.
     *
     * @param encoding the name of an encoding; empty where the format says it itself
     * @param separator what stands between cells; NUL where nothing does
     * @param sheet the name of the sheet of a workbook; empty where there are none
     */
    public record Told(String encoding, char separator, String sheet) {}

    /**
     * One row.
     *
     * @param line on which it begins in its file, from 1
     */
    public record Row(long line, List<String> cells) {

        public Row {
            cells = List.copyOf(cells);
        }

        /** A cell; empty where the row is shorter. */
        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }

        private int width() {
            int width = cells.size();
            while (width > 0 && cells.get(width - 1).isBlank()) {
                width--;
            }
            return width;
        }

        boolean isBlank() {
            return width() == 0;
        }
    }

    /** The same with the sheets of its workbook that stand behind it. */
    Grid before(List<Grid> others) {
        return new Grid(name, told, rows, problems, others);
    }

    /** The sheets that stand behind it in its workbook and say something. */
    List<Grid> further() {
        return further;
    }

    public String name() {
        return name;
    }

    public Told told() {
        return told;
    }

    public List<Row> rows() {
        return rows;
    }

    public List<RowProblem> problems() {
        return problems;
    }

    /** How many columns say something. */
    public int width() {
        return width;
    }
}
