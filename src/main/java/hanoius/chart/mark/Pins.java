package hanoius.chart.mark;

import hanoius.chart.series.KnownDays;
import hanoius.chart.series.MilestoneTime;
import hanoius.figure.Bounds;
import hanoius.figure.Ink;
import hanoius.figure.Mark;
import hanoius.figure.Mark.Label.Anchor;
import hanoius.figure.Meaning;
import hanoius.figure.Shape;
import hanoius.figure.Style;
import hanoius.model.Milestone;
import hanoius.model.RecordId;
import hanoius.picture.CategoryLegend;
import hanoius.plot.TimeScale;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The milestones of the years shown, as a rug of pins under the axis. A pin of a month or a longer
 * span stands on a bar as long as the span, since it is not known where in it the pin belongs.
 */
public final class Pins {

    private static final double ROW = 14;
    private static final double SIZE = 9;

    /** The rows of a picture, whose pins have numbers. */
    private static final int MOST_ROWS = 5;

    /** The rows on the screen, where the plots need the room and the rest is one click away. */
    private static final int MOST_ROWS_ON_SCREEN = 3;

    /** The order of the numbers: by the middle of what is known of the time, then by id. */
    public static final Comparator<Milestone> BY_TIME =
            Comparator.comparingDouble(MilestoneTime::middle).thenComparing(Milestone::id);

    /**
     * @param from pixel from which the pin and its number reach
     * @param room pixel up to which they reach
     */
    private record Pin(
            Milestone milestone,
            double x,
            double left,
            double right,
            double from,
            double room,
            int row) {}

    private final List<Pin> pins = new ArrayList<>();
    private final TimeScale time;
    private final Look look;
    private final Map<RecordId, Integer> numbers;
    private final List<Milestone> hidden = new ArrayList<>();
    private final List<PinCluster> clusters;
    private final int most;
    private int rows;
    private double kept;

    Pins(List<Milestone> milestones, TimeScale time, Look look) {
        this.time = time;
        this.look = look;
        // A picture has all the room there is, and nobody can ask it for more.
        boolean picture = look.numbered() || look.listed() != null;
        most = picture ? MOST_ROWS : MOST_ROWS_ON_SCREEN;
        numbers = look.numbered() ? numbers(numbered(milestones), time) : Map.of();
        for (Milestone milestone : byPlace(milestones)) {
            place(milestone);
        }
        clusters = PinCluster.of(hidden, time);
    }

    /** No pin at all, but the room of those that a filter leaves out, and words in it. */
    static Pins without(List<Milestone> leftOut, TimeScale time, Look look) {
        Pins none = new Pins(List.of(), time, look);
        none.kept = new Pins(leftOut, time, look).height();
        return none;
    }

    /** Numbers from 1 in the order of time for the milestones with a place in view. */
    public static Map<RecordId, Integer> numbers(List<Milestone> milestones, TimeScale time) {
        Map<RecordId, Integer> numbers = new HashMap<>();
        milestones.stream()
                .filter(each -> within(MilestoneTime.middle(each), time))
                .sorted(BY_TIME)
                .forEach(each -> numbers.put(each.id(), numbers.size() + 1));
        return numbers;
    }

    private List<Milestone> numbered(List<Milestone> milestones) {
        Set<RecordId> listed = look.listed();
        return listed == null
                ? milestones
                : milestones.stream().filter(each -> listed.contains(each.id())).toList();
    }

    /** Those that happened in the middle of what is known of them in the time shown. */
    static List<Milestone> within(List<Milestone> milestones, TimeScale time) {
        return milestones.stream()
                .filter(each -> within(MilestoneTime.middle(each), time))
                .sorted(BY_TIME)
                .toList();
    }

    private boolean isListed(Milestone milestone) {
        return look.listed() != null && look.listed().contains(milestone.id());
    }

    private List<Milestone> byPlace(List<Milestone> milestones) {
        return milestones.stream()
                .filter(each -> within(MilestoneTime.middle(each), time))
                .sorted(
                        Comparator.comparing((Milestone each) -> !isListed(each))
                                .thenComparing(Comparator.comparingDouble(Pins::span).reversed())
                                .thenComparingDouble(MilestoneTime::middle)
                                .thenComparing(Milestone::id))
                .toList();
    }

    private static double span(Milestone milestone) {
        double days = MilestoneTime.of(milestone).days();
        // Only spans that show as bars come first; pins of days keep the order of time.
        return Double.isInfinite(days) || days < 200 ? 0 : days;
    }

    private static boolean within(double moment, TimeScale time) {
        return moment >= time.from() && moment < time.to();
    }

