package hanoius.chart.mark;

import hanoius.chart.series.Datum;
import hanoius.chart.series.LineRuns;
import hanoius.chart.series.Series;
import hanoius.figure.Bounds;
import hanoius.figure.CutScale;
import hanoius.figure.Ink;
import hanoius.figure.Mark;
import hanoius.figure.Points;
import hanoius.figure.Shape;
import hanoius.figure.Stroke;
import hanoius.figure.Style;
import hanoius.plot.ExtentMarks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Values as symbols at their moments, with or without a line or steps through them. */
final class PointMarks {

    private static final double LONGEST_MONTH = 32;
    private static final double LINE_WIDTH = 1.75;

    /** How wide the bar of a range is. */
    private static final double RANGE = 8;

    /** A period of fewer pixels is not drawn beside its symbol. */
    private static final double SHORTEST_BAR = 12;

    private final PanelMarks to;
    private final Series series;
    private final Ink ink;

    PointMarks(PanelMarks to, Series series) {
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
            if (datum.cumulative()) {
                since(datum, x, y, marks);
            } else if (datum.isRange() && width > SHORTEST_BAR) {
                marks.add(QualifierMarks.range(datum, left, width, to.scale(), ink.fade(0.4)));
            } else if (width > SHORTEST_BAR) {
                marks.add(new Mark.Line(left, y, left + width, y, Stroke.of(ink.fade(0.5), 2)));
            }
            double end = datum.cumulative() ? x : left + width;
            marks.addAll(
                    ExtentMarks.sign(
                            datum.ending(),
                            Math.max(end, x + 5),
                            1,
                            y,
                            ink,
                            to.style().palette().text()));
            point(datum, x, y, marks);
            to.add(series, datum, marks, x, y - 5, Math.max(80, width));
        }
    }

    /**
     * The time since which a total was counted, as a bracket at the foot of the plot: the total was
     * reached at its end, and a line at its height would say that it held all the time. Of totals
     * since one day only the last has the bracket.
     */
    private void since(Datum datum, double x, double y, List<Mark> marks) {
        boolean last =
                series.data().stream()
                        .filter(each -> each.start() == datum.start())
                        .allMatch(each -> each.end() <= datum.end());
        double left = to.time().at(datum.start());
        if (!last || x - left < SHORTEST_BAR) {
            return;
        }
        double foot = to.plot().bottom() - 4;
        Stroke line = Stroke.of(ink.fade(0.6), 1.5);
        marks.addAll(PeriodBracket.marks(left, x, foot, line));
        marks.add(new Mark.Line(x, foot, x, y, Stroke.dashed(ink.fade(0.6), 1)));
        double from = Math.max(left, to.plot().x());
        double until = Math.min(x, to.plot().right());
        if (until > from && !to.isLow()) {
            Bounds room = new Bounds(from, to.plot().y(), until - from, to.plot().height());
            PeriodBracket.name(datum, room, foot - 6, to.style())
                    .map(each -> each.mark(to.style().palette().text()))
                    .ifPresent(marks::add);
        }
    }

    private void point(Datum datum, double x, double y, List<Mark> marks) {
        ChartStyle style = to.style();
        marks.addAll(QualifierMarks.over(datum, x, 26, to.scale(), ink, false, style));
        marks.add(
                datum.isRange()
                        ? QualifierMarks.range(datum, x - RANGE / 2, RANGE, to.scale(), ink)
                        : QualifierMarks.point(
                                QualifierMarks.drawn(datum),
                                x,
                                y,
                                ChartStyle.symbol(series),
                                ink,
                                style));
        if (style.isSelected(datum)) {
            marks.add(
                    new Mark.Symbol(
                            Shape.RING,
                            x,
                            y,
                            16,
                            Style.outlined(style.palette().accent(), 2),
                            null));
        }
    }

    void line() {
        List<List<Datum>> runs = LineRuns.of(to.visible(series));
        runs.stream().filter(run -> run.size() > 1).map(this::line).forEach(to.marks()::add);
        double spacing =
                runs.isEmpty() ? 0 : runs.getFirst().getFirst().days() * to.time().pixelsPerDay();
        for (List<Datum> run : runs) {
            run.forEach(each -> onLine(each, run.size() == 1, spacing));
        }
    }

    private Mark line(List<Datum> run) {
        return new Mark.Polyline(
                new Points(
                        run.stream().mapToDouble(each -> to.time().at(each.moment())).toArray(),
                        run.stream().mapToDouble(each -> to.scale().at(each.value())).toArray()),
                Stroke.of(ink, LINE_WIDTH),
                null);
    }

    /**
     * A value on a line.
     *
     * @param alone whether no line goes through it
     * @param spacing pixels from a value to the next
     */
    private void onLine(Datum datum, boolean alone, double spacing) {
        double x = to.time().at(datum.moment());
        double y = to.scale().at(datum.value());
        List<Mark> marks = new ArrayList<>();
        double width = datum.days() * to.time().pixelsPerDay();
        if (alone && width > SHORTEST_BAR && datum.days() > LONGEST_MONTH) {
            double left = to.time().at(datum.start());
            marks.add(new Mark.Line(left, y, left + width, y, Stroke.of(ink.fade(0.5), 2)));
        }
        boolean beyond = CutScale.isBeyond(datum.value(), to.scale());
        if (alone || spacing > 14 || beyond || to.style().isSelected(datum)) {
            point(datum, x, y, marks);
        } else {
            // Nothing to see, but something to point at.
            marks.add(new Mark.Symbol(Shape.CIRCLE, x, y, 5, new Style(null, null), null));
        }
        to.add(series, datum, marks, x, y - 5, alone || spacing > 40 ? spacing * 1.5 : 0);
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
