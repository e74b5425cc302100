package hanoius.chart;

import hanoius.chart.ChartLayout.Drawing;
import hanoius.chart.ChartLayout.Plot;
import hanoius.figure.Bounds;
import hanoius.figure.Fill;
import hanoius.figure.Ink;
import hanoius.figure.Mark;
import hanoius.figure.Mark.Label.Anchor;
import hanoius.figure.Shape;
import hanoius.figure.Stroke;
import hanoius.figure.Style;
import hanoius.figure.TextStyle;
import hanoius.figure.TimeScale;
import hanoius.model.EdtfDate;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The rule that follows the pointer: it snaps to the nearest period of any series, and one box
 * tells the values of all series there with qualifier, period and number of sources.
 */
final class Crosshair {

    private static final double REACH = 24;
    private static final double PAD = 10;
    private static final double LINE = 17;
    private static final double NAME = 190;

    /** A value under the rule. */
    record Reading(Series series, Datum datum, Plot plot) {}

    private Crosshair() {}

    /** What the rule reads at a pixel: of each series the value nearest to the snapped moment. */
    static List<Reading> readings(Drawing drawing, double x) {
        TimeScale time = drawing.time();
        double moment = time.invert(x);
        double reach = REACH / time.pixelsPerDay();
        Optional<Datum> nearest =
                all(drawing, moment, reach)
                        .min(
                                Comparator.comparingDouble(
                                        each -> Math.abs(each.datum().moment() - moment)))
                        .map(Reading::datum);
        if (nearest.isEmpty()) {
            return List.of();
        }
        // A reading elsewhere is taken at the pointer if it is within, else at the snapped period.
        double at = nearest.get().covers(moment) ? moment : nearest.get().moment();
        return all(drawing, at, 0).toList();
    }

    private static Stream<Reading> all(Drawing drawing, double moment, double reach) {
        return drawing.plots().stream()
                .flatMap(
                        plot ->
                                plot.panel().series().stream()
                                        .flatMap(
                                                series ->
                                                        series.at(moment, reach).stream()
                                                                .map(
                                                                        datum ->
                                                                                new Reading(
                                                                                        series,
                                                                                        datum,
                                                                                        plot))));
    }

    /** The rule and its box for a pointer inside the plots; nothing where there is no value. */
    static List<Mark> marks(Drawing drawing, double x, double y, Bounds paper, Look look) {
        Bounds plots = drawing.plotArea();
        List<Reading> readings = plots.contains(x, y) ? readings(drawing, x) : List.of();
        return marks(readings, drawing, x, y, paper, look);
    }

    private static List<Mark> marks(
            List<Reading> readings, Drawing drawing, double x, double y, Bounds paper, Look look) {
        Bounds plots = drawing.plotArea();
        if (readings.isEmpty()) {
            return List.of();
        }
        List<Mark> marks = new ArrayList<>();
        double at =
                Math.clamp(
                        drawing.time().at(readings.getFirst().datum().moment()),
                        plots.x(),
                        plots.right());
        Stroke rule = Stroke.dashed(look.palette().muted(), 1);
        marks.add(new Mark.Line(at, plots.y(), at, plots.bottom(), rule));
        for (Reading each : readings) {
            Ink ink = look.palette().series(each.series().colour());
            double px = drawing.time().at(each.datum().moment());
            double py = each.plot().scale().at(each.datum().value());
            marks.add(
                    new Mark.Symbol(
                            Shape.CIRCLE,
                            px,
                            py,
                            8,
                            Style.of(new Fill.Solid(look.palette().paper()), Stroke.of(ink, 2)),
                            null));
        }
        marks.addAll(box(readings, x, y, paper, look));
        return marks;
    }

    private static List<Mark> box(
            List<Reading> readings, double x, double y, Bounds paper, Look look) {
        List<Entry> entries = entries(readings, look);
        double width =
                entries.stream()
                                .mapToDouble(
                                        each ->
                                                each.indent()
                                                        + look.measure()
                                                                .width(each.text(), each.style()))
                                .max()
                                .orElse(0)
                        + 2 * PAD;
        double height = entries.size() * LINE + 2 * PAD - 3;
        double beside = x + 16 + width <= paper.right() ? x + 16 : x - 16 - width;
        double left = Math.max(paper.x() + 2, beside);
        double lowest = Math.max(paper.y() + 2, paper.bottom() - height - 2);
        double top = Math.clamp(y - height - 8, paper.y() + 2, lowest);
        List<Mark> marks = new ArrayList<>();
        marks.add(
                new Mark.Box(
                        left,
                        top,
                        width,
                        height,
                        6,
                        Style.of(
                                new Fill.Solid(look.palette().surface()),
                                Stroke.of(look.palette().hairline(), 1)),
                        null));
        double baseline = top + PAD - 4;
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
                            each.strong() ? look.palette().text() : look.palette().muted()));
        }
        return marks;
    }

    private record Entry(
            String text, double indent, TextStyle style, boolean strong, @Nullable Ink dot) {}

    private static List<Entry> entries(List<Reading> readings, Look look) {
        Set<EdtfDate> periods = new LinkedHashSet<>();
        readings.forEach(each -> periods.add(each.datum().observation().period()));
        boolean samePeriod = periods.size() == 1;
        List<Entry> entries = new ArrayList<>();
        if (samePeriod) {
            entries.add(
                    new Entry(
                            look.words().date(periods.iterator().next()),
                            0,
                            Look.VALUE,
                            true,
                            null));
        }
        for (Reading each : readings) {
            Ink ink = look.palette().series(each.series().colour());
            String amount = look.amount(each.series(), each.datum());
            entries.add(new Entry(amount, 14, Look.VALUE, true, ink));
            String period =
                    samePeriod
                            ? ""
                            : look.words().shortDate(each.datum().observation().period()) + " · ";
            entries.add(
                    new Entry(
                            period
                                    + name(each.series(), look)
                                    + " · "
                                    + look.sourceCount(each.datum()),
                            14,
                            Look.SMALL,
                            false,
                            null));
        }
        return entries;
    }

    private static String name(Series series, Look look) {
        return look.measure().fit(look.words().name(series.indicator()), Look.SMALL, NAME);
    }
}
