package hanoius.workspace;

import hanoius.archive.Archive;
import hanoius.archive.Step;

import org.jspecify.annotations.Nullable;

/**
 * Something that is done with a document once, on any thread; it knows no live state. What is to
 * take back what did not come to be does nothing: it would take back something else.
 */
final class Deed {

    /** What is done. */
    @FunctionalInterface
    interface Act {

        /**
         * Does it.
         *
         * @param reach what can be taken back and done again just before
         * @return the step that was taken back or done again; null for none
         */
        @Nullable Step in(Archive archive, Reach reach);
    }

    /** What can be taken back, and done again; null for nothing. */
    record Reach(@Nullable Step undoable, @Nullable Step redoable) {

        static final Reach NONE = new Reach(null, null);

        static Reach of(Archive archive) {
            return archive.unwritable().isPresent()
                    ? NONE
                    : new Reach(archive.undoable().orElse(null), archive.redoable().orElse(null));
        }
    }

    /**
     * What it came to.
     *
     * @param reach what can be taken back and done again after it
     * @param moved the step that was taken back or done again; null for none
     */
    record Result(Reach reach, @Nullable Step moved) {}

    private final Act act;
    private final @Nullable Deed first;
    private volatile boolean isDone;

    /**
     * @param first the deed that it takes back or does again, which has to be done by then; null
     *     where that was done long ago, or there is none
     */
    Deed(Act act, @Nullable Deed first) {
        this.act = act;
        this.first = first;
    }

    /** Does it, unless what it rests on was not done. */
    Result carryOut(Archive archive, Reach before) {
        if (first != null && !first.isDone) {
            return new Result(before, null);
        }
        Step moved = act.in(archive, before);
        isDone = true;
        return new Result(Reach.of(archive), moved);
    }
}
