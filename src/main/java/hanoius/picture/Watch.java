package hanoius.picture;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;

/**
 * Someone who waits for a picture; both ends are called on the thread that makes it.
 *
 * @param progress told the share done, from 0 to 1
 * @param cancelled asked often whether the picture is no longer wanted
 */
public record Watch(DoubleConsumer progress, BooleanSupplier cancelled) {

    /** Nobody waits. */
    public static final Watch NONE = new Watch(share -> {}, () -> false);

    void check() {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException("The picture is no longer wanted.");
        }
    }
}
