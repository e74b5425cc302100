package hanoius.chart.mark;

import hanoius.chart.series.Datum;
import hanoius.chart.series.Series;
import hanoius.edtf.EdtfDate;
import hanoius.figure.Bounds;
import hanoius.figure.Fill;
import hanoius.figure.Ink;
import hanoius.figure.Mark;
import hanoius.figure.Mark.Label.Anchor;
import hanoius.figure.Shape;
import hanoius.figure.Stroke;
import hanoius.figure.Style;
import hanoius.figure.TextStyle;
import hanoius.plot.LabelSlots;
import hanoius.plot.LabelSlots.Placed;
import hanoius.plot.LabelSlots.Slot;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;

/** The box beside the crosshair: what was read, in words, and where they hide least. */
public record ReadingBox(List<Entry> entries, double width, double height, ChartStyle style) {

    private static final double PAD = 10;
    private static final double LINE = 17;
    private static final double NAME = 190;

    /** From the rule to the box. */
    private static final double ASIDE = 16;

    /** From the box to the edge of the paper. */
    private static final double EDGE = 2;

    /** So far apart are the heights at which a box is tried. */
    private static final double STEP = 16;

    /** A value that is read, and where it is drawn. */
    public record Reading(Series series, Datum datum, PanelPlot plot) {}

    /** One line of the box. */
    record Entry(String text, double indent, TextStyle style, boolean strong, @Nullable Ink dot) {}

    /** The box that tells of readings. */
    static ReadingBox of(List<Reading> readings, ChartStyle style) {
        return around(entries(readings, style), style);
    }

    /** The box with some words alone. */
    public static ReadingBox of(String words, ChartStyle style) {
        return around(List.of(new Entry(words, 0, ChartStyle.SMALL, true, null)), style);
    }

    private static ReadingBox around(List<Entry> entries, ChartStyle style) {
        double widest =
                entries.stream()
                        .mapToDouble(
                                each ->
                                        each.indent()
                                                + style.measure().width(each.text(), each.style()))
                        .max()
                        .orElse(0);
        return new ReadingBox(
                entries, widest + 2 * PAD, entries.size() * LINE + 2 * PAD - 3, style);
    }

    /** The place beside a pointer. */
    public Bounds beside(double x, double y, Bounds paper) {
        double beside = x + ASIDE + width <= paper.right() ? x + ASIDE : x - ASIDE - width;
        double top = Math.clamp(y - height - 8, paper.y() + EDGE, lowest(paper));
        return at(Math.max(paper.x() + EDGE, beside), top);
    }

    private double lowest(Bounds paper) {
        return Math.max(paper.y() + EDGE, paper.bottom() - height - EDGE);
    }

    /**
     * The place at which the box covers least of what is drawn, the nearest to the rule of such.
     */
    Bounds leastCovering(List<Mark> drawn, double x, Bounds paper) {
        // Lines of the grid lose nothing when a part of them is covered.
        List<Bounds> content =
                drawn.stream()
                        .flatMap(Mark::leaves)
                        .filter(each -> !(each instanceof Mark.Line))
                        .map(Mark::bounds)
                        .toList();
        double first = paper.x() + EDGE;
        double last = Math.max(first, paper.right() - width - EDGE);
        return DoubleStream.iterate(paper.y() + EDGE, y -> y <= lowest(paper), y -> y + STEP)
                .boxed()
                .flatMap(
                        y ->
                                DoubleStream.concat(
                                                DoubleStream.of(x + ASIDE, x - ASIDE - width),
                                                DoubleStream.iterate(
                                                        first, at -> at <= last, at -> at + STEP))
                                        .mapToObj(at -> at(Math.clamp(at, first, last), y)))
                .min(
                        Comparator.comparingDouble((Bounds place) -> covered(place, content))
                                .thenComparingDouble(place -> Math.abs(place.centerX() - x)))
                .orElseThrow();
    }

    private Bounds at(double x, double y) {
        return new Bounds(x, y, width, height);
    }

    private static double covered(Bounds place, List<Bounds> content) {
        return content.stream()
                .map(place::intersection)
                .mapToDouble(each -> each.width() * each.height())
                .sum();
    }

    /** The marks of the box at a place. */
    public List<Mark> marks(Bounds place) {
        List<Mark> marks = new ArrayList<>();
        double left = place.x();
        marks.add(
                new Mark.Box(
                        place,
                        6,
                        Style.of(
                                new Fill.Solid(style.palette().surface()),
                                Stroke.of(style.palette().hairline(), 1))));
        double baseline = place.y() + PAD - 4;
        for (Entry each : entries) {
            baseline += LINE;
            if (each.dot() != null) {
                marks.add(
                        new Mark.Symbol(
                                Shape.CIRCLE,
                                left + PAD + 4,
                                baseline - 4,
                                7,
                                Style.filled(each.dot()),
                                null));
            }
            marks.add(
                    new Mark.Label(
                            each.text(),
                            left + PAD + each.indent(),
                            baseline,
                            Anchor.START,
                            each.style(),
                            each.strong() ? style.palette().text() : style.palette().muted()));
        }
        return marks;
    }

    private static List<Entry> entries(List<Reading> readings, ChartStyle style) {
        Set<EdtfDate> periods = new LinkedHashSet<>();
        readings.forEach(each -> periods.add(each.datum().observation().period()));
        boolean samePeriod = periods.size() == 1;
        List<Entry> entries = new ArrayList<>();
        if (samePeriod) {
            entries.add(
                    new Entry(
                            style.words().date(periods.iterator().next()),
                            0,
                            ChartStyle.VALUE,
                            true,
                            null));
        }
        for (Reading each : readings) {
            Ink ink = style.ink(each.series());
            String amount = style.amount(each.series(), each.datum());
            entries.add(new Entry(amount, 14, ChartStyle.VALUE, true, ink));
            String period =
                    samePeriod
                            ? ""
                            : style.words().shortDate(each.datum().observation().period()) + " · ";
            entries.add(
                    new Entry(
                            period
                                    + name(each.series(), style)
                                    + " · "
                                    + style.sourceCount(each.datum()),
                            14,
                            ChartStyle.SMALL,
                            false,
                            null));
        }
        return entries;
    }

    private static String name(Series series, ChartStyle style) {
        return new LabelSlots(new Bounds(0, 0, NAME, 2 * LINE), style.measure())
                .place(
                        style.words().name(series.indicator()),
                        ChartStyle.SMALL,
                        Slot.start(0, LINE).orShortened(0))
                .map(Placed::text)
                .orElse("");
    }
}
