package hanoius.support;

import hanoius.task.DirectRunner;
import hanoius.task.TaskRunner;

import java.util.ArrayList;
import java.util.List;

/**
 * Keeps what is handed in until a test lets it go, in whatever order. It answers even what was
 * cancelled: that an answer comes too late is what it is for.
 */
public final class HeldRunner implements TaskRunner {

    private final List<Runnable> held = new ArrayList<>();
    private final List<Boolean> cancelled = new ArrayList<>();
    private int next;

    @Override
    public <T> Request submit(Work<T> work, Answer<T> answer) {
        int number = held.size();
        held.add(() -> new DirectRunner().submit(work, answer));
        cancelled.add(false);
        return () -> cancelled.set(number, true);
    }

    /** How many were handed in so far. */
    public int size() {
        return held.size();
    }

    public boolean cancelled(int number) {
        return cancelled.get(number);
    }

    /** Does and answers all that were handed in, in their order, and what they hand in. */
    public void releaseAll() {
        for (; next < held.size(); next++) {
            release(next);
        }
    }

    /** Does and answers one of them; the first that was handed in is 0. */
    public void release(int number) {
        held.get(number).run();
    }
}
