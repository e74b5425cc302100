package hanoius.chart.mark;

import hanoius.figure.Bounds;
import hanoius.figure.Mark;
import hanoius.figure.Mark.Label.Anchor;
import hanoius.model.ChartDefinition;
import hanoius.model.ChartForm;
import hanoius.model.ChartMode;
import hanoius.plot.TimeStep;
import hanoius.text.Words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Says once of each run of years without a column that there is no figure, so that nobody reads a
 * gap as zero. Where the words have no room nothing stands: a sign a year would read as values.
 */
final class EmptyYears {

    private static final double MARGIN = 4;
    private static final double ABOVE_ZERO = 10;
    private static final double ASCENT = 10;
    private static final double HEIGHT = 13;

    private final Plotting to;

    private EmptyYears(Plotting to) {
        this.to = to;
    }

    /** The words of the runs in view that cover no mark. */
    static List<Mark> marks(ChartDefinition definition, Plotting to, PanelScale axis) {
        boolean columns =
                to.panel().series().stream().allMatch(each -> each.form() == ChartForm.COLUMNS);
        return columns && definition.mode() == ChartMode.VALUE && axis.fromZero()
                ? new EmptyYears(to).marks()
                : List.of();
    }

    private List<Mark> marks() {
        List<Mark> marks = new ArrayList<>();
        LocalDate first = null;
        LocalDate last = LocalDate.EPOCH;
        for (LocalDate year : TimeStep.YEAR.ticks(to.time())) {
            if (isEmpty(year)) {
                first = first == null ? year : first;
                last = year;
            } else if (first != null) {
                say(first, last, marks);
                first = null;
            }
        }
        if (first != null) {
            say(first, last, marks);
        }
        return marks;
    }

    private boolean isEmpty(LocalDate year) {
        double from = year.toEpochDay();
        double until = year.plusYears(1).toEpochDay();
        return to.panel().series().stream().allMatch(each -> each.between(from, until).isEmpty());
    }

    private void say(LocalDate first, LocalDate last, List<Mark> marks) {
        Look look = to.look();
        double left = Math.max(to.plot().x(), to.time().at(first));
        double right = Math.min(to.plot().right(), to.time().at(last.plusYears(1)));
        double middle = (left + right) / 2;
        String words = words(first, last, right - left - 2 * MARGIN);
        double width = look.measure().width(words, Look.ASIDE);
        double baseline = to.scale().at(0) - ABOVE_ZERO;
        Bounds room =
                new Bounds(
                        middle - width / 2 - MARGIN, baseline - ASCENT, width + 2 * MARGIN, HEIGHT);
        if (!words.isEmpty() && to.marks().stream().map(Mark::bounds).noneMatch(room::overlaps)) {
            marks.add(
                    new Mark.Label(
                            words,
                            middle,
                            baseline,
                            Anchor.MIDDLE,
                            Look.ASIDE,
                            look.palette().muted()));
        }
    }

    /** The fullest words that a width has room for; empty if none has. */
    private String words(LocalDate first, LocalDate last, double width) {
        Words words = to.look().words();
        String alone = words.get("chart.no_figure");
        String years =
                words.get(
                        "chart.no_figure_years",
                        words.year(first.getYear()),
                        words.year(last.getYear()));
        return Stream.of(first.equals(last) ? alone : years, alone)
                .filter(each -> to.look().measure().width(each, Look.ASIDE) <= width)
                .findFirst()
                .orElse("");
    }
}
