package hanoius.timeline;

import hanoius.edtf.DateReading;
import hanoius.edtf.DayRange;
import hanoius.edtf.EdtfDate;
import hanoius.edtf.EdtfException;
import hanoius.everyday.EverydayDate;
import hanoius.plot.Extents;
import hanoius.plot.TimeSpan;
import hanoius.text.ReadingWords;
import hanoius.text.Words;
import hanoius.timeline.lane.Scene;
import hanoius.workspace.Workspace;

import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** A date that is typed to be shown: what it is taken for, or why it cannot be gone to. */
public final class DateGoal {

    private static final double YEAR = 365;

    /**
     * What was understood.
     *
     * @param words for the reader: the date, what is wrong with it, or examples
     * @param span the time to show; null when there is none
     * @param days the days that the date may cover; null when there is no time to show
     * @param all every date that may be meant, the one understood first
     */
    record Reading(
            String words, @Nullable TimeSpan span, @Nullable DayRange days, List<DateReading> all) {

        static Reading problem(String words, List<DateReading> all) {
            return new Reading(words, null, null, all);
        }
    }

    private final TimelineViewModel timeline;
    private final Workspace workspace;
    private final StringProperty typed = new SimpleStringProperty("");
    private final ObservableValue<Reading> reading;

    DateGoal(TimelineViewModel timeline, Workspace workspace) {
        this.timeline = timeline;
        this.workspace = workspace;
        reading =
                Bindings.createObjectBinding(
                        () -> read(typed.get(), timeline.scene(), workspace.words()),
                        typed,
                        timeline.sceneProperty(),
                        workspace.wordsProperty());
    }

    /** What is being typed. */
    public StringProperty typedProperty() {
        return typed;
    }

    /** How it is understood so far. */
    ObservableValue<Reading> reading() {
        return reading;
    }

    /** Shows the time that was typed; says whether there was one. */
    public boolean go() {
        TimeSpan span = reading.getValue().span();
        if (span == null) {
            return false;
        }
        timeline.navigation().showClosely(span);
        return true;
    }

    /** Shows the time that was typed and marks its days; says whether there was one. */
    public boolean mark() {
        DayRange days = reading.getValue().days();
        if (days == null || !go()) {
            return false;
        }
        workspace.brush(days);
        return true;
    }

    private static Reading read(String text, Scene scene, Words words) {
        if (text.isBlank()) {
            return Reading.problem(words.get("timeline.date_examples"), List.of());
        }
        try {
            List<DateReading> all = EverydayDate.readings(text.strip());
            EdtfDate date = all.getFirst().date();
            TimeSpan span = span(date, scene);
            TimeSpan limits = scene.limits();
            return span.to() < limits.from() || span.from() > limits.to()
                    ? Reading.problem(
                            words.get(
                                    "timeline.date_outside",
                                    words.date(date),
                                    year(limits.from(), words),
                                    year(limits.to(), words)),
                            all)
                    : new Reading(
                            words.get(
                                    "timeline.date_understood",
                                    ReadingWords.one(all.getFirst(), words),
                                    date.canonical()),
                            span,
                            DayRange.of(date),
                            all);
        } catch (EdtfException problem) {
            return Reading.problem(words.of(problem), List.of());
        }
    }

    /** What has no beginning reaches back to the first record, what has no end to today. */
    private static TimeSpan span(EdtfDate date, Scene scene) {
        TimeSpan known = Extents.of(date).span();
        double today = scene.today().toEpochDay() + 1.0;
        double last = Double.isFinite(known.to()) ? known.to() : today;
        double from =
                Double.isFinite(known.from())
                        ? known.from()
                        : Math.min(scene.span().from(), last - YEAR);
        return new TimeSpan(from, Math.max(from + 1, last));
    }

    private static String year(double moment, Words words) {
        return words.year(TimeSpan.day(moment).getYear());
    }
}
