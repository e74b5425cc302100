package hanoius.task;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * Work that another thread does while the one that hands it in goes on. What comes of it is taken
 * by the thread that hands in, in the order in which that did so; a few pieces wait at most. A
 * piece that stays alone is done by that thread itself.
 *
 * @param <T> what comes of a piece
 * @param <E> how taking it may fail
 */
public final class Pipeline<T, E extends Exception> implements AutoCloseable {

    private static final int MOST = 4;

    /** Takes what came of a piece. */
    @FunctionalInterface
    public interface Sink<T, E extends Exception> {
        void take(T made) throws E;
    }

    private final Sink<T, E> sink;
    private final Deque<CompletableFuture<T>> begun = new ArrayDeque<>();
    private @Nullable Supplier<T> alone;
    private @Nullable ExecutorService other;

    public Pipeline(Sink<T, E> sink) {
        this.sink = sink;
    }

    /**
     * Hands a piece in, which may look at nothing that changes meanwhile; where many are under way,
     * what came of the first of them is taken. What a piece throws is thrown then.
     */
    public void submit(Supplier<T> piece) throws E {
        ExecutorService thread = other;
        if (thread == null) {
            Supplier<T> first = alone;
            if (first == null) {
                alone = piece;
                return;
            }
            alone = null;
            thread =
                    Executors.newSingleThreadExecutor(
                            Thread.ofPlatform().daemon().name("pipeline").factory());
            other = thread;
            begun.add(CompletableFuture.supplyAsync(first, thread));
        }
        begun.add(CompletableFuture.supplyAsync(piece, thread));
        if (begun.size() > MOST) {
            sink.take(next());
        }
    }

    /** Takes what is still to come of all that was handed in. */
    public void finish() throws E {
        Supplier<T> single = alone;
        if (single != null) {
            alone = null;
            sink.take(single.get());
        }
        while (!begun.isEmpty()) {
            sink.take(next());
        }
    }

    private T next() {
        try {
            return begun.remove().join();
        } catch (CompletionException e) {
            switch (e.getCause()) {
                case RuntimeException failure -> throw failure;
                case Error failure -> throw failure;
                case null, default -> throw e;
            }
        }
    }

    /** Gives up what was not taken. */
    @Override
    public void close() {
        if (other != null) {
            other.shutdownNow();
        }
    }
}
