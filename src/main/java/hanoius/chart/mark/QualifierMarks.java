package hanoius.chart.mark;

import hanoius.chart.series.Datum;
import hanoius.figure.Bounds;
import hanoius.figure.CutScale;
import hanoius.figure.Fill;
import hanoius.figure.Ink;
import hanoius.figure.Mark;
import hanoius.figure.Points;
import hanoius.figure.Scale;
import hanoius.figure.Shape;
import hanoius.figure.Stroke;
import hanoius.figure.Style;
import hanoius.model.Qualifier;
import hanoius.model.Quantity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The grammar of honest numbers: what stands at the top of a column, or at a point, to say how
 * exactly the figure was given.
 */
final class QualifierMarks {

    private static final double SOFT = 8;
    private static final double ARROW = 17;
    private static final double ARM = 13;

    /** From the end of a column beyond the axis to its break. */
    private static final double BREAK = 8;

    private QualifierMarks() {}

    /** The qualifier after which a mark is filled: what was computed looks derived. */
    static Qualifier drawn(Datum datum) {
        Qualifier given = datum.quantity().qualifier();
        return datum.isComputed() && given != Qualifier.TARGET ? Qualifier.DERIVED : given;
    }

    /**
     * How the inside of a column looks.
     *
     * @param part whether it is for a part of a year
     */
    static Style column(
            Datum datum, boolean part, double top, double height, Ink ink, ChartStyle style) {
        Qualifier qualifier = drawn(datum);
        Ink paper = style.palette().paper();
        Ink tint = ink.fade(0.12).over(paper);
        if (part && qualifier != Qualifier.TARGET) {
            return Style.of(new Fill.Hatch(ink.fade(0.7), tint, 6), Stroke.of(ink, 1.25));
        }
        return switch (qualifier) {
            case EXACT, AT_LEAST, NEARLY, AT_MOST -> Style.filled(ink);
            case ABOUT ->
                    Style.filled(
                            new Fill.Fade(
                                    0, top, ink.fade(0.45), 0, top + Math.min(SOFT, height), ink));
            case ESTIMATED -> Style.of(new Fill.Solid(paper), Stroke.of(ink, 2));
            case DERIVED -> Style.of(new Fill.Solid(tint), Stroke.of(ink, 1.5));
            case TARGET -> new Style(null, Stroke.dashed(ink, 1.5));
        };
    }

    /** What a figure leaves open where only its bounds are known. */
    static Mark range(Datum datum, double x, double width, Scale scale, Ink ink) {
        double top = scale.at(datum.high());
        double bottom = scale.at(datum.low());
        return new Mark.Box(x, top, width, bottom - top, Style.filled(ink.fade(0.4)));
    }

    /** The symbol of a point. */
    static Mark.Symbol point(
            Qualifier qualifier, double x, double y, Shape shape, Ink ink, ChartStyle style) {
        Fill.Solid paper = new Fill.Solid(style.palette().paper());
        Style drawn =
                switch (qualifier) {
                    case DERIVED -> Style.of(paper, Stroke.of(ink, 1.5));
                    case ESTIMATED -> Style.of(paper, Stroke.of(ink, 2));
                    case TARGET -> new Style(null, Stroke.dashed(ink, 1.5));
                    case ABOUT -> Style.of(new Fill.Solid(ink), Stroke.of(ink.fade(0.3), 4));
                    case EXACT, AT_LEAST, NEARLY, AT_MOST -> Style.filled(ink);
                };
        Shape symbol = qualifier == Qualifier.DERIVED ? Shape.DIAMOND : shape;
        return new Mark.Symbol(symbol, x, y, 9, drawn, null);
    }

