package hanoius.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.archive.MemoryArchive;
import hanoius.edtf.DayRange;
import hanoius.language.Language;
import hanoius.model.Dataset;
import hanoius.model.Edit;
import hanoius.model.RecordId;
import hanoius.model.Source;
import hanoius.query.Filter;
import hanoius.query.TextSearch;
import hanoius.support.Facts;
import hanoius.support.HeldRunner;
import hanoius.task.TaskRunner.Progress;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** One document after another in the same window. */
class LeavingADocumentTest {

    private static final Source FIRST = Facts.source("S900").title("Nhân Dân").build();
    private static final Source SECOND = Facts.source("S901").title("Hà Nội Mới").build();

    private final HeldRunner runner = new HeldRunner();
    private final Workspace workspace = new Workspace(Language.EN, Theme.LIGHT);
    private final List<Throwable> reported = new ArrayList<>();
    private final ChangeQueue changes =
            new ChangeQueue(
                    workspace,
                    runner,
                    () -> "Thu",
                    InstantSource.fixed(Instant.EPOCH),
                    reported::add);
    private final MemoryArchive archive =
            MemoryArchive.of("The first", Instant.EPOCH, Dataset.EMPTY);
    private int released;

    LeavingADocumentTest() {
        workspace.show(Dataset.EMPTY);
        changes.use(archive, Instant.EPOCH);
        release();
    }

    private void release() {
        while (released < runner.size()) {
            runner.release(released++);
        }
    }

    private void add(Source source) {
        changes.submit(_ -> List.of(Edit.adding(source)), _ -> {});
    }

    private List<Source> written() {
        return archive.another().read(Progress.NONE).sources();
    }

    @Test
    void aDocumentIsLeftWhenItsChangesAreDone() {
        add(FIRST);
        List<String> told = new ArrayList<>();
        changes.whenIdle(() -> told.add("idle with " + written().size()));
        add(SECOND);
        assertEquals(List.of(), told);
        release();
        assertEquals(List.of("idle with 2"), told);
        changes.whenIdle(() -> told.add("at once"));
        assertEquals(2, told.size());
    }

    @Test
    void aChangeThatFailsKeepsNobodyFromLeaving() {
        add(FIRST);
        add(FIRST);
        List<String> told = new ArrayList<>();
        changes.whenIdle(() -> told.add("idle"));
        release();
        assertEquals(List.of("idle"), told);
    }

    /** Closing the window is no reason to lose what waits for its turn. */
    @Test
    void whatWaitsForItsTurnIsWrittenBeforeADocumentIsClosed() {
        add(FIRST);
        add(SECOND);
        changes.close();
        release();
        assertEquals(List.of(FIRST, SECOND), written());
        assertFalse(changes.hasDocument());
    }

    @Test
    void nothingOfTheDocumentBeforeIsUndone() {
        add(FIRST);
        release();
        assertTrue(changes.undoableProperty().get() != null);
        changes.use(MemoryArchive.of("The second", Instant.EPOCH, Dataset.EMPTY), Instant.EPOCH);
        release();
        assertEquals(null, changes.undoableProperty().get());
        assertEquals(null, changes.noticeProperty().get());
        changes.undo();
        release();
        assertEquals(List.of(FIRST), written());
    }

    @Test
    void whatWasSelectedFilteredAndMarkedIsLetGoOf() {
        Dataset both = Facts.dataset(FIRST, SECOND);
        workspace.show(both);
        workspace.select(RecordId.source("S900"));
        workspace.filters().replace(Filter.NONE.withText("nhan"));
        workspace.brush(new DayRange(LocalDate.EPOCH, LocalDate.EPOCH));
        workspace.open(both, TextSearch.through(both));
        assertEquals(List.of(), workspace.selection());
        assertEquals(null, workspace.selected());
        assertEquals(Filter.NONE, workspace.filter());
        assertEquals(null, workspace.brushed());
        assertFalse(workspace.history().canGoBackProperty().get());
        workspace.history().back();
        assertEquals(Filter.NONE, workspace.filter());
    }
}
