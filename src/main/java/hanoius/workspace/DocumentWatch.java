package hanoius.workspace;

import hanoius.archive.Archive;
import hanoius.archive.DocumentRefusal;
import hanoius.edtf.Refusal;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/** Whether the open document can be changed, and what others do to it and to its file. */
final class DocumentWatch {

    /** Told of what is seen. */
    interface Watcher {

        /** Others have changed records, which is not shown yet. */
        void changed();

        /** Others have written something else, such as why something was done. */
        void retold();
    }

    /**
     * What became of a document.
     *
     * @param isWritten whether others have written anything
     */
    private record Seen(boolean isWritten, Optional<Refusal> unwritable) {}

    private final DocumentQuestions questions;
    private final TaskQueue tasks;
    private final Watcher watcher;
    private final ReadOnlyObjectWrapper<@Nullable Refusal> unwritable =
            new ReadOnlyObjectWrapper<>();
    private boolean looking;

    DocumentWatch(DocumentQuestions questions, TaskQueue tasks, Watcher watcher) {
        this.questions = questions;
        this.tasks = tasks;
        this.watcher = watcher;
    }

    /** Why the document can be read but not changed; null when it can be changed. */
    ReadOnlyObjectProperty<@Nullable Refusal> unwritableProperty() {
        return unwritable.getReadOnlyProperty();
    }

    /** Lets the document be read only from now on. */
    void lock(Refusal reason) {
        unwritable.set(reason);
    }

    /** Goes over to another document. */
    void begin() {
        looking = false;
        unwritable.set(null);
        askWhetherWritable();
    }

    void askWhetherWritable() {
        questions.ask(Archive::unwritable, reason -> unwritable.set(reason.orElse(null)));
    }

    /**
     * Looks whether others have changed the document, or what became of its file, unless changes
     * are under way, which look themselves, or it is still being looked at: whoever asks each
     * second behind something that takes long would have it looked at as often after that. What is
     * wrong with the file is why it can only be read until that is so no more.
     */
    void look() {
        if (tasks.isIdle() && tasks.archive() != null && !looking) {
            looking = true;
            questions.ask(
                    open -> new Seen(open.refresh(), open.unwritable()),
                    this::seen,
                    this::cannotBeSeen);
        }
    }

    private void seen(Seen seen) {
        looking = false;
        unwritable.set(seen.unwritable().orElse(null));
        if (tasks.hasNews()) {
            watcher.changed();
        } else if (seen.isWritten()) {
            watcher.retold();
        }
    }

    private void cannotBeSeen(Throwable failure) {
        looking = false;
        if (failure instanceof DocumentRefusal file && !file.isPassing()) {
            unwritable.set(file);
        }
    }
}
