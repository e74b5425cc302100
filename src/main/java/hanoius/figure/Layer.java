package hanoius.figure;

import java.util.ArrayList;
import java.util.List;

/**
 * Marks of a figure that are painted apart from those below and above them. Bands of dense values
 * change with each step of a pan, most of what lies around them does not: apart, one is painted
 * without the other.
 *
 * @param dense whether it has bands alone, or none at all
 * @param marks in painting order, in the groups in which the figure has them
 */
public record Layer(boolean dense, List<Mark> marks) {

    /** How far strokes, and letters that lean, reach beyond the bounds of marks, in pixels. */
    private static final double BESIDE = 8;

    /** The layers from the lowest to the highest: the first, third and so on have no bands. */
    public static List<Layer> of(List<Mark> marks) {
        if (marks.stream().noneMatch(Layer::hasBand)) {
            return List.of(new Layer(false, marks));
        }
        List<Layer> layers = new ArrayList<>(List.of(new Layer(false, new ArrayList<>())));
        for (Mark mark : marks) {
            if (mark instanceof Mark.Group group && hasBand(group)) {
                for (Layer part : of(group.marks())) {
                    if (!part.marks.isEmpty()) {
                        add(new Mark.Group(part.marks, group.clip(), null), part.dense, layers);
                    }
                }
            } else {
                add(mark, mark instanceof Mark.Band, layers);
            }
        }
        return layers;
    }

    private static boolean hasBand(Mark mark) {
        return switch (mark) {
            case Mark.Band _ -> true;
            case Mark.Group group -> group.marks().stream().anyMatch(Layer::hasBand);
            default -> false;
        };
    }

    private static void add(Mark mark, boolean dense, List<Layer> layers) {
        if (layers.getLast().dense != dense) {
            layers.add(new Layer(dense, new ArrayList<>()));
        }
        layers.getLast().marks.add(mark);
    }

    /** What the marks reach over at most, their strokes included. */
    public Bounds bounds() {
        return marks.stream()
                .map(Mark::bounds)
                .reduce(Bounds::union)
                .map(each -> each.grow(BESIDE))
                .orElse(new Bounds(0, 0, 0, 0));
    }
}
