package hanoius.chart.series;

import hanoius.edtf.Bound;
import hanoius.model.Milestone;
import hanoius.plot.TimeScale;

import java.util.List;

/**
 * When a milestone may have happened, in days since 1970.
 *
 * @param start its first moment; far back when it has no known beginning
 * @param end the moment after its last day; far ahead when it has no known end
 */
public record MilestoneTime(double start, double end) {

    public static MilestoneTime of(Milestone milestone) {
        return new MilestoneTime(
                milestone.date().earliest() instanceof Bound.Day day
                        ? day.date().toEpochDay()
                        : Double.NEGATIVE_INFINITY,
                milestone.date().latest() instanceof Bound.Day day
                        ? day.date().toEpochDay() + 1.0
                        : Double.POSITIVE_INFINITY);
    }

    /** The milestones that may have happened in the time of a scale. */
    public static List<Milestone> in(TimeScale scale, List<Milestone> milestones) {
        return milestones.stream()
                .filter(each -> of(each).meets(scale.from(), scale.to()))
                .toList();
    }

    /** Whether a part of it lies between two moments. */
    boolean meets(double from, double to) {
        return start < to && end > from;
    }

    public double days() {
        return end - start;
    }

    /** Where the pin of a milestone stands: in the middle of what is known. */
    public static double middle(Milestone milestone) {
        return of(milestone).middle();
    }

    private double middle() {
        if (Double.isInfinite(start)) {
            return Double.isInfinite(end) ? 0 : end;
        }
        return Double.isInfinite(end) ? start : (start + end) / 2;
    }
}
