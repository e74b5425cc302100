package hanoius.chart.mark;

import hanoius.chart.mark.ChartLayout.Drawing;
import hanoius.chart.mark.ReadingBox.Reading;
import hanoius.chart.series.Datum;
import hanoius.chart.series.Series;
import hanoius.figure.Bounds;
import hanoius.figure.Fill;
import hanoius.figure.Ink;
import hanoius.figure.Mark;
import hanoius.figure.Shape;
import hanoius.figure.Stroke;
import hanoius.figure.Style;
import hanoius.model.RecordId;
import hanoius.plot.TimeScale;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The rule that follows the pointer: it snaps to the nearest period of any series, and one box
 * tells the values of all series there with qualifier, period and number of sources.
 */
public final class Crosshair {

    private static final double REACH = 24;

    /** Between the rule and words. */
    private static final double GAP = 2;

    private Crosshair() {}

    /** What the rule reads at a pixel: of each series the value nearest to the snapped moment. */
    public static List<Reading> readings(Drawing drawing, double x) {
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
    public static List<Mark> marks(
            Drawing drawing, double x, double y, Bounds paper, ChartStyle style) {
        Bounds plots = drawing.plotArea();
        List<Reading> readings = plots.contains(x, y) ? readings(drawing, x) : List.of();
        if (readings.isEmpty()) {
            return List.of();
        }
        ReadingBox box = ReadingBox.of(readings, style);
        List<Mark> marks = rule(readings, drawing, style);
        marks.addAll(box.marks(box.beside(x, y, paper)));
        return marks;
    }

    /** The same for a rule that stays: its box stands where it covers least of the chart. */
    static List<Mark> pinned(Drawing drawing, double x, Bounds paper, ChartStyle style) {
        return pinned(drawing, records(readings(drawing, x)), paper, style);
    }

    /** The same for the values of some records, as far as those are in view. */
    public static List<Mark> pinned(
            Drawing drawing, List<RecordId> records, Bounds paper, ChartStyle style) {
        TimeScale time = drawing.time();
        List<Reading> readings =
                drawing.plots().stream()
                        .flatMap(
                                plot ->
                                        plot.panel().series().stream()
                                                .flatMap(each -> of(records, each, plot, time)))
                        .toList();
        if (readings.isEmpty()) {
            return List.of();
        }
        ReadingBox box = ReadingBox.of(readings, style);
        List<Mark> marks = rule(readings, drawing, style);
        double x = time.at(readings.getFirst().datum().moment());
        marks.addAll(box.marks(box.leastCovering(drawing.marks(), x, paper)));
        return marks;
    }

    private static Stream<Reading> of(
            List<RecordId> records, Series series, PanelPlot plot, TimeScale time) {
        return series.in(time.span()).stream()
                .filter(each -> records.contains(each.observation().id()))
                .filter(each -> each.moment() >= time.from() && each.moment() <= time.to())
                .map(each -> new Reading(series, each, plot));
    }

    /** The records that were read. */
    public static List<RecordId> records(List<Reading> readings) {
        return readings.stream().map(each -> each.datum().observation().id()).toList();
    }

    /** The rule through a plot, with a gap for every label that it would strike through. */
    private static List<Mark> rule(double x, Bounds plot, List<Bounds> words, Stroke stroke) {
        List<Mark> parts = new ArrayList<>();
        double from = plot.y();
        List<Bounds> met =
                words.stream()
                        .filter(each -> each.x() - GAP <= x && x <= each.right() + GAP)
                        .filter(each -> each.bottom() > plot.y() && each.y() < plot.bottom())
                        .sorted(Comparator.comparingDouble(Bounds::y))
                        .toList();
        for (Bounds each : met) {
            if (each.y() - GAP > from) {
                parts.add(new Mark.Line(x, from, x, each.y() - GAP, stroke));
            }
            from = Math.max(from, each.bottom() + GAP);
        }
        if (plot.bottom() > from) {
            parts.add(new Mark.Line(x, from, x, plot.bottom(), stroke));
        }
        return parts;
    }

    /** The rule, and a ring about each value that it reads. */
    private static List<Mark> rule(List<Reading> readings, Drawing drawing, ChartStyle style) {
        Bounds plots = drawing.plotArea();
        List<Mark> marks = new ArrayList<>();
        double at =
                Math.clamp(
                        drawing.time().at(readings.getFirst().datum().moment()),
                        plots.x(),
                        plots.right());
        Stroke rule = Stroke.dashed(style.palette().muted(), 1);
        List<Bounds> words =
                drawing.marks().stream()
                        .flatMap(Mark::leaves)
                        .filter(Mark.Label.class::isInstance)
                        .map(Mark::bounds)
                        .toList();
        for (PanelPlot plot : drawing.plots()) {
            marks.addAll(rule(at, plot.bounds(), words, rule));
        }
        for (Reading each : readings) {
            Ink ink = style.ink(each.series());
            double px = drawing.time().at(each.datum().moment());
            double py = each.plot().scale().at(each.datum().value());
            marks.add(
                    new Mark.Symbol(
                            Shape.CIRCLE,
                            px,
                            py,
                            8,
                            Style.of(new Fill.Solid(style.palette().paper()), Stroke.of(ink, 2)),
                            null));
        }
        return marks;
    }
}
