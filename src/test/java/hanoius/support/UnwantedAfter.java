package hanoius.support;

import hanoius.task.TaskRunner.Progress;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Work that becomes unwanted when it was asked so often whether it still is wanted, from whatever
 * threads.
 */
public final class UnwantedAfter implements Progress {

    private final long most;
    private final AtomicLong asked = new AtomicLong();

    public UnwantedAfter(long most) {
        this.most = most;
    }

    @Override
    public void report(double done) {}

    @Override
    public boolean cancelled() {
        return asked.incrementAndGet() > most;
    }

    /** How often it was asked. */
    public long asked() {
        return asked.get();
    }
}
