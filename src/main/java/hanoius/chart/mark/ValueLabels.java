package hanoius.chart.mark;

import hanoius.chart.mark.Plotting.DrawnValue;
import hanoius.figure.Bounds;
import hanoius.figure.CutScale;
import hanoius.figure.Mark;
import hanoius.figure.Mark.Label.Anchor;
import hanoius.figure.Style;
import hanoius.model.ChartForm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Writes values beside their marks where they cover no label and no mark, higher ones first. */
final class ValueLabels {

    /** So many values are all labelled, be their columns ever so narrow. */
    private static final int FEW = 8;

    /** How far a label may stand above the plot without touching the panel's heading. */
    private static final double OVER = 11;

    private static final double ASCENT = 11;
    private static final double HEIGHT = 15;

    /** How tall the paper under a label is, which leaves the frame of a selected mark whole. */
    private static final double PAPER = 13;

    private static final double EDGE = 2;

    /** How far a label over a column may give way to a neighbour, at most. */
    private static final double ASIDE = 8;

    /** From the point above a symbol to the baseline of a label beside it, and of one below it. */
    private static final double BESIDE = 9;

    private static final double BELOW = 26;

    /** Where a label may stand: the middle of its baseline. */
    private record Spot(double x, double baseline) {

        Bounds box(double width) {
            return new Bounds(x - width / 2 - EDGE, baseline - ASCENT, width + 2 * EDGE, HEIGHT);
        }
    }

    private final Plotting plotting;
    private final Look look;
    private final List<Bounds> taken = new ArrayList<>();

    private ValueLabels(Plotting plotting) {
        this.plotting = plotting;
        look = plotting.look();
    }

    /** The labels, each on a piece of paper that keeps grid and lines away from it. */
    static List<Mark> marks(Plotting plotting) {
        return new ValueLabels(plotting).marks();
    }

    private List<Mark> marks() {
        List<DrawnValue> places = new ArrayList<>(plotting.values());
        boolean few = places.size() <= FEW;
        places.removeIf(each -> !few && each.room() <= 0 && !isBeyond(each));
        if (!places.isEmpty()) {
            plotting.values().stream()
                    .flatMap(each -> each.parts().stream())
                    .filter(ValueLabels::isSeen)
                    .map(Mark::bounds)
                    .forEach(taken::add);
        }
        places.sort(
                Comparator.comparing((DrawnValue each) -> !look.isSelected(each.datum()))
                        .thenComparing(
                                Comparator.comparingDouble(
                                                (DrawnValue each) -> Math.abs(each.datum().value()))
                                        .reversed()));
        List<Mark> marks = new ArrayList<>();
        for (DrawnValue each : places) {
            String text = look.value(each.datum());
            double width = look.measure().width(text, Look.VALUE);
            boolean always = few || isBeyond(each);
            if (always || width <= each.room() + 12) {
                spot(each, width, always).ifPresent(spot -> write(text, spot, width, marks));
            }
        }
        return marks;
    }

    /** A value beyond the end of the axis can be read off its label alone. */
    private boolean isBeyond(DrawnValue place) {
        return CutScale.isBeyond(place.datum().value(), plotting.scale());
    }

    private static boolean isSeen(Mark part) {
        return !(part instanceof Mark.Symbol symbol)
                || symbol.style().fill() != null
                || symbol.style().stroke() != null;
    }

    private Optional<Spot> spot(DrawnValue place, double width, boolean few) {
        Bounds plot = plotting.plot();
        return spots(place, width, few)
                .map(each -> new Spot(inside(each.x(), width / 2 + EDGE, plot), each.baseline()))
                .filter(each -> each.box(width).y() >= plot.y() - OVER)
                .filter(each -> taken.stream().noneMatch(each.box(width)::overlaps))
                .findFirst();
    }

    /** Where a label could stand, the best place first. */
    private Stream<Spot> spots(DrawnValue place, double width, boolean few) {
        double signs = Caps.headroom(place.datum(), plotting.scale());
        double x = place.x();
        double y = place.y();
        if (place.datum().value() < 0 && place.datum().isComputed()) {
            return Stream.of(new Spot(x, y + signs + 16));
        }
        double above = y - signs - 6;
        if (place.series().form() == ChartForm.COLUMNS) {
            double most = few ? Math.max(ASIDE, width / 2 - ASIDE) : ASIDE;
            return DoubleStream.of(0, -ASIDE / 2, ASIDE / 2, -ASIDE, ASIDE, -most, most)
                    .mapToObj(aside -> new Spot(x + aside, above));
        }
        double aside = width / 2 + BESIDE;
        return Stream.of(
                new Spot(x, above),
                new Spot(x, y + BELOW),
                new Spot(x + aside, y + BESIDE),
                new Spot(x - aside, y + BESIDE));
    }

    /** The middle of a label that is not cut by the plot's edges, if its mark is in the plot. */
    private static double inside(double x, double half, Bounds plot) {
        return x < plot.x() || x > plot.right() || plot.width() < 2 * half
                ? x
                : Math.clamp(x, plot.x() + half, plot.right() - half);
    }

    private void write(String text, Spot spot, double width, List<Mark> marks) {
        Bounds box = spot.box(width);
        taken.add(box);
        marks.add(
                new Mark.Box(
                        box.x(),
                        box.y(),
                        box.width(),
                        PAPER,
                        EDGE,
                        Style.filled(look.palette().paper()),
                        null));
        marks.add(
                new Mark.Label(
                        text,
                        spot.x(),
                        spot.baseline(),
                        Anchor.MIDDLE,
                        Look.VALUE,
                        look.palette().text()));
    }
}
