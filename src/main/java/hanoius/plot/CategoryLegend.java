package hanoius.plot;

import hanoius.figure.InterMeasure;
import hanoius.figure.Mark;
import hanoius.figure.Mark.Label.Anchor;
import hanoius.figure.Palette;
import hanoius.figure.TextStyle;
import hanoius.model.Category;
import hanoius.text.Words;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What the shapes and colours of milestones mean, in rows: those of the categories in use. */
public final class CategoryLegend {

    /** The height of a row in pixels. */
    public static final double LINE = 18;

    private static final TextStyle STYLE = TextStyle.regular(11);
    private static final double SYMBOL = 9;
    private static final double INDENT = 15;
    private static final double BETWEEN = 16;

    /** An entry; x from the left edge of the rows, line from 0. */
    private record Place(Category category, String name, double x, int line) {}

    private final List<Place> places = new ArrayList<>();

    /**
     * @param room the width of a row in pixels
     */
    public CategoryLegend(Collection<Category> used, double room, Words words) {
        double x = 0;
        int line = 0;
        for (Category each : used.stream().distinct().sorted().toList()) {
            String name = words.of(each);
            double width = INDENT + InterMeasure.INSTANCE.width(name, STYLE);
            if (x > 0 && x + width > room) {
                x = 0;
                line++;
            }
            places.add(new Place(each, name, x, line));
            x += width + BETWEEN;
        }
    }

    /** The height of all rows in pixels; 0 when there is nothing to explain. */
    public double height() {
        return places.isEmpty() ? 0 : (places.getLast().line() + 1) * LINE;
    }

    /** The rows from a point down. */
    public List<Mark> marks(double left, double top, Palette palette) {
        List<Mark> marks = new ArrayList<>();
        for (Place each : places) {
            double x = left + each.x();
            double baseline = top + each.line() * LINE + LINE - 5;
            marks.add(
                    CategoryLook.of(each.category())
                            .symbol(x + SYMBOL / 2, baseline - 4, SYMBOL, palette));
            marks.add(
                    new Mark.Label(
                            each.name(),
                            x + INDENT,
                            baseline,
                            Anchor.START,
                            STYLE,
                            palette.muted()));
        }
        return marks;
    }
}
