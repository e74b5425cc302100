package hanoius.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.archive.Conflict.Clash;
import hanoius.archive.InvalidChange.Reason;
import hanoius.model.Edit;
import hanoius.model.Milestone;
import hanoius.model.RecordId;
import hanoius.model.SavedChart;
import hanoius.support.Facts;
import hanoius.task.TaskRunner.Progress;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What becomes of steps that are undone and done again, and what the history tells. */
public abstract class StepsContract extends ArchiveContract {

    private static final Milestone OFFICIAL =
            milestone("M1").sources("S1").title("Official visit").build();
    private static final Milestone LONG =
            milestone("M1").sources("S1").title("Official visit").summary("Long").build();

    @Test
    protected void theLastStepIsTakenBackAndDoneAgain() {
        apply(first, Edit.deleting(FOLLOWS), Edit.replacing(M1, OFFICIAL));
        var after = contents(first);
        List<Committed> told = told(second);
        Attribution minh = by("Minh");
        Committed undone = second.undo(undoable(second), minh);
        assertEquals(start(), contents(first));
        assertEquals(
                List.of(Edit.replacing(OFFICIAL, M1), Edit.adding(FOLLOWS)),
                undone.change().edits());
        assertEquals(minh, undone.change().by());
        assertEquals(3, undone.generation());
        assertEquals(undone, told.getLast());
        assertTrue(second.undoable().isEmpty());
        Committed again = first.redo(redoable(first), by("Hoa"));
        assertEquals(after, contents(first));
        assertEquals(
                List.of(Edit.deleting(FOLLOWS), Edit.replacing(M1, OFFICIAL)),
                again.change().edits());
        assertEquals(4, again.generation());
        assertTrue(first.redoable().isEmpty());
    }

    @Test
    protected void aRecordKeepsItsUuidWhenItGoesAndComesBack() {
        assertEquals(Optional.of(M1.id().uuid()), first.uuid(M1.id()));
        assertEquals(Optional.of(FOLLOWS.id().uuid()), first.uuid(FOLLOWS.id()));
        Milestone added = milestone("M4").build();
        assertEquals(Optional.empty(), first.uuid(added.id()));
        apply(first, Edit.adding(added));
        Optional<UUID> given = first.uuid(added.id());
        assertTrue(given.isPresent());
        assertNotEquals(Optional.of(added.id().uuid()), given);
        apply(first, Edit.deleting(added));
        second.undo(undoable(second), by("Minh"));
        assertEquals(given, second.uuid(added.id()));
        apply(first, Edit.adding(chart("1", "Trade")));
        assertEquals(Optional.empty(), first.uuid(RecordId.chart("1")));
    }

    /** Who takes a record over from a copy can find it there again. */
    @Test
    protected void aRecordThatComesFromACopyKeepsWhatTellsItFromOthers() {
        Milestone coming = milestone("M8").build();
        Milestone another = milestone("M9").build();
        UUID known = UUID.randomUUID();
        first.identify(Map.of(coming.id(), known));
        apply(first, Edit.adding(coming), Edit.adding(milestone("M7").build()));
        assertEquals(Optional.of(known), first.uuid(coming.id()));
        assertEquals(Optional.of(known), second.uuid(coming.id()));
        first.identify(Map.of(another.id(), known, coming.id(), UUID.randomUUID()));
        apply(first, Edit.adding(another), Edit.deleting(coming));
        apply(first, Edit.adding(coming));
        assertEquals(Optional.of(known), first.uuid(coming.id()), "it has one");
        assertNotEquals(Optional.of(known), first.uuid(another.id()), "another has that");
        assertTrue(first.check(Progress.NONE).sound());
    }

    @Test
    protected void theDayOfTheLastChangeMovesWithUndo() {
        apply(first, Edit.adding(chart("1", "Trade")));
        assertEquals(MADE, first.undo(undoable(first), by("Minh")).changed());
        apply(first, Edit.deleting(FOLLOWS));
        Attribution by = by("Minh");
        assertEquals(by.at(), first.undo(undoable(first), by).changed());
        assertEquals(by.at(), first.changed());
    }

