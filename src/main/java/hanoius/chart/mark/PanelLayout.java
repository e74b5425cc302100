package hanoius.chart.mark;

import hanoius.chart.series.ChartScene;
import hanoius.chart.series.Datum;
import hanoius.chart.series.Interval;
import hanoius.chart.series.Outliers;
import hanoius.chart.series.Panel;
import hanoius.chart.series.Series;
import hanoius.chart.series.ValueFlag;
import hanoius.figure.Bounds;
import hanoius.figure.Mark;
import hanoius.figure.Mark.Label.Anchor;
import hanoius.figure.Scale;
import hanoius.figure.Stroke;
import hanoius.model.ChartDefinition;
import hanoius.model.ChartForm;
import hanoius.model.ChartMode;
import hanoius.model.Measure;
import hanoius.plot.TimeScale;
import hanoius.plot.TimeSpan;

import java.util.ArrayList;
import java.util.List;

/** One panel: value axis, grid and the marks of its series. */
final class PanelLayout {

    /** Room above the plot into which signs and labels of the highest values may reach. */
    private static final double ABOVE = 22;

    /** What stays free in the plot for a label, and for the arrow that it may stand over. */
    private static final double LABEL = 13;

    private static final double ARROW = 17;

    /** Of a low plot no larger share is left free. */
    private static final double MOST_FREE = 0.4;

    /** What stays free above the values within an axis that is cut. */
    private static final double CUT = 40;

    /** How far from the end of a cut axis the values beyond it are drawn, below their arrows. */
    private static final double BEYOND = 26;

    private final ChartScene scene;
    private final Panel panel;
    private final TimeScale time;
    private final Bounds plot;
    private final ChartStyle style;
    private final PanelScale axis;

    /**
     * @param time on the pixels of the plot
     * @param plot the area between the axes
     */
    PanelLayout(ChartScene scene, Panel panel, TimeScale time, Bounds plot, ChartStyle style) {
        this.scene = scene;
        this.panel = panel;
        this.time = time;
        this.plot = plot;
        this.style = style;
        axis = axis(scene.definition(), panel, time.span(), plot);
    }

    /** The value axis of a panel: of all its values, or of those in view when it is fitted. */
    static PanelScale axis(ChartDefinition definition, Panel panel, TimeSpan time, Bounds plot) {
        Interval limits = limits(definition, panel, time);
        boolean cut = !limits.isUnlimited();
        Interval values = definition.fitted() ? panel.reach(time) : panel.reach();
        double low = Math.max(values.low(), limits.low());
        double high = Math.min(values.high(), limits.high());
        double above = cut ? CUT : above(panel, plot);
        if (definition.mode() == ChartMode.LOG && low > 0) {
            return PanelScale.logarithmic(low, high, plot, above);
        }
        PanelScale axis =
                definition.fitted()
                        ? PanelScale.fitted(low, high, plot, above)
                        : PanelScale.fromZero(low, high, plot, above);
        return cut ? axis.cut(limits, plot.bottom() - BEYOND, plot.y() + BEYOND) : axis;
    }

    /** What an axis of changes leaves to signs at its end: other axes show all. */
    private static Interval limits(ChartDefinition definition, Panel panel, TimeSpan time) {
        boolean changes =
                definition.mode() == ChartMode.CHANGE
                        || panel.series().stream()
                                .allMatch(each -> each.indicator().measure() == Measure.GROWTH);
        return changes && definition.mode() != ChartMode.LOG
                ? Outliers.of(
                        panel.series().stream()
                                .flatMap(
                                        each ->
                                                (definition.fitted() ? each.in(time) : each.data())
                                                        .stream())
                                .mapToDouble(Datum::value)
                                .toArray())
                : Interval.ALL;
    }

    /** The pixels that the sign and label of the highest value need above it inside the plot. */
    private static double above(Panel panel, Bounds plot) {
        boolean arrow =
                panel.series().stream().anyMatch(each -> each.flags().contains(ValueFlag.AT_LEAST));
        return Math.min(LABEL + (arrow ? ARROW : 0), plot.height() * MOST_FREE);
    }

