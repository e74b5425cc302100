package hanoius.chart;

import hanoius.chart.ChartLayout.Drawing;
import hanoius.chart.ChartLayout.Plot;
import hanoius.figure.Bounds;
import hanoius.figure.Fill;
import hanoius.figure.Ink;
import hanoius.figure.Mark;
import hanoius.figure.Shape;
import hanoius.figure.Stroke;
import hanoius.figure.Style;
import hanoius.figure.TimeScale;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The rule that follows the pointer: it snaps to the nearest period of any series, and one box
 * tells the values of all series there with qualifier, period and number of sources.
 */
final class Crosshair {

    private static final double REACH = 24;

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
        if (readings.isEmpty()) {
            return List.of();
        }
        ReadingBox box = ReadingBox.of(readings, look);
        List<Mark> marks = rule(readings, drawing, look);
        marks.addAll(box.marks(box.beside(x, y, paper)));
        return marks;
    }

    /** The same for a rule that stays: its box stands where it covers least of the chart. */
    static List<Mark> pinned(Drawing drawing, double x, Bounds paper, Look look) {
        Bounds plots = drawing.plotArea();
        List<Reading> readings =
                x >= plots.x() && x <= plots.right() ? readings(drawing, x) : List.of();
        if (readings.isEmpty()) {
            return List.of();
        }
        ReadingBox box = ReadingBox.of(readings, look);
        List<Mark> marks = rule(readings, drawing, look);
        marks.addAll(box.marks(box.leastCovering(drawing.marks(), x, paper)));
        return marks;
    }

    /** The rule, and a ring about each value that it reads. */
    private static List<Mark> rule(List<Reading> readings, Drawing drawing, Look look) {
        Bounds plots = drawing.plotArea();
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
        return marks;
    }
}