    @Test
    protected void aNewChangeTakesThePlaceOfWhatWasUndone() {
        apply(first, Edit.deleting(FOLLOWS));
        apply(first, Edit.deleting(MENTIONS));
        first.undo(undoable(first), by("Lan"));
        Step redo = redoable(second);
        Committed other = apply(first, Edit.replacing(M1, OFFICIAL));
        assertTrue(first.redoable().isEmpty());
        assertEquals(
                List.of(other.generation(), 2L),
                first.steps().stream().map(Step::generation).toList());
        assertConflict(
                List.of(new Clash(MENTIONS.id(), "", null, MENTIONS)),
                () -> second.redo(redo, by("Minh")));
    }

    @Test
    protected void stepsAreDoneAgainInTheirOrder() {
        apply(first, Edit.deleting(FOLLOWS));
        apply(first, Edit.deleting(MENTIONS));
        first.undo(undoable(first), by("Lan"));
        Step later = redoable(first);
        first.undo(undoable(first), by("Lan"));
        assertConflict(
                List.of(new Clash(MENTIONS.id(), "", null, MENTIONS)),
                () -> second.redo(later, by("Minh")));
        first.redo(redoable(first), by("Lan"));
        first.redo(later, by("Lan"));
        assertEquals(List.of(), read(first).links());
    }

    @Test
    protected void stepsAreListedWithWhatCanBeDoneAgain() {
        Attribution lan = by("Lan");
        first.apply(Change.of(lan, Edit.deleting(FOLLOWS)));
        Attribution minh = new Attribution("Minh", by("").at(), "twice in the record", "");
        second.apply(Change.of(minh, Edit.deleting(MENTIONS)));
        first.undo(undoable(first), by("Lan"));
        Step one = new Step(2, List.of(Edit.deleting(FOLLOWS)), lan, true, 0);
        Step two = new Step(3, List.of(Edit.deleting(MENTIONS)), minh, false, 0);
        assertEquals(List.of(two, one), first.steps());
        assertEquals(List.of(two, one), second.steps());
        assertEquals(Optional.of(one), first.undoable());
        assertEquals(Optional.of(two), second.redoable());
    }

    @Test
    protected void consecutiveChangesOfOneGroupAreOneStep() throws IOException {
        Milestone added = milestone("M9").build();
        Attribution by = by("Lan", "paste 1");
        first.apply(Change.of(by, Edit.adding(added), Edit.replacing(M1, OFFICIAL)));
        first.apply(Change.of(by("Lan", "paste 1"), Edit.replacing(OFFICIAL, LONG)));
        first.apply(Change.of(by("Lan", "paste 1"), Edit.deleting(added)));
        first.apply(Change.of(by("Lan", "paste 2"), Edit.deleting(FOLLOWS)));
        var after = contents(first);
        assertEquals(
                List.of(new Step(4, List.of(Edit.replacing(M1, LONG)), by, true, 0)),
                first.steps().subList(1, 2));
        first.undo(undoable(first), by("Lan"));
        first.undo(undoable(first), by("Lan"));
        assertEquals(start(), contents(first));
        first = opener().reopened(first);
        assertEquals(4, redoable(first).generation());
        first.redo(redoable(first), by("Lan"));
        assertEquals(LONG, read(first).milestones().get(0));
        first.redo(redoable(first), by("Lan"));
        assertEquals(after, contents(first));
    }

    @Test
    protected void anotherChangeBetweenThemPartsAGroup() {
        first.apply(Change.of(by("Lan", "paste"), Edit.replacing(M1, OFFICIAL)));
        apply(second, Edit.deleting(FOLLOWS));
        first.apply(Change.of(by("Lan", "paste"), Edit.replacing(OFFICIAL, LONG)));
        assertEquals(List.of(4L, 3L, 2L), first.steps().stream().map(Step::generation).toList());
    }