    Scale scale() {
        return axis.scale();
    }

    /** All marks, the data clipped to the plot's width. */
    List<Mark> marks() {
        List<Mark> marks =
                new ArrayList<>(new PanelAxes(scene, panel, time, plot, style, axis).marks());
        if (!panel.isFolded()) {
            marks.addAll(data(true));
        }
        return marks;
    }

    /** The marks of the values alone, clipped to the plot's width, on their zero line. */
    List<Mark> data() {
        return data(false);
    }

    private List<Mark> data(boolean emptyYears) {
        List<Mark> marks = new ArrayList<>();
        PanelMarks panelMarks = new PanelMarks(panel, time, plot, axis.scale(), style);
        for (Series series : panel.series()) {
            if (DenseMarks.areFor(panelMarks.visible(series).size(), time)) {
                panelMarks
                        .marks()
                        .addAll(
                                DenseMarks.of(
                                        series.band(), time, scale(), panelMarks.ink(series)));
            } else {
                draw(panelMarks, series);
            }
            breaks(panelMarks, series);
        }
        targets(panelMarks);
        panelMarks.marks().addAll(ValueLabels.marks(panelMarks));
        if (emptyYears) {
            panelMarks.marks().addAll(EmptyYears.marks(scene.definition(), panelMarks, axis));
        }
        Bounds clip =
                new Bounds(plot.x(), plot.y() - ABOVE, plot.width(), plot.height() + ABOVE + 12);
        marks.add(Mark.Group.clipped(clip, panelMarks.marks()));
        if (axis.fromZero()) {
            double zero = scale().at(0);
            marks.add(
                    new Mark.Line(
                            plot.x(),
                            zero,
                            plot.right(),
                            zero,
                            Stroke.of(style.palette().muted(), 1)));
        }
        return marks;
    }

    private static void draw(PanelMarks panelMarks, Series series) {
        switch (series.form()) {
            case COLUMNS -> columns(panelMarks, series).draw();
            case POINTS -> new PointMarks(panelMarks, series).points();
            case LINE -> new PointMarks(panelMarks, series).line();
            case STEPS -> new PointMarks(panelMarks, series).steps();
        }
    }

    /** Columns in the place that a series has beside the others of its panel. */
    private static ColumnMarks columns(PanelMarks panelMarks, Series series) {
        List<Series> beside = besides(panelMarks.panel());
        int place = beside.indexOf(series);
        return place < 0
                ? new ColumnMarks(panelMarks, series, 0, 1)
                : new ColumnMarks(panelMarks, series, place, beside.size());
    }

    /** The series whose columns share the width of a period: those of targets alone need none. */
    private static List<Series> besides(Panel panel) {
        return panel.series().stream()
                .filter(each -> each.form() == ChartForm.COLUMNS && !each.isOnlyTargets())
                .toList();
    }

    private static void targets(PanelMarks panelMarks) {
        List<Series> counted = besides(panelMarks.panel());
        for (Series series : panelMarks.panel().series()) {
            boolean dense = DenseMarks.areFor(panelMarks.visible(series).size(), panelMarks.time());
            if (series.form() == ChartForm.COLUMNS && !dense) {
                columns(panelMarks, series).drawTargets(counted);
            }
        }
    }

    /** A rule where the way of counting changed: what is left of it cannot be compared. */
    private void breaks(PanelMarks panelMarks, Series series) {
        for (Datum datum : series.breaks()) {
            if (datum.meets(time.span())) {
                double x = time.at(datum.start());
                panelMarks
                        .marks()
                        .add(
                                new Mark.Line(
                                        x,
                                        plot.y(),
                                        x,
                                        plot.bottom(),
                                        Stroke.dashed(style.palette().text(), 1)));
                panelMarks
                        .marks()
                        .add(
                                style.muted(
                                        style.words().get("chart.break"),
                                        x + 4,
                                        plot.y() + 10,
                                        Anchor.START,
                                        ChartStyle.ASIDE));
            }
        }
    }
}
