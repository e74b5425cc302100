package hanoius.task;

/** Carries out work elsewhere and brings the answer back to where it was asked for. */
public interface TaskRunner {

    /** Something long, such as reading a document. It should look at the progress now and then. */
    @FunctionalInterface
    interface Work<T> {
        T run(Progress progress) throws Exception;
    }

    /** How far a work is, from within it. */
    interface Progress {

        /** Tells how much is done, from 0 to 1. */
        void report(double done);

        /** Whether the answer is no longer wanted, so that the work may stop. */
        boolean cancelled();

        /** Nobody watches, and nobody will change their mind. */
        Progress NONE =
                new Progress() {
                    @Override
                    public void report(double done) {}

                    @Override
                    public boolean cancelled() {
                        return false;
                    }
                };
    }

    /** What becomes of a work; exactly one of result and failure, unless it was cancelled. */
    interface Answer<T> {

        void result(T result);

        void failure(Throwable failure);

        /** How much is done, from 0 to 1; not every report arrives. */
        default void progress(double done) {}
    }

    /** Work that was handed in. */
    interface Request {

        /** Takes the request back: from here on nothing of it is answered. */
        void cancel();
    }

    /** Hands work in. The answer's methods are called on the thread that may touch the views. */
    <T> Request submit(Work<T> work, Answer<T> answer);

    /**
     * Does the same work, but makes room: when urgent work comes, it is told to stop, and begun
     * again afterwards, of which whoever handed it in hears nothing. So it may be done twice.
     */
    default TaskRunner patient() {
        return this;
    }

    /** Does the same work, for which what is patient makes room. */
    default TaskRunner urgent() {
        return this;
    }
}
