package hanoius.chart.mark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.chart.ChartViewModel;
import hanoius.chart.series.ChartMilestone;
import hanoius.chart.series.ChartScene;
import hanoius.edtf.Certainty;
import hanoius.edtf.DayRange;
import hanoius.figure.Mark;
import hanoius.language.Language;
import hanoius.model.Milestone;
import hanoius.model.Milestones;
import hanoius.model.RecordId;
import hanoius.plot.TimeScale;
import hanoius.query.Filter;
import hanoius.timeline.mark.Drawn;
import hanoius.workspace.Theme;
import hanoius.workspace.Workspace;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** The milestones under the axis and beside the chart. */
class PinsTest {

    private static final ChartScene SCENE = Charts.scene("hn_exports_us", "hn_us_visitors");

    @Test
    void everyMilestoneInViewIsAPinOrInOneCluster() {
        var time = new TimeScale(SCENE.wholeSpan(), 60, 500);
        var pins = new Pins(SCENE.milestones(), time, Charts.style());
        Set<RecordId> seen = new HashSet<>();
        pins.milestones().forEach(each -> assertTrue(seen.add(each.id()), each.id().toString()));
        pins.clusters().stream()
                .flatMap(each -> each.milestones().stream())
                .forEach(each -> assertTrue(seen.add(each.id()), each.id().toString()));
        assertEquals(Pins.numbers(SCENE.milestones(), time.span()).keySet(), seen);
        assertTrue(!pins.clusters().isEmpty(), "so narrow a rug has no room for all");
    }

    @Test
    void numbersFollowTimeAndEachPinCarriesItsOwn() {
        var drawing = Charts.draw(SCENE);
        List<ChartMilestone> inView = drawing.milestones();
        var numbers = Pins.numbers(inView, drawing.time().span());
        IntStream.range(0, inView.size())
                .forEach(i -> assertEquals(i + 1, numbers.get(inView.get(i).id())));
        for (ChartMilestone each : drawing.pinned()) {
            assertTrue(
                    Charts.labels(Charts.of(drawing, each.id().key()))
                            .contains(String.valueOf(numbers.get(each.id()))));
        }
    }

    @Test
    void aClusterStaysTogetherWhileTimeMoves() {
        var time = new TimeScale(SCENE.wholeSpan(), 60, 500);
        var moved = Charts.panned(time, 37);
        assertEquals(
                PinCluster.of(SCENE.milestones(), time).stream()
                        .map(PinCluster::milestones)
                        .toList(),
                PinCluster.of(SCENE.milestones(), moved).stream()
                        .map(PinCluster::milestones)
                        .toList());
    }

    @Test
    void aBrushedRangeListsWhatItCertainlyAndWhatItPossiblyHolds() {
        var workspace = new Workspace(Language.EN, Theme.LIGHT);
        var chart = new ChartViewModel(workspace);
        workspace.show(Charts.RECORD);
        LocalDate from = LocalDate.of(2019, 9, 10);
        LocalDate to = LocalDate.of(2019, 12, 31);
        chart.brush(from.toEpochDay() + 0.5, to.toEpochDay() + 0.5);
        var listed = chart.milestones().listedProperty().get();
        assertEquals(new DayRange(from, to), listed.days());
        List<ChartMilestone> events = chart.scene().milestones();
        assertEquals(count(events, from, to, Certainty.CERTAINLY), listed.certain().size());
        assertEquals(count(events, from, to, Certainty.POSSIBLY), listed.possible().size());
        assertTrue(
                listed.possible().stream()
                        .anyMatch(each -> each.milestone().date().text().equals("2019-09")));
        chart.clearBrush();
        assertTrue(chart.milestones().listedProperty().get().certain().size() > 20);
    }

    private static long count(
            List<ChartMilestone> events, LocalDate from, LocalDate to, Certainty certainty) {
        return events.stream().filter(each -> each.date().within(from, to) == certainty).count();
    }

