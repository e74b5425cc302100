package hanoius.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.archive.Archive;
import hanoius.archive.Attribution;
import hanoius.archive.Change;
import hanoius.archive.MemoryArchive;
import hanoius.archive.Step;
import hanoius.language.Language;
import hanoius.model.Attachment;
import hanoius.model.Dataset;
import hanoius.model.Edit;
import hanoius.model.Milestone;
import hanoius.model.RecordId;
import hanoius.store.Document;
import hanoius.store.SqliteArchive;
import hanoius.support.Facts;
import hanoius.support.MilestoneBuilder;
import hanoius.task.DirectRunner;
import hanoius.task.TaskRunner.Progress;
import hanoius.workspace.ChangeQueue.Way;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

class EditHistoryTest {

    private static final Instant NOW = Instant.parse("2026-11-28T10:42:00Z");
    private static final Milestone LEASE = lease().build();
    private static final Milestone VISIT = Facts.milestone("M2").title("Visit").build();
    private static final Dataset START = Facts.dataset(LEASE, VISIT);

    private final List<Throwable> reported = new ArrayList<>();
    private Workspace workspace = new Workspace(Language.EN, Theme.LIGHT);
    private ChangeQueue changes = queue();
    private EditHistory history = history();

    private static MilestoneBuilder lease() {
        return Facts.milestone("M1").title("Land lease");
    }

    private ChangeQueue queue() {
        return new ChangeQueue(
                workspace,
                new DirectRunner(),
                () -> "Thu",
                InstantSource.fixed(NOW),
                reported::add);
    }

    private EditHistory history() {
        return new EditHistory(workspace, changes, InstantSource.fixed(NOW));
    }

    private Archive open(Archive archive) {
        workspace = new Workspace(Language.EN, Theme.LIGHT);
        workspace.show(archive.read(Progress.NONE));
        changes = queue();
        history = history();
        changes.use(archive, Instant.EPOCH);
        return archive;
    }

    private Archive inMemory() {
        return open(MemoryArchive.of("", Instant.EPOCH, START));
    }

    private void submit(String group, Edit... edits) {
        changes.submit(group, _ -> List.of(edits), _ -> {}, _ -> false);
    }

    private static Edit dated(String before, String after) {
        return Edit.replacing(lease().date(before).build(), lease().date(after).build());
    }

    @AfterEach
    void nothingIsReported() {
        assertEquals(List.of(), reported);
    }

    @Test
    void whatIsUndoneIsSelectedAndItsFieldsAreMarked() {
        inMemory();
        Milestone moved = lease().date("2019-05").summary("Long").build();
        submit("", Edit.replacing(LEASE, moved));
        submit("", Edit.deleting(VISIT));
        assertNull(workspace.touchedProperty().get());
        List<Object> seen = new ArrayList<>();
        workspace
                .selectedProperty()
                .subscribe(
                        (_, _) -> seen.add(Optional.ofNullable(workspace.touchedProperty().get())));
        changes.undo();
        assertEquals(VISIT, workspace.selected());
        assertEquals(new Touched(Map.of(VISIT.id(), Set.of())), workspace.touchedProperty().get());
        changes.undo();
        assertEquals(LEASE, workspace.selected());
        Touched fields = new Touched(Map.of(LEASE.id(), Set.of("date", "summary")));
        assertEquals(fields, workspace.touchedProperty().get());
        assertTrue(fields.marks(LEASE.id(), "date"));
        assertFalse(fields.marks(LEASE.id(), "title"));
        // Marked by the time that it is selected.
        Touched back = new Touched(Map.of(VISIT.id(), Set.of()));
        assertEquals(List.of(Optional.of(back), Optional.of(fields)), seen);
        workspace.touch(null);
        changes.redo();
        assertEquals(fields, workspace.touchedProperty().get());
        changes.redo();
        assertEquals(List.of(moved), List.of(workspace.dataset().milestones().get(0)));
        assertEquals(new Touched(Map.of()), workspace.touchedProperty().get());
    }

    @Test
    void aFileThatComesBackOrGoesIsMarkedAtItsRecordUnlessThatGoesToo() throws IOException {
        Archive archive = inMemory();
        archive.put(new ByteArrayInputStream(new byte[0]), Progress.NONE);
        Attachment scan = Facts.attachment("F1", VISIT.id(), "scan.pdf", "");
        submit("", Edit.adding(scan));
        changes.undo();
        assertEquals(new Touched(Map.of(VISIT.id(), Set.of())), workspace.touchedProperty().get());
        assertEquals(VISIT, workspace.selected());
        changes.redo();
        changes.submit(_ -> List.of(Edit.deleting(scan), Edit.deleting(VISIT)), _ -> {});
        changes.undo();
        assertEquals(new Touched(Map.of(VISIT.id(), Set.of())), workspace.touchedProperty().get());
        changes.redo();
        assertEquals(new Touched(Map.of()), workspace.touchedProperty().get());
    }

