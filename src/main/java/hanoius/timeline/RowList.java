package hanoius.timeline;

import javafx.collections.ObservableListBase;

import org.jspecify.annotations.Nullable;

/** Rows for a list view that never holds more of them than it shows; they never change. */
final class RowList extends ObservableListBase<ListRow> {

    private final YearRows rows;

    RowList(YearRows rows) {
        this.rows = rows;
    }

    @Override
    public ListRow get(int row) {
        return rows.get(row);
    }

    @Override
    public int size() {
        return rows.size();
    }

    @Override
    public int indexOf(@Nullable Object row) {
        return switch (row) {
            case ListRow.Entry(int number) -> rows.rowOf(number);
            case null, default -> super.indexOf(row);
        };
    }
}
