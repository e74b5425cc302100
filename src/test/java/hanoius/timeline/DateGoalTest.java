package hanoius.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.edtf.DayRange;
import hanoius.language.Language;
import hanoius.plot.TimeSpan;
import hanoius.task.DirectRunner;
import hanoius.timeline.mark.Drawn;
import hanoius.workspace.Theme;
import hanoius.workspace.Workspace;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.List;

class DateGoalTest {

    private final Workspace workspace = new Workspace(Language.EN, Theme.LIGHT);
    private final TimelineViewModel model =
            new TimelineViewModel(workspace, Drawn.TODAY, new DirectRunner());
    private final DateGoal goal = new DateGoal(model, workspace);

    @BeforeEach
    void open() {
        workspace.show(Drawn.real());
        model.resize(1000, 500);
    }

    private DateGoal.Reading read(String text) {
        goal.typedProperty().set(text);
        return goal.reading().getValue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "9/2019|September 2019 · EDTF 2019-09|2019-08-02|2019-10-31",
                "tháng 9 2019|September 2019 · EDTF 2019-09|2019-08-02|2019-10-31",
                " 2019-09-20 |20 September 2019 · EDTF 2019-09-20|2019-08-21|2019-10-21",
                "23/5/2016|23 May 2016 · EDTF 2016-05-23|2016-04-23|2016-06-23",
            })
    void aDateIsShownWithSomeTimeAroundIt(String typed, String words, String from, String to) {
        assertEquals(words, read(typed).words());
        assertTrue(goal.go());
        assertEquals(Drawn.days(from, to), model.view());
    }

    @Test
    void aDateThatIsMarkedIsAlsoShown() {
        read("2019");
        assertTrue(goal.mark());
        DayRange year = new DayRange(LocalDate.of(2019, 1, 1), LocalDate.of(2019, 12, 31));
        assertEquals(year, workspace.brushed());
        assertTrue(model.view().from() <= LocalDate.of(2019, 1, 1).toEpochDay());
        read("2019-02-29");
        assertFalse(goal.mark());
        assertEquals(year, workspace.brushed());
    }

    @Test
    void whatHasNoEndReachesToToday() {
        TimeSpan since = read("since 2014").span();
        assertNotNull(since);
        assertEquals(Drawn.days("2014-01-01", "2026-11-23"), since);
    }

    @Test
    void whatHasNoBeginningReachesBackToTheFirstRecord() {
        TimeSpan before = read("before 2010").span();
        assertNotNull(before);
        assertEquals(model.scene().span().from(), before.from());
        assertEquals(Drawn.days("2009-01-01", "2010-01-01").to(), before.to());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2019-02-30|February 2019 has 28 days.",
                "13/2019|There is no month 13.",
                "1492|1492 is outside the timeline, which covers",
                "''|2019, 9/2019"
            })
    void whatCannotBeShownSaysWhyAndGoesNowhere(String typed, String words) {
        TimeSpan before = model.view();
        DateGoal.Reading reading = read(typed);
        assertTrue(reading.words().startsWith(words), reading.words());
        assertNull(reading.span());
        assertFalse(goal.go());
        assertEquals(before, model.view());
    }

    @Test
    void aFormThatReadsInTwoWaysOffersBoth() {
        DateGoal.Reading reading = read("10/11/2019");
        assertEquals("10 November 2019 · EDTF 2019-11-10", reading.words());
        assertEquals(
                List.of("2019-11-10", "2019-10-11"),
                reading.all().stream().map(each -> each.date().canonical()).toList());
        assertEquals(1, read("11 October 2019").all().size());
        assertEquals("2019; kept in words: “early” · EDTF 2019", read("early 2019").words());
    }

    @Test
    void theReadingFollowsTheLanguage() {
        read("2019-09");
        workspace.speak(Language.VI);
        assertEquals("tháng 9 năm 2019 · EDTF 2019-09", goal.reading().getValue().words());
        assertEquals("Tháng 2 năm 2019 có 28 ngày.", read("2019-02-30").words());
        assertEquals("Không có tháng 13.", read("ngày 5/13/2019").words());
    }
}