    @Test
    protected void anOlderStepIsTakenBackByAChangeOfItsOwn() {
        apply(first, Edit.replacing(M1, OFFICIAL));
        apply(first, Edit.replacing(OFFICIAL, LONG));
        Step older = first.steps().getLast();
        Milestone summary = milestone("M1").sources("S1").summary("Long").build();
        Committed done = second.undo(older, by("Minh"));
        assertEquals(List.of(Edit.replacing(LONG, summary)), done.change().edits());
        assertEquals(summary, read(first).milestones().get(0));
        assertEquals(List.of(4L, 3L, 2L), first.steps().stream().map(Step::generation).toList());
        assertEquals(List.of(2L, 0L, 0L), first.steps().stream().map(Step::undoes).toList());
        // It can be taken back in its turn; to do it twice does nothing.
        assertEquals(List.of(), second.undo(older, by("Minh")).change().edits());
        assertEquals(4, first.generation());
        first.undo(undoable(first), by("Lan"));
        assertEquals(LONG, read(first).milestones().get(0));
    }

    @Test
    protected void whatStandsInTheWayOfAnOlderStepIsNamedAndTheRestIsOffered() {
        Milestone changed =
                milestone("M1").sources("S1").title("Official visit").date("2020").build();
        Milestone since = milestone("M1").sources("S1").title("State visit").date("2020").build();
        apply(first, Edit.replacing(M1, changed), Edit.deleting(FOLLOWS));
        apply(second, Edit.replacing(changed, since));
        Step older = first.steps().getLast();
        assertConflict(
                List.of(new Clash(M1.id(), "title", M1.title(), since.title())),
                () -> first.undo(older, by("Lan")));
        Committed rest = first.undoRest(older, by("Lan")).orElseThrow();
        assertEquals(List.of(FOLLOWS, MENTIONS), read(second).links());
        assertEquals(
                milestone("M1").sources("S1").title("State visit").build(),
                read(second).milestones().get(0));
        assertEquals(2, rest.change().edits().size());
        assertEquals(2, first.steps().getFirst().undoes());
        assertEquals(Optional.empty(), first.undoRest(older, by("Lan")));
        assertEquals(4, first.generation());
    }

    @Test
    protected void allOfAnOlderStepIsTakenBackOverWhatWasChangedSince() {
        Milestone changed =
                milestone("M1").sources("S1").title("Official visit").date("2020").build();
        Milestone since =
                milestone("M1")
                        .sources("S1")
                        .title("State visit")
                        .date("2020")
                        .summary("S")
                        .build();
        apply(first, Edit.replacing(M1, changed), Edit.deleting(FOLLOWS));
        apply(second, Edit.replacing(changed, since));
        Step older = first.steps().getLast();
        Milestone without = milestone("M1").sources("S1").summary("S").build();
        Committed over = first.undoOver(older, by("Lan"));
        assertEquals(
                List.of(Edit.adding(FOLLOWS), Edit.replacing(since, without)),
                over.change().edits());
        assertEquals(2, first.steps().getFirst().undoes());
        assertEquals(List.of(), first.undoOver(older, by("Lan")).change().edits());
        assertEquals(4, first.generation());
        first.undo(undoable(first), by("Lan"));
        assertEquals(since, read(second).milestones().get(0));
        assertEquals(List.of(MENTIONS), read(second).links());
    }

    @Test
    protected void whatWasDeletedSinceIsAddedNoMoreThanWhatWasAdded() {
        Milestone added = milestone("M9").build();
        Milestone renamed = milestone("M9").title("Other").build();
        apply(first, Edit.adding(added));
        apply(first, Edit.replacing(M1, OFFICIAL));
        apply(first, Edit.replacing(added, renamed), Edit.deleting(FOLLOWS));
        first.undoOver(first.steps().getLast(), by("Lan"));
        assertEquals(3, read(first).milestones().size());
        // What it changed is gone: it comes back as it was before.
        Edit[] gone = {Edit.deleting(MENTIONS), Edit.deleting(OFFICIAL)};
        first.apply(Change.of(by("Lan"), gone));
        first.undoOver(first.steps().get(3), by("Lan"));
        assertEquals(M1, read(first).milestones().get(0));
    }

