package hanoius.bench;

import java.util.Arrays;

/** Durations in milliseconds, ascending; at least one. */
public final class Times {

    private final double[] millis;

    Times(double[] millis) {
        this.millis = Arrays.stream(millis).sorted().toArray();
    }

    /** Runs something so often after a number of runs that do not count. */
    public static Times of(int warmUp, int runs, Work work) throws Exception {
        double[] millis = new double[runs];
        for (int i = -warmUp; i < runs; i++) {
            long start = System.nanoTime();
            work.run(i + warmUp);
            if (i >= 0) {
                millis[i] = (System.nanoTime() - start) / 1e6;
            }
        }
        return new Times(millis);
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
