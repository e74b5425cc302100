package hanoius.chart.mark;

import hanoius.chart.series.Datum;
import hanoius.figure.Mark;
import hanoius.model.ChartDefinition;
import hanoius.model.ChartForm;
import hanoius.model.ChartMode;
import hanoius.plot.LabelSlots;
import hanoius.plot.LabelSlots.Slot;
import hanoius.plot.TimeSpan;
import hanoius.plot.TimeStep;
import hanoius.text.Words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Says once of each run of years without a column that there is no figure, so that nobody reads a
 * gap as zero. Where the words have no room nothing stands: a sign a year would read as values.
 */
final class EmptyYears {

    private static final double MARGIN = 4;
    private static final double ABOVE_ZERO = 10;
    private static final double SHORTEST_YEAR = 365;

    private final PanelMarks to;
    private final LabelSlots slots;

    private EmptyYears(PanelMarks to) {
        this.to = to;
        slots = new LabelSlots(to.plot(), MARGIN, to.style().measure());
        to.marks().stream().map(Mark::bounds).forEach(slots::keepClear);
    }

    /** The words of the runs in view that cover no mark. */
    static List<Mark> marks(ChartDefinition definition, PanelMarks to, PanelScale axis) {
        boolean columns =
                to.panel().series().stream().allMatch(each -> each.form() == ChartForm.COLUMNS);
        return columns && definition.mode() == ChartMode.VALUE && axis.fromZero()
                ? new EmptyYears(to).marks()
                : List.of();
    }

    /** Goes by the values and not by the years: there may be a value in the year 999999999. */
    private List<Mark> marks() {
        List<Mark> marks = new ArrayList<>();
        double free = TimeStep.YEAR.unit(TimeSpan.day(to.time().from())).from();
        double end = TimeStep.YEAR.unit(TimeSpan.day(Math.ceil(to.time().to()) - 1)).to();
        for (Datum each : inOrder(free, end)) {
            say(free, each.start(), marks);
            free = Math.max(free, each.end());
        }
        say(free, end, marks);
        return marks;
    }

    private List<Datum> inOrder(double from, double until) {
        return to.panel().series().stream()
                .flatMap(each -> each.between(from, until).stream())
                .sorted(Comparator.comparingDouble(Datum::start))
                .toList();
    }

    /** Says of the whole years between two moments that there is no figure. */
    private void say(double from, double until, List<Mark> marks) {
        if (until - from < SHORTEST_YEAR) {
            return;
        }
        LocalDate day = TimeSpan.day(from);
        LocalDate year = TimeStep.YEAR.floor(day);
        LocalDate first = year.equals(day) ? year : TimeStep.YEAR.next(year);
        LocalDate end = TimeStep.YEAR.floor(TimeSpan.day(until));
        if (first.isBefore(end)) {
            say(first, end, marks);
        }
    }

    private void say(LocalDate first, LocalDate end, List<Mark> marks) {
        double left = Math.max(to.plot().x(), to.time().at(first));
        double right = Math.min(to.plot().right(), to.time().at(end));
        Slot amid =
                Slot.middle((left + right) / 2, to.scale().at(0) - ABOVE_ZERO)
                        .within(right - left - 2 * MARGIN);
        slots.placeFullest(wordings(first, end.minusYears(1)), ChartStyle.ASIDE, amid)
                .map(each -> each.mark(to.style().palette().muted()))
                .ifPresent(marks::add);
    }

    private List<String> wordings(LocalDate first, LocalDate last) {
        Words words = to.style().words();
        String alone = words.get("chart.no_figure");
        String years =
                words.get(
                        "chart.no_figure_years",
                        words.year(first.getYear()),
                        words.year(last.getYear()));
        return first.equals(last) ? List.of(alone) : List.of(years, alone);
    }
}
