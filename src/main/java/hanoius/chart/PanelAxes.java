package hanoius.chart;

import hanoius.chart.ChartScene.Panel;
import hanoius.figure.Bounds;
import hanoius.figure.Mark;
import hanoius.figure.Mark.Label.Anchor;
import hanoius.figure.Shape;
import hanoius.figure.Stroke;
import hanoius.figure.Style;
import hanoius.figure.TimeScale;
import hanoius.figure.TimeStep;
import hanoius.model.ChartForm;
import hanoius.model.ChartMode;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What stands around a panel's data: the value axis with its grid, empty years, an index's base.
 */
record PanelAxes(
        ChartScene scene, Panel panel, TimeScale time, Bounds plot, Look look, PanelScale axis) {

    List<Mark> marks() {
        List<Mark> marks = new ArrayList<>();
        if (!panel.isFolded()) {
            grid(marks);
            gaps(marks);
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
        double x =
                panel.series().stream()
                        .flatMap(each -> scene.baseOf(each).stream())
                        .mapToDouble(each -> time.at(each.moment()))
                        .findFirst()
                        .orElse(Double.NaN);
        Stroke rule = Stroke.of(look.palette().accent(), 1);
        marks.add(new Mark.Line(plot.x(), hundred, plot.right(), hundred, rule));
        if (x >= plot.x() && x <= plot.right()) {
            marks.add(new Mark.Line(x, plot.y(), x, plot.bottom(), rule));
            marks.add(
                    new Mark.Symbol(
                            Shape.SQUARE,
                            x,
                            plot.y(),
                            9,
                            Style.filled(look.palette().accent()),
                            null));
        }
    }

    private void grid(List<Mark> marks) {
        for (BigDecimal tick : axis.ticks()) {
            double y = axis.scale().at(tick.doubleValue());
            marks.add(
                    new Mark.Line(
                            plot.x(), y, plot.right(), y, Stroke.of(look.palette().hairline(), 1)));
            marks.add(
                    new Mark.Label(
                            look.words().number(tick),
                            plot.x() - 10,
                            y + 4,
                            Anchor.END,
                            Look.AXIS,
                            look.palette().muted()));
        }
    }

    /** In words or, in narrow years, as a dash; empty where not even that has room. */
    private String noFigure(double year) {
        return Stream.of("chart.no_figure", "chart.no_figure_short")
                .map(look.words()::get)
                .filter(each -> look.measure().width(each, Look.ASIDE) + 8 <= year)
                .findFirst()
                .orElse("");
    }

    /** Says of empty years that there is no figure, so that nobody reads a gap as zero. */
    private void gaps(List<Mark> marks) {
        double year = TimeStep.YEAR.days() * time.pixelsPerDay();
        String words = noFigure(year);
        boolean columns =
                panel.series().stream().allMatch(each -> each.form() == ChartForm.COLUMNS);
        boolean values = scene.definition().mode() == ChartMode.VALUE;
        if (!columns || !values || !axis.fromZero() || words.isEmpty()) {
            return;
        }
        for (LocalDate start : TimeStep.YEAR.ticks(time)) {
            double from = start.toEpochDay();
            double to = start.plusYears(1).toEpochDay();
            boolean empty =
                    panel.series().stream().allMatch(each -> each.between(from, to).isEmpty());
            double middle = time.at((from + to) / 2);
            if (empty && middle > plot.x() + 20 && middle < plot.right() - 20) {
                marks.add(
                        new Mark.Label(
                                words,
                                middle,
                                axis.scale().at(0) - 10,
                                Anchor.MIDDLE,
                                Look.ASIDE,
                                look.palette().muted()));
            }
        }
    }
}
