package hanoius.timeline;

import hanoius.model.Certainty;
import hanoius.text.Words;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Everything that a timeline shows, whatever part of it is in view.
 *
 * @param lanes from the top; none is empty
 * @param span from the first to behind the last known day
 * @param density of everything over the {@link #limits}
 * @param milestones how many milestones the filter lets through certainly, possibly and not
 */
public record Scene(
        List<Lane> lanes,
        Span span,
        Density density,
        LocalDate today,
        Map<Certainty, Integer> milestones) {

    public Scene {
        lanes = List.copyOf(lanes);
        milestones = Map.copyOf(milestones);
    }

    /** The scene of those lanes, with the numbers that follow from them. */
    public static Scene of(List<Lane> lanes, LocalDate today, Map<Certainty, Integer> milestones) {
        double day = today.toEpochDay();
        Span span =
                lanes.stream()
                        .flatMap(lane -> lane.items().stream())
                        .map(item -> known(item.extent(), day))
                        .reduce(Span::union)
                        .filter(all -> all.days() > 0)
                        .orElse(new Span(day - 182, day + 183));
        return new Scene(lanes, span, Density.of(lanes, limits(span), day), today, milestones);
    }

    static Span known(Extent extent, double today) {
        double from = extent.span().from();
        double to = extent.span().to();
        if (Double.isInfinite(from)) {
            from = Double.isFinite(to) ? to - 1 : today;
        }
        // What still goes on is known as far as today.
        return new Span(from, Double.isFinite(to) ? to : Math.max(from, today) + 1);
    }

    /** The same with nothing but the items that lie in a span at least in part. */
    public Scene within(Span view) {
        List<Lane> some =
                lanes.stream()
                        .map(lane -> lane.within(view, (double) today.toEpochDay()))
                        .filter(lane -> lane.count() > 0)
                        .toList();
        return Scene.of(some, today, milestones);
    }

    /** The time in which most of the records lie: all but the earliest fifth. */
    public Span busiest() {
        double day = today.toEpochDay();
        double[] points =
                lanes.stream()
                        .flatMap(lane -> lane.items().stream())
                        .mapToDouble(item -> item.extent().point(day))
                        .sorted()
                        .toArray();
        if (points.length == 0) {
            return span;
        }
        double first = Math.max(span.from(), points[points.length / 5]);
        return first < span.to() ? new Span(first, span.to()).grow(0.02) : span;
    }

    private static Span limits(Span span) {
        return span.grow(0.1);
    }

    /** The widest view: 1.2 times the data, which lies in its middle. */
    public Span limits() {
        return limits(span);
    }

    public int count(Certainty certainty) {
        return milestones.getOrDefault(certainty, 0);
    }

    /** How many milestones are shown of how many, possible ones counted apart. */
    public String status(Words words) {
        int certain = count(Certainty.CERTAINLY);
        int possible = count(Certainty.POSSIBLY);
        int total = certain + possible + count(Certainty.NOT);
        return words.get("timeline.status", certain, total, possible);
    }
}