    private void place(Milestone milestone) {
        double x = time.at(MilestoneTime.middle(milestone));
        MilestoneTime known = MilestoneTime.of(milestone);
        boolean bounded = Double.isFinite(known.days());
        double left = bounded ? Math.max(time.left(), time.at(known.start())) : x;
        double right = bounded ? Math.min(time.right(), time.at(known.end())) : x;
        if (right - left < SIZE * 1.5) {
            left = x;
            right = x;
        }
        double number = numberWidth(milestone);
        boolean before = isNumberedBefore(x, number);
        double sign = signWidth(milestone);
        double from = Math.min(left, x - SIZE / 2 - 1 - (before ? number : 0));
        double room = Math.max(right, x + SIZE / 2 + 1 + sign + (before ? 0 : number));
        for (int row = 0; row < most; row++) {
            if (isFree(row, from, room)) {
                pins.add(new Pin(milestone, x, left, right, from, room, row));
                rows = Math.max(rows, row + 1);
                return;
            }
        }
        hidden.add(milestone);
    }

    /** At the right edge a number stands before its pin, since it would be cut behind it. */
    private boolean isNumberedBefore(double x, double number) {
        return x + SIZE / 2 + number > time.right() + SIZE;
    }

    /** How wide the sign of an end that is no day is; 0 for others. */
    private static double signWidth(Milestone milestone) {
        return KnownDays.End.of(milestone.date()) == KnownDays.End.DAY ? 0 : EndSign.WIDTH;
    }

    private double numberWidth(Milestone milestone) {
        Integer number = numbers.get(milestone.id());
        return number == null ? 0 : look.measure().width(String.valueOf(number), Look.SMALL) + 3;
    }

    private boolean isFree(int row, double from, double to) {
        return pins.stream()
                .filter(each -> each.row() == row)
                .noneMatch(each -> from < each.room() && to > each.from());
    }

    /** How tall the rug is, in pixels; 0 where there never were milestones. */
    double height() {
        return rows == 0 ? kept : (rows + (clusters.isEmpty() ? 0 : 1)) * ROW + 12;
    }

    /** The milestones with a pin of their own. */
    List<Milestone> milestones() {
        return pins.stream().map(Pin::milestone).toList();
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
                new Mark.Label(
                        look.words().get("chart.milestones"),
                        time.left() - 10,
                        top + ROW / 2 + 10,
                        Anchor.END,
                        Look.SMALL,
                        look.palette().muted()));
        if (rows == 0) {
            marks.addAll(nothing(top));
            return marks;
        }
        List<Mark> drawn = new ArrayList<>();
        for (Pin pin : pins) {
            drawn.add(pin(pin, top + 6 + pin.row() * ROW + ROW / 2));
        }
        drawn.addAll(PinCluster.marks(clusters, time, top + 6 + rows * ROW + ROW / 2, look));
        Bounds clip =
                new Bounds(
                        time.left() - SIZE, top, time.right() - time.left() + 2 * SIZE, height());
        marks.add(Mark.Group.clipped(clip, drawn));
        return marks;
    }

    private List<Mark> nothing(double top) {
        String words = look.words().get("chart.no_milestone_fits");
        double room = time.right() - time.left();
        List<String> lines = look.measure().lines(words, Look.SMALL, room);
        if (12 + lines.size() * ROW > kept) {
            lines = List.of(look.measure().fit(words, Look.SMALL, room));
        }
        List<Mark> marks = new ArrayList<>();
        double baseline = top + ROW / 2 + 10;
        for (String line : lines) {
            marks.add(
                    new Mark.Label(
                            line,
                            time.left(),
                            baseline,
                            Anchor.START,
                            Look.SMALL,
                            look.palette().muted()));
            baseline += ROW;
        }
        return marks;
    }

    private Mark pin(Pin pin, double y) {
        Milestone milestone = pin.milestone();
        Ink ink = look.palette().category(milestone.category());
        List<Mark> marks = new ArrayList<>();
        if (pin.right() > pin.left()) {
            marks.add(
                    new Mark.Box(
                            pin.left() + 1,
                            y - 2.5,
                            pin.right() - pin.left() - 2,
                            5,
                            2.5,
                            Style.filled(ink.fade(0.25)),
                            null));
        }
        KnownDays.End end = KnownDays.End.of(milestone.date());
        marks.addAll(EndSign.marks(end, pin.x() + SIZE / 2 + 1, y, ink, look));
        marks.add(CategoryLegend.symbol(milestone.category(), pin.x(), y, SIZE, look.palette()));
        Integer number = numbers.get(milestone.id());
        if (number != null) {
            boolean before = isNumberedBefore(pin.x(), numberWidth(milestone));
            marks.add(
                    new Mark.Label(
                            String.valueOf(number),
                            before
                                    ? pin.x() - SIZE / 2 - 3
                                    : pin.x() + SIZE / 2 + 3 + signWidth(milestone),
                            y + 4,
                            before ? Anchor.END : Anchor.START,
                            Look.SMALL,
                            look.palette().muted()));
        }
        if (milestone.id().equals(look.selected())) {
            marks.add(
                    new Mark.Symbol(
                            Shape.RING,
                            pin.x(),
                            y,
                            SIZE + 5,
                            Style.outlined(look.palette().accent(), 2),
                            null));
        }
        String words =
                look.words()
                        .get(
                                "chart.pin_words",
                                look.words().date(milestone.date()),
                                look.words().of(milestone.category()),
                                milestone.title());
        return Mark.Group.of(new Meaning(milestone.id(), words), marks);
    }
}
