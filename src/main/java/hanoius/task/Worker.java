package hanoius.task;

import javafx.application.Platform;

import java.time.Duration;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** A thread that does one work after the other; what it finds is told on the FX thread. */
public final class Worker implements TaskRunner, AutoCloseable {

    private static final double STEP = 0.01;
    private static final Duration SHORT = Duration.ofMillis(500);

    /** How long the last work may take, as when a large document is backed up before it closes. */
    private static final Duration LAST = Duration.ofMinutes(2);

    private final ExecutorService thread;
    private final Consumer<Throwable> failures;
    private final Executor answers;
    private volatile Consumer<Throwable> ended = _ -> {};
    private volatile Consumer<Boolean> waiting = _ -> {};
    private volatile boolean ending;

    /** What others make room for, in the order in which it was handed in. */
    private final Queue<Runnable> urgent = new ConcurrentLinkedQueue<>();

    /** Whether what runs is what must be done before the program ends. */
    private volatile boolean doesLast;

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
        this(name, failures, Platform::runLater);
    }

    /**
     * @param answers carries what is answered to the thread that may touch the views
     */
    Worker(String name, Consumer<Throwable> failures, Executor answers) {
        this.failures = failures;
        this.answers = answers;
        thread =
                Executors.newSingleThreadExecutor(
                        Thread.ofPlatform().daemon().name(name).factory());
    }

    /**
     * Takes what hears, on the FX thread, that the thread has ended though there is work to do:
     * something was thrown where nothing can be. Another one goes on in its place, but nobody knows
     * what became of the last work.
     */
    public void setOnEnd(Consumer<Throwable> newEnded) {
        ended = newEnded;
    }

    /** Takes what hears, on the FX thread, whether the work waits for another program. */
    public void setOnWaiting(Consumer<Boolean> newWaiting) {
        waiting = newWaiting;
    }

    @Override
    public <T> Request submit(Work<T> work, Answer<T> answer) {
        return submit(work, answer, false);
    }

    private <T> Request submit(Work<T> work, Answer<T> answer, boolean makesRoom) {
        Ticket<T> ticket = new Ticket<>(answer, makesRoom);
        thread.execute(() -> run(ticket, work));
        return ticket;
    }

    @Override
    public TaskRunner patient() {
        return new TaskRunner() {
            @Override
            public <T> Request submit(Work<T> work, Answer<T> answer) {
                return Worker.this.submit(work, answer, true);
            }
        };
    }

    @Override
    public TaskRunner urgent() {
        return new TaskRunner() {
            @Override
            public <T> Request submit(Work<T> work, Answer<T> answer) {
                Ticket<T> ticket = new Ticket<>(answer, false);
                urgent.add(() -> run(ticket, work));
                // Its turn comes then at the latest; what makes room may have let it go before.
                thread.execute(Worker.this::runNextUrgent);
                return ticket;
            }
        };
    }

    private void runNextUrgent() {
        Runnable next = urgent.poll();
        if (next != null) {
            next.run();
        }
    }

    private <T> void run(Ticket<T> ticket, Work<T> work) {
        while (!isDone(ticket, work)) {
            try {
                while (!urgent.isEmpty()) {
                    runNextUrgent();
                }
            } catch (Throwable end) {
                // The thread ends, and another one goes on with what waits.
                thread.execute(() -> run(ticket, work));
                throw end;
            }
        }
    }

    private <T> boolean isDone(Ticket<T> ticket, Work<T> work) {
        doesLast = ticket.isLast;
        Waiting.hear(ticket::waits);
        Stopping.hear(ticket::cancelled);
        try {
            boolean done = ticket.run(work);
            ticket.waitsNoMore();
            return done;
        } catch (Throwable end) {
            answers.execute(
                    () -> {
                        try {
                            ended.accept(end);
                        } finally {
                            ticket.answer.failure(end);
                        }
                    });
            throw end;
        } finally {
            Waiting.forget();
            Stopping.forget();
        }
    }

    /**
     * What was begun before there was anyone to answer. As work it waits for what comes of it, and
     * is handed in as soon as its answer can be heard.
     *
     * @param outcome comes from the worker
     */
    public record Begun<T>(Future<T> outcome) implements Work<T> {

        @Override
        public T run(Progress progress) throws Exception {
            try {
                return outcome.get();
            } catch (ExecutionException e) {
                throw e.getCause() instanceof Exception failure ? failure : e;
            }
        }

        /** What came of it; empty where it takes longer or has failed, of which nobody is told. */
        public Optional<T> within(Duration patience) {
            try {
                return Optional.of(outcome.get(patience.toMillis(), TimeUnit.MILLISECONDS));
            } catch (ExecutionException | TimeoutException e) {
                return Optional.empty();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
        }
    }

    /** Begins something before there is anyone to answer. */
    public <T> Begun<T> begin(Callable<T> work) {
        Future<T> begun =
                thread.submit(
                        () -> {
                            Waiting.hear(() -> answers.execute(() -> waiting.accept(true)));
                            try {
                                return work.call();
                            } finally {
                                Waiting.forget();
                                answers.execute(() -> waiting.accept(false));
                            }
                        });
        return new Begun<>(begun);
    }

    /** Takes no more work, finishes what was handed in, and returns when that is done. */
    @Override
    public void close() {
        thread.close();
    }

    /**
     * Has all that was handed in and may stop stop; what is handed in from now on is what must be
     * done before the program ends.
     */
    public void end() {
        ending = true;
    }

    /**
     * Takes no more work and returns when all is done. What must be done is waited for once it has
     * begun; what still runs before it when the time is over is given up with the program.
     */
    public void closeWithin(Duration patience) {
        end();
        thread.shutdown();
        try {
            boolean done = awaitFor(patience) || (doesLast && awaitFor(LAST));
            if (!done) {
                thread.shutdownNow();
                // What writes a file is interrupted, and has yet to clear it away.
                boolean _ = awaitFor(SHORT);
            }
        } catch (InterruptedException e) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private boolean awaitFor(Duration time) throws InterruptedException {
        return thread.awaitTermination(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    private final class Ticket<T> implements Request, Progress {

        private final Answer<T> answer;
        private volatile boolean cancelled;
        private double told;
        private boolean isWaiting;
        private final boolean isLast = ending;
        private final boolean makesRoom;

        /** Whether it was told to stop for others: what comes of it then is not what was wanted. */
        private volatile boolean madeRoom;

        Ticket(Answer<T> answer, boolean makesRoom) {
            this.answer = answer;
            this.makesRoom = makesRoom;
        }

        /** Answers whether it is done, and need not be begun again. */
        boolean run(Work<T> work) {
            if (cancelled) {
                return true;
            }
            madeRoom = false;
            try {
                T result = work.run(this);
                if (!madeRoom) {
                    tell(() -> answer.result(result));
                }
            } catch (Throwable failure) {
                if (!madeRoom) {
                    // Everything, lest the asker wait for ever; the thread itself goes on.
                    tell(() -> answer.failure(failure));
                    // What was told to stop says so in its own way.
                    if (!cancelled()) {
                        failures.accept(failure);
                    }
                }
            }
            return !madeRoom;
        }

        private void waits() {
            if (!isWaiting) {
                isWaiting = true;
                Consumer<Boolean> told = waiting;
                answers.execute(() -> told.accept(true));
            }
        }

        private void waitsNoMore() {
            if (isWaiting) {
                Consumer<Boolean> told = waiting;
                answers.execute(() -> told.accept(false));
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
            if (makesRoom && !urgent.isEmpty()) {
                madeRoom = true;
            }
            return madeRoom || cancelled || (ending && !isLast);
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
