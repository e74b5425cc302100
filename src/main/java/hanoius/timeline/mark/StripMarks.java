package hanoius.timeline.mark;

import hanoius.figure.Bounds;
import hanoius.figure.Mark;
import hanoius.figure.Palette;
import hanoius.figure.Stroke;
import hanoius.figure.Style;
import hanoius.figure.TextStyle;
import hanoius.plot.LabelSlots;
import hanoius.plot.LabelSlots.Placed;
import hanoius.plot.LabelSlots.Slot;

import java.util.ArrayList;
import java.util.List;

/** The strips of figures between the lanes and the overview, with their names beside them. */
final class StripMarks {

    private static final TextStyle NAME = TextStyle.semibold(12);
    private static final TextStyle UNIT = TextStyle.regular(11);
    private static final double MARGIN = 20;
    private static final double LINE = 15;
    private static final double ABOVE = 14;
    private static final double BELOW = 6;

    private final Frame frame;
    private final Rendering rendering;
    private final Palette palette;

    StripMarks(Frame frame, Rendering rendering) {
        this.frame = frame;
        this.rendering = rendering;
        palette = rendering.palette();
    }

    List<Mark> marks() {
        List<Mark> marks = new ArrayList<>();
        double y = frame.plot().bottom();
        for (Strip strip : rendering.strips()) {
            Bounds room = new Bounds(0, y, frame.width(), Frame.STRIP);
            marks.add(Mark.Group.clipped(room, one(strip, y)));
            y += Frame.STRIP;
        }
        return marks;
    }

    private List<Mark> one(Strip strip, double y) {
        List<Mark> marks = new ArrayList<>();
        Bounds plot = frame.plot();
        marks.add(new Mark.Box(0, y, frame.width(), Frame.STRIP, Style.filled(palette.paper())));
        Bounds data = new Bounds(plot.x(), y + ABOVE, plot.width(), Frame.STRIP - ABOVE - BELOW);
        marks.addAll(
                strip.marks(frame.scale(), data, palette, rendering.words(), rendering.selected()));
        marks.add(new Mark.Box(0, y, plot.x() - 1, Frame.STRIP, Style.filled(palette.paper())));
        double room = plot.x() - MARGIN - 8;
        LabelSlots labels =
                new LabelSlots(new Bounds(MARGIN, y, room, Frame.STRIP), rendering.measure());
        Slot first = Slot.start(MARGIN, y + 20).orShortened(0);
        List<Placed> name = labels.placeLines(strip.name(rendering.words()), NAME, first, LINE, 2);
        name.forEach(line -> marks.add(line.mark(palette.text())));
        labels.place(strip.unit(rendering.words()), UNIT, first.lower(name.size() * LINE))
                .ifPresent(unit -> marks.add(unit.mark(palette.muted())));
        Stroke hairline = Stroke.of(palette.hairline(), 1);
        marks.add(new Mark.Line(0, y + 0.5, frame.width(), y + 0.5, hairline));
        marks.add(new Mark.Line(plot.x() - 0.5, y, plot.x() - 0.5, y + Frame.STRIP, hairline));
        return marks;
    }
}
