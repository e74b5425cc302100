package hanoius.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.UTF_8;

import hanoius.archive.MemoryArchive;
import hanoius.editor.FormViewModel;
import hanoius.form.Draft;
import hanoius.language.Language;
import hanoius.model.Dataset;
import hanoius.model.Edit;
import hanoius.model.Entity;
import hanoius.model.Milestone;
import hanoius.model.RecordId;
import hanoius.model.RecordId.Kind;
import hanoius.model.Relation;
import hanoius.support.Facts;
import hanoius.support.HeldRunner;
import hanoius.support.MilestoneBuilder;
import hanoius.task.DirectRunner;
import hanoius.task.TaskRunner;
import hanoius.workspace.ChangeQueue;
import hanoius.workspace.EditHistory;
import hanoius.workspace.EditSession;
import hanoius.workspace.RunningWork;
import hanoius.workspace.Section;
import hanoius.workspace.Theme;
import hanoius.workspace.Workspace;

import javafx.beans.property.SimpleObjectProperty;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

class EditStatusTest {

    private static final InstantSource CLOCK =
            InstantSource.fixed(Instant.parse("2026-11-28T03:42:00Z"));
    private static final Milestone LEASE = lease().build();
    private static final Milestone VISIT = Facts.milestone("M2").title("Visit").build();
    private static final Dataset START = Facts.dataset(LEASE, VISIT);

    private final HeldRunner runner = new HeldRunner();
    private final Workspace workspace = new Workspace(Language.EN, Theme.LIGHT);
    private final MainViewModel main =
            new MainViewModel(
                    workspace,
                    new RunningWork(new DirectRunner()),
                    Preferences.initial(Locale.ENGLISH),
                    new SimpleObjectProperty<>(Theme.LIGHT));
    private final ChangeQueue changes =
            new ChangeQueue(workspace, runner, main::author, CLOCK, this::failed);
    private final EditHistory history = new EditHistory(workspace, changes, CLOCK);
    private final EditSession session =
            new EditSession(workspace, changes, CLOCK, (_, _) -> () -> {});
    private final FormViewModel form = new FormViewModel(session);
    private final EditStatus status =
            new EditStatus(
                    main,
                    workspace,
                    changes,
                    history,
                    session,
                    form::openNextDraft,
                    ZoneId.of("Asia/Ho_Chi_Minh"));
    private int released;
    private final MemoryArchive archive = MemoryArchive.of("", Instant.EPOCH, START);

    private void failed(Throwable failure) {
        throw new AssertionError(failure);
    }

    /** Does all that waits, and what comes of it. */
    private void run() {
        while (released < runner.size()) {
            runner.release(released++);
        }
    }

    private static MilestoneBuilder lease() {
        return Facts.milestone("M1").title("Land lease").date("2019");
    }

    private void open() {
        workspace.show(START);
        changes.use(archive, Instant.EPOCH);
        run();
    }

    private void edit(String before, String after) {
        session.commit(
                "",
                List.of(Edit.replacing(lease().date(before).build(), lease().date(after).build())),
                () -> {},
                _ -> false);
    }

    @Test
    void savedIsSaidOnlyAfterItIs() {
        open();
        assertEquals("", status.saved().get());
        edit("2019", "2020");
        assertTrue(status.writing().get());
        assertEquals("", status.saved().get());
        assertEquals("", status.edits().get());
        run();
        assertFalse(status.writing().get());
        assertEquals("Saved 10:42", status.saved().get());
        assertEquals("1 edit", status.edits().get());
        assertEquals("Undo: date of “Land lease”", status.undoing().get());
        workspace.speak(Language.VI);
        assertEquals("Đã lưu 10:42", status.saved().get());
        assertEquals("1 lần sửa", status.edits().get());
        status.showHistory();
        assertEquals(Section.HISTORY, main.sectionProperty().get());
        status.undo();
        run();
        assertEquals("", status.undoing().get());
    }

    @Test
    void aReasonIsTakenForWhatWasDoneToTheSelectedRecordHere() {
        open();
        workspace.select(LEASE.id());
        assertFalse(status.explainable().get());
        edit("2019", "2020");
        run();
        assertTrue(status.explainable().get());
        workspace.select(VISIT.id());
        assertFalse(status.explainable().get());
        status.explain(LEASE.id(), " hai nguồn ");
        run();
        assertEquals("hai nguồn", archive.steps().getFirst().by().reason());
        workspace.select(LEASE.id());
        assertEquals("hai nguồn", status.reason());
    }

    /** They have no form of their own. */
    @Test
    void aReasonIsTakenForFilesAndLinksOfTheSelectedRecordToo() throws IOException {
        open();
        archive.put(new ByteArrayInputStream("text".getBytes(UTF_8)), TaskRunner.Progress.NONE);
        for (Entity each :
                List.of(
                        Facts.attachment("F1", LEASE.id(), "a.txt", "text"),
                        Facts.link(VISIT.id(), Relation.PART_OF, LEASE.id(), ""))) {
            session.commit("", List.of(Edit.adding(each)), () -> {}, _ -> false);
            run();
            workspace.select(LEASE.id());
            assertTrue(status.explainable().get(), each.toString());
            status.explain(LEASE.id(), "of " + each.id());
            run();
            assertEquals("of " + each.id(), archive.steps().getFirst().by().reason());
            history.begin();
        }
    }

    @Test
    void theAuthorIsAskedForOnceAtTheFirstEdit() {
        open();
        assertFalse(status.askingAuthor().get());
        edit("2019", "2020");
        run();
        assertTrue(status.askingAuthor().get());
        status.authorProperty().set(" ");
        status.sign();
        assertEquals(Preferences.systemUser(), main.authorProperty().get());
        assertFalse(status.askingAuthor().get());
    }

    /** Nobody has to confirm the name before it counts, and it can be typed to its end. */
    @Test
    void theNextEditIsSignedByTheNameAsItIsTyped() {
        open();
        edit("2019", "2020");
        run();
        status.answeringProperty().set(true);
        status.authorProperty().set("Thu ");
        assertTrue(status.askingAuthor().get());
        edit("2020", "2021");
        run();
        assertEquals("Thu", archive.steps().getFirst().by().author());
        assertEquals("Thu", main.author());
        status.answeringProperty().set(false);
        assertFalse(status.askingAuthor().get());
    }

    @Test
    void whatIsNotSavedIsNamedAndLedTo() {
        open();
        assertEquals("", status.unsaved().get());
        session.keep(
                Draft.of(LEASE.id())
                        .with(new Draft.Slot("date", ""), new Draft.Text("31/2/2019", "2019")));
        status.typingProperty().set(true);
        assertEquals("Draft", status.unsaved().get());
        assertFalse(status.wrong().get());
        status.typingProperty().set(false);
        assertEquals("1 field not saved: date of “Land lease”", status.unsaved().get());
        assertTrue(status.wrong().get());
        assertNull(workspace.selected());
        status.showUnsaved();
        assertEquals(LEASE, workspace.selected());
        assertTrue(session.editingProperty().get());
    }

    private RecordId shown() {
        return Objects.requireNonNull(form.formProperty().get()).id();
    }

    @Test
    void whatWasBegunIsLedToAlthoughThereIsNoSuchRecord() {
        open();
        form.begin(Kind.SOURCE);
        RecordId begun = shown();
        workspace.select(LEASE.id());
        assertEquals(LEASE.id(), shown());
        assertEquals("1 draft", status.unsaved().get());
        status.showUnsaved();
        assertEquals(begun, shown());
    }
}
