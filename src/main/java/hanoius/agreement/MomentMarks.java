package hanoius.agreement;

import hanoius.agreement.Life.Moment;
import hanoius.figure.Bounds;
import hanoius.figure.Ink;
import hanoius.figure.InterMeasure;
import hanoius.figure.Mark;
import hanoius.figure.Meaning;
import hanoius.figure.Palette;
import hanoius.figure.Style;
import hanoius.figure.TextStyle;
import hanoius.plot.CategoryLook;
import hanoius.plot.Extent;
import hanoius.plot.ExtentMarks;
import hanoius.plot.LabelSlots;
import hanoius.plot.LabelSlots.Placed;
import hanoius.plot.LabelSlots.Slot;
import hanoius.plot.TimeScale;
import hanoius.text.Words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The milestones of a life as the timeline draws them: the shape of the category in the middle of
 * its days, with the title beside it.
 */
record MomentMarks(Words words, Palette palette, TimeScale scale) {

    private static final double ROW = 24;
    private static final double POINT = 12;
    private static final double GAP = 8;

    /** How far a title may reach over the end of the axis. */
    private static final double BEYOND = 24;

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
        List<Row> placed = rows(dated, top, bottom);
        // All marks before any title: one that finds no free row stands where a title would.
        LabelSlots titles = titles(top, bottom);
        placed.forEach(each -> titles.keepClear(bounds(each.drawn())));
        return placed.stream().map(each -> mark(each, titles)).toList();
    }

    /**
     * A milestone in its row.
     *
     * @param y the middle of the row
     */
    private record Row(Moment moment, double y, List<Mark> drawn) {}

    private LabelSlots titles(double top, double bottom) {
        Bounds area = new Bounds(0, top, scale.right() + BEYOND, bottom - top);
        return new LabelSlots(area, GAP, InterMeasure.INSTANCE);
    }

    /** Each in the first row in which nothing is in the way, the last one if there is none. */
    private List<Row> rows(List<Moment> dated, double top, double bottom) {
        double[] ends = new double[Math.max(1, (int) ((bottom - top) / ROW))];
        Arrays.fill(ends, Double.NEGATIVE_INFINITY);
        LabelSlots titles = titles(top, bottom);
        List<Row> placed = new ArrayList<>();
        for (Moment each : dated) {
            int row = 0;
            while (row < ends.length - 1
                    && ends[row] > scale.at(each.extent().span().middle()) - POINT) {
                row++;
            }
            double y = top + row * ROW + ROW / 2;
            List<Mark> drawn = drawn(each, y);
            Bounds marks = bounds(drawn);
            Optional<Placed> title = title(each, marks, y, titles);
            titles.keepClear(marks);
            double end = title.map(said -> said.bounds().right() + GAP).orElse(0.0);
            ends[row] = Math.max(Math.max(ends[row], marks.right()), end);
            placed.add(new Row(each, y, drawn));
        }
        return placed;
    }

    private List<Mark> drawn(Moment moment, double y) {
        Extent extent = moment.extent();
        double x = scale.at(extent.span().middle());
        CategoryLook look = CategoryLook.of(moment.milestone().category(), words);
        Ink ink = look.ink(palette);
        List<Mark> drawn = new ArrayList<>();
        if (extent.isVague()) {
            double left = Math.min(scale.at(extent.span().from()), x - POINT);
            double right = Math.max(scale.at(extent.span().to()), x + POINT);
            drawn.addAll(ExtentMarks.whiskers(x, POINT, left, right, y, ink));
        }
        Style style = extent.doubtful() ? ExtentMarks.doubtful(ink) : Style.filled(ink);
        drawn.add(new Mark.Symbol(look.shape(), x, y, POINT, style, null));
        return drawn;
    }

    private static Bounds bounds(List<Mark> drawn) {
        return drawn.stream().map(Mark::bounds).reduce(Bounds::union).orElseThrow();
    }

    private Mark mark(Row row, LabelSlots titles) {
        List<Mark> drawn = new ArrayList<>(row.drawn());
        title(row.moment(), bounds(row.drawn()), row.y(), titles)
                .ifPresent(each -> drawn.add(each.mark(palette.text())));
        Moment moment = row.moment();
        return Mark.Group.of(new Meaning(moment.milestone().id(), () -> said(moment)), drawn);
    }

    /** Behind the shape or before it, where there is more room. */
    private Optional<Placed> title(Moment moment, Bounds marks, double y, LabelSlots titles) {
        double baseline = y + 4.5;
        Slot behind =
                Slot.start(marks.right() + GAP, baseline)
                        .within(WIDEST_TITLE)
                        .orShortened(LEAST_TITLE);
        Slot before =
                Slot.end(marks.x() - GAP, baseline).within(WIDEST_TITLE).orShortened(LEAST_TITLE);
        return titles.place(words.text(moment.milestone().title()), TITLE, behind, before);
    }

    private String said(Moment moment) {
        return words.get(
                "agreement.moment",
                words.of(moment.link().relation()),
                words.text(moment.milestone().title()),
                words.date(moment.milestone().date()));
    }
}
