package hanoius.chart.mark;

import hanoius.chart.series.Datum;
import hanoius.figure.Bounds;
import hanoius.figure.Mark;
import hanoius.figure.Stroke;
import hanoius.plot.LabelSlots;
import hanoius.plot.LabelSlots.Placed;
import hanoius.plot.LabelSlots.Slot;
import hanoius.plot.TimeSpan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The time that a figure counts over, as a bracket below it, and its name. */
final class PeriodBracket {

    private static final double TICK = 4;

    private PeriodBracket() {}

    /** A line with an upright end at either side. */
    static List<Mark> marks(double left, double right, double y, Stroke line) {
        return List.of(
                new Mark.Line(left, y, right, y, line),
                new Mark.Line(left, y - TICK, left, y, line),
                new Mark.Line(right, y - TICK, right, y, line));
    }

    /**
     * The fullest name of a value's period that a room has place for, as in "Jan–Sep 2024", amid
     * it; empty when there is none.
     */
    static Optional<Placed> name(Datum datum, Bounds room, double baseline, ChartStyle style) {
        List<String> names =
                Stream.of(
                                style.words().shortDate(datum.observation().period()),
                                months(datum, style),
                                count(datum, style))
                        .filter(each -> !each.isEmpty())
                        .toList();
        return new LabelSlots(room, style.measure())
                .placeFullest(names, ChartStyle.SMALL, Slot.middle(room.centerX(), baseline));
    }

    /** The months without their year, which the axis names. */
    private static String months(Datum datum, ChartStyle style) {
        LocalDate first = TimeSpan.day(datum.start());
        LocalDate last = TimeSpan.day(datum.end() - 1);
        return style.words().months(first.getMonth(), last.getMonth());
    }

    /** How many months from January on, as in "9M"; empty for other parts. */
    private static String count(Datum datum, ChartStyle style) {
        boolean fromJanuary = TimeSpan.day(datum.start()).getDayOfYear() == 1;
        return fromJanuary && datum.span() > 0
                ? style.words().get("chart.months_count", datum.span())
                : "";
    }
}
