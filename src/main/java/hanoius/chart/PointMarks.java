package hanoius.chart;

import hanoius.figure.Ink;
import hanoius.figure.Mark;
import hanoius.figure.Shape;
import hanoius.figure.Stroke;
import hanoius.figure.Style;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Values as symbols at their moments, with or without a line or steps through them. */
final class PointMarks {

    private static final double LINE_WIDTH = 1.75;

    private final Plotting to;
    private final Series series;
    private final Ink ink;

    PointMarks(Plotting to, Series series) {
        this.to = to;
        this.series = series;
        ink = to.ink(series);
    }

    void points() {
        for (Datum datum : to.visible(series)) {
            double x = to.time().at(datum.moment());
            double y = to.scale().at(datum.value());
            List<Mark> marks = new ArrayList<>();
            double left = to.time().at(datum.start());
            double width = to.time().at(datum.end()) - left;
            if (width > 12) {
                marks.add(new Mark.Line(left, y, left + width, y, Stroke.of(ink.fade(0.5), 2)));
            }
            point(datum, x, y, marks);
            to.add(series, datum, marks, x, y - 5, Math.max(80, width));
        }
    }

    private void point(Datum datum, double x, double y, List<Mark> marks) {
        Look look = to.look();
        marks.addAll(Caps.over(datum, x, 26, to.scale(), ink, false, look));
        marks.add(Caps.point(Caps.drawn(datum), x, y, shape(), ink, look));
        if (look.isSelected(datum)) {
            marks.add(
                    new Mark.Symbol(
                            Shape.RING,
                            x,
                            y,
                            16,
                            Style.outlined(look.palette().accent(), 2),
                            null));
        }
    }

    /** The colours begin anew after the seventh, the shape does not. */
    private Shape shape() {
        return series.colour() < 7 ? Shape.CIRCLE : Shape.SQUARE;
    }

    void line() {
        List<Datum> visible = to.visible(series);
        double spacing =
                visible.isEmpty() ? 0 : visible.getFirst().days() * to.time().pixelsPerDay();
        to.marks().addAll(LineRuns.of(visible, to.time(), to.scale(), Stroke.of(ink, LINE_WIDTH)));
        for (int i = 0; i < visible.size(); i++) {
            Datum datum = visible.get(i);
            double x = to.time().at(datum.moment());
            double y = to.scale().at(datum.value());
            List<Mark> marks = new ArrayList<>();
            boolean alone = LineRuns.isAlone(visible, i);
            if (alone || spacing > 14 || to.look().isSelected(datum)) {
                point(datum, x, y, marks);
            } else {
                // Nothing to see, but something to point at.
                marks.add(new Mark.Symbol(Shape.CIRCLE, x, y, 5, new Style(null, null), null));
            }
            to.add(series, datum, marks, x, y - 5, alone || spacing > 40 ? spacing * 1.5 : 0);
        }
    }

    /** Levels that hold until the next one is known. */
    void steps() {
        // Counts since one beginning lie in each other; what counts is when they were reached.
        List<Datum> data =
                series.data().stream().sorted(Comparator.comparingDouble(Datum::moment)).toList();
        Stroke stroke = Stroke.of(ink, LINE_WIDTH);
        for (int i = 1; i < data.size(); i++) {
            double from = to.time().at(data.get(i - 1).moment());
            double until = to.time().at(data.get(i).moment());
            if (until >= to.plot().x() && from <= to.plot().right()) {
                double held = to.scale().at(data.get(i - 1).value());
                double next = to.scale().at(data.get(i).value());
                to.marks().add(new Mark.Line(from, held, until, held, stroke));
                to.marks().add(new Mark.Line(until, held, until, next, stroke));
            }
        }
        points();
    }
}