    @Test
    void withoutAListBesideThemPinsCarryNoNumbers() {
        ChartStyle style = Charts.style();
        ChartStyle bare =
                new ChartStyle(style.palette(), style.words(), style.sources(), null, false);
        var drawing = ChartLayout.layout(SCENE, SCENE.wholeSpan(), Charts.AREA, bare);
        for (ChartMilestone each : drawing.pinned()) {
            assertTrue(Charts.labels(Charts.of(drawing, each.id().key())).isEmpty());
        }
    }

    @Test
    void noNumberIsCutAtTheEndsOfTheRug() {
        for (double pan = -200; pan <= 200; pan += 7) {
            var time = Charts.panned(new TimeScale(SCENE.wholeSpan(), 60, 700), pan);
            var pins = new Pins(SCENE.milestones(), time, Charts.style());
            var clip = ((Mark.Group) pins.marks(0).getLast()).clip();
            for (Mark each : Charts.all(pins.marks(0))) {
                if (clip != null && each instanceof Mark.Label label && isNumber(label)) {
                    assertTrue(label.bounds().right() <= clip.right() + 0.5, pan + " " + label);
                    assertTrue(label.bounds().x() >= clip.x() - 0.5, pan + " " + label);
                }
            }
        }
    }

    @Test
    void everyClusterIsWholeInsideTheRugAndClearOfTheNext() {
        for (double pan = -200; pan <= 200; pan += 7) {
            var time = Charts.panned(new TimeScale(SCENE.wholeSpan(), 60, 500), pan);
            var pins = new Pins(SCENE.milestones(), time, Charts.style());
            var marks = PinCluster.marks(pins.clusters(), time, 0, Charts.style());
            double free = time.left();
            for (Mark each : marks) {
                var label = Charts.all(List.of(each)).getLast().bounds();
                assertTrue(each.bounds().x() >= free - 1e-9, pan + " " + each);
                assertTrue(each.bounds().right() <= time.right() + 1e-9, pan + " " + each);
                assertTrue(each.bounds().width() > label.width(), pan + " " + each);
                free = each.bounds().right();
            }
            assertEquals(pins.clusters().size(), marks.size());
        }
    }

    @Test
    void whereTheFilterLeavesNoPinTheRugKeepsItsHeightAndSaysSo() {
        var before = Charts.draw(SCENE);
        var after = Charts.draw(SCENE.with(List.of(), SCENE.milestones()));
        assertEquals(before.plotArea(), after.plotArea());
        String words = Charts.style().words().get("chart.no_milestone_fits");
        assertTrue(Charts.labels(after.marks()).contains(words));
        assertTrue(!Charts.labels(before.marks()).contains(words));
        var never = Charts.draw(SCENE.with(List.of(), List.of()));
        assertTrue(!Charts.labels(never.marks()).contains(words));
        assertTrue(never.plotArea().height() > after.plotArea().height());
    }

    @Test
    void theChartKnowsWhatTheFilterLeavesOut() {
        var workspace = new Workspace(Language.EN, Theme.LIGHT);
        var chart = new ChartViewModel(workspace);
        workspace.show(Charts.RECORD);
        int all = chart.scene().milestones().size();
        LocalDate before = LocalDate.of(1900, 1, 1);
        workspace.filters().replace(Filter.NONE.withDays(new DayRange(before, before)));
        assertTrue(chart.scene().milestones().size() < all);
        assertEquals(all, chart.scene().unfiltered().size());
    }

    @ParameterizedTest
    @CsvSource({
        "2014-03-01, 2014-03-01T12:00",
        "2014-03-01/.., 2014-03-01T12:00",
        "2015-03/, 2015-03-16T12:00",
        "../2020, 2021-01-01T00:00",
        "2013/2014, 2014-01-01T00:00"
    })
    void aPinStandsAmidTheDaysThatItsDateNamesOrAtTheirBound(String date, LocalDateTime moment) {
        Milestone milestone = Drawn.milestone(1, date, "visit", "A visit");
        double day = moment.toLocalDate().toEpochDay() + moment.getHour() / 24.0;
        assertEquals(day, ChartMilestone.of(Milestones.of(List.of(milestone))).getFirst().moment());
    }

    private static boolean isNumber(Mark.Label label) {
        return label.text().chars().allMatch(Character::isDigit);
    }
}
