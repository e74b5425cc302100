package hanoius.chart.mark;

import hanoius.chart.series.ChartMilestone;
import hanoius.figure.Bounds;
import hanoius.figure.Mark;
import hanoius.figure.Mark.Label.Anchor;
import hanoius.model.RecordId;
import hanoius.plot.LabelSlots;
import hanoius.plot.LabelSlots.Slot;
import hanoius.plot.TimeScale;
import hanoius.plot.TimeSpan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The milestones of the years shown, as a rug of pins under the axis. */
public final class Pins {

    private static final double ROW = 14;

    /** The rows of a picture, whose pins have numbers. */
    private static final int MOST_ROWS = 5;

    /** The rows on the screen, where the plots need the room and the rest is one click away. */
    private static final int MOST_ROWS_ON_SCREEN = 3;

    /** A pin in its row. */
    private record Placed(Pin pin, double from, double to, int row) {}

    private final List<Placed> pins = new ArrayList<>();
    private final TimeScale time;
    private final ChartStyle style;
    private final Map<RecordId, Integer> numbers;
    private final List<ChartMilestone> hidden = new ArrayList<>();
    private final List<PinCluster> clusters;
    private final int most;
    private int rows;
    private double kept;

    Pins(List<ChartMilestone> milestones, TimeScale time, ChartStyle style) {
        this.time = time;
        this.style = style;
        // A picture has all the room there is, and nobody can ask it for more.
        boolean picture = style.numbered() || style.listed() != null;
        most = picture ? MOST_ROWS : MOST_ROWS_ON_SCREEN;
        numbers = style.numbered() ? numbers(numbered(milestones), time.span()) : Map.of();
        for (ChartMilestone milestone : byPlace(milestones)) {
            place(milestone);
        }
        clusters = PinCluster.of(hidden, time);
    }

    /** No pin at all, but the room of those that a filter leaves out, and words in it. */
    static Pins without(List<ChartMilestone> leftOut, TimeScale time, ChartStyle style) {
        Pins none = new Pins(List.of(), time, style);
        none.kept = new Pins(leftOut, time, style).height();
        return none;
    }

    /** Numbers from 1 in the order of time for the milestones with a place in view. */
    public static Map<RecordId, Integer> numbers(List<ChartMilestone> milestones, TimeSpan time) {
        Map<RecordId, Integer> numbers = new HashMap<>();
        milestones.stream()
                .filter(each -> time.contains(each.moment()))
                .sorted(ChartMilestone.BY_TIME)
                .forEach(each -> numbers.put(each.id(), numbers.size() + 1));
        return numbers;
    }

    private List<ChartMilestone> numbered(List<ChartMilestone> milestones) {
        Set<RecordId> listed = style.listed();
        return listed == null
                ? milestones
                : milestones.stream().filter(each -> listed.contains(each.id())).toList();
    }

    /** Those that happened in the middle of what is known of them in the time shown. */
    static List<ChartMilestone> within(List<ChartMilestone> milestones, TimeSpan time) {
        return milestones.stream()
                .filter(each -> time.contains(each.moment()))
                .sorted(ChartMilestone.BY_TIME)
                .toList();
    }

    private boolean isListed(ChartMilestone milestone) {
        return style.listed() != null && style.listed().contains(milestone.id());
    }

    private List<ChartMilestone> byPlace(List<ChartMilestone> milestones) {
        return milestones.stream()
                .filter(each -> time.span().contains(each.moment()))
                .sorted(
                        Comparator.comparing((ChartMilestone each) -> !isListed(each))
                                .thenComparing(Comparator.comparingDouble(Pins::span).reversed())
                                .thenComparingDouble(ChartMilestone::moment)
                                .thenComparing(ChartMilestone::id))
                .toList();
    }

    private static double span(ChartMilestone milestone) {
        double days = milestone.named().days();
        // Only spans that show as bars come first; pins of days keep the order of time.
        return days < 200 ? 0 : days;
    }

    private void place(ChartMilestone milestone) {
        Integer number = numbers.get(milestone.id());
        Pin pin = Pin.of(milestone, time, number == null ? "" : String.valueOf(number), style);
        double from = pin.from();
        double to = pin.to();
        for (int row = 0; row < most; row++) {
            if (isFree(row, from, to)) {
                pins.add(new Placed(pin, from, to, row));
                rows = Math.max(rows, row + 1);
                return;
            }
        }
        hidden.add(milestone);
    }

    private boolean isFree(int row, double from, double to) {
        return pins.stream()
                .filter(each -> each.row() == row)
                .noneMatch(each -> from < each.to() && to > each.from());
    }

    /** How tall the rug is, in pixels; 0 where there never were milestones. */
    double height() {
        return rows == 0 ? kept : (rows + (clusters.isEmpty() ? 0 : 1)) * ROW + 12;
    }

    /** The milestones with a pin of their own. */
    List<ChartMilestone> milestones() {
        return pins.stream().map(each -> each.pin().milestone()).toList();
    }

    /** The others, gathered by stretches of time. */
    List<PinCluster> clusters() {
        return clusters;
    }

    /** The pins from a top pixel downwards. */
    List<Mark> marks(double top) {
        List<Mark> marks = new ArrayList<>();
        if (height() <= 0) {
            return marks;
        }
        marks.add(
                style.muted(
                        style.words().get("chart.milestones"),
                        time.left() - 10,
                        top + ROW / 2 + 10,
                        Anchor.END,
                        ChartStyle.SMALL));
        if (rows == 0) {
            marks.addAll(nothing(top));
            return marks;
        }
        List<Mark> drawn = new ArrayList<>();
        for (Placed each : pins) {
            drawn.add(each.pin().mark(top + 6 + each.row() * ROW + ROW / 2));
        }
        drawn.addAll(PinCluster.marks(clusters, time, top + 6 + rows * ROW + ROW / 2, style));
        Bounds clip =
                new Bounds(
                        time.left() - Pin.overhang(),
                        top,
                        time.right() - time.left() + 2 * Pin.overhang(),
                        height());
        marks.add(Mark.Group.clipped(clip, drawn));
        return marks;
    }

    private List<Mark> nothing(double top) {
        Bounds room = new Bounds(time.left(), top, time.right() - time.left(), kept);
        return new LabelSlots(room, style.measure())
                        .placeLines(
                                style.words().get("chart.no_milestone_fits"),
                                ChartStyle.SMALL,
                                Slot.start(time.left(), top + ROW / 2 + 10),
                                ROW,
                                Math.max(1, (int) ((kept - 12) / ROW)))
                        .stream()
                        .<Mark>map(each -> each.mark(style.palette().muted()))
                        .toList();
    }
}
