package hanoius.fault;

import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Hears of everything that is thrown and caught nowhere, on whichever thread: what a thread, an
 * event, a listener, a layout or a timer throws comes as an uncaught exception, and what is thrown
 * within a binding JavaFX only writes into its log.
 */
public final class FaultHandler implements Thread.UncaughtExceptionHandler {

    /** Kept, for the system forgets loggers that nobody holds, and what hears them. */
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    private final Consumer<Throwable> told;
    private final Handler bindings = new Bindings();

    /**
     * @param told on the thread on which it was thrown; what that throws itself is let go, for
     *     there is nobody left to be told
     */
    public FaultHandler(Consumer<Throwable> told) {
        this.told = told;
    }

    /** Hears of all from now on. */
    public void install() {
        Thread.setDefaultUncaughtExceptionHandler(this);
        JAVAFX.addHandler(bindings);
        JAVAFX.setUseParentHandlers(false);
    }

    /** Hears of nothing any more. */
    public void uninstall() {
        if (equals(Thread.getDefaultUncaughtExceptionHandler())) {
            Thread.setDefaultUncaughtExceptionHandler(null);
        }
        JAVAFX.removeHandler(bindings);
        JAVAFX.setUseParentHandlers(true);
    }

    @Override
    public void uncaughtException(Thread thread, Throwable thrown) {
        try {
            told.accept(thrown);
        } catch (Throwable _) {
            // As the virtual machine has it: what a handler throws is ignored.
        }
    }

    /** What JavaFX writes into its log with an exception. */
    private final class Bindings extends Handler {

        @Override
        public void publish(LogRecord entry) {
            Throwable thrown = entry.getThrown();
            if (thrown != null && entry.getLevel().intValue() >= Level.WARNING.intValue()) {
                uncaughtException(Thread.currentThread(), thrown);
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
