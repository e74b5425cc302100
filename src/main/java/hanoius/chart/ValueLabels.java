package hanoius.chart;

import hanoius.figure.Bounds;
import hanoius.figure.Mark;
import hanoius.figure.Mark.Label.Anchor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Writes values beside their marks where they cover no other label, higher ones first. */
final class ValueLabels {

    /** So many values are all labelled, be their columns ever so narrow. */
    private static final int FEW = 8;

    /**
     * A value and the point above which its label belongs, or below which when it is negative.
     *
     * @param room the width that the label may take
     */
    record Place(Series series, Datum datum, double x, double y, double room) {}

    private ValueLabels() {}

    /** The middle of a label that is not cut by the plot's edges, if its mark is in the plot. */
    private static double inside(double x, double half, Bounds plot) {
        return x < plot.x() || x > plot.right() || plot.width() < 2 * half
                ? x
                : Math.clamp(x, plot.x() + half, plot.right() - half);
    }

    static List<Mark> marks(Plotting plotting) {
        Look look = plotting.look();
        List<Mark> marks = new ArrayList<>();
        List<Bounds> taken = new ArrayList<>();
        List<Place> places = new ArrayList<>(plotting.labels());
        boolean few = places.size() <= FEW;
        places.removeIf(each -> !few && each.room() <= 0);
        places.sort(
                Comparator.comparing((Place each) -> !look.isSelected(each.datum()))
                        .thenComparing(
                                Comparator.comparingDouble(
                                                (Place each) -> Math.abs(each.datum().value()))
                                        .reversed()));
        for (Place each : places) {
            String text = look.value(each.datum());
            double width = look.measure().width(text, Look.VALUE);
            double signs = Caps.headroom(each.datum().quantity(), plotting.scale());
            double baseline =
                    each.datum().value() < 0 && each.datum().isComputed()
                            ? each.y() + signs + 16
                            : each.y() - signs - 6;
            double x = inside(each.x(), width / 2 + 2, plotting.plot());
            Bounds box = new Bounds(x - width / 2 - 2, baseline - 11, width + 4, 15);
            if ((few || width <= each.room() + 12) && taken.stream().noneMatch(box::overlaps)) {
                taken.add(box);
                marks.add(
                        new Mark.Label(
                                text,
                                x,
                                baseline,
                                Anchor.MIDDLE,
                                Look.VALUE,
                                look.palette().text()));
            }
        }
        return marks;
    }
}