    @Test
    void whatIsSavedIsToldAfterItIsAndStaysInAFieldAreOneEdit() {
        inMemory();
        assertNull(history.savedProperty().get());
        submit("field", dated("2019", "2020"));
        submit("field", dated("2020", "2021"));
        submit("other field", dated("2021", "2022"));
        assertEquals(NOW, history.savedProperty().get());
        assertEquals(2, history.editsProperty().get());
        submit("", dated("2022", "2022"));
        changes.undo();
        assertEquals(2, history.editsProperty().get());
        history.begin();
        assertEquals(0, history.editsProperty().get());
        assertNull(history.savedProperty().get());
    }

    @Test
    void whySomethingWasDoneIsSaidOfWhatWasDoneToTheRecordHere() {
        Archive archive = MemoryArchive.of("", Instant.EPOCH, START);
        archive.apply(Change.of(Attribution.of("Minh", NOW), dated("2019", "2018")));
        open(archive);
        submit("field", dated("2018", "2020"));
        submit("field", dated("2020", "2021"));
        submit("", Edit.deleting(VISIT));
        submit("", dated("2021", "2022"));
        int told = changes.retoldProperty().get();
        history.explain(LEASE.id(), "two reports");
        assertEquals(told + 1, changes.retoldProperty().get());
        assertEquals("two reports", history.reason(LEASE.id()));
        assertEquals("", history.reason(VISIT.id()));
        assertTrue(history.hasEdited(VISIT.id()));
        assertFalse(history.hasEdited(RecordId.milestone("M3")));
        assertEquals(
                List.of("two reports", "", "two reports", ""),
                archive.steps().stream().map(each -> each.by().reason()).toList());
    }

    @Test
    void anyStepIsTakenBackAndWhatStandsInTheWayIsToldToWhoAsked() {
        Archive archive = inMemory();
        submit("", Edit.replacing(LEASE, lease().date("2020").summary("Long").build()));
        submit(
                "",
                Edit.replacing(
                        lease().date("2020").summary("Long").build(),
                        lease().date("2021").summary("Long").build()));
        Step older = archive.steps().getLast();
        List<Throwable> refused = new ArrayList<>();
        changes.undo(older, Way.WHOLE, refused::add);
        assertEquals(1, refused.size());
        changes.undo(older, Way.REST, refused::add);
        assertEquals(lease().date("2021").build(), workspace.dataset().milestones().get(0));
        // Marked is what was taken back, and nothing else of the step.
        assertEquals(Set.of("summary"), fields());
        changes.undo();
        changes.undo(older, Way.OVER, refused::add);
        assertEquals(LEASE, workspace.dataset().milestones().get(0));
        assertEquals(1, refused.size());
    }

    private Set<String> fields() {
        Touched touched = Objects.requireNonNull(workspace.touchedProperty().get());
        return Objects.requireNonNull(touched.fields().get(LEASE.id()));
    }

    /** On a real file, in as many starts of the program as it takes. */
    @Test
    void everythingIsUndoneAndDoneAgainWithoutLimitAcrossRestarts(@TempDir Path folder) {
        Path path = folder.resolve("d.milestones");
        Document.create(path, "", Instant.EPOCH, START).close();
        open(SqliteArchive.open(path, folder));
        int steps = 40;
        for (int year = 0; year < steps; year++) {
            submit("", dated(Integer.toString(2019 + year), Integer.toString(2020 + year)));
        }
        for (int start = 0; start < 2; start++) {
            changes.close();
            open(SqliteArchive.open(path, folder));
            for (int i = 0; i < steps / 2; i++) {
                changes.undo();
            }
        }
        assertEquals(LEASE, workspace.dataset().milestones().get(0));
        assertNull(changes.undoableProperty().get());
        changes.close();
        Archive last = open(SqliteArchive.open(path, folder));
        for (int i = 0; i < steps; i++) {
            changes.redo();
        }
        assertEquals(
                lease().date(Integer.toString(2019 + steps)).build(),
                last.read(Progress.NONE).milestones().get(0));
        changes.close();
    }
}
