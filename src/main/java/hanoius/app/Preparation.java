package hanoius.app;

import hanoius.figure.InterMeasure;
import hanoius.figure.TextStyle;
import hanoius.query.Facet;
import hanoius.text.Words;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.atomic.AtomicReference;

/**
 * Reads what every view needs besides JavaFX, such as words and widths of letters, on a thread of
 * its own while JavaFX starts on others.
 */
final class Preparation {

    private static final AtomicReference<@Nullable Thread> RUNNING = new AtomicReference<>();

    private Preparation() {}

    /** Begins, before JavaFX is started. */
    static void begin() {
        RUNNING.set(Thread.ofPlatform().daemon().name("preparation").start(Preparation::prepare));
    }

    private static void prepare() {
        Words.in(RememberedPreferences.read().language());
        Facet.all();
        InterMeasure.INSTANCE.width(" ", TextStyle.regular(1));
    }

    /**
     * Returns when it has ended, if it was begun. Nobody may use the same before: of classes that
     * need each other, two threads could wait for ever, each with one that the other needs.
     */
    static void await() {
        Thread running = RUNNING.getAndSet(null);
        if (running != null) {
            try {
                running.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
