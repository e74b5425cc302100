package hanoius.timeline.mark;

import hanoius.figure.Figure;
import hanoius.figure.Fill;
import hanoius.figure.Ink;
import hanoius.figure.Mark;
import hanoius.figure.Meaning;
import hanoius.figure.Palette;
import hanoius.figure.Shape;
import hanoius.figure.Stroke;
import hanoius.figure.Style;
import hanoius.model.RecordId;
import hanoius.model.Term;
import hanoius.plot.CategoryLook;
import hanoius.plot.Extents;
import hanoius.plot.LabelSlots;
import hanoius.plot.TimeSpan;
import hanoius.timeline.lane.Clustering;
import hanoius.timeline.lane.Footprint;
import hanoius.timeline.lane.Item;
import hanoius.timeline.lane.Level;
import hanoius.timeline.lane.Scene;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The signs in use in a drawing, and samples of them drawn by the same marks.
 *
 * @param signs in the order in which they are explained
 * @param categories whose colours and shapes are in use
 */
public record TimelineLegend(Set<TimelineSign> signs, Set<String> categories) {

    /** The size of a sample in pixels. */
    static final double WIDTH = 130;

    static final double HEIGHT = 28;

    private static final TimeSpan YEAR = TimeSpan.years(2019, 2019);
    private static final LocalDate TODAY = LocalDate.of(2019, 11, 1);

    /** What a drawing of a scene makes use of. */
    public static TimelineLegend of(TimelineDrawing drawing, Scene scene) {
        Set<TimelineSign> signs = EnumSet.noneOf(TimelineSign.class);
        Set<String> categories = new TreeSet<>();
        for (RecordId id : drawing.single()) {
            scene.find(id)
                    .ifPresent(
                            item -> {
                                signs.addAll(TimelineSign.of(item.extent(), item.standing()));
                                categories.add(item.category());
                            });
        }
        for (TimelineDrawing.Gathered each : drawing.gathered()) {
            boolean round = each.bounds().width() > Clustering.COLUMN * 2;
            signs.add(round ? TimelineSign.CLUSTER : TimelineSign.DENSITY);
            categories.add(each.cluster().commonest());
        }
        return new TimelineLegend(signs, categories);
    }

    /** A sign as it is drawn, without a title. */
    public static Figure sample(TimelineSign sign, Rendering looks) {
        Palette palette = looks.palette();
        List<Mark> marks =
                switch (sign) {
                    case CLUSTER -> cluster(palette, looks);
                    case DENSITY -> density(palette, looks);
                    default -> item(sign, looks);
                };
        return new Figure(WIDTH, HEIGHT, palette.paper(), marks);
    }

    private static List<Mark> item(TimelineSign sign, Rendering looks) {
        Frame small = new Frame(Frame.HEADER + WIDTH, HEIGHT + Frame.RULER, YEAR, 0, false, 0);
        Item item =
                new Item(
                        0,
                        Extents.of(sign.example()),
                        Term.AGREEMENT,
                        "",
                        new Meaning(RecordId.milestone("sample"), ""),
                        sign.standing());
        MarkContext on = MarkContext.of(small, looks, TODAY);
        LabelSlots none = on.labels(0, HEIGHT);
        Mark drawn = new ChipMarks(on, none).mark(item, 0, 0, Level.CHIPS, 3);
        return List.of(drawn.moved(-Frame.HEADER, 0));
    }

    private static List<Mark> cluster(Palette palette, Rendering looks) {
        Ink ink = CategoryLook.ofAgreements(looks.words()).ink(palette);
        Style style = Style.of(new Fill.Solid(ink.fade(0.22)), Stroke.of(ink, 1.5));
        return List.of(
                new Mark.Symbol(Shape.CIRCLE, WIDTH / 2, HEIGHT / 2, 22, style, null),
                new Mark.Label(
                        "12",
                        WIDTH / 2,
                        HEIGHT / 2 + 4,
                        Mark.Label.Anchor.MIDDLE,
                        Footprint.TITLE,
                        looks.palette().text()));
    }

    private static List<Mark> density(Palette palette, Rendering looks) {
        List<Mark> marks = new ArrayList<>();
        double[] heights = {6, 12, 9, 20, 24, 16, 10, 4};
        for (int i = 0; i < heights.length; i++) {
            marks.add(
                    new Mark.Box(
                            WIDTH / 2 - 24 + i * Clustering.COLUMN,
                            HEIGHT - 2 - heights[i],
                            Clustering.COLUMN - 1,
                            heights[i],
                            Style.filled(CategoryLook.ofAgreements(looks.words()).ink(palette))));
        }
        return marks;
    }
}
