package hanoius.task;

/**
 * Tells whoever looks after a thread that its work stands still for another program, from within
 * what waits and knows nothing of them.
 */
public final class Waiting {

    private static final ThreadLocal<Runnable> HEARD = ThreadLocal.withInitial(() -> () -> {});

    private Waiting() {}

    /** The work of this thread waits, and has done so for long enough to be noticed. */
    public static void now() {
        HEARD.get().run();
    }

    /** Has this thread's waiting heard from now on. */
    static void hear(Runnable heard) {
        HEARD.set(heard);
    }

    /** Nobody hears it any more, nor is kept for the sake of it. */
    static void forget() {
        HEARD.remove();
    }
}
