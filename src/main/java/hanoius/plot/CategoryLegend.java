package hanoius.plot;

import hanoius.figure.Bounds;
import hanoius.figure.InterMeasure;
import hanoius.figure.Mark;
import hanoius.figure.Palette;
import hanoius.figure.TextStyle;
import hanoius.model.Term;
import hanoius.plot.LabelSlots.Placed;
import hanoius.text.Words;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** What the shapes and colours of milestones mean, in rows: those of the categories in use. */
public final class CategoryLegend {

    /** The height of a row in pixels. */
    public static final double LINE = 18;

    private static final TextStyle STYLE = TextStyle.regular(11);
    private static final double SYMBOL = 9;
    private static final double INDENT = 15;
    private static final double BETWEEN = 16;
    private static final double ENDLESS = 1e6;

    /** From the baseline to the bottom of its row. */
    private static final double BELOW = 5;

    /** An entry, whose name stands on rows that begin at the point 0, 0. */
    private record Entry(CategoryLook look, Placed name) {}

    private final List<Entry> entries = new ArrayList<>();

    /**
     * @param room the width of a row in pixels
     */
    public CategoryLegend(Collection<String> used, double room, Words words) {
        LabelSlots slots = new LabelSlots(new Bounds(0, 0, room, ENDLESS), InterMeasure.INSTANCE);
        double x = INDENT;
        double baseline = LINE - BELOW;
        for (String each : sorted(used, words)) {
            Placed name =
                    slots.placeWrapping(
                            words.term(Term.CATEGORY, each), STYLE, INDENT, x, baseline, LINE);
            entries.add(new Entry(CategoryLook.of(each, words), name));
            baseline = name.baseline();
            x = name.x() + name.width() + BETWEEN + INDENT;
        }
    }

    /** In the order of their list, others behind them. */
    private static List<String> sorted(Collection<String> used, Words words) {
        List<String> order = words.glossary().terms(Term.CATEGORY).stream().map(Term::key).toList();
        return Stream.concat(order.stream().filter(used::contains), used.stream().sorted())
                .distinct()
                .toList();
    }

    /** The height of all rows in pixels; 0 when there is nothing to explain. */
    public double height() {
        return entries.isEmpty() ? 0 : entries.getLast().name().baseline() + BELOW;
    }

    /** The rows from a point down. */
    public List<Mark> marks(double left, double top, Palette palette) {
        List<Mark> marks = new ArrayList<>();
        for (Entry each : entries) {
            Placed name = each.name();
            double x = left + name.x() - INDENT + SYMBOL / 2;
            double y = top + name.baseline() - 4;
            marks.add(each.look().symbol(x, y, SYMBOL, palette));
            marks.add(name.mark(palette.muted()).moved(left, top));
        }
        return marks;
    }
}
