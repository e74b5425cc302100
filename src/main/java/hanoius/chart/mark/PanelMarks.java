package hanoius.chart.mark;

import hanoius.chart.series.Datum;
import hanoius.chart.series.Panel;
import hanoius.chart.series.Series;
import hanoius.figure.Bounds;
import hanoius.figure.Ink;
import hanoius.figure.Mark;
import hanoius.figure.Meaning;
import hanoius.figure.Scale;
import hanoius.plot.TimeScale;

import java.util.ArrayList;
import java.util.List;

/**
 * A panel being drawn: where everything goes, and the marks so far.
 *
 * @param plot the area between the axes
 * @param marks those of the data, from the back to the front
 * @param values those that may be written beside their marks
 */
record PanelMarks(
        Panel panel,
        TimeScale time,
        Bounds plot,
        Scale scale,
        ChartStyle style,
        List<Mark> marks,
        List<DrawnValue> values) {

    /**
     * A value that is drawn, and the point above which its label belongs, or below which when it is
     * negative.
     *
     * @param parts the marks that stand for it
     * @param room the width that the label may take
     */
    record DrawnValue(
            Series series, Datum datum, List<Mark> parts, double x, double y, double room) {}

    private static final double LOW = 60;

    PanelMarks(Panel panel, TimeScale time, Bounds plot, Scale scale, ChartStyle style) {
        this(panel, time, plot, scale, style, new ArrayList<>(), new ArrayList<>());
    }

    List<Datum> visible(Series series) {
        return series.in(time.span());
    }

    /** Whether names of periods would stand in the values, as in a strip of the timeline. */
    boolean isLow() {
        return plot.height() < LOW;
    }

    Ink ink(Series series) {
        return style.ink(series);
    }

    /** Adds the marks that stand for one value, and where its label belongs. */
    void add(Series series, Datum datum, List<Mark> parts, double x, double y, double room) {
        marks.add(
                Mark.Group.of(
                        new Meaning(datum.observation().id(), () -> style.sentence(series, datum)),
                        parts));
        values.add(new DrawnValue(series, datum, parts, x, y, room));
    }
}
