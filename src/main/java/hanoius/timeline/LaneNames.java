package hanoius.timeline;

import hanoius.figure.Mark;
import hanoius.figure.Mark.Label.Anchor;
import hanoius.figure.Palette;
import hanoius.figure.Style;
import hanoius.figure.TextStyle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The names of the lanes with the numbers of their items, to the left of the plot. */
final class LaneNames {

    private static final TextStyle NAME = TextStyle.semibold(13);
    private static final TextStyle COUNT = TextStyle.regular(11);
    private static final double MARGIN = 20;
    private static final double LINE = 17;
    private static final double PILL = 17;

    private final Frame frame;
    private final Palette palette;

    LaneNames(Frame frame) {
        this.frame = frame;
        palette = frame.palette();
    }

    List<Mark> marks(List<PackedLane> lanes) {
        List<Mark> marks = new ArrayList<>();
        double paperTop = frame.plot().y();
        marks.add(
                new Mark.Box(
                        0,
                        paperTop,
                        Frame.HEADER,
                        frame.plot().height(),
                        Style.filled(palette.paper())));
        for (PackedLane lane : lanes) {
            double top = paperTop + lane.top() - frame.scroll();
            if (top < frame.plot().bottom() && top + lane.height() > paperTop) {
                // A lane that is cut off at the top keeps its name in sight.
                double latest = Math.max(top, top + lane.height() - 56);
                name(lane, Math.clamp(paperTop, top, latest), marks);
            }
        }
        return marks;
    }

    private void name(PackedLane lane, double top, List<Mark> marks) {
        double room = Frame.HEADER - MARGIN - 8;
        int most = lane.height() >= 90 ? 2 : 1;
        double baseline = top + 22;
        for (String line : lines(lane.lane().name(), room, most)) {
            marks.add(new Mark.Label(line, MARGIN, baseline, Anchor.START, NAME, palette.text()));
            baseline += LINE;
        }
        String count = frame.words().number(BigDecimal.valueOf(lane.lane().count()));
        double wide = Math.max(22, frame.measure().width(count, COUNT) + 14);
        double y = baseline - 11;
        marks.add(
                new Mark.Box(
                        MARGIN,
                        y,
                        wide,
                        PILL,
                        PILL / 2,
                        Style.filled(palette.text().fade(0.07)),
                        null));
        marks.add(
                new Mark.Label(
                        count, MARGIN + wide / 2, y + 12.5, Anchor.MIDDLE, COUNT, palette.muted()));
        String note = frame.measure().fit(lane.lane().note(), COUNT, room - wide - 6);
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

    private List<String> lines(String name, double room, int most) {
        List<String> lines = frame.measure().lines(name, NAME, room);
        if (lines.size() <= most) {
            return lines.stream().map(line -> frame.measure().fit(line, NAME, room)).toList();
        }
        List<String> some = new ArrayList<>(lines.subList(0, most - 1));
        String rest = String.join(" ", lines.subList(most - 1, lines.size()));
        some.add(frame.measure().fit(rest, NAME, room));
        return some;
    }
}
