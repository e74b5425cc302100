package hanoius.timeline.mark;

import hanoius.figure.Bounds;
import hanoius.figure.Mark;
import hanoius.figure.Mark.Label.Anchor;
import hanoius.figure.Palette;
import hanoius.figure.Style;
import hanoius.figure.TextStyle;
import hanoius.plot.LabelSlots;
import hanoius.plot.LabelSlots.Placed;
import hanoius.plot.LabelSlots.Slot;
import hanoius.timeline.lane.PackedLane;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The names of the lanes with the numbers of their items, to the left of the plot. */
public final class LaneNames {

    private static final TextStyle NAME = TextStyle.semibold(13);
    private static final TextStyle COUNT = TextStyle.regular(11);
    private static final TextStyle SMALL = TextStyle.semibold(11);
    private static final double SMALL_LINE = 13;

    /** What a lane needs for a name in two small lines. */
    private static final double SMALL_LINES = 30;

    private static final double MARGIN = 20;
    private static final double LINE = 17;
    private static final double PILL = 17;

    /** What a lane needs for a name in two lines above its count. */
    private static final double TWO_LINES = 66;

    /** What the signs of the lane leave to its name. */
    private static final double ROOM = Frame.HEADER - MARGIN - 20;

    private final Frame frame;
    private final Rendering rendering;
    private final Palette palette;

    public LaneNames(Frame frame, Rendering rendering) {
        this.frame = frame;
        this.rendering = rendering;
        palette = rendering.palette();
    }

    public List<Mark> marks(List<PackedLane> lanes) {
        List<Mark> marks = new ArrayList<>();
        double paperTop = frame.plot().y();
        marks.add(
                new Mark.Box(
                        0,
                        paperTop,
                        Frame.HEADER,
                        frame.plot().height(),
                        Style.filled(palette.paper())));
        for (LaneHead head : LaneHead.of(lanes, frame)) {
            // What a low lane cannot hold is cut off by the one below it, not dropped.
            double high = Math.max(head.lane().height(), TWO_LINES);
            Bounds area = new Bounds(0, head.top(), Frame.HEADER, high);
            LabelSlots labels = new LabelSlots(area, rendering.measure());
            if (head.lane().height() < PackedLane.LEAST_HEIGHT) {
                line(head.lane(), head.top(), labels, marks);
            } else {
                name(head.lane(), head.top() + head.lane().lowered(), labels, marks);
            }
        }
        return marks;
    }

    /** Name and number side by side; a long name in two small lines. */
    private void line(PackedLane lane, double top, LabelSlots labels, List<Mark> marks) {
        String count = count(lane);
        double room = ROOM - wide(count) - 6;
        String name = lane.lane().name();
        Slot alone = Slot.start(MARGIN, top + 22).within(room);
        List<Placed> lines = labels.place(name, NAME, alone).stream().toList();
        if (lines.isEmpty()) {
            lines =
                    lane.height() < SMALL_LINES
                            ? labels.placeLines(name, NAME, alone, LINE, 1)
                            : labels.placeLines(name, SMALL, alone.lower(-8), SMALL_LINE, 2);
        }
        lines.forEach(line -> marks.add(line.mark(palette.text())));
        pill(count, MARGIN + ROOM - wide(count), top + 9, marks);
    }

    private String count(PackedLane lane) {
        return rendering.words().number(BigDecimal.valueOf(lane.lane().passing()));
    }

    private double wide(String count) {
        return Math.max(22, rendering.measure().width(count, COUNT) + 14);
    }

    private void pill(String count, double x, double y, List<Mark> marks) {
        double wide = wide(count);
        Style ground = Style.filled(palette.text().fade(0.07));
        marks.add(new Mark.Box(x, y, wide, PILL, PILL / 2, ground, null));
        marks.add(
                new Mark.Label(
                        count, x + wide / 2, y + 12.5, Anchor.MIDDLE, COUNT, palette.muted()));
    }

    private void name(PackedLane lane, double top, LabelSlots labels, List<Mark> marks) {
        Slot first = Slot.start(MARGIN, top + 22).within(ROOM);
        int most = lane.height() >= TWO_LINES ? 2 : 1;
        List<Placed> lines = labels.placeLines(lane.lane().name(), NAME, first, LINE, most);
        lines.forEach(line -> marks.add(line.mark(palette.text())));
        double y = top + 11 + lines.size() * LINE;
        double wide = wide(count(lane));
        pill(count(lane), MARGIN, y, marks);
        Slot behind =
                Slot.start(MARGIN + wide + 8, y + 12.5).within(ROOM - wide - 6).orShortened(0);
        labels.place(lane.lane().note(), COUNT, behind)
                .ifPresent(note -> marks.add(note.mark(palette.muted())));
    }
}
