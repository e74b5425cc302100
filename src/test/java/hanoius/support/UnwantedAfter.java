package hanoius.support;

import hanoius.task.TaskRunner.Progress;

/** Work that becomes unwanted when it was asked so often whether it still is wanted. */
public final class UnwantedAfter implements Progress {

    private final long most;
    private long asked;

    public UnwantedAfter(long most) {
        this.most = most;
    }

    @Override
    public void report(double done) {}

    @Override
    public boolean cancelled() {
        return ++asked > most;
    }

    /** How often it was asked. */
    public long asked() {
        return asked;
    }
}
