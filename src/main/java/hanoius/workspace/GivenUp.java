package hanoius.workspace;

import hanoius.archive.DocumentRefusal;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was asked for and given up for a reason that may be gone by now, such as another program
 * that held the document: all of it can be asked for again, in the same order.
 */
public final class GivenUp {

    private final Map<Object, Runnable> again = new LinkedHashMap<>();
    private final ReadOnlyBooleanWrapper any = new ReadOnlyBooleanWrapper();

    /** Whether there is something to try again. */
    public ReadOnlyBooleanProperty anyProperty() {
        return any.getReadOnlyProperty();
    }

    /**
     * Keeps how to ask for something again, where trying again may help.
     *
     * @param what it is, in place of what was kept of the same
     * @param why it was given up
     */
    void add(Object what, Throwable why, Runnable asking) {
        if (mayHelp(why)) {
            again.remove(what);
            again.put(what, asking);
            any.set(true);
        }
    }

    /** Whether what was refused may be done when it is tried again as it is. */
    public static boolean mayHelp(Throwable why) {
        return why instanceof DocumentRefusal file && file.mayBeTriedAgain();
    }

    /** It was done otherwise, or is not wanted any more. */
    void withdraw(Object what) {
        again.remove(what);
        any.set(!again.isEmpty());
    }

    /** Asks for all of it again. */
    public void tryAgain() {
        List<Runnable> all = List.copyOf(again.values());
        clear();
        all.forEach(Runnable::run);
    }

    /** Nothing of it is wanted any more. */
    void clear() {
        again.clear();
        any.set(false);
    }
}
