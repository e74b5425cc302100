package hanoius.workspace;

import hanoius.task.TaskRunner;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;

/** The long work that the window shows while it runs: the one that was begun last. */
public final class RunningWork {

    /** The progress of work that has not said how far it is. */
    public static final double UNKNOWN = -1;

    private final TaskRunner document;
    private final ReadOnlyStringWrapper key = new ReadOnlyStringWrapper("");
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(UNKNOWN);
    private TaskRunner.@Nullable Request request;
    private long number;
    private String current = "";
    private boolean isWaiting;

    /**
     * @param document works with the document
     */
    public RunningWork(TaskRunner document) {
        this.document = document;
    }

    /** The message key of what is being done; empty while nothing is. */
    public ReadOnlyStringProperty keyProperty() {
        return key.getReadOnlyProperty();
    }

    /** How much is done, from 0 to 1, or {@link #UNKNOWN}. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Does work with the document, and shows it under that message key until it is answered. */
    public TaskRunner as(String messageKey) {
        return as(document, messageKey);
    }

    /** Does work elsewhere, and shows it under that message key until it is answered. */
    public TaskRunner as(TaskRunner runner, String messageKey) {
        return new TaskRunner() {
            @Override
            public <T> Request submit(Work<T> work, Answer<T> answer) {
                return begin(runner, messageKey, work, answer);
            }
        };
    }

    private <T> TaskRunner.Request begin(
            TaskRunner runner,
            String messageKey,
            TaskRunner.Work<T> work,
            TaskRunner.Answer<T> answer) {
        long mine = ++number;
        current = messageKey;
        show();
        progress.set(UNKNOWN);
        TaskRunner.Request handed = runner.submit(work, new FilterResult<>(mine, answer));
        request = current.isEmpty() ? null : handed;
        return () -> {
            handed.cancel();
            end(mine);
        };
    }

    /** Shows that work with the document waits for another program, whatever the work is. */
    public void setWaiting(boolean newWaiting) {
        isWaiting = newWaiting;
        show();
    }

    private void show() {
        key.set(isWaiting ? "shell.waiting" : current);
    }

    /** Takes the work back that is shown. */
    public void cancel() {
        if (request != null) {
            request.cancel();
            end(number);
        }
    }

    private void end(long finished) {
        if (finished == number) {
            current = "";
            show();
            request = null;
        }
    }

    private final class FilterResult<T> implements TaskRunner.Answer<T> {

        private final long mine;
        private final TaskRunner.Answer<T> answer;

        private FilterResult(long mine, TaskRunner.Answer<T> answer) {
            this.mine = mine;
            this.answer = answer;
        }

        @Override
        public void result(T result) {
            end(mine);
            answer.result(result);
        }

        @Override
        public void failure(Throwable failure) {
            end(mine);
            answer.failure(failure);
        }

        @Override
        public void progress(double done) {
            if (mine == number) {
                progress.set(done);
            }
            answer.progress(done);
        }
    }
}
