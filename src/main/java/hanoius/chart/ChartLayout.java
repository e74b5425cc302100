package hanoius.chart;

import hanoius.chart.ChartScene.Panel;
import hanoius.figure.Bounds;
import hanoius.figure.Mark;
import hanoius.figure.Mark.Label.Anchor;
import hanoius.figure.Scale;
import hanoius.figure.TextStyle;
import hanoius.figure.TimeScale;
import hanoius.model.Milestone;
import hanoius.model.Observation;

import java.util.ArrayList;
import java.util.List;

/** Panels stacked over one time axis, pins below it: data, time and room become marks. */
public final class ChartLayout {

    private static final double GAP = 18;
    private static final double ROOM_FOR_PANEL = 70;

    /** A panel's place on the paper, for crosshair and tests. */
    record Plot(Panel panel, Bounds bounds, Scale scale) {}

    /**
     * A chart that is laid out.
     *
     * @param time on the pixels of the plots
     * @param shown the values with a mark inside the plots, other reports of them included
     * @param pinned the milestones with a pin
     */
    record Drawing(
            List<Mark> marks,
            TimeScale time,
            List<Plot> plots,
            List<Observation> shown,
            List<Milestone> pinned) {

        /** The plots from the first one's top to the last one's base line. */
        Bounds plotArea() {
            return plots.stream()
                    .map(Plot::bounds)
                    .reduce(Bounds::union)
                    .orElse(new Bounds(time.left(), 0, time.right() - time.left(), 0));
        }
    }

    private ChartLayout() {}

    /**
     * Lays a chart out.
     *
     * @param span the time to show; its pixels are replaced by those of the plot
     * @param area the room for everything, axis and pins included
     */
    static Drawing layout(ChartScene scene, TimeScale span, Bounds area, Look look) {
        double axisWidth = axisWidth(scene, area, look);
        TimeScale time =
                span.on(
                        area.x() + axisWidth,
                        Math.max(area.x() + axisWidth + 40, area.right() - 8));
        Pins pins = pins(scene, time, area, look);
        double below = TimeAxis.height(time) + pins.height();
        double each =
                Math.max(
                        40,
                        (area.height() - below - GAP * Math.max(0, scene.panels().size() - 1))
                                        / Math.max(1, scene.panels().size())
                                - PanelLayout.HEAD);
        List<Mark> marks = new ArrayList<>();
        List<Plot> plots = new ArrayList<>();
        double y = area.y();
        for (Panel panel : scene.panels()) {
            Bounds bounds =
                    new Bounds(time.left(), y + PanelLayout.HEAD, time.right() - time.left(), each);
            PanelLayout layout = new PanelLayout(panel, time, bounds, look);
            marks.addAll(layout.marks());
            plots.add(new Plot(panel, bounds, layout.scale()));
            y = bounds.bottom() + GAP;
        }
        double base = y - (plots.isEmpty() ? 0 : GAP);
        marks.addAll(TimeAxis.marks(time, base, look));
        marks.addAll(pins.marks(base + TimeAxis.height(time)));
        if (scene.panels().isEmpty()) {
            marks.add(emptyWords(area, look));
        }
        return new Drawing(marks, time, plots, shown(scene, time), pins.milestones());
    }

    /** Pins give way where they would leave the panels no room. */
    private static Pins pins(ChartScene scene, TimeScale time, Bounds area, Look look) {
        Pins pins = new Pins(scene.milestonesIn(time), time, look);
        double panels = Math.max(1, scene.panels().size()) * (PanelLayout.HEAD + ROOM_FOR_PANEL);
        return area.height() - pins.height() - TimeAxis.height(time) < panels
                ? new Pins(List.of(), time, look)
                : pins;
    }

    private static Mark emptyWords(Bounds area, Look look) {
        return new Mark.Label(
                look.words().get("chart.nothing_chosen"),
                area.centerX(),
                area.y() + area.height() * 0.4,
                Anchor.MIDDLE,
                TextStyle.regular(14),
                look.palette().muted());
    }

    /** One width for all panels, so that they share their time axis to the pixel. */
    private static double axisWidth(ChartScene scene, Bounds area, Look look) {
        double widest = look.measure().width(look.words().get("chart.milestones"), Look.SMALL);
        double height = area.height() / Math.max(1, scene.panels().size());
        for (Panel panel : scene.panels()) {
            for (var tick : PanelLayout.ticks(panel, height)) {
                widest =
                        Math.max(
                                widest, look.measure().width(look.words().number(tick), Look.AXIS));
            }
        }
        return widest + 12;
    }

    /** The values whose period meets the time shown, with other reports of the same facts. */
    static List<Observation> shown(ChartScene scene, TimeScale time) {
        return scene.series().stream()
                .flatMap(series -> series.data().stream())
                .filter(each -> each.end() > time.from() && each.start() < time.to())
                .flatMap(each -> each.reports().stream())
                .toList();
    }
}
