package hanoius.agreement;

import hanoius.agreement.Life.Moment;
import hanoius.figure.Ink;
import hanoius.figure.InterMeasure;
import hanoius.figure.Mark;
import hanoius.figure.Mark.Label.Anchor;
import hanoius.figure.Meaning;
import hanoius.figure.Palette;
import hanoius.figure.Style;
import hanoius.figure.TextStyle;
import hanoius.model.Category;
import hanoius.plot.Extent;
import hanoius.plot.ExtentMarks;
import hanoius.plot.TimeScale;
import hanoius.text.Words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The milestones of a life as the timeline draws them: the shape of the category in the middle of
 * its days, with the title beside it.
 */
record MomentMarks(Words words, Palette palette, TimeScale scale) {

    private static final double ROW = 24;
    private static final double POINT = 12;
    private static final double GAP = 8;
    private static final double LEAST_TITLE = 48;
    private static final double WIDEST_TITLE = 420;
    private static final TextStyle TITLE = TextStyle.regular(12);

    /**
     * @param top the upper edge of the first row
     * @param bottom the lower edge of the last
     */
    List<Mark> marks(List<Moment> moments, double top, double bottom) {
        List<Moment> dated =
                moments.stream()
                        .filter(each -> each.extent().span().isFinite())
                        .sorted(Comparator.comparingDouble(each -> each.extent().span().middle()))
                        .toList();
        double[] ends = new double[Math.max(1, (int) ((bottom - top) / ROW))];
        Arrays.fill(ends, Double.NEGATIVE_INFINITY);
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < dated.size(); i++) {
            marks.add(mark(dated.get(i), top, ends));
        }
        return marks;
    }

    /** In the first row in which nothing is in the way, the last one if there is none. */
    private Mark mark(Moment moment, double top, double[] ends) {
        Extent extent = moment.extent();
        double x = scale.at(extent.span().middle());
        int row = 0;
        while (row < ends.length - 1 && ends[row] > x - POINT) {
            row++;
        }
        double y = top + row * ROW + ROW / 2;
        Category category = moment.milestone().category();
        Ink ink = palette.category(category);
        List<Mark> drawn = new ArrayList<>();
        if (extent.isVague()) {
            double left = Math.min(scale.at(extent.span().from()), x - POINT);
            double right = Math.max(scale.at(extent.span().to()), x + POINT);
            drawn.addAll(ExtentMarks.whiskers(x, POINT, left, right, y, ink));
        }
        Style style = extent.doubtful() ? ExtentMarks.doubtful(ink) : Style.filled(ink);
        drawn.add(new Mark.Symbol(Palette.shape(category), x, y, POINT, style, null));
        ends[row] = title(moment, x, y, ends[row], drawn);
        return Mark.Group.of(new Meaning(moment.milestone().id(), () -> said(moment)), drawn);
    }

    /** Beside the shape, on the side with more room; says where the row is free again. */
    private double title(Moment moment, double x, double y, double taken, List<Mark> marks) {
        double edge = marks.stream().mapToDouble(mark -> mark.bounds().right()).max().orElse(x);
        double start = marks.stream().mapToDouble(mark -> mark.bounds().x()).min().orElse(x);
        double right = Math.min(WIDEST_TITLE, scale.right() + 24 - edge - GAP);
        double left = Math.min(WIDEST_TITLE, start - GAP - Math.max(0, taken + GAP));
        String title = moment.milestone().title();
        double full = InterMeasure.INSTANCE.width(title, TITLE);
        boolean behind = right >= Math.min(full, left);
        double room = behind ? right : left;
        if (taken > start || (room < LEAST_TITLE && room < full)) {
            return Math.max(taken, edge);
        }
        String text = InterMeasure.INSTANCE.fit(title, TITLE, room);
        marks.add(
                new Mark.Label(
                        text,
                        behind ? edge + GAP : start - GAP,
                        y + 4.5,
                        behind ? Anchor.START : Anchor.END,
                        TITLE,
                        palette.text()));
        return behind
                ? edge + 2 * GAP + InterMeasure.INSTANCE.width(text, TITLE)
                : Math.max(taken, edge);
    }

    private String said(Moment moment) {
        return words.get(
                "agreement.moment",
                words.of(moment.link().relation()),
                moment.milestone().title(),
                words.date(moment.milestone().date()));
    }
}
