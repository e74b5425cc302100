package hanoius.timeline.mark;

import hanoius.edtf.Between;
import hanoius.figure.Bounds;
import hanoius.figure.Mark;
import hanoius.figure.Mark.Label.Anchor;
import hanoius.figure.Palette;
import hanoius.figure.Stroke;
import hanoius.figure.Style;
import hanoius.figure.TextStyle;
import hanoius.model.RecordId;
import hanoius.timeline.lane.Items;

import java.util.List;
import java.util.Optional;

/**
 * What lies between the two records that are selected: a line at the top of the plot, and words.
 */
public final class MeasureStrip {

    private static final TextStyle TEXT = TextStyle.semibold(12);
    private static final double TOP = 14;
    private static final double TICK = 5;
    private static final double PILL = 20;
    private static final double EDGE = 8;

    private final Items items;
    private final Frame frame;
    private final Rendering rendering;

    public MeasureStrip(Items items, Frame frame, Rendering rendering) {
        this.items = items;
        this.frame = frame;
        this.rendering = rendering;
    }

    /** The numbers of the two items, the first in time first; empty unless two are selected. */
    private Optional<int[]> two() {
        int[] numbers =
                rendering.selected().stream()
                        .mapToInt((RecordId id) -> items.indexOf(id))
                        .filter(number -> number >= 0)
                        .boxed()
                        .sorted(items::compare)
                        .mapToInt(Integer::intValue)
                        .toArray();
        return numbers.length == 2 && rendering.selected().size() == 2
                ? Optional.of(numbers)
                : Optional.empty();
    }

    /** The time between the two; empty unless two are selected. */
    public Optional<String> words() {
        return two().map(
                        numbers ->
                                new MeasureWords(rendering.words())
                                        .of(
                                                Between.of(
                                                        items.date(numbers[0]),
                                                        items.date(numbers[1]))));
    }

    /** The line between the two with the words on it, as far as it is in view. */
    public List<Mark> marks() {
        return two().map(numbers -> marks(numbers, words().orElse(""))).orElse(List.of());
    }

    private List<Mark> marks(int[] numbers, String words) {
        Bounds plot = frame.plot();
        Palette palette = rendering.palette();
        double one = frame.scale().at(items.point(numbers[0]));
        double other = frame.scale().at(items.point(numbers[1]));
        double left = Math.clamp(Math.min(one, other), plot.x(), plot.right());
        double right = Math.clamp(Math.max(one, other), plot.x(), plot.right());
        double y = plot.y() + TOP;
        double wide = rendering.measure().width(words, TEXT) + 2 * EDGE;
        double least = plot.x() + wide / 2;
        double middle =
                Math.clamp((left + right) / 2, least, Math.max(least, plot.right() - wide / 2));
        Stroke stroke = Stroke.of(palette.accent(), 2);
        return List.of(
                Mark.Group.clipped(
                        plot,
                        List.of(
                                new Mark.Line(left, y, right, y, stroke),
                                new Mark.Line(one, y - TICK, one, y + TICK, stroke),
                                new Mark.Line(other, y - TICK, other, y + TICK, stroke),
                                new Mark.Box(
                                        middle - wide / 2,
                                        y - PILL / 2,
                                        wide,
                                        PILL,
                                        PILL / 2,
                                        Style.filled(palette.accent()),
                                        null),
                                new Mark.Label(
                                        words,
                                        middle,
                                        y + 4.5,
                                        Anchor.MIDDLE,
                                        TEXT,
                                        palette.paper()))));
    }
}
