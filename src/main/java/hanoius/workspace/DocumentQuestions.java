package hanoius.workspace;

import hanoius.archive.Archive;
import hanoius.archive.Revision;
import hanoius.model.Dataset;
import hanoius.model.RecordId;
import hanoius.task.TaskRunner;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** What is asked of the open document, beside the changes that are made to it. */
public final class DocumentQuestions {

    /** Something that is asked of a document, on any thread; it knows no live state but that. */
    @FunctionalInterface
    public interface Question<T> {
        T of(Archive archive);
    }

    /**
     * Something long that is asked of a document, on any thread; it knows no live state but that.
     */
    @FunctionalInterface
    public interface LongQuestion<T> {
        T of(Archive archive, TaskRunner.Progress progress) throws Exception;
    }

    private final TaskQueue tasks;
    private final TaskRunner runner;
    private final Consumer<Throwable> report;
    private UnaryOperator<TaskRunner> writing = UnaryOperator.identity();

    /**
     * @param runner works with the document
     * @param report told why there is no answer, where nobody else wants to know
     */
    DocumentQuestions(TaskQueue tasks, TaskRunner runner, Consumer<Throwable> report) {
        this.tasks = tasks;
        this.runner = runner;
        this.report = report;
    }

    /** Has what writes into the document wait for something from now on. */
    void setWriting(UnaryOperator<TaskRunner> newWriting) {
        writing = newWriting;
    }

    /** Asks what was done to a record, latest first. */
    public void history(RecordId id, Consumer<List<Revision>> then) {
        ask(open -> open.history(id), then);
    }

    /** Asks something of the document; not answered when none is open, or another one by then. */
    public <T> void ask(Question<T> question, Consumer<T> then) {
        ask(question, then, report);
    }

    /**
     * The same.
     *
     * @param otherwise told why there is no answer
     */
    public <T> void ask(Question<T> question, Consumer<T> then, Consumer<Throwable> otherwise) {
        ask(runner, (open, _) -> question.of(open), then, otherwise);
    }

    /**
     * Asks something of the document that takes long; not answered when none is open, or another
     * one by then.
     *
     * @param asking does the work, and shows that it runs
     * @param otherwise told why there is no answer
     */
    public <T> void ask(
            TaskRunner asking,
            LongQuestion<T> question,
            Consumer<T> then,
            Consumer<Throwable> otherwise) {
        Archive used = tasks.archive();
        if (used != null) {
            asking.submit(
                    progress -> question.of(used, progress),
                    new TaskQueue.Heard<T>(
                            found -> {
                                if (used.equals(tasks.archive())) {
                                    then.accept(found);
                                }
                            },
                            otherwise));
        }
    }

    /** The same of what writes into the document, when that may be written. */
    public <T> void askWriting(
            TaskRunner asking,
            LongQuestion<T> question,
            Consumer<T> then,
            Consumer<Throwable> otherwise) {
        ask(writing.apply(asking), question, then, otherwise);
    }

    /** Reads the document anew and has it shown in the place of what is shown. */
    public void reload(Consumer<Dataset> show) {
        ask(
                Whole::of,
                whole -> {
                    tasks.knowUpTo(whole.generation());
                    show.accept(whole.dataset());
                });
    }

    /** All that a document holds at one moment. */
    private record Whole(Dataset dataset, long generation) {

        static Whole of(Archive archive) {
            while (true) {
                long before = archive.generation();
                Dataset dataset = archive.read(TaskRunner.Progress.NONE);
                if (archive.generation() == before) {
                    return new Whole(dataset, before);
                }
            }
        }
    }
}
