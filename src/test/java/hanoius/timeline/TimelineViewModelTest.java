package hanoius.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.edtf.Certainty;
import hanoius.edtf.DayRange;
import hanoius.language.Language;
import hanoius.model.Dataset;
import hanoius.model.RecordId;
import hanoius.plot.TimeSpan;
import hanoius.query.Choice;
import hanoius.query.Facet;
import hanoius.query.Filter;
import hanoius.support.RecordFiles;
import hanoius.task.DirectRunner;
import hanoius.timeline.lane.Cluster;
import hanoius.timeline.lane.Grouping;
import hanoius.timeline.lane.Item;
import hanoius.timeline.lane.Packing;
import hanoius.timeline.lane.Scene;
import hanoius.timeline.mark.Drawn;
import hanoius.workspace.Theme;
import hanoius.workspace.Workspace;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

class TimelineViewModelTest {

    private final Workspace workspace = new Workspace(Language.EN, Theme.LIGHT);
    private final TimelineViewModel model =
            new TimelineViewModel(workspace, Drawn.TODAY, new DirectRunner());

    @BeforeEach
    void open() {
        workspace.show(Drawn.real());
        model.resize(1000, 500);
    }

    @Test
    void theLanesFollowTheRecordTheGroupingAndTheLanguage() {
        assertEquals("Visit", model.scene().lanes().getFirst().name());
        assertEquals(
                RecordFiles.events(row -> "visit".equals(row.get("category"))),
                model.scene().lanes().getFirst().count());
        workspace.speak(Language.VI);
        assertEquals("Chuyến thăm", model.scene().lanes().getFirst().name());
        model.groupBy(Grouping.PARTNER);
        assertEquals("Đại sứ quán Hoa Kỳ tại Việt Nam", model.scene().lanes().getFirst().name());
        workspace.show(Dataset.EMPTY);
        assertTrue(model.scene().lanes().isEmpty());
    }

    @Test
    void aPanelBesideItCoversTimeAndMovesNothing() {
        TimeSpan before = model.view();
        Packing rows = model.packing();
        model.widen(700);
        assertEquals(before.from(), model.view().from());
        assertEquals(before.days() * 0.7, model.view().days(), 1e-6);
        assertEquals(rows.step(), model.packing().step());
        model.widen(1000);
        assertEquals(before.from(), model.view().from());
        assertEquals(before.to(), model.view().to(), 1e-6);
    }

    @Test
    void whatIsSelectedIsNotCovered() {
        model.navigation().fitAll();
        var columns = model.scene().all().columns();
        for (String key : List.of("M001", "M090")) {
            model.resize(1000, 500);
            model.navigation().fitAll();
            RecordId record = RecordId.milestone(key);
            model.selection().select(record);
            double point = columns.point(model.selection().item().orElseThrow());
            assertTrue(model.view().contains(point));
            model.widen(500);
            assertTrue(model.view().contains(point), key);
        }
    }

    /** How many milestones are shown certainly, possibly and not at all. */
    private List<Integer> counts() {
        Scene scene = model.scene();
        return Stream.of(Certainty.CERTAINLY, Certainty.POSSIBLY, Certainty.NOT)
                .map(scene::count)
                .toList();
    }

    @Test
    void theSceneCountsWhatIsPossibleApart() {
        assertEquals(List.of(RecordFiles.events(), 0, 0), counts());
        DayRange days = new DayRange(LocalDate.of(2019, 9, 10), LocalDate.of(2019, 9, 30));
        workspace.filters().replace(Filter.NONE.withDays(days));
        assertEquals(List.of(3, 3, RecordFiles.events() - 6), counts());
        assertTrue(
                model.scene().lanes().stream()
                        .flatMap(lane -> lane.items().stream())
                        .anyMatch(item -> item.standing() == Item.Standing.POSSIBLE));
    }

    @Test
    void aFilterLeavesNoEmptyLane() {
        workspace.filters().replace(Filter.NONE.with(Facet.CATEGORY, Choice.of(List.of("aid"))));
        assertEquals(1, model.scene().lanes().size());
        assertEquals(
                RecordFiles.events(row -> "aid".equals(row.get("category"))),
                model.scene().lanes().getFirst().count());
    }

    @Test
    void zoomKeepsTheMomentUnderThePointer() {
        model.navigation().show(Drawn.days("2015-01-01", "2021-01-01"));
        double moment = model.view().from() + model.view().days() * 0.3;
        model.navigation().zoom(300, 1.15);
        assertEquals(moment, model.view().from() + model.view().days() * 0.3, 1e-6);
        assertEquals(2192 / 1.15, model.view().days(), 1e-6);
    }

