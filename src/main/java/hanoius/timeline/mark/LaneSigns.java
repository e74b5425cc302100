package hanoius.timeline.mark;

import hanoius.edtf.EdtfDate;
import hanoius.figure.Bounds;
import hanoius.figure.Figure;
import hanoius.figure.Fill;
import hanoius.figure.Mark;
import hanoius.figure.Mark.Label.Anchor;
import hanoius.figure.Palette;
import hanoius.figure.Points;
import hanoius.figure.Shape;
import hanoius.figure.Stroke;
import hanoius.figure.Style;
import hanoius.figure.TextStyle;
import hanoius.plot.CategoryLook;
import hanoius.plot.Extents;
import hanoius.plot.LabelSlots;
import hanoius.plot.LabelSlots.Slot;
import hanoius.plot.TimeSpan;
import hanoius.timeline.lane.PackedLane;
import hanoius.timeline.lane.Packing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What only a window shows of the lanes: signs to collapse them, which are pinned, and milestones
 * that somebody has begun and that do not exist yet.
 */
public final class LaneSigns {

    /**
     * A milestone that does not exist yet.
     *
     * @param category its key
     * @param title empty while there is none
     */
    public record Begun(EdtfDate date, String category, String title) {}

    private static final double BEGUN = 11;
    private static final double BEGUN_HEIGHT = 12;
    private static final double BEGUN_AIR = 5;
    private static final TextStyle BEGUN_TEXT = TextStyle.regular(12);

    private static final double ARM = 4;
    private static final double FADE = 32;

    /** A lane of which so little is in view is below. */
    private static final double BARELY = 54;

    private static final TextStyle MORE = TextStyle.regular(11);

    private final Frame frame;
    private final Rendering rendering;
    private final Palette palette;

    public LaneSigns(Frame frame, Rendering rendering) {
        this.frame = frame;
        this.rendering = rendering;
        palette = rendering.palette();
    }

    /**
     * The signs beside the names.
     *
     * @param pinned the keys of the lanes that are
     */
    public List<Mark> marks(List<PackedLane> lanes, Set<String> pinned) {
        List<Mark> marks = new ArrayList<>();
        for (LaneHead head : LaneHead.of(lanes, frame)) {
            marks.add(chevron(head));
            if (pinned.contains(head.key())) {
                pin(head.pin(), marks);
            }
        }
        Bounds plot = frame.plot();
        Bounds names = new Bounds(0, plot.y(), plot.x(), plot.height());
        return List.of(Mark.Group.clipped(names, marks));
    }

    /**
     * What is begun, with broken outlines at the upper edge of the lane of its category, or of the
     * plot where there is no such lane.
     */
    public List<Mark> begun(List<Begun> some, Packing packing) {
        Bounds plot = frame.plot();
        List<Mark> marks = new ArrayList<>();
        double today = packing.scene().today().toEpochDay();
        for (Begun each : some) {
            TimeSpan time = Extents.of(each.date()).drawn(today);
            PackedLane lane = packing.lane(each.category());
            double y = plot.y() + BEGUN + (lane == null ? 0 : lane.top() - frame.scroll());
            double from = Math.max(plot.x() - BEGUN, frame.scale().at(time.from()));
            double to = Math.min(plot.right() + BEGUN, frame.scale().at(time.to()));
            if (to >= plot.x() && from <= plot.right()) {
                add(each, from, to, y, marks);
            }
        }
        return marks.isEmpty() ? marks : List.of(Mark.Group.clipped(plot, marks));
    }

    private void add(Begun begun, double from, double to, double y, List<Mark> marks) {
        CategoryLook look = CategoryLook.of(begun.category(), rendering.words());
        Stroke broken = Stroke.dashed(look.ink(palette), 1.5);
        Style style = Style.of(new Fill.Solid(palette.paper()), broken);
        String text =
                begun.title().isBlank()
                        ? rendering.words().get("timeline.begun_untitled")
                        : rendering.words().get("timeline.begun", begun.title());
        double wide = BEGUN_HEIGHT + rendering.measure().width(text, BEGUN_TEXT) + 2 * BEGUN_AIR;
        double left = to - from < wide ? (from + to - BEGUN_HEIGHT) / 2 - BEGUN_AIR : from;
        double width = Math.max(wide, to - left);
        double top = y - BEGUN_HEIGHT / 2 - BEGUN_AIR / 2;
        marks.add(new Mark.Box(left, top, width, BEGUN_HEIGHT + BEGUN_AIR, 4, style, null));
        double x = left + BEGUN_AIR + BEGUN_HEIGHT / 2;
        marks.add(new Mark.Symbol(look.shape(), x, y, BEGUN_HEIGHT - 2, style, null));
        marks.add(
                new Mark.Label(
                        text,
                        x + BEGUN_HEIGHT / 2 + 3,
                        y + 4,
                        Anchor.START,
                        BEGUN_TEXT,
                        palette.muted()));
    }

