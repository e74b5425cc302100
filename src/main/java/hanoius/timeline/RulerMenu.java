package hanoius.timeline;

import hanoius.edtf.DayRange;
import hanoius.plot.TickLabels;
import hanoius.plot.TimeScale;
import hanoius.plot.TimeSpan;
import hanoius.plot.TimeStep;
import hanoius.workspace.Workspace;

import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What can be done with a year or month of the ruler, and with the days marked on it. */
record RulerMenu(TimelineViewModel model, Workspace workspace, MenuWords words) {

    /** Below this many pixels nobody means a month. */
    private static final double LEAST_MONTH = 6;

    /** The entries for a pixel of the ruler. */
    List<MenuItem> items(TimeScale scale, double x) {
        LocalDate day = LocalDate.ofEpochDay((long) Math.floor(scale.invert(x)));
        boolean months = scale.pixelsPerDay() * TimeStep.MONTH.days() >= LEAST_MONTH;
        List<TimeStep> units =
                months ? List.of(TimeStep.YEAR, TimeStep.MONTH) : List.of(TimeStep.YEAR);
        List<MenuItem> items = new ArrayList<>();
        for (TimeStep unit : units) {
            LocalDate start = unit.floor(day);
            LocalDate next = unit.next(start);
            items.add(
                    words.item(
                            () -> model.show(new TimeSpan(start.toEpochDay(), next.toEpochDay())),
                            "timeline.ruler_zoom",
                            name(start, unit)));
        }
        for (TimeStep unit : units) {
            LocalDate start = unit.floor(day);
            DayRange days = new DayRange(start, unit.next(start).minusDays(1));
            items.add(
                    words.item(
                            () -> workspace.brush(days), "timeline.ruler_mark", name(start, unit)));
        }
        items.addAll(marked());
        return items;
    }

    private String name(LocalDate start, TimeStep unit) {
        return TickLabels.of(start, unit, words.words());
    }

    /** The entries for the days that are marked; none while none are. */
    List<MenuItem> marked() {
        DayRange days = workspace.brushed();
        return days == null
                ? List.of()
                : List.of(
                        new SeparatorMenuItem(),
                        words.item(
                                () -> workspace.filters().within(null, days),
                                "timeline.marked_only"),
                        words.item(() -> workspace.brush(null), "timeline.marked_clear"));
    }
}
