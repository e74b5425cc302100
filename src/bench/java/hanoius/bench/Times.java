package hanoius.bench;

import java.util.Arrays;
import java.util.List;

/** Durations in milliseconds, ascending; at least one. */
public final class Times {

    private final double[] millis;

    public Times(double[] millis) {
        this.millis = Arrays.stream(millis).sorted().toArray();
    }

    /** Runs something so often after a number of runs that do not count. */
    public static Times of(int warmUp, int runs, Work work) throws Exception {
        double[] millis = new double[runs];
        for (int i = -warmUp; i < runs; i++) {
            double taken = millis(work, i + warmUp);
            if (i >= 0) {
                millis[i] = taken;
            }
        }
        return new Times(millis);
    }

    /**
     * Runs two things by turns, so that whatever else the machine does slows both down alike.
     *
     * @return those of the first and those of the second
     */
    public static List<Times> byTurns(int warmUp, int runs, Work one, Work other) throws Exception {
        double[] ones = new double[runs];
        double[] others = new double[runs];
        for (int i = -warmUp; i < runs; i++) {
            double first = millis(one, i + warmUp);
            double second = millis(other, i + warmUp);
            if (i >= 0) {
                ones[i] = first;
                others[i] = second;
            }
        }
        return List.of(new Times(ones), new Times(others));
    }

    private static double millis(Work work, int number) throws Exception {
        long start = System.nanoTime();
        work.run(number);
        return (System.nanoTime() - start) / 1e6;
    }

    /** What is measured; told how often it ran before. */
    public interface Work {
        void run(int number) throws Exception;
    }

    public double median() {
        return millis[millis.length / 2];
    }

    /** The 99th percentile, by the nearest rank. */
    public double slowest() {
        return millis[(int) Math.ceil(0.99 * millis.length) - 1];
    }
}