    @Test
    protected void stepsAreListedPageByPage() {
        apply(first, Edit.deleting(FOLLOWS));
        first.apply(Change.of(by("Lan", "paste"), Edit.replacing(M1, OFFICIAL)));
        first.apply(Change.of(by("Lan", "paste"), Edit.replacing(OFFICIAL, LONG)));
        apply(first, Edit.deleting(MENTIONS));
        apply(first, Edit.adding(milestone("M9").build()));
        first.undo(undoable(first), by("Lan"));
        first.undo(undoable(first), by("Lan"));
        List<Step> all = first.steps();
        assertEquals(List.of(6L, 5L, 4L, 2L), all.stream().map(Step::generation).toList());
        for (int size = 1; size <= 5; size++) {
            List<Step> read = new ArrayList<>();
            long before = Long.MAX_VALUE;
            for (List<Step> page = second.steps(before, size);
                    !page.isEmpty();
                    page = second.steps(before, size)) {
                assertTrue(page.size() <= size);
                read.addAll(page);
                before = page.getLast().generation();
            }
            assertEquals(all, read);
        }
    }

    @Test
    protected void whySomethingWasDoneIsSaidAfterwards() throws IOException {
        Attribution one = by("Lan");
        first.apply(Change.of(one, Edit.deleting(FOLLOWS)));
        Attribution two = by("Lan", "paste");
        first.apply(Change.of(two, Edit.replacing(M1, OFFICIAL)));
        Attribution three = by("Lan", "paste");
        first.apply(Change.of(three, Edit.replacing(OFFICIAL, LONG)));
        var before = contents(first);
        List<Committed> told = told(second);
        first.refresh();
        second.refresh();
        assertFalse(first.refresh());
        second.explain(List.of(4L), "đọc lại nguồn");
        assertFalse(second.refresh(), "its own");
        assertTrue(first.refresh());
        assertFalse(first.refresh());
        assertEquals(List.of("đọc lại nguồn", ""), reasons(first));
        assertEquals(
                List.of("đọc lại nguồn", "đọc lại nguồn"),
                first.history(M1.id()).stream().map(each -> each.by().reason()).toList());
        assertEquals(three.at(), first.history(M1.id()).getFirst().by().at());
        first.explain(List.of(2L, 3L), "");
        assertEquals(List.of("", ""), reasons(second));
        first.explain(List.of(2L), "twice");
        first.undo(undoable(first), by("Minh"));
        second.refresh();
        // A move is explained by itself, and so is what was taken back by it.
        first.explain(List.of(5L), "too soon");
        first.explain(List.of(3L), "again");
        first = opener().reopened(first);
        assertEquals(List.of("again", "twice"), reasons(first));
        assertEquals(
                List.of("too soon", "again", "again"),
                first.history(M1.id()).stream().map(each -> each.by().reason()).toList());
        assertEquals(4, told.size());
        assertEquals(5, first.generation());
        assertEquals(List.of(), first.check(Progress.NONE).problems());
        first.redo(redoable(first), by("Lan"));
        assertEquals(before, contents(first));
        assertThrows(RuntimeException.class, () -> first.explain(List.of(99L), "x"));
        assertEquals(List.of("again", "twice"), reasons(first));
    }

    private static List<String> reasons(Archive door) {
        return door.steps().stream().map(each -> each.by().reason()).toList();
    }

    @Test
    protected void whatIsNamedSinceIsNotTakenBack() {
        Milestone added = milestone("M9").build();
        apply(first, Edit.adding(Facts.source("S9").build()), Edit.adding(added));
        Milestone citing = milestone("M2").sources("S9").build();
        apply(second, Edit.replacing(M2, citing));
        Step older = first.steps().getLast();
        assertInvalid(
                Reason.STILL_REFERENCED,
                RecordId.source("S9"),
                "sources",
                M2.id(),
                () -> first.undo(older, by("Lan")));
        Committed rest = first.undoRest(older, by("Lan")).orElseThrow();
        assertEquals(List.of(Edit.deleting(added)), rest.change().edits());
    }

    @Test
    protected void aStepThatWasTakenBackMeanwhileIsNotTakenBackAgain() {
        apply(first, Edit.replacing(M1, OFFICIAL));
        Step seen = undoable(second);
        first.undo(undoable(first), by("Lan"));
        assertConflict(
                List.of(new Clash(M1.id(), "", M1, M1)), () -> second.undo(seen, by("Minh")));
        assertConflict(
                List.of(new Clash(M1.id(), "", M1, M1)), () -> second.undoRest(seen, by("Minh")));
    }

