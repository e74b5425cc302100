package hanoius.paste;

import java.util.List;
import java.util.Locale;

/** What is typed of a figure, in the order of the columns. */
public enum FigureColumn {
    PERIOD(0),
    VALUE(1),
    SOURCE(2),
    NOTE(3);

    private static final List<FigureColumn> ALL = List.of(values());

    private final int cell;

    FigureColumn(int cell) {
        this.cell = cell;
    }

    /** Its place among the cells of a row, from 0. */
    public int cell() {
        return cell;
    }

    /** The column of a cell. */
    static FigureColumn of(int cell) {
        return ALL.get(cell);
    }

    /** The message key of its heading. */
    public String key() {
        return "paste." + name().toLowerCase(Locale.ROOT);
    }
}
