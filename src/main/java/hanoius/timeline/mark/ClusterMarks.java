package hanoius.timeline.mark;

import hanoius.figure.Bounds;
import hanoius.figure.Fill;
import hanoius.figure.Ink;
import hanoius.figure.Mark;
import hanoius.figure.Mark.Label.Anchor;
import hanoius.figure.Meaning;
import hanoius.figure.Palette;
import hanoius.figure.Shape;
import hanoius.figure.Stroke;
import hanoius.figure.Style;
import hanoius.figure.TextStyle;
import hanoius.plot.CategoryLook;
import hanoius.plot.ExtentMarks;
import hanoius.plot.LabelSlots;
import hanoius.plot.LabelSlots.Slot;
import hanoius.plot.TimeScale;
import hanoius.text.Words;
import hanoius.timeline.lane.Cluster;
import hanoius.timeline.lane.Footprint;
import hanoius.timeline.lane.Item;
import hanoius.timeline.lane.Lane;
import hanoius.timeline.lane.PackedLane;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What has no row of its own: circles with counts, and columns of density. */
final class ClusterMarks {

    private static final double CIRCLE = 22;
    private static final double GAP = 6;
    private static final double LOWEST = 2;
    private static final TextStyle COUNT = TextStyle.semibold(11);

    private final Frame frame;
    private final Rendering rendering;
    private final LabelSlots labels;
    private final TimeScale scale;
    private final Palette palette;

    /**
     * @param labels where titles of the lane may stand
     */
    ClusterMarks(Frame frame, Rendering rendering, LabelSlots labels) {
        this.frame = frame;
        this.rendering = rendering;
        this.labels = labels;
        scale = frame.scale();
        palette = rendering.palette();
    }

    /**
     * A single item as its symbol, with its title if there is room; several as a circle with their
     * number.
     *
     * @param next the pixel where the next of them begins
     */
    Mark.Group circle(Lane lane, Cluster cluster, double y, double next) {
        double middle = y + ExtentMarks.HEIGHT / 2;
        double left = scale.at(cluster.cell().from());
        double right = scale.at(cluster.cell().to());
        if (cluster.count() == 1) {
            Item item = lane.item(cluster.first());
            double half = Footprint.POINT / 2;
            double x = scale.at(lane.columns().point(cluster.first()));
            CategoryLook look = CategoryLook.of(item.category(), rendering.words());
            Ink ink = look.ink(palette);
            Ink drawn = item.isFaint() ? ink.fade(0.5) : ink;
            double inside = Math.clamp(x, left + half, right - half);
            List<Mark> marks = new ArrayList<>();
            marks.add(ChipMarks.symbol(item, look, drawn, inside, middle));
            title(item, inside + half + Footprint.LABEL_GAP, next - GAP, middle, marks);
            return Mark.Group.of(item.meaning(), marks);
        }
        double x = (left + right) / 2;
        Ink ink = CategoryLook.of(cluster.commonest(), rendering.words()).ink(palette);
        String count = compact(cluster.count());
        Style style = Style.of(new Fill.Solid(ink.fade(0.22)), Stroke.of(ink, 1.5));
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark.Symbol(Shape.CIRCLE, x, middle, CIRCLE, style, null));
        marks.add(new Mark.Label(count, x, middle + 4, Anchor.MIDDLE, COUNT, palette.text()));
        return Mark.Group.of(meaning(lane, cluster), marks);
    }

    private void title(Item item, double from, double next, double middle, List<Mark> marks) {
        double symbol = from - Footprint.LABEL_GAP - Footprint.POINT;
        if (symbol >= frame.plot().x() - 1) {
            boolean possible = item.isFaint();
            Slot beside =
                    Slot.start(from, middle + 4.5)
                            .within(next - from)
                            .orShortened(ChipMarks.SHORTEST_TITLE);
            labels.place(item.label(), Footprint.TITLE, beside)
                    .map(each -> each.mark(possible ? palette.muted() : palette.text()))
                    .ifPresent(marks::add);
        }
    }

    /** Up to three signs, which is what a circle has room for. */
    private String compact(int count) {
        BigDecimal number = BigDecimal.valueOf(count);
        return count < 1000 ? rendering.words().number(number) : "1k+";
    }

    /** A column of which the height grows with the logarithm of the number. */
    Mark.Group column(PackedLane lane, Cluster cluster, double y) {
        return Mark.Group.of(meaning(lane.lane(), cluster), List.of(bar(lane, cluster, y)));
    }

    /** The same of what has no names, which stands for no record. */
    Mark.Box bar(PackedLane lane, Cluster cluster, double y) {
        double room = lane.height() - 2 * PackedLane.PADDING;
        double share = Math.log1p(cluster.count()) / Math.log1p(lane.fullest());
        double high = LOWEST + (room - LOWEST) * Math.min(1, share);
        double left = scale.at(cluster.cell().from());
        double wide = Math.max(1, scale.at(cluster.cell().to()) - left - 1);
        Ink ink = CategoryLook.of(cluster.commonest(), rendering.words()).ink(palette);
        return new Mark.Box(left, y + room - high, wide, high, Style.filled(ink));
    }

    /** Says that something of what is gathered in a mark is selected. */
    Mark outline(Bounds mark) {
        Bounds around = mark.grow(2);
        double round = Math.min(around.width(), around.height()) / 2;
        Style style = Style.outlined(palette.accent(), 2);
        return new Mark.Box(
                around.x(), around.y(), around.width(), around.height(), round, style, null);
    }

    private Meaning meaning(Lane lane, Cluster cluster) {
        Words words = rendering.words();
        return new Meaning(
                lane.columns().id(cluster.first()),
                () -> {
                    String first = lane.item(cluster.first()).meaning().words();
                    return cluster.count() == 1
                            ? first
                            : words.get("timeline.cluster", cluster.count(), first);
                });
    }
}