    /**
     * Says at the lower edge how many lanes are further below, the last one fading out; nothing
     * where everything is in view.
     */
    public List<Mark> more(Packing packing) {
        Bounds plot = frame.plot();
        double bottom = frame.scroll() + plot.height();
        if (packing.height() <= bottom + 1) {
            return List.of();
        }
        long hidden = packing.lanes().stream().filter(lane -> lane.top() > bottom - BARELY).count();
        List<Mark> marks = new ArrayList<>();
        double top = plot.bottom() - FADE;
        Fill fade =
                new Fill.Fade(0, top, palette.paper().fade(0), 0, plot.bottom(), palette.paper());
        marks.add(new Mark.Box(0, top, frame.width(), FADE, Style.filled(fade)));
        Bounds pill = pill(frame);
        // The name of a lane that counts as below is not shown in part.
        double covered =
                packing.lanes().stream()
                        .filter(lane -> lane.top() > bottom - BARELY)
                        .mapToDouble(lane -> plot.y() + lane.top() - frame.scroll() + 1)
                        .findFirst()
                        .orElse(pill.y());
        double upper = Math.min(covered, pill.y() - 3);
        Bounds head = new Bounds(0, upper, plot.x() - 1, plot.bottom() - upper);
        marks.add(
                new Mark.Box(
                        head.x(),
                        head.y(),
                        head.width(),
                        head.height(),
                        Style.filled(palette.paper())));
        marks.add(
                new Mark.Box(
                        pill.x(),
                        pill.y(),
                        pill.width(),
                        pill.height(),
                        pill.height() / 2,
                        Style.of(
                                new Fill.Solid(palette.paper()),
                                Stroke.of(palette.muted().fade(0.6), 1)),
                        null));
        double x = pill.x() + 14;
        double y = pill.centerY();
        marks.add(
                new Mark.Polyline(
                        Points.of(x - ARM, y - 2, x, y + 2, x + ARM, y - 2),
                        Stroke.of(palette.text(), 1.5),
                        null));
        String text = rendering.words().get("timeline.lanes_below", hidden);
        Slot slot = Slot.start(x + 10, y + 4).within(pill.right() - x - 18).orShortened(0);
        new LabelSlots(pill, rendering.measure())
                .place(text, MORE, slot)
                .ifPresent(label -> marks.add(label.mark(palette.text())));
        return marks;
    }

    /** Where it is said, beside the plot; a click there scrolls on. */
    public static Bounds pill(Frame frame) {
        return new Bounds(8, frame.plot().bottom() - 27, Frame.HEADER - 16, 22);
    }

    private Mark chevron(LaneHead head) {
        double x = head.chevron().centerX();
        double y = head.chevron().centerY();
        double half = ARM / 2;
        Points points =
                head.lane().isCollapsed()
                        ? Points.of(x - half, y - ARM, x + half, y, x - half, y + ARM)
                        : Points.of(x - ARM, y - half, x, y + half, x + ARM, y - half);
        return new Mark.Polyline(points, Stroke.of(palette.muted(), 1.5), null);
    }

    /** A pin with its head to the upper right. */
    private void pin(Bounds at, List<Mark> marks) {
        double x = at.centerX() + 2;
        double y = at.centerY() - 2;
        Stroke needle = Stroke.of(palette.accent(), 1.5);
        marks.add(new Mark.Line(x - 7, y + 7, x, y, needle));
        Style style = Style.filled(palette.accent());
        marks.add(new Mark.Symbol(Shape.CIRCLE, x, y, 7, style, null));
    }

    /** A line where a lane that is held would go, at a height of the lanes' own pixels. */
    public Figure goal(double place) {
        double y = Math.rint(frame.plot().y() + place - frame.scroll());
        double kept = Math.clamp(y, frame.plot().y() + 1, frame.plot().bottom() - 1);
        Stroke stroke = Stroke.of(palette.accent(), 3);
        return new Figure(
                frame.width(),
                frame.height(),
                palette.paper().fade(0),
                List.of(new Mark.Line(0, kept, frame.width(), kept, stroke)));
    }
}
