package hanoius.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.archive.Archive;
import hanoius.archive.MemoryArchive;
import hanoius.edtf.DayRange;
import hanoius.model.Agreement;
import hanoius.model.Edit;
import hanoius.model.Entity;
import hanoius.model.Milestone;
import hanoius.model.RecordId;
import hanoius.model.Source;
import hanoius.query.Choice;
import hanoius.query.Facet;
import hanoius.query.Filter;
import hanoius.support.Facts;
import hanoius.timeline.lane.Lane;
import hanoius.workspace.Section;
import hanoius.workspace.Tally;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A record that no longer fits the filter by its own edit stays as long as it is selected. */
class KeptInSightTest {

    private static final Milestone VISIT =
            Facts.milestone("M1").title("Port").sources("S1").build();
    private static final Milestone OTHER = Facts.milestone("M2").title("Harbour").build();
    private static final Agreement AGREEMENT =
            Facts.agreement("A1").signed("2019").title("Port plan").build();
    private static final Source SOURCE = Facts.source("S1").title("Port report").build();
    private static final String SAID = "no longer fits the filter";

    private final WindowModels window = new WindowModels(() -> Instant.EPOCH, false);

    KeptInSightTest() {
        Archive archive =
                MemoryArchive.of(
                        "T", Instant.EPOCH, Facts.dataset(VISIT, OTHER, AGREEMENT, SOURCE));
        window.open(archive);
    }

    private void change(Entity before, Entity after) {
        window.changes().submit(_ -> List.of(Edit.replacing(before, after)), _ -> {});
    }

    private long shown(RecordId.Kind kind) {
        return Tally.of(window.workspace().shown(), kind).shown();
    }

    private void show(Section section) {
        window.go(window.place().in(section));
    }

    @Test
    void aMilestoneStaysMarkedUntilAnotherIsSelected() {
        window.workspace()
                .filters()
                .replace(Filter.NONE.with(Facet.CATEGORY, Choice.of(List.of("visit"))));
        window.workspace().select(VISIT.id());
        Milestone aid = Facts.like(VISIT).category("aid").build();
        change(VISIT, aid);
        assertEquals(1, shown(RecordId.Kind.MILESTONE));
        Map<String, String> seen = window.seen();
        assertTrue(seen.getOrDefault("timeline: all", "").contains("milestone:M1"));
        assertTrue(seen.getOrDefault("timeline: all", "").contains(SAID));
        assertTrue(seen.getOrDefault("timeline: lane aid", "").contains("KEPT"));
        Lane lane = window.timeline().lanes().shown().getLast();
        assertEquals(List.of("aid", 1, 0), List.of(lane.key(), lane.count(), lane.passing()));
        assertTrue(seen.getOrDefault("chart: pins", "").contains("milestone:M1"));
        assertTrue(seen.getOrDefault("chart: beside", "").contains("kept=true"));
        assertTrue(seen.getOrDefault("counts", "").contains("1 of 2 milestones"));
        assertTrue(seen.getOrDefault("counts", "").contains("1 no longer fits"));
        assertTrue(seen.getOrDefault("evidence", "").contains("It " + SAID));
        // It stays while more of it is edited, and is no longer marked when it fits again.
        change(aid, Facts.like(aid).title("Quay").build());
        assertEquals(Set.of(VISIT.id()), window.workspace().shown().kept());
        window.changes().undo();
        window.changes().undo();
        assertEquals(Set.of(), window.workspace().shown().kept());
        window.changes().redo();
        assertEquals(Set.of(VISIT.id()), window.workspace().shown().kept());
        window.workspace().select(OTHER.id());
        assertEquals(Set.of(), window.workspace().shown().kept());
        assertFalse(window.seen().getOrDefault("timeline: all", "").contains("milestone:M1"));
    }

    @Test
    void anAgreementAndASourceStayInTheirLists() {
        window.workspace().filters().replace(Filter.NONE.withText("port"));
        window.workspace().select(List.of(SOURCE.id(), AGREEMENT.id()));
        change(AGREEMENT, Facts.like(AGREEMENT).title("Quay plan").build());
        change(SOURCE, Facts.source("S1").title("Quay report").build());
        show(Section.AGREEMENTS);
        window.workspace().keep(List.of(SOURCE.id(), AGREEMENT.id()));
        Map<String, String> seen = window.seen();
        assertTrue(seen.getOrDefault("agreements: lines", "").contains("Quay plan"));
        assertEquals("0 of 1", seen.get("agreements: count"));
        assertTrue(seen.getOrDefault("sources: rows", "").contains("Quay report"));
        assertEquals("0 of 1", seen.get("sources: count"));
        window.workspace().select(List.of(AGREEMENT.id()));
        assertFalse(window.seen().getOrDefault("sources: rows", "").contains("Quay report"));
        assertTrue(window.seen().getOrDefault("agreements: lines", "").contains("Quay plan"));
    }

    @Test
    void whatWasOutOfSightOrIsNotSelectedIsNotKept() {
        window.workspace()
                .filters()
                .replace(Filter.NONE.with(Facet.CATEGORY, Choice.of(List.of("aid"))));
        window.workspace().select(VISIT.id());
        change(VISIT, Facts.like(VISIT).title("Quay").build());
        assertEquals(Set.of(), window.workspace().shown().kept());
        window.workspace()
                .filters()
                .replace(Filter.NONE.with(Facet.CATEGORY, Choice.of(List.of("visit"))));
        change(OTHER, Facts.like(OTHER).category("aid").build());
        assertEquals(Set.of(), window.workspace().shown().kept());
        // Another filter is asked for what fits it alone.
        change(
                window.workspace().dataset().find(VISIT.id(), Milestone.class).orElseThrow(),
                Facts.like(VISIT).category("aid").build());
        assertEquals(Set.of(VISIT.id()), window.workspace().shown().kept());
        window.workspace().filters().replace(Filter.NONE.withText("harbour"));
        assertEquals(Set.of(), window.workspace().shown().kept());
    }

    @Test
    void whatNoLongerLiesInTheMarkedDaysStaysInTheLists() {
        window.workspace()
                .brush(new DayRange(LocalDate.of(2019, 1, 1), LocalDate.of(2019, 12, 31)));
        window.workspace().select(AGREEMENT.id());
        change(AGREEMENT, Facts.like(AGREEMENT).signed("2012").build());
        assertEquals(Set.of(), window.workspace().shown().kept());
        assertEquals(Set.of(AGREEMENT.id()), window.workspace().listed().kept());
        window.workspace().select(VISIT.id());
        assertEquals(Set.of(), window.workspace().listed().kept());
    }
}
