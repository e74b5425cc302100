package hanoius.timeline.lane;

import hanoius.edtf.Certainty;
import hanoius.model.RecordId;
import hanoius.plot.TimeSpan;
import hanoius.text.Words;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Everything that a timeline shows, whatever part of it is in view.
 *
 * @param lanes from the top; none is empty
 * @param all every item in its total order, once whatever lanes it stands in
 * @param span from the first to behind the last known day of what is shown
 * @param density of everything over the {@link #limits}
 * @param context how many there are in each part of {@link #limits} whatever is filtered; empty
 *     when nothing is
 * @param milestones how many milestones the filter lets through certainly, possibly and not
 * @param kept how many records are drawn that the filter does not let through
 */
public record Scene(
        List<Lane> lanes,
        Lane all,
        TimeSpan span,
        Density density,
        List<Integer> context,
        Map<Certainty, Integer> milestones,
        int kept) {

    private static final double AIR = 0.1;

    public Scene {
        lanes = List.copyOf(lanes);
        context = List.copyOf(context);
        milestones = Map.copyOf(milestones);
    }

    /** The scene of those lanes, with the numbers that follow from them. */
    public static Scene of(List<Lane> lanes, Lane all, Map<Certainty, Integer> milestones) {
        TimeSpan reach = all.columns().span();
        TimeSpan span = all.count() == all.columns().size() ? reach : span(all, reach);
        return new Scene(
                lanes,
                all,
                span,
                Density.of(all.points(), reach.grow(AIR)),
                List.of(),
                milestones,
                0);
    }

    /** The same with so many records that the filter does not let through. */
    Scene keeping(int some) {
        return new Scene(lanes, all, span, density, context, milestones, some);
    }

    private static TimeSpan span(Lane all, TimeSpan reach) {
        double first = Double.POSITIVE_INFINITY;
        double last = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < all.count(); i++) {
            TimeSpan known = all.columns().known(all.member(i));
            first = Math.min(first, known.from());
            last = Math.max(last, known.to());
        }
        return first < last ? new TimeSpan(first, last) : reach;
    }

    public LocalDate today() {
        return all.columns().today();
    }

    /** The same with nothing but the items that lie in a span at least in part. */
    public Scene within(TimeSpan view) {
        List<Lane> some =
                lanes.stream()
                        .map(lane -> lane.within(view))
                        .filter(lane -> lane.count() > 0)
                        .toList();
        return Scene.of(some, all.within(view), milestones);
    }

    /** The same before the density of everything there is, so that what is found stands out. */
    Scene amongAll() {
        List<Integer> everything = Density.totals(all.columns(), limits());
        return new Scene(lanes, all, span, density, everything, milestones, kept);
    }

    /** The same lanes in another order. */
    public Scene with(List<Lane> ordered) {
        return new Scene(ordered, all, span, density, context, milestones, kept);
    }

    /** The time in which most of the records lie: all but the earliest fifth. */
    public TimeSpan busiest() {
        PointIndex points = all.points();
        if (points.size() == 0) {
            return span;
        }
        double first = Math.max(span.from(), points.point(points.size() / 5));
        return first < span.to() ? new TimeSpan(first, span.to()).grow(0.02) : span;
    }

    /**
     * The widest view: 1.2 times the time of the whole record, which lies in its middle, whatever
     * of it is filtered.
     */
    public TimeSpan limits() {
        return all.columns().span().grow(AIR);
    }

    public int count(Certainty certainty) {
        return milestones.getOrDefault(certainty, 0);
    }

    /** How many milestones and how many agreements are drawn, in words. */
    public String listed(Words words) {
        int milestones = count(Certainty.CERTAINLY) + count(Certainty.POSSIBLY);
        return words.get("timeline.list_count", milestones, all.count() - kept - milestones);
    }

    /** The position in time of a record among all that is shown; empty when it is not. */
    public OptionalInt position(RecordId id) {
        int number = all.columns().indexOf(id);
        if (number < 0) {
            return OptionalInt.empty();
        }
        int position = all.position(number);
        return position >= 0 ? OptionalInt.of(position) : OptionalInt.empty();
    }

    /** The item of a record; empty when it is not shown. */
    public Optional<Item> find(RecordId id) {
        OptionalInt position = position(id);
        return position.isPresent()
                ? Optional.of(all.items().get(position.getAsInt()))
                : Optional.empty();
    }
}
