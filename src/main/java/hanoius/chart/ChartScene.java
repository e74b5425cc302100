package hanoius.chart;

import hanoius.figure.TimeScale;
import hanoius.model.Bound;
import hanoius.model.ChartDefinition;
import hanoius.model.Dossier;
import hanoius.model.Indicator;
import hanoius.model.Milestone;
import hanoius.model.RecordId;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a chart is about, before it is given a size: one panel for each unit and the milestones for
 * the pins under the axis.
 */
public record ChartScene(
        Dossier dossier,
        ChartDefinition definition,
        List<Panel> panels,
        List<Milestone> milestones) {

    /** The chart that a new user sees: exports to the United States and visitors from there. */
    public static final List<RecordId> FIRST =
            List.of(RecordId.indicator("hn_exports_us"), RecordId.indicator("hn_us_visitors"));

    private static final double YEAR = 365.25;

    /** Series that share a unit and so a value axis. */
    record Panel(String unit, List<Series> series) {

        double low() {
            return data().mapToDouble(Datum::low).min().orElse(0);
        }

        double high() {
            return data().mapToDouble(Datum::high).max().orElse(1);
        }

        private Stream<Datum> data() {
            return series.stream().flatMap(each -> each.data().stream());
        }
    }

    /**
     * Gathers what a definition asks for; indicators that the record does not have are left out.
     *
     * @param milestones those that pass the filter, in the record's order
     */
    public static ChartScene of(
            Dossier dossier, ChartDefinition definition, List<Milestone> milestones) {
        Map<String, List<Series>> byUnit = new LinkedHashMap<>();
        Set<Integer> taken = new HashSet<>();
        for (RecordId id : definition.indicators()) {
            Indicator indicator = dossier.find(id, Indicator.class).orElse(null);
            if (indicator != null) {
                int colour = colour(dossier, indicator, taken);
                byUnit.computeIfAbsent(indicator.unit(), any -> new ArrayList<>())
                        .add(Series.of(dossier, indicator, colour));
            }
        }
        List<Panel> panels = new ArrayList<>();
        byUnit.forEach((unit, series) -> panels.add(new Panel(unit, List.copyOf(series))));
        return new ChartScene(dossier, definition, List.copyOf(panels), List.copyOf(milestones));
    }

    /**
     * A colour follows its indicator; only where two in one chart would share it does one yield.
     */
    private static int colour(Dossier dossier, Indicator indicator, Set<Integer> taken) {
        int first = FIRST.indexOf(indicator.id());
        int colour = first >= 0 ? first : 2 + dossier.indicators().indexOf(indicator) % 5;
        for (int tries = 0; tries < 7 && !taken.add(colour); tries++) {
            colour = (colour + 1) % 7;
        }
        return colour;
    }

    List<Series> series() {
        return panels.stream().flatMap(panel -> panel.series().stream()).toList();
    }

    /** The span of all values in whole years, with one more on either side. */
    public TimeScale wholeSpan() {
        List<Datum> data = series().stream().flatMap(each -> each.data().stream()).toList();
        if (data.isEmpty()) {
            return years(1995, 2026);
        }
        double from = data.stream().mapToDouble(Datum::start).min().orElseThrow();
        double to = data.stream().mapToDouble(Datum::end).max().orElseThrow();
        return years(
                LocalDate.ofEpochDay((long) from).getYear() - 1,
                LocalDate.ofEpochDay((long) to - 1).getYear() + 1);
    }

    private static TimeScale years(int first, int last) {
        return new TimeScale(
                LocalDate.of(first, 1, 1).toEpochDay(),
                LocalDate.of(last + 1, 1, 1).toEpochDay(),
                0,
                1);
    }

    /** The widest span worth showing, in days. */
    double longest() {
        return Math.max(YEAR, wholeSpan().days() * 1.2);
    }

    /** Milestones that may have happened in the days that a scale shows, by their beginning. */
    List<Milestone> milestonesIn(TimeScale scale) {
        return milestones.stream()
                .filter(each -> start(each) < scale.to() && end(each) > scale.from())
                .toList();
    }

    /** First moment of a milestone, in days; far back when it has no known beginning. */
    static double start(Milestone milestone) {
        return milestone.date().earliest() instanceof Bound.Day day
                ? day.date().toEpochDay()
                : Double.NEGATIVE_INFINITY;
    }

    /** Moment after a milestone's last day, in days; far ahead when it has no known end. */
    static double end(Milestone milestone) {
        return milestone.date().latest() instanceof Bound.Day day
                ? day.date().toEpochDay() + 1.0
                : Double.POSITIVE_INFINITY;
    }

    /** Where a pin stands: in the middle of what is known of the milestone's time. */
    static double middle(Milestone milestone) {
        double start = start(milestone);
        double end = end(milestone);
        if (Double.isInfinite(start)) {
            return Double.isInfinite(end) ? 0 : end;
        }
        return Double.isInfinite(end) ? start : (start + end) / 2;
    }
}
