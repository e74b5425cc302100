package hanoius.chart;

import hanoius.chart.ChartScene.Panel;
import hanoius.figure.Bounds;
import hanoius.figure.Mark;
import hanoius.figure.Mark.Label.Anchor;
import hanoius.figure.Meaning;
import hanoius.figure.Scale;
import hanoius.figure.Stroke;
import hanoius.figure.TimeScale;
import hanoius.figure.TimeStep;
import hanoius.model.ChartForm;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands around a panel's data: its heading, the value axis with its grid, and empty years.
 */
record PanelAxes(
        Panel panel, TimeScale time, Bounds plot, Look look, List<BigDecimal> ticks, Scale scale) {

    List<Mark> marks() {
        List<Mark> marks = new ArrayList<>();
        heading(marks);
        grid(marks);
        gaps(marks);
        return marks;
    }

    private void heading(List<Mark> marks) {
        double x = plot.x();
        double baseline = plot.y() - 16;
        String unit = unitWords();
        double unitWidth = look.measure().width(unit, Look.AXIS) + 8;
        double room = (plot.width() - unitWidth) / panel.series().size() - 16;
        for (Series series : panel.series()) {
            String name =
                    look.measure().fit(look.words().name(series.indicator()), Look.HEADING, room);
            marks.add(
                    new Mark.Label(
                            name,
                            x,
                            baseline,
                            Anchor.START,
                            Look.HEADING,
                            look.palette().series(series.colour()),
                            new Meaning(
                                    series.indicator().id(),
                                    look.words().name(series.indicator()))));
            x += look.measure().width(name, Look.HEADING) + 16;
        }
        marks.add(
                new Mark.Label(
                        unit, x - 8, baseline, Anchor.START, Look.AXIS, look.palette().muted()));
    }

    private String unitWords() {
        String unit = look.words().unit(panel.unit());
        boolean yearly =
                panel.series().stream()
                        .allMatch(
                                each ->
                                        each.form() == ChartForm.COLUMNS
                                                && each.data().stream()
                                                        .noneMatch(Datum::isPartOfYear));
        return yearly ? look.words().get("chart.unit_a_year", unit) : unit;
    }

    private void grid(List<Mark> marks) {
        for (BigDecimal tick : ticks) {
            double y = scale.at(tick.doubleValue());
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

    /** Says of empty years that there is no figure, so that nobody reads a gap as zero. */
    private void gaps(List<Mark> marks) {
        double year = TimeStep.YEAR.days() * time.pixelsPerDay();
        String words = look.words().get("chart.no_figure");
        boolean columns =
                panel.series().stream().allMatch(each -> each.form() == ChartForm.COLUMNS);
        if (!columns || look.measure().width(words, Look.ASIDE) + 8 > year) {
            return;
        }
        for (LocalDate start : TimeStep.YEAR.ticks(time)) {
            double from = start.toEpochDay();
            double to = start.plusYears(1).toEpochDay();
            boolean empty =
                    panel.series().stream()
                            .flatMap(each -> each.data().stream())
                            .noneMatch(each -> each.start() < to && each.end() > from);
            double middle = time.at((from + to) / 2);
            if (empty && middle > plot.x() + 20 && middle < plot.right() - 20) {
                marks.add(
                        new Mark.Label(
                                words,
                                middle,
                                scale.at(0) - 10,
                                Anchor.MIDDLE,
                                Look.ASIDE,
                                look.palette().muted()));
            }
        }
    }
}
