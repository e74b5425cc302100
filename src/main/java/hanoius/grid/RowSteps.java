package hanoius.grid;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The rows of a grid as they are, as they were before, and as they were before undo. */
final class RowSteps {

    /** So many rows are remembered in all steps together; rows that stay take but a reference. */
    private static final long MOST = 5_000_000;

    private final Deque<List<List<String>>> before = new ArrayDeque<>();
    private final Deque<List<List<String>>> after = new ArrayDeque<>();
    private List<List<String>> now = List.of();

    List<List<String>> now() {
        return now;
    }

    void put(List<List<String>> rows) {
        if (!rows.equals(now)) {
            before.push(now);
            after.clear();
            now = List.copyOf(rows);
            while (before.size() > 1 && (long) before.size() * now.size() > MOST) {
                before.removeLast();
            }
        }
    }

    boolean undo() {
        return step(before, after);
    }

    boolean redo() {
        return step(after, before);
    }

    private boolean step(Deque<List<List<String>>> from, Deque<List<List<String>>> to) {
        if (from.isEmpty()) {
            return false;
        }
        to.push(now);
        now = from.pop();
        return true;
    }

    /** Begins anew with some rows, before which there is nothing to go back to. */
    void begin(List<List<String>> rows) {
        before.clear();
        after.clear();
        now = List.copyOf(rows);
    }
}
