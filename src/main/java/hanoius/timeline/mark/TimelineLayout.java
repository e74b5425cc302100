package hanoius.timeline.mark;

import hanoius.figure.Bounds;
import hanoius.figure.Figure;
import hanoius.figure.Mark;
import hanoius.figure.Palette;
import hanoius.figure.Stroke;
import hanoius.figure.Style;
import hanoius.model.RecordId;
import hanoius.plot.AxisMarks;
import hanoius.plot.BrushMarks;
import hanoius.plot.LabelSlots;
import hanoius.plot.TimeAxis;
import hanoius.plot.TimeScale;
import hanoius.timeline.lane.Cluster;
import hanoius.timeline.lane.Clustering;
import hanoius.timeline.lane.Item;
import hanoius.timeline.lane.Level;
import hanoius.timeline.lane.PackedLane;
import hanoius.timeline.lane.Packing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Draws the part of a packed scene that a frame looks at. */
public final class TimelineLayout {

    private final Packing packing;
    private final Frame frame;
    private final Rendering rendering;
    private final TimeScale scale;
    private final Palette palette;
    private final Bounds plot;
    private final SelectedPoints selected;
    private final Set<RecordId> single = new LinkedHashSet<>();
    private final List<TimelineDrawing.Gathered> gathered = new ArrayList<>();

    private TimelineLayout(Packing packing, Frame frame, Rendering rendering) {
        this.packing = packing;
        this.frame = frame;
        this.rendering = rendering;
        scale = frame.scale();
        palette = rendering.palette();
        plot = frame.plot();
        selected = new SelectedPoints(packing.scene().all().columns(), rendering.selected());
    }

    /** The figure of what is in view, and what is in it. */
    public static TimelineDrawing of(Packing packing, Frame frame, Rendering rendering) {
        return new TimelineLayout(packing, frame, rendering).draw();
    }

    private TimelineDrawing draw() {
        List<Mark> marks = new ArrayList<>();
        AxisMarks axis =
                new AxisMarks(
                        TimeAxis.ofTwoRows(scale), palette, rendering.words(), rendering.measure());
        marks.add(Mark.Group.clipped(plot, axis.grid(plot)));
        marks.add(Mark.Group.clipped(plot, lanes()));
        Bounds lanesAndRuler = new Bounds(plot.x(), 0, plot.width(), plot.bottom());
        marks.add(Mark.Group.clipped(lanesAndRuler, over(lanesAndRuler)));
        Bounds names = new Bounds(0, plot.y(), plot.x(), plot.height());
        marks.add(Mark.Group.clipped(names, new LaneNames(frame, rendering).marks(visible())));
        marks.addAll(separators());
        marks.addAll(ruler(axis));
        marks.addAll(new StripMarks(frame, rendering).marks());
        if (frame.overview()) {
            marks.addAll(new Overview(packing.scene(), frame, rendering).marks());
        }
        Figure figure = new Figure(frame.width(), frame.height(), palette.paper(), marks);
        return new TimelineDrawing(figure, List.copyOf(single), List.copyOf(gathered));
    }

    /** The lanes of which something is in view, of perhaps thousands. */
    private List<PackedLane> visible() {
        List<PackedLane> lanes = packing.lanes();
        int low = 0;
        int high = lanes.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (lanes.get(middle).bottom() <= frame.scroll()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int end = low;
        while (end < lanes.size() && lanes.get(end).top() < frame.scroll() + plot.height()) {
            end++;
        }
        return lanes.subList(low, end);
    }

    private List<Mark> lanes() {
        List<Mark> marks = new ArrayList<>();
        MarkContext context = MarkContext.of(frame, rendering, packing.scene().today());
        for (PackedLane lane : visible()) {
            double top = plot.y() + lane.top() - frame.scroll();
            LabelSlots labels = context.labels(top, top + lane.height());
            placed(lane, new ItemMarks(context, lane, labels), marks);
            gathered(lane, new ClusterMarks(frame, rendering, labels), marks);
        }
        return marks;
    }

    private void placed(PackedLane lane, ItemMarks items, List<Mark> marks) {
        double epoch = scale.at(0.0);
        double zoomed = scale.pixelsPerDay();
        for (PackedLane.Placed each : lane.placed(plot.x() - epoch, plot.right() - epoch, zoomed)) {
            double y = plot.y() + each.y() - frame.scroll();
            if (each.shown() && (y > plot.bottom() || y + lane.rowHeight() < plot.y())) {
                continue;
            }
            Item item = lane.lane().item(each.number());
            if (items.sees(item)) {
                marks.add(
                        each.shown()
                                ? items.mark(item, each.room(), y)
                                : items.coming(item, plot.y() + lane.bottom() - frame.scroll()));
                single.add(item.meaning().record());
            }
        }
    }

    private void gathered(PackedLane lane, ClusterMarks circles, List<Mark> marks) {
        double y = plot.y() + lane.gatheredTop() - frame.scroll();
        if (y > plot.bottom() || y + Level.CLUSTERS.rowHeight() < plot.y()) {
            return;
        }
        boolean dense = lane.level() == Level.DENSITY;
        double width = dense ? Clustering.COLUMN : Cluster.CELL;
        List<Cluster> clusters = lane.clustering().clusters(scale.from(), scale.to(), width);
        if (!lane.lane().columns().isNamed()) {
            clusters.forEach(each -> marks.add(circles.bar(lane, each, y)));
            return;
        }
        for (int i = 0; i < clusters.size(); i++) {
            Cluster cluster = clusters.get(i);
            double next =
                    i + 1 < clusters.size()
                            ? scale.at(clusters.get(i + 1).cell().from())
                            : Double.POSITIVE_INFINITY;
            Mark.Group mark =
                    dense
                            ? circles.column(lane, cluster, y)
                            : circles.circle(lane.lane(), cluster, y, next);
            marks.add(mark);
            if (selected.any(cluster)) {
                marks.add(circles.outline(mark.bounds()));
            }
            RecordId first = lane.lane().columns().id(cluster.first());
            if (cluster.count() > 1) {
                gathered.add(
                        new TimelineDrawing.Gathered(
                                cluster, first, lane.lane().columns(), mark.bounds()));
            } else {
                single.add(first);
            }
        }
    }

    private List<Mark> over(Bounds area) {
        List<Mark> marks =
                new ArrayList<>(BrushMarks.of(rendering.brushed(), scale, area, palette));
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

    private List<Mark> ruler(AxisMarks axis) {
        Bounds ruler = frame.ruler();
        double bottom = ruler.bottom() - 0.5;
        Style paper = Style.filled(palette.paper());
        return List.of(
                new Mark.Box(0, 0, frame.width(), ruler.height(), paper),
                Mark.Group.clipped(ruler, axis.above(ruler)),
                hairline(0, bottom, frame.width(), bottom));
    }

    private List<Mark> separators() {
        List<Mark> marks = new ArrayList<>();
        for (PackedLane lane : visible()) {
            double y = Math.rint(plot.y() + lane.bottom() - frame.scroll()) - 0.5;
            if (y > plot.y() && y < plot.bottom()) {
                marks.add(hairline(0, y, frame.width(), y));
            }
        }
        marks.add(hairline(plot.x() - 0.5, 0, plot.x() - 0.5, plot.bottom()));
        return marks;
    }

    private Mark hairline(double x1, double y1, double x2, double y2) {
        return new Mark.Line(x1, y1, x2, y2, Stroke.of(palette.hairline(), 1));
    }
}
