package hanoius.chart;

import hanoius.store.ChartList;
import hanoius.store.DocumentException;
import hanoius.store.DocumentException.Reason;
import hanoius.store.SavedCharts;
import hanoius.task.TaskRunner;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Work on a document's charts, one after the other: each begins with what the last one left. */
final class ChartEdits {

    /**
     * What is done with the charts of a document. It works on any thread, and knows no live state.
     */
    @FunctionalInterface
    interface Change {
        ChartList in(SavedCharts charts);
    }

    /**
     * One change.
     *
     * @param then told the charts when it is done
     */
    record Edit(Change change, Consumer<ChartList> then) {}

    private static final Edit READ = new Edit(SavedCharts::read, _ -> {});

    private final TaskRunner runner;
    private final Consumer<Throwable> report;
    private final ReadOnlyObjectWrapper<ChartList> list =
            new ReadOnlyObjectWrapper<>(ChartList.EMPTY);
    private final Deque<Supplier<Optional<Edit>>> waiting = new ArrayDeque<>();
    private @Nullable SavedCharts store;
    private boolean working;

    /** Reports what cannot be done, but for a name that is taken: the list shows that itself. */
    ChartEdits(TaskRunner runner, Consumer<Throwable> report) {
        this.runner = runner;
        this.report = report;
    }

    /** Goes over to another document. */
    void use(SavedCharts newStore, ChartList now) {
        store = newStore;
        waiting.clear();
        list.set(now);
    }

    /** The charts as the last answer told them. */
    ReadOnlyObjectProperty<ChartList> listProperty() {
        return list.getReadOnlyProperty();
    }

    boolean hasDocument() {
        return store != null;
    }

    /** Reads the charts again. */
    void refresh() {
        submit(() -> Optional.of(READ));
    }

    /** Begins something when its turn has come, if there is still anything to do by then. */
    void submit(Supplier<Optional<Edit>> wanted) {
        waiting.add(wanted);
        next();
    }

    private void next() {
        SavedCharts used = store;
        while (used != null && !working && !waiting.isEmpty()) {
            Optional<Edit> edit = waiting.remove().get();
            if (edit.isPresent()) {
                working = true;
                Change change = edit.get().change();
                runner.submit(_ -> change.in(used), new Told(used, edit.get()));
            }
        }
    }

    private final class Told implements TaskRunner.Answer<ChartList> {

        private final SavedCharts used;
        private final Edit edit;

        Told(SavedCharts used, Edit edit) {
            this.used = used;
            this.edit = edit;
        }

        @Override
        public void result(ChartList now) {
            working = false;
            if (used == store) {
                list.set(now);
                edit.then().accept(now);
            }
            next();
        }

        @Override
        public void failure(Throwable failure) {
            working = false;
            // What was to follow rested on what did not happen.
            waiting.clear();
            if (!(failure instanceof DocumentException told)
                    || told.reason() != Reason.NAME_TAKEN) {
                report.accept(failure);
            }
            if (!edit.equals(READ)) {
                refresh();
            }
        }
    }
}
