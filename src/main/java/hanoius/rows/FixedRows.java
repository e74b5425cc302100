package hanoius.rows;

import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.ObservableListBase;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.List;

/** Rows that are replaced all at once, none of them looked at: a million may come for a million. */
public final class FixedRows<R> extends ObservableListBase<R> {

    private List<? extends R> now = List.of();

    /**
     * Replaces all of them.
     *
     * @param others which never change
     */
    public void put(List<? extends R> others) {
        List<R> before = Collections.unmodifiableList(now);
        now = others;
        fireChange(new Replaced<>(this, before));
    }

    /** The rows as they were given. */
    public List<? extends R> now() {
        return now;
    }

    @Override
    public R get(int row) {
        return now.get(row);
    }

    @Override
    public int size() {
        return now.size();
    }

    @Override
    public int indexOf(@Nullable Object row) {
        return now.indexOf(row);
    }

    @Override
    public boolean contains(@Nullable Object row) {
        return now.contains(row);
    }

    /** All rows are others. */
    private static final class Replaced<R> extends ListChangeListener.Change<R> {

        private final List<R> before;
        private boolean told;

        Replaced(ObservableList<R> list, List<R> before) {
            super(list);
            this.before = before;
        }

        @Override
        public boolean next() {
            boolean more = !told;
            told = true;
            return more;
        }

        @Override
        public void reset() {
            told = false;
        }

        @Override
        public int getFrom() {
            return 0;
        }

        @Override
        public int getTo() {
            return getList().size();
        }

        @Override
        public List<R> getRemoved() {
            return before;
        }

        @Override
        protected int[] getPermutation() {
            return new int[0];
        }
    }
}
