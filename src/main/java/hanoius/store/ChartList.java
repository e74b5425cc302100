package hanoius.store;

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

    /** The chart of that number. */
    public Optional<SavedChart> find(long id) {
        return charts.stream().filter(each -> each.id() == id).findFirst();
    }
}
