package hanoius.task;

/** Does something later on the thread that may touch the views. */
@FunctionalInterface
public interface Delay {

    /**
     * Does it once, after that many milliseconds.
     *
     * @return gives it up
     */
    Runnable after(long milliseconds, Runnable what);
}
