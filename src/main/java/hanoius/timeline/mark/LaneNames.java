package hanoius.timeline.mark;

import hanoius.figure.Mark;
import hanoius.figure.Mark.Label.Anchor;
import hanoius.figure.Palette;
import hanoius.figure.Style;
import hanoius.figure.TextStyle;
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
            if (head.lane().height() < PackedLane.LEAST_HEIGHT) {
                line(head.lane(), head.top(), marks);
            } else {
                name(head.lane(), head.top() + head.lane().lowered(), marks);
            }
        }
        return marks;
    }

    /** Name and number side by side; a long name in two small lines. */
    private void line(PackedLane lane, double top, List<Mark> marks) {
        String count = count(lane);
        double room = ROOM - wide(count) - 6;
        String name = lane.lane().name();
        if (rendering.measure().width(name, NAME) <= room || lane.height() < SMALL_LINES) {
            String fitted = rendering.measure().fit(name, NAME, room);
            marks.add(new Mark.Label(fitted, MARGIN, top + 22, Anchor.START, NAME, palette.text()));
        } else {
            double baseline = top + 14;
            for (String line : lines(name, SMALL, room, 2)) {
                marks.add(
                        new Mark.Label(
                                line, MARGIN, baseline, Anchor.START, SMALL, palette.text()));
                baseline += SMALL_LINE;
            }
        }
        pill(count, MARGIN + ROOM - wide(count), top + 9, marks);
    }

    private String count(PackedLane lane) {
        return rendering.words().number(BigDecimal.valueOf(lane.lane().count()));
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

    private void name(PackedLane lane, double top, List<Mark> marks) {
        int most = lane.height() >= TWO_LINES ? 2 : 1;
        double baseline = top + 22;
        for (String line : lines(lane.lane().name(), NAME, ROOM, most)) {
            marks.add(new Mark.Label(line, MARGIN, baseline, Anchor.START, NAME, palette.text()));
            baseline += LINE;
        }
        double y = baseline - 11;
        double wide = wide(count(lane));
        pill(count(lane), MARGIN, y, marks);
        String note = rendering.measure().fit(lane.lane().note(), COUNT, ROOM - wide - 6);
        if (!note.isEmpty()) {
            marks.add(
                    new Mark.Label(
                            note,
                            MARGIN + wide + 8,
                            y + 12.5,
                            Anchor.START,
                            COUNT,
                            palette.muted()));
        }
    }

    private List<String> lines(String name, TextStyle style, double room, int most) {
        List<String> lines = rendering.measure().lines(name, style, room);
        if (lines.size() <= most) {
            return lines.stream().map(line -> rendering.measure().fit(line, style, room)).toList();
        }
        List<String> some = new ArrayList<>(lines.subList(0, most - 1));
        String rest = String.join(" ", lines.subList(most - 1, lines.size()));
        some.add(rendering.measure().fit(rest, style, room));
        return some;
    }
}
