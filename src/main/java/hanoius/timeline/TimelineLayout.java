package hanoius.timeline;

import hanoius.figure.Bounds;
import hanoius.figure.Figure;
import hanoius.figure.Mark;
import hanoius.figure.Palette;
import hanoius.figure.Stroke;
import hanoius.figure.Style;
import hanoius.figure.TimeScale;
import hanoius.model.DayRange;
import hanoius.model.RecordId;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Draws the part of a packed scene that a frame looks at. */
public final class TimelineLayout {

    private static final double NEAR = 64;

    private final Packing packing;
    private final Frame frame;
    private final TimeScale scale;
    private final Palette palette;
    private final Bounds plot;
    private final Set<RecordId> shown = new LinkedHashSet<>();
    private final List<TimelineDrawing.Gathered> gathered = new ArrayList<>();

    private TimelineLayout(Packing packing, Frame frame) {
        this.packing = packing;
        this.frame = frame;
        scale = frame.scale();
        palette = frame.palette();
        plot = frame.plot();
    }

    /** The figure of what is in view, and what is in it. */
    public static TimelineDrawing of(Packing packing, Frame frame) {
        return new TimelineLayout(packing, frame).draw();
    }

    private TimelineDrawing draw() {
        List<Mark> marks = new ArrayList<>();
        Ruler ruler = new Ruler(frame);
        marks.add(Mark.Group.clipped(plot, ruler.grid(plot)));
        marks.add(Mark.Group.clipped(plot, lanes()));
        marks.add(Mark.Group.clipped(new Bounds(plot.x(), 0, plot.width(), plot.bottom()), over()));
        Bounds names = new Bounds(0, plot.y(), plot.x(), plot.height());
        marks.add(Mark.Group.clipped(names, new LaneNames(frame).marks(packing.lanes())));
        marks.addAll(separators());
        marks.addAll(ruler.marks());
        if (frame.overview()) {
            marks.addAll(new Overview(packing.scene(), frame).marks());
        }
        Figure figure = new Figure(frame.width(), frame.height(), palette.paper(), marks);
        return new TimelineDrawing(figure, List.copyOf(shown), List.copyOf(gathered));
    }

    private boolean inView(PackedLane lane) {
        double top = plot.y() + lane.top() - frame.scroll();
        return top < plot.bottom() && top + lane.height() > plot.y();
    }

    private List<Mark> lanes() {
        List<Mark> marks = new ArrayList<>();
        ChipMarks chips = new ChipMarks(frame, packing.scene().today());
        DotMarks dots = new DotMarks(frame, packing.scene().today());
        for (PackedLane lane : packing.lanes()) {
            if (inView(lane)) {
                switch (lane.level()) {
                    case CHIPS, DOTS -> items(lane, chips, dots, marks);
                    case CLUSTERS -> clusters(lane, dots, marks);
                }
            }
        }
        return marks;
    }

    private void items(PackedLane lane, ChipMarks chips, DotMarks dots, List<Mark> marks) {
        double near = NEAR / scale.pixelsPerDay();
        int end = lane.firstBehind(scale.to() + near);
        for (int i = lane.firstReaching(scale.from() - near); i < end; i++) {
            double y = plot.y() + lane.rowTop(i) - frame.scroll();
            if (y > plot.bottom() || y + lane.level().rowHeight() < plot.y()) {
                continue;
            }
            Item item = lane.lane().items().get(i);
            String text = lane.text(i);
            double width = lane.width(i);
            boolean chip = lane.level() == Level.CHIPS;
            if (chip ? chips.sees(item, width) : dots.sees(item, width)) {
                marks.add(chip ? chips.mark(item, text, width, y) : dots.mark(item, text, y));
                shown.add(item.meaning().record());
            }
        }
    }

    private void clusters(PackedLane lane, DotMarks dots, List<Mark> marks) {
        double y = plot.y() + lane.top() + PackedLane.PADDING - frame.scroll();
        for (Cluster cluster : lane.clusters()) {
            if (cluster.cell().to() < scale.from() || cluster.cell().from() > scale.to()) {
                continue;
            }
            Mark.Group mark = dots.cluster(cluster, y);
            marks.add(mark);
            cluster.items().forEach(item -> shown.add(item.meaning().record()));
            if (cluster.items().size() > 1) {
                gathered.add(new TimelineDrawing.Gathered(cluster, mark.bounds()));
            }
        }
    }

    private List<Mark> over() {
        List<Mark> marks = new ArrayList<>();
        DayRange days = frame.brushed();
        if (days != null) {
            double from = days.from() == null ? plot.x() - 2 : scale.at(days.from());
            double to = days.to() == null ? plot.right() + 2 : scale.after(days.to());
            double left = Math.clamp(from, plot.x() - 2, plot.right() + 2);
            double right = Math.clamp(to, plot.x() - 2, plot.right() + 2);
            marks.add(
                    new Mark.Box(
                            left,
                            0,
                            right - left,
                            plot.bottom(),
                            Style.filled(palette.accent().fade(0.08))));
            for (double edge : new double[] {left, right}) {
                marks.add(
                        new Mark.Line(
                                edge, 0, edge, plot.bottom(), Stroke.of(palette.accent(), 1.5)));
            }
        }
        double today = Math.rint(scale.at(packing.scene().today())) + 0.5;
        if (today >= plot.x() && today <= plot.right()) {
            marks.add(
                    new Mark.Line(
                            today,
                            Frame.RULER - 6,
                            today,
                            plot.bottom(),
                            Stroke.of(palette.accent(), 1)));
        }
        return marks;
    }

    private List<Mark> separators() {
        List<Mark> marks = new ArrayList<>();
        for (PackedLane lane : packing.lanes()) {
            if (inView(lane)) {
                double y = Math.rint(plot.y() + lane.bottom() - frame.scroll()) - 0.5;
                if (y > plot.y() && y < plot.bottom()) {
                    marks.add(hairline(0, y, frame.width(), y));
                }
            }
        }
        marks.add(hairline(plot.x() - 0.5, 0, plot.x() - 0.5, plot.bottom()));
        return marks;
    }

    private Mark hairline(double x1, double y1, double x2, double y2) {
        return new Mark.Line(x1, y1, x2, y2, Stroke.of(palette.hairline(), 1));
    }
}
