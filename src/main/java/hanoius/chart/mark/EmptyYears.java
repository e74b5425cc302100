package hanoius.chart.mark;

import hanoius.figure.Mark;
import hanoius.model.ChartDefinition;
import hanoius.model.ChartForm;
import hanoius.model.ChartMode;
import hanoius.plot.LabelSlots;
import hanoius.plot.LabelSlots.Slot;
import hanoius.plot.TimeStep;
import hanoius.text.Words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Says once of each run of years without a column that there is no figure, so that nobody reads a
 * gap as zero. Where the words have no room nothing stands: a sign a year would read as values.
 */
final class EmptyYears {

    private static final double MARGIN = 4;
    private static final double ABOVE_ZERO = 10;

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
        double left = Math.max(to.plot().x(), to.time().at(first));
        double right = Math.min(to.plot().right(), to.time().at(last.plusYears(1)));
        Slot amid =
                Slot.middle((left + right) / 2, to.scale().at(0) - ABOVE_ZERO)
                        .within(right - left - 2 * MARGIN);
        slots.placeFullest(wordings(first, last), ChartStyle.ASIDE, amid)
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