    /**
     * Signs and whiskers about the value: arrows of one-sided figures, bounds, conflicting reports.
     */
    static List<Mark> over(
            Datum datum,
            double x,
            double room,
            Scale scale,
            Ink ink,
            boolean onColumn,
            ChartStyle style) {
        Quantity quantity = datum.quantity();
        List<Mark> marks = new ArrayList<>();
        if (CutScale.isBeyond(datum.value(), scale)) {
            return beyond(datum, x, onColumn ? room : 0, scale, ink, style);
        }
        double y = scale.at(datum.value());
        double half = Math.min(ARM, room / 2);
        boolean filled = onColumn && !datum.isComputed();
        switch (quantity.qualifier()) {
            case AT_LEAST -> arrow(marks, x, y - 3, -1, half, ink);
            case NEARLY, AT_MOST ->
                    arrow(marks, x, y + 3, 1, half, filled ? style.palette().paper() : ink);
            case DERIVED -> {
                if (onColumn && !datum.isRange()) {
                    marks.add(point(Qualifier.DERIVED, x, y, Shape.DIAMOND, ink, style));
                }
            }
            default -> {}
        }
        BigDecimal lower = quantity.lower();
        BigDecimal upper = quantity.upper();
        if (lower != null || upper != null) {
            Ink line = style.palette().text();
            double bottom = lower == null ? y : scale.at(lower.doubleValue());
            double top = upper == null ? y : scale.at(upper.doubleValue());
            whisker(marks, x, top, bottom, Math.min(5, half), line);
        }
        if (datum.isConflicting()) {
            conflict(marks, datum, x, scale, half, style);
        }
        return marks;
    }

    /**
     * The arrow of a value beyond the end of the axis, and the break of its column below it.
     *
     * @param width of the column; 0 for a symbol
     */
    private static List<Mark> beyond(
            Datum datum, double x, double width, Scale scale, Ink ink, ChartStyle style) {
        List<Mark> marks = new ArrayList<>();
        double y = scale.at(datum.value());
        int direction = datum.value() > 0 ? -1 : 1;
        arrow(marks, x, y + 3 * direction, direction, Math.max(4, Math.min(ARM, width / 2)), ink);
        if (width > 0) {
            Stroke gap = Stroke.of(style.palette().paper(), 3);
            double reach = width / 2 + 1;
            for (double at : new double[] {BREAK, BREAK + 6}) {
                double middle = y - direction * at;
                marks.add(new Mark.Line(x - reach, middle + 3, x + reach, middle - 3, gap));
            }
        }
        return marks;
    }

    private static void arrow(
            List<Mark> marks, double x, double y, int direction, double half, Ink ink) {
        double tip = y + direction * 12;
        Stroke line = Stroke.of(ink, 2);
        marks.add(new Mark.Line(x - half, y, x + half, y, line));
        marks.add(new Mark.Line(x, y, x, tip, line));
        double barb = Math.min(4, half);
        marks.add(
                new Mark.Polyline(
                        Points.of(
                                x - barb,
                                tip - direction * barb,
                                x,
                                tip,
                                x + barb,
                                tip - direction * barb),
                        line,
                        null));
    }

    private static void whisker(
            List<Mark> marks, double x, double top, double bottom, double half, Ink ink) {
        Stroke line = Stroke.of(ink, 1.5);
        marks.add(new Mark.Line(x, top, x, bottom, line));
        marks.add(new Mark.Line(x - half, top, x + half, top, line));
        marks.add(new Mark.Line(x - half, bottom, x + half, bottom, line));
    }

    /** The span of what the reports say, with the preferred one left to the mark itself. */
    private static void conflict(
            List<Mark> marks, Datum datum, double x, Scale scale, double half, ChartStyle style) {
        double top = scale.at(datum.reported().high());
        double bottom = scale.at(datum.reported().low());
        marks.add(
                new Mark.Box(
                        new Bounds(x - half, top, 2 * half, bottom - top),
                        2,
                        new Style(null, Stroke.dashed(style.palette().text(), 1.5))));
    }

    /** How far the signs reach above the value, in pixels. */
    static double headroom(Datum datum, Scale scale) {
        // Bounds and other reports reach as high as the value's mark does at most.
        double whiskers = Math.max(0, scale.at(datum.value()) - scale.at(datum.high()));
        if (CutScale.isBeyond(datum.value(), scale)) {
            return ARROW;
        }
        double sign =
                switch (datum.quantity().qualifier()) {
                    case AT_LEAST -> ARROW;
                    case DERIVED -> 6;
                    default -> 0;
                };
        return Math.max(whiskers, sign);
    }
}