    @Test
    void zoomEndsAtOneDayAndAtTheLimitsOfTheData() {
        model.navigation().zoom(1e9);
        assertEquals(1, model.view().days(), 1e-9);
        model.navigation().zoom(1e-9);
        assertEquals(model.scene().span().days() * 1.2, model.view().days(), 1e-6);
    }

    @Test
    void panningKeepsTheRowsAndStaysWithinTheLimits() {
        model.navigation().show(Drawn.days("2018-01-01", "2020-01-01"));
        Packing before = model.packing();
        model.navigation().pan(-120);
        assertSame(before, model.packing());
        assertEquals(
                Drawn.days("2018-01-01", "2020-01-01").from() + 0.12 * 730,
                model.view().from(),
                1e-6);
        model.navigation().pan(1e9);
        assertEquals(model.scene().limits().from(), model.view().from(), 1e-6);
    }

    @Test
    void theLanesScrollNoFurtherThanTheyReach() {
        assertTrue(model.navigation().scrollBy(1e9));
        assertEquals(model.packing().height() - 500, model.scroll(), 1e-9);
        assertTrue(model.navigation().scrollBy(-1e9));
        assertEquals(0, model.scroll());
    }

    @Test
    void nextAndPreviousGoThroughTimeAndBringIntoView() {
        model.navigation().show(Drawn.days("2018-01-01", "2020-01-01"));
        model.selection().first();
        RecordId first = model.selection().selected();
        assertNotNull(first);
        model.selection().next();
        assertNotEquals(first, model.selection().selected());
        model.selection().previous();
        assertEquals(first, model.selection().selected());
        model.selection().previous();
        assertEquals(first, model.selection().selected());
        model.selection().last();
        model.navigation().fitSelection();
        assertTrue(model.view().to() > LocalDate.of(2026, 1, 9).toEpochDay());
    }

    @Test
    void whatIsSelectedIsSelectedInEveryView() {
        model.selection().select(RecordId.milestone("M006"));
        assertEquals(RecordId.milestone("M006"), model.selection().selected());
        assertNotNull(workspace.selected());
        model.navigation().fitSelection();
        double month = LocalDate.of(2019, 9, 15).toEpochDay();
        assertTrue(model.view().from() < month && month < model.view().to());
    }

    @Test
    void anEventInTwoReportsIsDrawnOnceAndNamesTheOther() {
        Item drawn = model.scene().find(RecordId.milestone("M006")).orElseThrow();
        assertTrue(model.scene().find(RecordId.milestone("M052")).isEmpty());
        assertTrue(
                drawn.meaning()
                        .words()
                        .endsWith(
                                "; also reported as M052: 20 September 2019, Hanoi and US Embassy"
                                        + " sign land-lease agreement for new embassy"),
                drawn.meaning().words());
        workspace.filters().replace(Filter.NONE.withText("M052"));
        assertTrue(model.scene().find(RecordId.milestone("M052")).isPresent());
        assertEquals(List.of(1, 0, RecordFiles.events() - 1), counts());
    }

    @Test
    void selectingAReportThatIsNotDrawnMarksTheOneThatStandsForIt() {
        workspace.select(RecordId.milestone("M052"));
        assertEquals(RecordId.milestone("M006"), model.selection().selected());
        workspace.filters().replace(Filter.NONE.withText("M052"));
        assertEquals(RecordId.milestone("M052"), model.selection().selected());
    }

    @Test
    void aBrushIsSharedAndMayBeDrawnInEitherDirection() {
        double later = LocalDate.of(2019, 3, 4).toEpochDay() + 0.7;
        double sooner = LocalDate.of(2018, 1, 2).toEpochDay() + 0.2;
        model.brush(later, sooner);
        assertEquals(
                new DayRange(LocalDate.of(2018, 1, 2), LocalDate.of(2019, 3, 4)),
                workspace.brushed());
        model.clearBrush();
        assertNull(workspace.brushed());
    }

    @Test
    void aClusterOpensToTheTimeOfItsRecords() {
        workspace.show(Drawn.random(3000, 2));
        model.groupBy(Grouping.NONE);
        model.navigation().fitAll();
        Cluster cluster =
                model.packing().lanes().getFirst().clusters().stream()
                        .max(Comparator.comparingInt(each -> each.count()))
                        .orElseThrow();
        double before = model.view().days();
        model.navigation().open(cluster);
        assertTrue(model.view().days() < before / 4);
    }
}