    /** Nobody who presses Ctrl+Z takes back what somebody else did in the meantime. */
    @Test
    protected void theStepThatWasSeenIsTakenBackAndNoOther() {
        apply(first, Edit.replacing(M1, OFFICIAL));
        Step seen = undoable(first);
        apply(second, Edit.deleting(FOLLOWS));
        first.undo(seen, by("Lan"));
        assertEquals(M1, read(first).milestones().get(0));
        assertEquals(List.of(MENTIONS), read(first).links());
    }

    @Test
    protected void undoAndRedoSurviveClosing() throws IOException {
        SavedChart chart = chart("1", "Trade");
        apply(first, Edit.adding(chart));
        apply(first, Edit.deleting(FOLLOWS));
        apply(first, Edit.replacing(M1, OFFICIAL));
        first.undo(undoable(first), by("Lan"));
        List<Step> steps = first.steps();
        first = opener().reopened(first);
        assertEquals(steps, first.steps());
        assertEquals(4, redoable(first).generation());
        first.undo(undoable(first), by("Lan"));
        first.undo(undoable(first), by("Lan"));
        assertEquals(start(), contents(first));
        first = opener().reopened(first);
        assertTrue(first.undoable().isEmpty());
        for (int i = 0; i < 3; i++) {
            first.redo(redoable(first), by("Lan"));
        }
        assertEquals(List.of(chart), read(first).charts());
        assertEquals(List.of(MENTIONS), read(first).links());
        assertEquals(OFFICIAL, read(first).milestones().get(0));
    }

    @Test
    protected void whatIsNotedChangesNothingAndIsNoStep() throws IOException {
        apply(first, Edit.deleting(FOLLOWS));
        second.undo(undoable(second), by("Minh"));
        var before = contents(first);
        List<Step> steps = first.steps();
        List<Committed> told = told(second);
        Attribution sent = new Attribution("Thu", by("Thu").at(), "Is all of it right?", "sent");
        Committed noted = first.note(sent);
        assertEquals(List.of(), noted.change().edits());
        assertEquals(first.generation(), noted.generation());
        second.refresh();
        assertEquals(noted.generation(), told.getLast().generation());
        assertEquals(before, contents(second));
        assertEquals(steps, second.steps());
        first.redo(redoable(first), by("Minh"));
        first.note(new Attribution("Thu", sent.at().plusSeconds(1), "", "sent"));
        assertEquals(List.of("", "Is all of it right?"), notes(first));
        assertEquals(Optional.of(sent), second.made(noted.generation()));
        assertEquals(Optional.empty(), second.made(1));
        assertEquals(Optional.empty(), second.made(first.generation() + 1));
        first = opener().reopened(first);
        assertEquals(List.of("", "Is all of it right?"), notes(first));
        assertTrue(first.check(Progress.NONE).sound());
        first.undo(undoable(first), by("Thu"));
        assertEquals(before, contents(first));
    }

    private static List<String> notes(Archive archive) {
        return archive.notes().stream().map(Attribution::reason).toList();
    }

    @Test
    protected void theHistoryOfARecordIsAllThatWasDoneToIt() throws IOException {
        assertEquals(List.of(), first.history(M1.id()));
        Attribution lan = by("Lan", "group");
        first.apply(Change.of(lan, Edit.replacing(M1, OFFICIAL), Edit.deleting(FOLLOWS)));
        apply(second, Edit.deleting(MENTIONS));
        Attribution minh = by("Minh");
        second.apply(Change.of(minh, Edit.replacing(OFFICIAL, LONG)));
        Attribution hoa = by("Hoa");
        first.undo(undoable(first), hoa);
        List<Revision> history =
                List.of(
                        new Revision(5, Edit.replacing(LONG, OFFICIAL), hoa),
                        new Revision(4, Edit.replacing(OFFICIAL, LONG), minh),
                        new Revision(2, Edit.replacing(M1, OFFICIAL), lan));
        assertEquals(history, first.history(M1.id()));
        assertEquals(
                List.of(new Revision(2, Edit.deleting(FOLLOWS), lan)), first.history(FOLLOWS.id()));
        first = opener().reopened(first);
        assertEquals(history, first.history(M1.id()));
    }
}
