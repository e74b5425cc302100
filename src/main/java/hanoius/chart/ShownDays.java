package hanoius.chart;

import hanoius.figure.TimeScale;
import hanoius.model.SavedChart;

import java.time.LocalDate;

/** The first and the last day in view, as a saved chart keeps them. */
record ShownDays(LocalDate from, LocalDate to) {

    static ShownDays of(SavedChart chart) {
        return new ShownDays(chart.from(), chart.to());
    }

    /** The whole days nearest to a span; at least one. */
    static ShownDays of(TimeScale span) {
        long first = Math.round(span.from());
        return new ShownDays(
                LocalDate.ofEpochDay(first),
                LocalDate.ofEpochDay(Math.max(first, Math.round(span.to()) - 1)));
    }
}
