package hanoius.task;

import javafx.application.Platform;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** A thread that does one work after the other; what it finds is told on the FX thread. */
public final class Worker implements TaskRunner, AutoCloseable {

    private static final double STEP = 0.01;

    private final ExecutorService thread;
    private final Consumer<Throwable> failures;
    private final Executor answers = Platform::runLater;

    /**
     * @param name of the thread
     */
    public Worker(String name) {
        this(name, _ -> {});
    }

    /**
     * @param name of the thread
     * @param failures hears on that thread of everything that a work throws, whoever is answered
     */
    public Worker(String name, Consumer<Throwable> failures) {
        this.failures = failures;
        thread =
                Executors.newSingleThreadExecutor(
                        Thread.ofPlatform().daemon().name(name).factory());
    }

    @Override
    public <T> Request submit(Work<T> work, Answer<T> answer) {
        Ticket<T> ticket = new Ticket<>(answer);
        thread.execute(() -> ticket.run(work));
        return ticket;
    }

    /**
     * Begins something before there is anyone to answer.
     *
     * @return waits for it, and is handed in as soon as its answer can be heard
     */
    public <T> Work<T> begin(Callable<T> work) {
        Future<T> begun = thread.submit(work);
        return _ -> {
            try {
                return begun.get();
            } catch (ExecutionException e) {
                throw e.getCause() instanceof Exception failure ? failure : e;
            }
        };
    }

    /** Takes no more work, finishes what was handed in, and returns when that is done. */
    @Override
    public void close() {
        thread.close();
    }

    private final class Ticket<T> implements Request, Progress {

        private final Answer<T> answer;
        private volatile boolean cancelled;
        private double told;

        Ticket(Answer<T> answer) {
            this.answer = answer;
        }

        void run(Work<T> work) {
            if (cancelled) {
                return;
            }
            try {
                T result = work.run(this);
                tell(() -> answer.result(result));
            } catch (Throwable failure) {
                // Everything, lest the asker wait for ever; the thread itself goes on.
                tell(() -> answer.failure(failure));
                if (!cancelled) {
                    failures.accept(failure);
                }
            }
        }

        private void tell(Runnable message) {
            answers.execute(
                    () -> {
                        if (!cancelled) {
                            message.run();
                        }
                    });
        }

        @Override
        public void cancel() {
            cancelled = true;
        }

        @Override
        public boolean cancelled() {
            return cancelled;
        }

        @Override
        public void report(double done) {
            if (done - told >= STEP || done >= 1) {
                told = done;
                tell(() -> answer.progress(done));
            }
        }
    }
}
