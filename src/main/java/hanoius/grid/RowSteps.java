package hanoius.grid;

import hanoius.paste.FigureCells;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The rows of a grid as they are, as they were before, and as they were before undo. */
final class RowSteps {

    private final Deque<List<FigureCells>> before = new ArrayDeque<>();
    private final Deque<List<FigureCells>> after = new ArrayDeque<>();
    private List<FigureCells> now = List.of();

    List<FigureCells> now() {
        return now;
    }

    void put(List<FigureCells> rows) {
        if (!rows.equals(now)) {
            before.push(now);
            after.clear();
            now = List.copyOf(rows);
        }
    }

    boolean undo() {
        return step(before, after);
    }

    boolean redo() {
        return step(after, before);
    }

    private boolean step(Deque<List<FigureCells>> from, Deque<List<FigureCells>> to) {
        if (from.isEmpty()) {
            return false;
        }
        to.push(now);
        now = from.pop();
        return true;
    }

    void clear() {
        before.clear();
        after.clear();
        now = List.of();
    }
}
