package hanoius.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.archive.Attribution;
import hanoius.archive.Change;
import hanoius.archive.Committed;
import hanoius.language.Language;
import hanoius.model.Edit;
import hanoius.model.Milestone;
import hanoius.model.RecordId;
import hanoius.plot.TimeSpan;
import hanoius.query.Choice;
import hanoius.query.Facet;
import hanoius.query.Filter;
import hanoius.support.Facts;
import hanoius.support.HeldRunner;
import hanoius.support.RecordFiles;
import hanoius.task.DirectRunner;
import hanoius.timeline.lane.Grouping;
import hanoius.timeline.lane.Lane;
import hanoius.timeline.lane.PackedLane;
import hanoius.timeline.mark.Drawn;
import hanoius.workspace.Theme;
import hanoius.workspace.Workspace;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The timeline stays where it is while the record is written in. */
class EditedTimelineTest {

    private static final Attribution BY = Attribution.of("Lan", Instant.EPOCH);

    private final Workspace workspace = new Workspace(Language.EN, Theme.LIGHT);
    private final TimelineViewModel model =
            new TimelineViewModel(workspace, Drawn.TODAY, new DirectRunner());

    @BeforeEach
    void open() {
        workspace.show(Drawn.real());
        model.resize(1000, 300);
        model.navigation().show(Drawn.days("2012-01-01", "2020-01-01"));
        model.navigation().scrollBy(120);
        model.rest();
    }

    private void apply(Edit... edits) {
        apply(Map.of(), edits);
    }

    private void apply(Map<RecordId, RecordId> next, Edit... edits) {
        Change change = new Change(List.of(edits), BY);
        workspace.apply(new Committed(2, change, next, Instant.EPOCH, true));
    }

    private Milestone milestone(String key) {
        return workspace.dataset().find(RecordId.milestone(key), Milestone.class).orElseThrow();
    }

    /** The row of every milestone in the lanes, by lane and name. */
    private Map<String, Integer> rows() {
        Map<String, Integer> rows = new TreeMap<>();
        for (PackedLane packed : model.packing().lanes()) {
            Lane lane = packed.lane();
            lane.numbers()
                    .forEach(
                            number ->
                                    rows.put(
                                            lane.key() + " " + lane.columns().id(number),
                                            packed.row(number)));
        }
        return rows;
    }

    /** Everything about where one is. */
    private List<@Nullable Object> place() {
        PackedLane upper =
                model.packing().lanes().stream()
                        .filter(each -> each.bottom() > model.scroll())
                        .findFirst()
                        .orElseThrow();
        List<@Nullable Object> place = new ArrayList<>();
        place.add(model.view());
        place.add(upper.lane().key());
        place.add(Math.max(0, model.scroll() - upper.top()));
        place.add(model.packing().step());
        place.add(workspace.selection());
        place.add(model.walk().laneOf(model.selection().item().orElse(-1)).map(Lane::key));
        place.add(workspace.brushed());
        return place;
    }

    @Test
    void anEditLeavesThePlaceAndTheRowsOfAllOthers() {
        model.selection().select(RecordId.milestone("M006"));
        model.navigation().show(Drawn.days("2012-01-01", "2020-06-01"));
        model.rest();
        List<@Nullable Object> place = place();
        Map<String, Integer> rows = rows();
        Milestone before = milestone("M006");
        Milestone after =
                Facts.like(before)
                        .date("2014-05-03")
                        .title("A much longer title than the one that it had before")
                        .build();
        apply(Edit.replacing(before, after));
        assertEquals(place, place());
        Map<String, Integer> now = rows();
        assertEquals(rows.keySet(), now.keySet());
        rows.keySet().removeIf(each -> each.endsWith("M006"));
        now.keySet().removeIf(each -> each.endsWith("M006"));
        assertEquals(rows, now);
        var found = model.scene().find(RecordId.milestone("M006")).orElseThrow();
        assertEquals(after.title().text(), found.title());
        assertEquals(16193, found.extent().span().from());
    }

    @Test
    void whatIsDeletedComesBackToItsPlaceAndNothingElseMoves() {
        model.selection().select(RecordId.milestone("M020"));
        model.rest();
        List<@Nullable Object> place = place();
        Map<String, Integer> rows = rows();
        Milestone gone = milestone("M040");
        apply(Edit.deleting(gone));
        assertEquals(place, place());
        assertTrue(model.scene().find(gone.id()).isEmpty());
        Map<String, Integer> others = new TreeMap<>(rows);
        others.keySet().removeIf(each -> each.endsWith("M040"));
        assertEquals(others, rows());
        apply(Map.of(gone.id(), RecordId.milestone("M041")), Edit.adding(gone));
        assertEquals(place, place());
        assertEquals(rows, rows());
    }

