package hanoius.timeline;

import hanoius.control.Action;
import hanoius.edtf.DayRange;
import hanoius.plot.TickLabels;
import hanoius.plot.TimeScale;
import hanoius.plot.TimeSpan;
import hanoius.plot.TimeStep;
import hanoius.workspace.Workspace;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** What can be done with a year or month of the ruler, and with the days marked on it. */
record RulerActions(TimelineViewModel model, Workspace workspace) {

    /** Months narrower than this, in pixels, are not offered. */
    private static final double LEAST_MONTH = 6;

    /** The actions on the year and the month at a pixel of the ruler. */
    List<Action> of(TimeScale scale, double x) {
        LocalDate day = scale.day(x);
        boolean months = scale.pixelsPerDay() * TimeStep.MONTH.days() >= LEAST_MONTH;
        List<TimeStep> units =
                months ? List.of(TimeStep.YEAR, TimeStep.MONTH) : List.of(TimeStep.YEAR);
        return Stream.concat(
                        units.stream().map(each -> zoom(each, each.unit(day))),
                        units.stream().map(each -> mark(each, each.unit(day))))
                .toList();
    }

    private Action zoom(TimeStep unit, TimeSpan span) {
        return Action.of(
                "timeline.ruler_zoom", () -> model.navigation().show(span), name(unit, span));
    }

    private Action mark(TimeStep unit, TimeSpan span) {
        DayRange days = new DayRange(span.firstDay(), span.lastDay());
        return Action.of("timeline.ruler_mark", () -> workspace.brush(days), name(unit, span));
    }

    private String name(TimeStep unit, TimeSpan span) {
        return TickLabels.of(span.firstDay(), unit, workspace.words());
    }

    /** The actions on the days that are marked; none while none are. */
    List<Action> ofMarked() {
        DayRange days = workspace.brushed();
        return days == null
                ? List.of()
                : List.of(
                        Action.of(
                                "timeline.marked_only",
                                () -> workspace.filters().within(null, days)),
                        Action.of("timeline.marked_clear", () -> workspace.brush(null)));
    }
}
