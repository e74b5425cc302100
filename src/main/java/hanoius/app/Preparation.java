package hanoius.app;

import hanoius.figure.InterMeasure;
import hanoius.figure.TextStyle;
import hanoius.query.Facet;
import hanoius.shell.Preferences;
import hanoius.text.Words;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.atomic.AtomicReference;

/**
 * Reads what every view needs besides JavaFX, such as words and widths of letters, on a thread of
 * its own while JavaFX starts on others.
 */
final class Preparation {

    private static final AtomicReference<@Nullable Thread> RUNNING = new AtomicReference<>();
    private static final AtomicReference<@Nullable Preferences> CHOSEN = new AtomicReference<>();

    private Preparation() {}

    /** Begins, before JavaFX is started. */
    static void begin() {
        RUNNING.set(Thread.ofPlatform().daemon().name("preparation").start(Preparation::prepare));
    }

    private static void prepare() {
        Preferences chosen = RememberedPreferences.read();
        CHOSEN.set(chosen);
        Words.in(chosen.language());
        Facet.all();
        InterMeasure.INSTANCE.width(" ", TextStyle.regular(1));
    }

    /**
     * Waits until it has ended, if it was begun, and gives what this user chose in earlier starts.
     * Nobody may use the same before: of classes that need each other, two threads could wait for
     * ever, each with one that the other needs.
     */
    static Preferences await() {
        Thread running = RUNNING.getAndSet(null);
        if (running != null) {
            try {
                running.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        Preferences chosen = CHOSEN.getAndSet(null);
        return chosen == null ? RememberedPreferences.read() : chosen;
    }
}