    @Test
    void whatIsAddedFarAwayIsNotFollowed() {
        List<@Nullable Object> place = place();
        apply(Edit.adding(Facts.milestone("M900").date("1912-03-04").build()));
        assertEquals(place, place());
        assertTrue(model.scene().limits().from() < Drawn.days("1912-03-04", "1913-01-01").from());
    }

    @Test
    void theTimeInViewStaysThoughTheRecordHasBecomeShorter() {
        apply(Edit.adding(Facts.milestone("M900").date("1912-03-04").build()));
        model.navigation().fitAll();
        TimeSpan whole = model.view();
        apply(Edit.deleting(milestone("M900")));
        assertEquals(whole, model.view());
        assertTrue(model.scene().limits().days() < whole.days());
        model.navigation().pan(1);
        assertTrue(model.view().days() <= model.scene().limits().days());
    }

    @Test
    void aLaneThatGrowsAboveTheViewMovesNothingInIt() {
        model.navigation().show(Drawn.days("2016-01-01", "2017-01-01"));
        model.navigation().scrollBy(1e9);
        model.rest();
        List<@Nullable Object> place = place();
        double scroll = model.scroll();
        List<Edit> edits = new ArrayList<>();
        // More than the rows of the lane have room for.
        for (int i = 0; i < 8; i++) {
            Milestone added =
                    Facts.milestone("M9" + (10 + i))
                            .date("2016-05-0" + (1 + i % 9))
                            .category("visit")
                            .title("One visit of many")
                            .build();
            edits.add(Edit.adding(added));
        }
        apply(edits.toArray(Edit[]::new));
        assertTrue(model.scroll() > scroll);
        assertEquals(place, place());
    }

    @Test
    void lanesStayCollapsedPinnedGroupedAndFilteredAsTheyWere() {
        model.groupBy(Grouping.SECTOR);
        String last = model.lanes().shown().getLast().key();
        String first = model.lanes().shown().getFirst().key();
        model.lanes().pin(last);
        model.lanes().collapse(first);
        workspace.filters().replace(Filter.NONE.with(Facet.SCOPE, Choice.of(List.of("hanoi"))));
        List<String> before = model.lanes().shown().stream().map(Lane::key).toList();
        Milestone old = milestone("M006");
        apply(Edit.replacing(old, Facts.like(old).title("Another title").build()));
        assertEquals(before, model.lanes().shown().stream().map(Lane::key).toList());
        assertTrue(model.lanes().isCollapsed(first));
        assertTrue(
                model.packing().lanes().stream()
                        .filter(each -> each.lane().key().equals(first))
                        .allMatch(PackedLane::isCollapsed));
        assertEquals(Grouping.SECTOR, model.grouping());
    }

    @Test
    void anotherCategoryTakesItToAnotherLaneAndAFilterHidesIt() {
        int aids = RecordFiles.events(row -> "aid".equals(row.get("category")));
        Milestone old = milestone("M006");
        apply(Edit.replacing(old, Facts.like(old).category("aid").build()));
        int number = model.scene().all().columns().indexOf(old.id());
        List<String> lanes =
                model.scene().lanes().stream()
                        .filter(lane -> lane.position(number) >= 0)
                        .map(Lane::key)
                        .toList();
        assertEquals(List.of("aid"), lanes);
        workspace.filters().replace(Filter.NONE.with(Facet.CATEGORY, Choice.of(List.of("aid"))));
        assertEquals(aids + 1, model.scene().all().count());
        Milestone aid = milestone("M006");
        apply(Edit.replacing(aid, old));
        assertEquals(aids, model.scene().all().count());
        assertTrue(model.scene().find(old.id()).isEmpty());
    }

    @Test
    void inAVeryLargeRecordAnEditIsSeenBeforeAnythingIsPackedAgain() {
        HeldRunner packer = new HeldRunner();
        Workspace large = new Workspace(Language.EN, Theme.LIGHT);
        TimelineViewModel seen =
                new TimelineViewModel(
                        large, Drawn.TODAY, new DirectRunner(), packer, any -> List.of());
        seen.resize(1000, 500);
        large.show(Drawn.random(21_000, 5));
        seen.navigation().show(Drawn.days("2012-03-01", "2012-03-08"));
        seen.packing();
        packer.release(packer.size() - 1);
        int asked = packer.size();
        RecordId id = RecordId.milestone("M00012");
        Milestone old = large.dataset().find(id, Milestone.class).orElseThrow();
        Milestone now = Facts.like(old).date("2012-03-03").category("visit").build();
        large.apply(
                new Committed(
                        2, Change.of(BY, Edit.replacing(old, now)), Map.of(), Instant.EPOCH, true));
        int number = seen.scene().all().columns().indexOf(id);
        PackedLane lane = seen.packing().lane("visit");
        assertNotNull(lane);
        assertTrue(lane.row(number) >= 0);
        assertEquals(asked, packer.size());
    }
}
