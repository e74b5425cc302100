package hanoius.control;

import hanoius.model.SearchWords;

import javafx.scene.control.TableView;
import javafx.scene.input.KeyEvent;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Letters typed on a table go to the next row whose name begins so, accents and case apart. */
public final class TypeAhead<R> {

    private static final long PAUSE = Duration.ofSeconds(1).toNanos();

    private final TableView<R> table;
    private final Function<R, String> name;
    private final StringBuilder typed = new StringBuilder();
    private long lastKey;

    private TypeAhead(TableView<R> table, Function<R, String> name) {
        this.table = table;
        this.name = name;
    }

    /** Lets letters typed on a table move its selection. */
    public static <R> void install(TableView<R> table, Function<R, String> name) {
        table.addEventHandler(KeyEvent.KEY_TYPED, new TypeAhead<>(table, name)::type);
    }

    private void type(KeyEvent event) {
        String key = event.getCharacter();
        boolean text = !key.isEmpty() && key.codePointAt(0) >= ' ' && key.codePointAt(0) != 127;
        if (!text || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        long now = System.nanoTime();
        if (now - lastKey > PAUSE) {
            typed.setLength(0);
        }
        lastKey = now;
        if (typed.isEmpty() && key.isBlank()) {
            return;
        }
        typed.append(key);
        event.consume();
        // A first letter moves on to the next row; a longer word may stay where it already fits.
        int after = table.getSelectionModel().getSelectedIndex() - (typed.length() > 1 ? 1 : 0);
        next(typed.toString(), table.getItems(), name, after).ifPresent(this::select);
    }

    private void select(int index) {
        table.getSelectionModel().clearAndSelect(index);
        table.scrollTo(index);
    }

    /**
     * The place of the next row whose name begins with what was typed; the search goes on from the
     * top and ends where it began.
     *
     * @param after the place to begin behind; -1 for the top
     */
    static <R> OptionalInt next(
            String typed, List<? extends R> rows, Function<R, String> name, int after) {
        String start = SearchWords.fold(typed);
        return IntStream.rangeClosed(1, rows.size())
                .map(step -> Math.floorMod(after + step, rows.size()))
                .filter(at -> SearchWords.fold(name.apply(rows.get(at))).startsWith(start))
                .findFirst();
    }
}
