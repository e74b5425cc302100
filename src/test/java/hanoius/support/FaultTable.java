package hanoius.support;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What the faults came to that tests bring about: a few of each with every build, all of them with
 * {@code mvn -Pfaults verify}, which shows this table.
 */
public final class FaultTable {

    private static final AtomicBoolean HAS_HEAD = new AtomicBoolean();

    private FaultTable() {}

    /**
     * Adds a row.
     *
     * @param fault what was brought about
     * @param tried how often
     * @param bad how often something was lost, silent or half done; the bar is none
     */
    public static void add(String fault, long tried, long bad) {
        if (HAS_HEAD.compareAndSet(false, true)) {
            line("fault", "tried", "bad", "holds");
        }
        line(fault, Long.toString(tried), Long.toString(bad), bad == 0 ? "yes" : "NO");
    }

    private static void line(String fault, String tried, String bad, String holds) {
        System.out.printf(Locale.ROOT, "FAULTS %-52s %9s %6s  %s%n", fault, tried, bad, holds);
    }
}
