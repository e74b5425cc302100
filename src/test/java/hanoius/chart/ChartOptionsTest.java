package hanoius.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.chart.mark.Charts;
import hanoius.chart.series.ChartScene;
import hanoius.chart.series.Datum;
import hanoius.chart.series.Series;
import hanoius.language.Language;
import hanoius.model.ChartDefinition;
import hanoius.model.ChartForm;
import hanoius.model.ChartMode;
import hanoius.model.Observation;
import hanoius.model.RecordId;
import hanoius.plot.TimeSpan;
import hanoius.query.Filter;
import hanoius.workspace.Theme;
import hanoius.workspace.Workspace;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

class ChartOptionsTest {

    private static final RecordId EXPORTS = ChartScene.FIRST.getFirst();
    private static final RecordId VISITORS = ChartScene.FIRST.getLast();

    private final Workspace workspace = new Workspace(Language.EN, Theme.LIGHT);
    private final ChartViewModel model = new ChartViewModel(workspace);
    private final ChartOptions options = new ChartOptions(model);

    @BeforeEach
    void openTheRecord() {
        workspace.show(Charts.RECORD);
    }

    private List<RecordId> shown() {
        return model.definition().series().stream()
                .filter(ChartDefinition.Entry::shown)
                .map(ChartDefinition.Entry::indicator)
                .toList();
    }

    @Test
    void theLegendTogglesAndSolos() {
        options.toggle(EXPORTS);
        assertEquals(List.of(VISITORS), shown());
        options.toggle(EXPORTS);
        assertEquals(List.of(EXPORTS, VISITORS), shown());
        options.solo(VISITORS);
        assertEquals(List.of(VISITORS), shown());
        options.solo(VISITORS);
        assertEquals(List.of(EXPORTS, VISITORS), shown());
    }

    @Test
    void aSeriesThatIsOffKeepsItsHeadingAndLeavesThePicture() {
        options.toggle(EXPORTS);
        assertEquals(2, model.scene().panels().size());
        assertTrue(model.scene().panels().getFirst().isFolded());
        assertEquals(1, model.scene().taken().panels().size());
    }

    @Test
    void aModeThatIsRefusedSaysWhyInWords() {
        assertEquals(Optional.empty(), options.refusal(ChartMode.CHANGE));
        model.toggle(RecordId.indicator("hn_us_visitors_growth"));
        assertEquals(
                "“Growth of US visitors to Hanoi” is a change already",
                options.refusal(ChartMode.CHANGE).orElseThrow());
        options.setMode(ChartMode.CHANGE);
        assertEquals(ChartMode.VALUE, options.mode());
    }

    @Test
    void theBaseMovesOnlyToAPeriodThatAllHave() {
        options.setMode(ChartMode.INDEX);
        options.base(LocalDate.of(2020, 5, 1).toEpochDay() + 0.5);
        assertNull(model.definition().base());
        options.toggle(VISITORS);
        options.base(LocalDate.of(2020, 5, 1).toEpochDay() + 0.5);
        assertEquals(LocalDate.of(2020, 5, 1), model.definition().base());
    }

    @Test
    void aFormIsChosenByHandAndGivenBack() {
        options.setForm(EXPORTS, ChartForm.POINTS);
        assertEquals(ChartForm.POINTS, model.scene().series().getFirst().form());
        options.setForm(EXPORTS, null);
        assertEquals(ChartForm.COLUMNS, model.scene().series().getFirst().form());
        options.setForm(EXPORTS, ChartForm.STEPS);
        assertEquals(ChartForm.COLUMNS, model.scene().series().getFirst().form());
    }

    @Test
    void theBorderBetweenTwoPanelsMovesButNeverClosesOne() {
        options.divide("billion USD", "persons", 0.7);
        var drawing = Charts.draw(model.scene());
        double upper = drawing.plots().getFirst().bounds().height();
        double lower = drawing.plots().getLast().bounds().height();
        assertEquals(0.7, upper / (upper + lower), 1e-9);
        options.divide("billion USD", "persons", -3);
        assertTrue(model.definition().weights().getOrDefault("billion USD", 0.0) > 0.2);
    }

    @Test
    void heightsAndFiltersLeaveTheSeriesAsTheyAre() {
        List<Series> before = model.scene().reported();
        options.divide("billion USD", "persons", 0.7);
        assertSame(before, model.scene().reported());
        workspace.filters().replace(Filter.NONE.withText("nebraska"));
        assertSame(before, model.scene().reported());
        assertTrue(model.scene().milestones().size() < 10);
        assertEquals(0.7 * 2, model.scene().definition().weights().get("billion USD"));
    }

