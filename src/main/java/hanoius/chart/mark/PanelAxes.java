package hanoius.chart.mark;

import hanoius.chart.series.ChartScene;
import hanoius.chart.series.Panel;
import hanoius.figure.Bounds;
import hanoius.figure.Mark;
import hanoius.figure.Mark.Label.Anchor;
import hanoius.figure.Shape;
import hanoius.figure.Stroke;
import hanoius.figure.Style;
import hanoius.plot.TimeScale;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** What stands around a panel's data: the value axis with its grid and an index's base. */
record PanelAxes(
        ChartScene scene,
        Panel panel,
        TimeScale time,
        Bounds plot,
        ChartStyle style,
        PanelScale axis) {

    List<Mark> marks() {
        List<Mark> marks = new ArrayList<>();
        if (!panel.isFolded()) {
            grid(marks);
            base(marks);
        }
        return marks;
    }

    /** The rule of the base of an index, which can be dragged to another period. */
    private void base(List<Mark> marks) {
        if (scene.base() == null || panel.series().stream().allMatch(panel::isOff)) {
            return;
        }
        double hundred = axis.scale().at(100);
        Stroke rule = Stroke.of(style.palette().accent(), 1);
        marks.add(new Mark.Line(plot.x(), hundred, plot.right(), hundred, rule));
        double x = base(scene, panel, time).orElse(plot.x());
        if (x > plot.x() && x < plot.right()) {
            marks.add(new Mark.Line(x, plot.y(), x, plot.bottom(), rule));
        }
        marks.add(
                new Mark.Symbol(
                        Shape.SQUARE,
                        x,
                        plot.y(),
                        9,
                        Style.filled(style.palette().accent()),
                        null));
    }

    /** The pixel of the base of an index: at the edge of the plot when it is out of view. */
    static OptionalDouble base(ChartScene scene, Panel panel, TimeScale time) {
        return panel.series().stream()
                .flatMap(each -> scene.baseOf(each).stream())
                .mapToDouble(each -> Math.clamp(time.at(each.moment()), time.left(), time.right()))
                .findFirst();
    }

    private void grid(List<Mark> marks) {
        for (BigDecimal tick : axis.ticks()) {
            double y = axis.scale().at(tick.doubleValue());
            marks.add(
                    new Mark.Line(
                            plot.x(),
                            y,
                            plot.right(),
                            y,
                            Stroke.of(style.palette().hairline(), 1)));
            marks.add(
                    style.muted(
                            style.tick(panel, scene.definition().mode(), tick),
                            plot.x() - 10,
                            y + 4,
                            Anchor.END,
                            ChartStyle.AXIS));
        }
    }
}
