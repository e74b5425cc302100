package hanoius.chart.mark;

import hanoius.chart.mark.PanelMarks.DrawnValue;
import hanoius.figure.Bounds;
import hanoius.figure.CutScale;
import hanoius.figure.Mark;
import hanoius.figure.Style;
import hanoius.model.ChartForm;
import hanoius.plot.LabelSlots;
import hanoius.plot.LabelSlots.Slot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Writes values beside their marks where they cover no label and no mark, higher ones first. */
final class ValueLabels {

    /** So many values are all labelled, be their columns ever so narrow. */
    private static final int FEW = 8;

    /** How far a label may stand above the plot without touching the panel's heading. */
    private static final double OVER = 12;

    /** How far one may reach below the plot without touching the names of the axis. */
    private static final double UNDER = 8;

    /** Marks beside the plot keep their labels: both are clipped with the plot. */
    private static final double FAR = 1e6;

    private static final double ASCENT = 11;

    /** How tall the paper under a label is, which leaves the frame of a selected mark whole. */
    private static final double PAPER = 13;

    private static final double EDGE = 2;

    /** How far a label over a column may give way to a neighbour, at most. */
    private static final double ASIDE = 8;

    /** From the point above a symbol to the baseline of a label beside it, and of one below it. */
    private static final double BESIDE = 9;

    private static final double BELOW = 26;

    private final PanelMarks panelMarks;
    private final ChartStyle style;
    private final LabelSlots slots;

    private ValueLabels(PanelMarks panelMarks) {
        this.panelMarks = panelMarks;
        style = panelMarks.style();
        Bounds plot = panelMarks.plot();
        double height = OVER + plot.height() + UNDER;
        Bounds area = new Bounds(plot.x() - FAR, plot.y() - OVER, plot.width() + 2 * FAR, height);
        slots = new LabelSlots(area, EDGE, style.measure());
    }

    /** The labels, each on a piece of paper that keeps grid and lines away from it. */
    static List<Mark> marks(PanelMarks panelMarks) {
        return new ValueLabels(panelMarks).marks();
    }

    private List<Mark> marks() {
        List<DrawnValue> places = new ArrayList<>(panelMarks.values());
        boolean few = places.size() <= FEW;
        places.removeIf(each -> !few && each.room() <= 0 && !isBeyond(each));
        if (!places.isEmpty()) {
            panelMarks.values().stream()
                    .flatMap(each -> each.parts().stream())
                    .filter(ValueLabels::isSeen)
                    .map(Mark::bounds)
                    .forEach(slots::keepClear);
        }
        places.sort(
                Comparator.comparing((DrawnValue each) -> !style.isSelected(each.datum()))
                        .thenComparing(
                                Comparator.comparingDouble(
                                                (DrawnValue each) -> Math.abs(each.datum().value()))
                                        .reversed()));
        List<Mark> marks = new ArrayList<>();
        for (DrawnValue each : places) {
            String text = style.value(each.datum());
            double width = style.measure().width(text, ChartStyle.VALUE);
            boolean always = few || isBeyond(each);
            Slot[] wanted =
                    spots(each, width, always)
                            .map(slot -> inside(slot, width / 2 + EDGE))
                            .map(slot -> always ? slot : slot.within(each.room() + 12))
                            .toArray(Slot[]::new);
            slots.place(text, width, ChartStyle.VALUE, wanted)
                    .ifPresent(label -> write(label, marks));
        }
        return marks;
    }

    /** A value beyond the end of the axis can be read off its label alone. */
    private boolean isBeyond(DrawnValue place) {
        return CutScale.isBeyond(place.datum().value(), panelMarks.scale());
    }

    private static boolean isSeen(Mark part) {
        return !(part instanceof Mark.Symbol symbol)
                || symbol.style().fill() != null
                || symbol.style().stroke() != null;
    }

    /** Where a label could stand, the best place first. */
    private Stream<Slot> spots(DrawnValue value, double width, boolean few) {
        double signs = QualifierMarks.headroom(value.datum(), panelMarks.scale());
        double x = value.x();
        double y = value.y();
        if (value.datum().value() < 0 && value.datum().isComputed()) {
            // Below a column that ends at the names of the axis there is no room, above zero there
            // is.
            double zero = panelMarks.scale().at(0) - 6;
            boolean column = value.series().form() == ChartForm.COLUMNS;
            Slot below = Slot.middle(x, y + signs + 16);
            return column ? Stream.of(below, Slot.middle(x, zero)) : Stream.of(below);
        }
        double above = y - signs - 6;
        if (value.series().form() == ChartForm.COLUMNS) {
            double most = few ? Math.max(ASIDE, width / 2 - ASIDE) : ASIDE;
            return DoubleStream.of(0, -ASIDE / 2, ASIDE / 2, -ASIDE, ASIDE, -most, most)
                    .mapToObj(aside -> Slot.middle(x + aside, above));
        }
        double aside = width / 2 + BESIDE;
        return Stream.of(
                Slot.middle(x, above),
                Slot.middle(x, y + BELOW),
                Slot.middle(x + aside, y + BESIDE),
                Slot.middle(x - aside, y + BESIDE));
    }

    /** A slot whose label is not cut by the plot's edges, if its mark is in the plot. */
    private Slot inside(Slot slot, double half) {
        Bounds plot = panelMarks.plot();
        return slot.x() < plot.x() || slot.x() > plot.right() || plot.width() < 2 * half
                ? slot
                : Slot.middle(
                        Math.clamp(slot.x(), plot.x() + half, plot.right() - half),
                        slot.baseline());
    }

    private void write(LabelSlots.Placed label, List<Mark> marks) {
        Bounds text = label.bounds();
        Bounds paper =
                new Bounds(
                        text.x() - EDGE, label.baseline() - ASCENT, text.width() + 2 * EDGE, PAPER);
        slots.keepClear(new Bounds(paper.x(), text.y(), paper.width(), text.height()));
        marks.add(new Mark.Box(paper, EDGE, Style.filled(style.palette().paper())));
        marks.add(label.mark(style.palette().text()));
    }
}
