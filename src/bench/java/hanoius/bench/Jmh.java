package hanoius.bench;

import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs the benchmark methods of a class, in a JVM of its own. */
public final class Jmh {

    private Jmh() {}

    /** Microseconds for each call, by the method's name. */
    public static Map<String, Double> micros(Class<?> benchmark) throws RunnerException {
        Map<String, Double> scores = new HashMap<>();
        for (RunResult each :
                new Runner(
                                new OptionsBuilder()
                                        .include("^" + benchmark.getName() + "\\.")
                                        .mode(Mode.AverageTime)
                                        .timeUnit(TimeUnit.MICROSECONDS)
                                        .forks(1)
                                        .warmupIterations(4)
                                        .warmupTime(TimeValue.milliseconds(700))
                                        .measurementIterations(5)
                                        .measurementTime(TimeValue.milliseconds(700))
                                        .verbosity(VerboseMode.SILENT)
                                        .shouldFailOnError(true)
                                        .build())
                        .run()) {
            scores.put(each.getPrimaryResult().getLabel(), each.getPrimaryResult().getScore());
        }
        return scores;
    }
}
