package hanoius.store;

import hanoius.model.RecordId;
import hanoius.model.SavedChart;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/**
 * The charts that a document keeps, and what can be undone and done again in it.
 *
 * @param charts in the order in which they were saved
 * @param undo null when nothing can be undone
 * @param redo null when nothing was undone
 */
public record ChartList(List<SavedChart> charts, @Nullable Step undo, @Nullable Step redo) {

    /** Of a document that keeps no charts. */
    public static final ChartList EMPTY = new ChartList(List.of(), null, null);

    public ChartList {
        charts = List.copyOf(charts);
    }

    /** The chart of exactly that name. */
    public Optional<SavedChart> named(String name) {
        return charts.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /** The chart of that id. */
    public Optional<SavedChart> find(RecordId id) {
        return charts.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /**
     * One edit that can be undone or done again, as a menu names it.
     *
     * @param generation the document's generation that it made
     * @param kind what it changed, as in "chart"
     * @param before the name of that before, empty if it was new
     * @param after the name of that after, empty if it was deleted
     */
    public record Step(long generation, String kind, Act act, String before, String after) {

        /** What an edit did. */
        public enum Act {
            ADD,
            CHANGE,
            RENAME,
            DELETE
        }

        static Step of(long generation, String kind, String before, String after) {
            Act act = Act.CHANGE;
            if (before.isEmpty()) {
                act = Act.ADD;
            } else if (after.isEmpty()) {
                act = Act.DELETE;
            } else if (!before.equals(after)) {
                act = Act.RENAME;
            }
            return new Step(generation, kind, act, before, after);
        }

        /** The last name that it had. */
        public String name() {
            return after.isEmpty() ? before : after;
        }
    }
}