    @Test
    void oneGoesBackThroughChartsAndTimes() throws InterruptedException {
        TimeSpan whole = model.span();
        options.setMode(ChartMode.INDEX);
        Thread.sleep(750);
        model.zoom(0.5, 2);
        workspace.history().back();
        assertEquals(whole, model.span());
        assertEquals(ChartMode.INDEX, model.definition().mode());
        workspace.history().back();
        assertEquals(ChartMode.VALUE, model.definition().mode());
        workspace.history().forward();
        workspace.history().forward();
        assertFalse(whole.equals(model.span()));
    }

    @Test
    void moreThanTwelveSeriesAreCutAndCounted() {
        model.choose(Charts.RECORD.indicators().stream().map(each -> each.id()).limit(15).toList());
        assertEquals(ChartScene.MOST, model.scene().series().size());
        assertEquals(3, model.scene().undrawn().size());
        assertEquals(12, model.scene().series().stream().map(Series::colour).distinct().count());
    }

    @Test
    void theKeyboardGoesThroughPeriodsAndSeries() {
        var drawing = Charts.draw(model.scene());
        var first = ChartWalk.next(drawing, null, ChartWalk.Step.RIGHT).orElseThrow();
        var second = ChartWalk.next(drawing, first, ChartWalk.Step.RIGHT).orElseThrow();
        assertEquals("2019", period(first));
        assertEquals("2020", period(second));
        var below = ChartWalk.next(drawing, first, ChartWalk.Step.DOWN).orElseThrow();
        assertEquals("2019", period(below));
        assertEquals(first, ChartWalk.next(drawing, below, ChartWalk.Step.UP).orElseThrow());
        assertEquals(first, ChartWalk.next(drawing, first, ChartWalk.Step.LEFT).orElseThrow());
        var pin = ChartWalk.next(drawing, below, ChartWalk.Step.DOWN).orElseThrow();
        assertEquals(RecordId.Kind.MILESTONE, pin.kind());
    }

    private static String period(RecordId id) {
        return Charts.RECORD.find(id, Observation.class).orElseThrow().period().text();
    }

    @Test
    void theBaseIsTypedInAnyFormInViewOrNotAndWhatIsNotPossibleIsSaid() {
        model.choose(List.of(RecordId.indicator("us_imports_vn_m")));
        options.setMode(ChartMode.INDEX);
        model.show(TimeSpan.years(2010, 2015));
        assertEquals(2010, Objects.requireNonNull(model.scene().base()).getYear());
        assertEquals(Optional.empty(), options.base("Mar 2001"));
        assertEquals(LocalDate.of(2001, 3, 1), model.scene().base());
        assertEquals("2001-03", options.chosenBase());
        model.show(TimeSpan.years(2012, 2014));
        assertEquals(LocalDate.of(2001, 3, 1), model.scene().base());
        assertTrue(options.base("1980").orElseThrow().contains("no figure for January 1980"));
        assertTrue(options.base("soon").orElseThrow().contains("Write a year"));
        assertEquals(LocalDate.of(2001, 3, 1), model.scene().base());
        assertEquals(Optional.empty(), options.base(" "));
        assertEquals(2012, Objects.requireNonNull(model.scene().base()).getYear());
    }

    @Test
    void draggedWhereASeriesHasNoFigureTheBaseStaysAndSaysWhy() {
        model.choose(List.of(RecordId.indicator("us_imports_vn_m")));
        options.setMode(ChartMode.INDEX);
        LocalDate before = model.scene().base();
        String why = options.base((double) LocalDate.of(1980, 5, 5).toEpochDay()).orElseThrow();
        assertTrue(why.contains("no figure for May 1980"), why);
        assertEquals(before, model.scene().base());
    }

    @Test
    void aSelectedPartOfAYearIsDrawnInPlaceOfTheLongest() {
        model.choose(List.of(RecordId.indicator("vn_us_visitors_ytd")));
        List<Datum> leftOut = model.scene().series().getFirst().leftOutParts();
        for (Datum each : leftOut) {
            model.select(each.observation().id());
            Series now = model.scene().series().getFirst();
            assertTrue(now.data().contains(each));
            assertEquals(
                    model.scene().reported().getFirst().data().size(),
                    now.data().size() + now.leftOutParts().size());
        }
    }

    @Test
    void allPartsOfAYearAreDrawnWhenAskedForAndNotAgainWhenNot() {
        model.choose(List.of(RecordId.indicator("vn_us_visitors_ytd")));
        int few = model.scene().series().getFirst().data().size();
        assertTrue(options.hasOverlappingParts());
        assertFalse(options.showsAllParts());
        options.setAllParts(true);
        assertTrue(options.showsAllParts());
        assertTrue(model.scene().series().getFirst().data().size() > few);
        assertEquals(
                model.scene().reported().getFirst().data().size(),
                model.scene().series().getFirst().data().size());
        options.setAllParts(false);
        assertEquals(few, model.scene().series().getFirst().data().size());
    }
}
