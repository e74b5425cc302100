package hanoius.chart.series;

import hanoius.edtf.DayRange;
import hanoius.model.Fact;
import hanoius.model.Milestone;
import hanoius.model.Observation;
import hanoius.model.SavedChart;
import hanoius.plot.TimeSpan;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/** The first and the last day in view, as a saved chart keeps them. */
public record ShownDays(LocalDate from, LocalDate to) {

    public static ShownDays of(SavedChart chart) {
        return new ShownDays(chart.from(), chart.to());
    }

    /** The whole days nearest to a span; at least one. */
    public static ShownDays of(TimeSpan span) {
        long first = Math.round(span.from());
        return new ShownDays(
                LocalDate.ofEpochDay(first),
                LocalDate.ofEpochDay(Math.max(first, Math.round(span.to()) - 1)));
    }

    /** The days of a value or of a milestone; all days for any other record. */
    public static DayRange of(@Nullable Fact selected) {
        return switch (selected) {
            case Observation value -> DayRange.of(value.period());
            case Milestone milestone -> DayRange.of(milestone.date());
            case null, default -> DayRange.ALL;
        };
    }
}
