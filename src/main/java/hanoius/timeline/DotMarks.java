package hanoius.timeline;

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
import hanoius.figure.TimeScale;
import hanoius.model.Category;
import hanoius.text.Words;
import hanoius.timeline.Item.Standing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Items as symbols of their category, each over a line of its true length, and their clusters. */
final class DotMarks {

    private static final double HEIGHT = 18;
    private static final double CIRCLE = 22;
    private static final TextStyle COUNT = TextStyle.semibold(11);

    private final Frame frame;
    private final TimeScale scale;
    private final Palette palette;
    private final Bounds plot;
    private final double epoch;
    private final double today;

    DotMarks(Frame frame, LocalDate today) {
        this.frame = frame;
        scale = frame.scale();
        palette = frame.palette();
        plot = frame.plot();
        epoch = scale.at(0.0);
        this.today = today.toEpochDay() + 1.0;
    }

    /** Whether a title of that width, or its line, is in view. */
    boolean sees(Item item, double width) {
        Footprint at = Footprint.of(item, Level.DOTS, scale.pixelsPerDay(), today);
        return epoch + at.end(width) > plot.x() && epoch + at.left() < plot.right();
    }

    Mark.Group mark(Item item, String text, double y) {
        Footprint at = Footprint.of(item, Level.DOTS, scale.pixelsPerDay(), today);
        Ink ink = ink(item);
        List<Mark> marks = new ArrayList<>();
        if (at.to() - at.from() > Footprint.POINT) {
            SpanMarks span =
                    new SpanMarks(
                            item.extent(),
                            epoch + at.from(),
                            epoch + at.to(),
                            scale,
                            plot,
                            ink.fade(0.6));
            marks.addAll(span.foot(y + HEIGHT - 3, 3));
        }
        double x = epoch + at.label() - Footprint.LABEL_GAP;
        marks.add(symbol(item, x, y + HEIGHT / 2 - 1));
        title(item, text, epoch + at.label(), y, marks);
        if (item.meaning().record().equals(frame.selected())) {
            double wide = Footprint.POINT + 6;
            Style outline = Style.outlined(palette.accent(), 2);
            marks.add(new Mark.Box(x - wide / 2, y, wide, HEIGHT - 2, 4, outline, null));
        }
        return Mark.Group.of(item.meaning(), marks);
    }

    private void title(Item item, String text, double x, double y, List<Mark> marks) {
        // What is cut off at the left keeps its title in sight for as long as it has room.
        double start = Math.max(x, plot.x() + 8);
        double end = Math.min(plot.right() - 4, x + frame.measure().width(text, LanePacker.TITLE));
        String fitted =
                end <= start ? "" : frame.measure().fit(text, LanePacker.TITLE, end - start);
        if (!fitted.isEmpty()) {
            Ink ink = item.standing() == Standing.POSSIBLE ? palette.muted() : palette.text();
            marks.add(new Mark.Label(fitted, start, y + 12.5, Anchor.START, LanePacker.TITLE, ink));
        }
    }

    /** A single item as its symbol, several as a circle with their number. */
    Mark.Group cluster(Cluster cluster, double y) {
        Item first = cluster.items().getFirst();
        double middle = y + ChipMarks.HEIGHT / 2;
        double left = scale.at(cluster.cell().from());
        double right = scale.at(cluster.cell().to());
        if (cluster.items().size() == 1) {
            double half = Footprint.POINT / 2;
            double x = scale.at(first.extent().point(today));
            return Mark.Group.of(
                    first.meaning(),
                    List.of(symbol(first, Math.clamp(x, left + half, right - half), middle)));
        }
        double x = (left + right) / 2;
        Ink ink = palette.category(commonest(cluster));
        String count = frame.words().number(BigDecimal.valueOf(cluster.items().size()));
        Style style = Style.of(new Fill.Solid(ink.fade(0.22)), Stroke.of(ink, 1.5));
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark.Symbol(Shape.CIRCLE, x, middle, CIRCLE, style, null));
        marks.add(new Mark.Label(count, x, middle + 4, Anchor.MIDDLE, COUNT, palette.text()));
        return Mark.Group.of(new Meaning(first.meaning().record(), words(cluster)), marks);
    }

    private String words(Cluster cluster) {
        Words words = frame.words();
        String first = cluster.items().getFirst().meaning().words();
        return words.get("timeline.cluster", cluster.items().size(), first);
    }

    private static Category commonest(Cluster cluster) {
        Map<Category, Long> counts =
                cluster.items().stream()
                        .collect(Collectors.groupingBy(Item::category, Collectors.counting()));
        return counts.entrySet().stream()
                .max(
                        Map.Entry.<Category, Long>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(Category.EVENT);
    }

    private Ink ink(Item item) {
        Ink ink = palette.category(item.category());
        return item.standing() == Standing.POSSIBLE ? ink.fade(0.5) : ink;
    }

    private Mark symbol(Item item, double x, double y) {
        Ink ink = ink(item);
        Shape shape = Palette.shape(item.category());
        boolean hollow = item.extent().doubtful() || item.standing() != Standing.PLAIN;
        Style style = hollow ? Style.outlined(ink, 1.5) : Style.filled(ink);
        return new Mark.Symbol(shape, x, y, Footprint.POINT, style, null);
    }
}
