package hanoius.chart.mark;

import hanoius.chart.series.ChartMilestone;
import hanoius.chart.series.ChartScene;
import hanoius.chart.series.Panel;
import hanoius.figure.Bounds;
import hanoius.figure.Mark;
import hanoius.model.Observation;
import hanoius.plot.AxisMarks;
import hanoius.plot.TimeAxis;
import hanoius.plot.TimeScale;
import hanoius.plot.TimeSpan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Panels stacked over one time axis, pins below it: data, time and room become marks. */
public final class ChartLayout {

    private static final double GAP = 18;
    private static final double ROOM_FOR_PANEL = 70;
    private static final double HEAD = 34;
    private static final double LEAST = 40;

    /** About what the time axis takes. */
    private static final double AXIS = 24;

    /**
     * A chart that is laid out.
     *
     * @param time on the pixels of the plots
     * @param scene what is drawn
     * @param pinned the milestones with a pin of their own
     * @param clusters those without
     */
    public record Drawing(
            ChartScene scene,
            List<Mark> marks,
            TimeScale time,
            List<PanelPlot> plots,
            List<ChartMilestone> pinned,
            List<PinCluster> clusters) {

        /** The milestones in view, in the order of their numbers. */
        List<ChartMilestone> milestones() {
            return Stream.concat(
                            pinned.stream(),
                            clusters.stream().flatMap(each -> each.milestones().stream()))
                    .sorted(ChartMilestone.BY_TIME)
                    .toList();
        }

        /** Every report that the marks inside the plots rest on. */
        public List<Observation> shown() {
            return scene.observationsIn(time.span());
        }

        /** The pixels at which the base of an index is grabbed; none in other modes. */
        public DoubleStream bases() {
            return scene.panels().stream()
                    .flatMapToDouble(each -> PanelAxes.base(scene, each, time).stream());
        }

        /** How many values have a place in the time shown. */
        public int values() {
            return scene.series().stream().mapToInt(each -> each.in(time.span()).size()).sum();
        }

        /** The plots from the first one's top to the last one's base line. */
        public Bounds plotArea() {
            return plots.stream()
                    .map(PanelPlot::bounds)
                    .reduce(Bounds::union)
                    .orElse(new Bounds(time.left(), 0, time.right() - time.left(), 0));
        }
    }

    private ChartLayout() {}

    /**
     * Lays a chart out.
     *
     * @param span the time to show
     * @param area the room for everything, axis and pins included
     */
    public static Drawing layout(ChartScene scene, TimeSpan span, Bounds area, ChartStyle style) {
        double axisWidth = axisWidth(scene, span, area, style);
        TimeScale time =
                new TimeScale(
                        span,
                        area.x() + axisWidth,
                        Math.max(
                                area.x() + axisWidth + 40,
                                area.right() - 8 - DirectLabels.width(scene, area, style)));
        Pins pins = pins(scene, time, area, style);
        TimeAxis axis = TimeAxis.ofYears(time);
        double below = AxisMarks.heightBelow(axis) + pins.height();
        List<PanelHeading> headings = headings(scene, time, area, style);
        double gaps = GAP * Math.max(0, scene.panels().size() - 1);
        double heads = headings.stream().mapToDouble(PanelHeading::height).sum();
        double room = area.height() - below - gaps - heads;
        double weights = scene.panels().stream().mapToDouble(each -> weight(scene, each)).sum();
        List<Mark> marks = new ArrayList<>();
        List<PanelPlot> plots = new ArrayList<>();
        double y = area.y();
        for (int i = 0; i < scene.panels().size(); i++) {
            Panel panel = scene.panels().get(i);
            PanelHeading heading = headings.get(i);
            double height =
                    panel.isFolded() ? 0 : Math.max(LEAST, room * weight(scene, panel) / weights);
            double width = time.right() - time.left();
            Bounds bounds = new Bounds(time.left(), y + heading.height(), width, height);
            PanelLayout layout = new PanelLayout(scene, panel, time, bounds, style);
            marks.addAll(heading.marks(time.left(), y));
            marks.addAll(layout.marks());
            plots.add(new PanelPlot(panel, bounds, layout.scale()));
            y = bounds.bottom() + GAP;
        }
        double base = y - (plots.isEmpty() ? 0 : GAP);
        marks.addAll(
                new AxisMarks(axis, style.palette(), style.words(), style.measure())
                        .below(base, ChartStyle.AXIS));
        marks.addAll(pins.marks(base + AxisMarks.heightBelow(axis)));
        marks.addAll(EmptyStates.marks(scene, time, plots, area, style));
        marks.addAll(DirectLabels.marks(plots, time, area, style));
        return new Drawing(scene, marks, time, plots, pins.milestones(), pins.clusters());
    }

    private static List<PanelHeading> headings(
            ChartScene scene, TimeScale time, Bounds area, ChartStyle style) {
        double width = area.right() - time.left();
        // Whether zero is on the axis does not hang on how tall the panel comes out.
        Bounds any = new Bounds(time.left(), 0, width, ROOM_FOR_PANEL);
        return scene.panels().stream()
                .map(
                        each -> {
                            var axis = PanelLayout.axis(scene.definition(), each, time.span(), any);
                            return new PanelHeading(
                                    scene,
                                    each,
                                    width,
                                    !axis.fromZero(),
                                    each.leftOutParts(time.span()),
                                    each.beyond(axis.scale(), time.span()),
                                    style);
                        })
                .toList();
    }

    /** The height in pixels below which panels would lie over what is below them. */
    public static double leastHeight(ChartScene scene) {
        int panels = Math.max(1, scene.panels().size());
        return panels * (HEAD + LEAST) + (panels - 1) * GAP + AXIS;
    }

    private static double weight(ChartScene scene, Panel panel) {
        return panel.isFolded() ? 0 : scene.definition().weight(panel.unit(), panel.key());
    }

    /** Pins give way where they would leave the panels no room. */
    private static Pins pins(ChartScene scene, TimeScale time, Bounds area, ChartStyle style) {
        Pins found = new Pins(scene.milestones(), time, style);
        Pins pins = found.height() > 0 ? found : Pins.without(scene.unfiltered(), time, style);
        double panels = Math.max(1, scene.panels().size()) * (HEAD + ROOM_FOR_PANEL);
        double axis = AxisMarks.heightBelow(TimeAxis.ofYears(time));
        return area.height() - pins.height() - axis < panels
                ? new Pins(List.of(), time, style)
                : pins;
    }

    /** One width for all panels, so that they share their time axis to the pixel. */
    private static double axisWidth(
            ChartScene scene, TimeSpan span, Bounds area, ChartStyle style) {
        double widest =
                style.measure().width(style.words().get("chart.milestones"), ChartStyle.SMALL);
        double height = area.height() / Math.max(1, scene.panels().size());
        for (Panel panel : scene.panels()) {
            Bounds plot = new Bounds(0, 0, 100, height);
            var axis = PanelLayout.axis(scene.definition(), panel, span, plot);
            for (var tick : axis.ticks()) {
                widest =
                        Math.max(
                                widest,
                                style.measure()
                                        .width(
                                                style.tick(panel, scene.definition().mode(), tick),
                                                ChartStyle.AXIS));
            }
        }
        return widest + 12;
    }
}
