package hanoius.model;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a chart shows and how, without data and without the time in view.
 *
 * @param series in the order in which they were chosen
 * @param base a day of the period that is 100 in an index; null for the first that all have
 * @param equalSpans whether only values over spans of one length are shown
 * @param fitted whether the value axis fits what is visible in place of starting at zero
 * @param weights how tall a panel is against the others, by its unit or its own key
 */
public record ChartDefinition(
        List<Entry> series,
        ChartMode mode,
        @Nullable LocalDate base,
        boolean equalSpans,
        boolean fitted,
        Map<String, Double> weights) {

    /**
     * One indicator of a chart.
     *
     * @param form null for the one that follows from its measure and density
     * @param shown false while the legend has it switched off
     */
    public record Entry(RecordId indicator, @Nullable ChartForm form, boolean shown) {

        /** An indicator in its natural form. */
        public static Entry of(RecordId indicator) {
            return new Entry(indicator, null, true);
        }
    }

    /**
     * Checks that the parts fit together.
     *
     * @throws IllegalArgumentException when an indicator occurs twice or a weight is not positive
     */
    public ChartDefinition {
        series = List.copyOf(series);
        weights = Map.copyOf(weights);
        Set<RecordId> seen = new HashSet<>();
        for (Entry each : series) {
            if (!seen.add(each.indicator())) {
                throw new IllegalArgumentException(each.indicator() + " occurs twice");
            }
        }
        for (double weight : weights.values()) {
            if (!(weight > 0 && weight < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("a panel's weight is " + weight);
            }
        }
    }

    /** The values of some indicators, each in its natural form. */
    public static ChartDefinition of(List<RecordId> indicators) {
        return new ChartDefinition(
                indicators.stream().map(Entry::of).toList(),
                ChartMode.VALUE,
                null,
                false,
                false,
                Map.of());
    }

    /** The indicators, those switched off included. */
    public List<RecordId> indicators() {
        return series.stream().map(Entry::indicator).toList();
    }

    /** How tall a panel is against the others: its own weight, else that of its unit, else 1. */
    public double weight(String unit, String panel) {
        return weights.getOrDefault(panel, weights.getOrDefault(unit, 1.0));
    }

    public ChartDefinition with(List<Entry> entries) {
        return new ChartDefinition(entries, mode, base, equalSpans, fitted, weights);
    }

    public ChartDefinition with(ChartMode another) {
        return new ChartDefinition(series, another, base, equalSpans, fitted, weights);
    }

    public ChartDefinition withBase(@Nullable LocalDate day) {
        return new ChartDefinition(series, mode, day, equalSpans, fitted, weights);
    }

    public ChartDefinition withEqualSpans(boolean equal) {
        return new ChartDefinition(series, mode, base, equal, fitted, weights);
    }

    public ChartDefinition withFitted(boolean fit) {
        return new ChartDefinition(series, mode, base, equalSpans, fit, weights);
    }

    public ChartDefinition withWeights(Map<String, Double> heights) {
        return new ChartDefinition(series, mode, base, equalSpans, fitted, heights);
    }
}
