package hanoius.chart.mark;

import hanoius.figure.Mark;
import hanoius.figure.Stroke;

import java.util.List;

/** The time that a figure counts over, as a bracket below it. */
final class Bracket {

    private static final double TICK = 4;

    private Bracket() {}

    /** A line with an upright end at either side. */
    static List<Mark> marks(double left, double right, double y, Stroke line) {
        return List.of(
                new Mark.Line(left, y, right, y, line),
                new Mark.Line(left, y - TICK, left, y, line),
                new Mark.Line(right, y - TICK, right, y, line));
    }
}
