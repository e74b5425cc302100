package hanoius.workspace;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * The way that a person took through views, to go back and forward on. What follows within a
 * moment, as the steps of one zoom do, is one step of the way.
 *
 * @param <T> a view that can be shown again, compared by {@code equals}
 */
public final class ViewHistory<T> {

    private static final long MOMENT = 700;
    private static final int LONGEST = 200;

    private final LongSupplier clock;
    private final Deque<T> before = new ArrayDeque<>();
    private final Deque<T> after = new ArrayDeque<>();
    private @Nullable T now;
    private long changed = Long.MIN_VALUE / 2;

    /**
     * A way without a step.
     *
     * @param clock milliseconds that only grow
     */
    public ViewHistory(LongSupplier clock) {
        this.clock = clock;
    }

    /** Begins anew at a view, as for another document. */
    public void begin(T view) {
        before.clear();
        after.clear();
        now = view;
        changed = Long.MIN_VALUE / 2;
    }

    /** Takes a step to a view; where the way led on from here is forgotten. */
    public void step(T view) {
        if (view.equals(now)) {
            return;
        }
        long time = clock.getAsLong();
        if (now != null && time - changed > MOMENT) {
            before.push(now);
            if (before.size() > LONGEST) {
                before.removeLast();
            }
        }
        after.clear();
        now = view;
        changed = time;
    }

    /** The view before, which is now the current one; nothing at the beginning. */
    public Optional<T> back() {
        return move(before, after);
    }

    /** The view that was gone back from; nothing at the end. */
    public Optional<T> forward() {
        return move(after, before);
    }

    private Optional<T> move(Deque<T> from, Deque<T> to) {
        if (from.isEmpty()) {
            return Optional.empty();
        }
        if (now != null) {
            to.push(now);
        }
        now = from.pop();
        changed = Long.MIN_VALUE / 2;
        return Optional.of(now);
    }
}
