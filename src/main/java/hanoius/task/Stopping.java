package hanoius.task;

import java.util.function.BooleanSupplier;

/**
 * Tells what is deep in the work of a thread, and knows nothing of whoever handed that in, that it
 * is to stop: nobody wants it any more, or it makes room and begins again.
 */
public final class Stopping {

    private static final ThreadLocal<BooleanSupplier> WANTED =
            ThreadLocal.withInitial(() -> () -> false);

    private Stopping() {}

    /** Whether the work that this thread does now is to stop; can be asked as long as it does. */
    public static BooleanSupplier wanted() {
        return WANTED.get();
    }

    static void hear(BooleanSupplier wanted) {
        WANTED.set(wanted);
    }

    static void forget() {
        WANTED.remove();
    }
}
