package hanoius.figure;

import hanoius.bench.Jmh;
import hanoius.bench.Row;

import org.openjdk.jmh.runner.RunnerException;

import java.util.List;
import java.util.Map;

/** Pointing at marks. */
public final class HitRows {

    private HitRows() {}

    /** One question, and the index that is built before the first one. */
    public static List<Row> measure() throws RunnerException {
        Map<String, Double> micros = Jmh.micros(HitBenchmark.class);
        return List.of(
                Row.limit(
                        "hit test, 3,000 marks",
                        micros.getOrDefault("find", Double.NaN) / 1000,
                        "ms",
                        0.2),
                Row.figure(
                        "its index, built once a figure",
                        micros.getOrDefault("build", Double.NaN) / 1000,
                        "ms"));
    }
}
