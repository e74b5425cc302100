package hanoius.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.archive.Attribution;
import hanoius.archive.Change;
import hanoius.archive.Committed;
import hanoius.edtf.DayRange;
import hanoius.language.Language;
import hanoius.model.Dataset;
import hanoius.model.Edit;
import hanoius.model.Milestone;
import hanoius.query.Facet;
import hanoius.query.Filter;
import hanoius.query.Query;
import hanoius.query.TextSearch;
import hanoius.support.ColumnarRecord;
import hanoius.support.Facts;
import hanoius.support.HeldRunner;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** A change in the document is shown where a person is, without a way there and back. */
class WorkspaceChangeTest {

    private static final DayRange YEAR =
            new DayRange(LocalDate.of(2019, 1, 1), LocalDate.of(2019, 12, 31));

    private static final Milestone FIRST = milestone("M1", "2018", "A visit");
    private static final Milestone SECOND = milestone("M2", "2019", "A visit");
    private static final Milestone THIRD = milestone("M3", "2019", "A talk");

    private final HeldRunner runner = new HeldRunner();
    private final Workspace workspace =
            new Workspace(Language.EN, Theme.LIGHT, runner, failure -> {});

    private static Milestone milestone(String key, String date, String title) {
        return Facts.milestone(key).category("event").date(date).title(title).build();
    }

    private static Committed committed(Edit... edits) {
        return new Committed(
                2,
                new Change(List.of(edits), Attribution.of("", Instant.EPOCH)),
                Map.of(),
                Instant.EPOCH,
                true);
    }

    /** A record of which only the columns are held. */
    private static Dataset large(Milestone... milestones) {
        return ColumnarRecord.of(Facts.dataset(milestones));
    }

    private static List<String> keys(FilterResult shown) {
        return shown.milestones().map(each -> each.id().key()).toList();
    }

    private void releaseAll() {
        for (int i = 0; i < runner.size(); i++) {
            runner.release(i);
        }
    }

    @Test
    void filterBrushAndSelectionStay() {
        workspace.show(Facts.dataset(FIRST, SECOND, THIRD));
        workspace.filters().only(Facet.SCOPE, "hanoi");
        workspace.brush(YEAR);
        workspace.select(List.of(FIRST.id(), SECOND.id()));
        Filter filter = workspace.filter();
        boolean steps = workspace.history().canGoBackProperty().get();
        Milestone added = milestone("M4", "2019", "Another");
        workspace.apply(committed(Edit.adding(added)));
        assertEquals(filter, workspace.filter());
        assertEquals(YEAR, workspace.brushed());
        assertEquals(List.of(FIRST.id(), SECOND.id()), workspace.selection());
        assertSame(SECOND, workspace.selected());
        assertEquals(List.of("M1", "M2", "M3", "M4"), keys(workspace.shown()));
        assertEquals(List.of("M2", "M3", "M4"), keys(workspace.listed()));
        assertEquals(steps, workspace.history().canGoBackProperty().get());
    }

    @Test
    void theSelectedRecordIsShownAsItIsNow() {
        workspace.show(Facts.dataset(FIRST, SECOND));
        workspace.select(FIRST.id());
        Milestone other = milestone("M1", "2017", "Renamed");
        workspace.apply(committed(Edit.replacing(FIRST, other)));
        assertEquals(other, workspace.selected());
        assertEquals(List.of(FIRST.id()), workspace.selection());
    }

    @Test
    void whatIsGoneIsDeselected() {
        workspace.show(Facts.dataset(FIRST, SECOND));
        workspace.select(List.of(SECOND.id(), FIRST.id()));
        workspace.apply(committed(Edit.deleting(FIRST)));
        assertEquals(List.of(SECOND.id()), workspace.selection());
        assertSame(SECOND, workspace.selected());
        workspace.apply(committed(Edit.deleting(SECOND)));
        assertEquals(List.of(), workspace.selection());
        assertNull(workspace.selected());
    }

    @Test
    void whatIsShownNeverGoesThroughNothing() {
        workspace.show(large(FIRST, SECOND, THIRD), text -> found());
        workspace.filters().search("visit");
        releaseAll();
        workspace.brush(YEAR);
        releaseAll();
        assertEquals(List.of("M2"), keys(workspace.listed()));
        List<List<String>> told = new ArrayList<>();
        workspace.shownProperty().subscribe((before, now) -> told.add(keys(now)));
        workspace.listedProperty().subscribe((before, now) -> told.add(keys(now)));
        int asked = runner.size();
        workspace.apply(committed(Edit.adding(milestone("M4", "2019", "A visit again"))));
        assertEquals(List.of(List.of("M2", "M4"), List.of("M1", "M2", "M4")), told);
        assertSame(workspace.dataset(), workspace.shown().dataset());
        assertSame(workspace.dataset(), workspace.listed().dataset());
        assertEquals(asked, runner.size(), "nothing had to be waited for");
    }

    private static TextSearch.Found found() {
        var places = new BitSet();
        places.set(0, 2);
        return new TextSearch.Finding(Query.parse("visit"), places, Set.of());
    }

    @Test
    void aFilterThatIsOnItsWayFindsWhatIsThereNow() {
        workspace.show(large(FIRST, SECOND, THIRD));
        releaseAll();
        workspace.filters().search("visit");
        int late = runner.size() - 1;
        workspace.apply(committed(Edit.adding(milestone("M4", "2019", "A visit again"))));
        assertEquals(List.of("M1", "M2", "M3", "M4"), keys(workspace.shown()));
        runner.release(late);
        assertEquals(List.of("M1", "M2", "M3", "M4"), keys(workspace.shown()));
        releaseAll();
        releaseAll();
        assertEquals(List.of("M1", "M2", "M4"), keys(workspace.shown()));
        assertSame(workspace.dataset(), workspace.shown().dataset());
    }

    @Test
    void whoeverIsToldLearnsWhatBecameOfPlaces() {
        workspace.show(Facts.dataset(FIRST, SECOND, THIRD));
        List<Integer> places = new ArrayList<>();
        workspace
                .datasetProperty()
                .subscribe(
                        (before, now) ->
                                places.add(
                                        workspace
                                                .change(before, now)
                                                .orElseThrow()
                                                .places()
                                                .now(2)));
        Dataset first = workspace.dataset();
        workspace.apply(committed(Edit.deleting(FIRST)));
        assertEquals(List.of(1), places);
        workspace.apply(committed(Edit.deleting(SECOND)));
        assertTrue(workspace.change(first, workspace.dataset()).isEmpty());
    }

    @Test
    void aLargeChangeIsWaitedForInOrder() {
        workspace.show(large(FIRST, SECOND, THIRD));
        releaseAll();
        Edit[] many =
                IntStream.range(10, 300)
                        .mapToObj(number -> Edit.adding(milestone("M" + number, "2019", "A")))
                        .toArray(Edit[]::new);
        workspace.apply(committed(many));
        int applying = runner.size() - 1;
        workspace.apply(committed(Edit.deleting(milestone("M10", "2019", "A"))));
        assertEquals(3, workspace.dataset().milestones().size());
        assertEquals(3, keys(workspace.shown()).size());
        runner.release(applying);
        assertEquals(3 + 290 - 1, workspace.dataset().milestones().size());
        assertSame(workspace.dataset(), workspace.shown().dataset());
        workspace.show(large(FIRST));
        workspace.apply(committed(Edit.deleting(FIRST)));
        assertTrue(workspace.dataset().isEmpty());
    }
}
