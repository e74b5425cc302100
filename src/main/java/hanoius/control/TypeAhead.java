package hanoius.control;

import hanoius.query.SearchWords;

import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyEvent;

import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;

/**
 * Letters typed one soon after the other go to the next row whose name begins so, accents and case
 * apart.
 */
public final class TypeAhead {

    /** What is looked through; rows are named by their places from 0. */
    public interface Rows {

        int count();

        String name(int row);

        /** The row that was reached; -1 for none. */
        int reached();

        void goTo(int row);
    }

    private static final long PAUSE = 1000;

    /** A folded letter may have been written with so many characters. */
    private static final int CHARACTERS = 4;

    private final Rows rows;
    private final LongSupplier clock;
    private final StringBuilder typed = new StringBuilder();
    private long last = Long.MIN_VALUE / 2;

    /**
     * @param clock milliseconds that only grow
     */
    TypeAhead(Rows rows, LongSupplier clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Lets letters typed on a table move its selection. */
    public static <R> void install(TableView<R> table, Function<R, String> name) {
        install(table, new RowsOfTable<>(table, name));
    }

    /** Lets letters typed on a node go through its rows. */
    public static void install(Node node, Rows rows) {
        var typing = new TypeAhead(rows, () -> System.nanoTime() / 1_000_000);
        node.addEventHandler(KeyEvent.KEY_TYPED, typing::typed);
        node.getProperties().put(TypeAhead.class, typing);
    }

    /** Whether letters that are typed there look for a row. */
    static boolean isOn(EventTarget target) {
        return target instanceof Node node && node.getProperties().containsKey(TypeAhead.class);
    }

    private void typed(KeyEvent event) {
        String key = event.getCharacter();
        boolean text = !key.isEmpty() && key.codePointAt(0) >= ' ' && key.codePointAt(0) != 127;
        if (text && !event.isShortcutDown() && !event.isAltDown() && type(key)) {
            event.consume();
        }
    }

    /** Whether the key was a letter of a name; a blank before any is not. */
    boolean type(String key) {
        long now = clock.getAsLong();
        if (now - last > PAUSE) {
            typed.setLength(0);
        }
        last = now;
        if (typed.isEmpty() && key.isBlank()) {
            return false;
        }
        typed.append(key);
        next().ifPresent(rows::goTo);
        return true;
    }

    /** A first letter moves on to the next row; a longer word may stay where it already fits. */
    private OptionalInt next() {
        String start = SearchWords.fold(typed.toString());
        int first = typed.length() > 1 ? Math.max(0, rows.reached()) : rows.reached() + 1;
        return IntStream.range(0, rows.count())
                .map(step -> (first + step) % rows.count())
                .filter(row -> begins(rows.name(row), start))
                .findFirst();
    }

    private static boolean begins(String name, String start) {
        int end = Math.min(name.length(), CHARACTERS * start.length());
        return SearchWords.fold(name.substring(0, end)).startsWith(start);
    }

    private record RowsOfTable<R>(TableView<R> table, Function<R, String> name) implements Rows {

        @Override
        public int count() {
            return table.getItems().size();
        }

        @Override
        public String name(int row) {
            return name.apply(table.getItems().get(row));
        }

        @Override
        public int reached() {
            return table.getSelectionModel().getSelectedIndex();
        }

        @Override
        public void goTo(int row) {
            table.getSelectionModel().clearAndSelect(row);
            table.scrollTo(row);
        }
    }
}
