package hanoius.edtf;

import hanoius.bench.Jmh;
import hanoius.bench.Row;

import org.openjdk.jmh.runner.RunnerException;

import java.util.List;
import java.util.Map;

/** Parsing dates. */
public final class EdtfRows {

    private EdtfRows() {}

    /** Plain days and the mixture of all forms, each against {@code LocalDate.parse}. */
    public static List<Row> measure() throws RunnerException {
        Map<String, Double> micros = Jmh.micros(EdtfBenchmark.class);
        double reference = micros.getOrDefault("localDates", Double.NaN);
        return List.of(
                row(
                        "EDTF, plain days",
                        micros.getOrDefault("plainDays", Double.NaN),
                        reference,
                        1.5),
                row("EDTF, all forms", micros.getOrDefault("allForms", Double.NaN), reference, 4));
    }

    private static Row row(String what, double ours, double reference, double bar) {
        return Row.ratio(what, 1000 * ours, "ns", "LocalDate.parse", 1000 * reference, bar);
    }
}
