package hanoius.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.archive.HeldDocument;
import hanoius.archive.MemoryArchive;
import hanoius.control.LateTooltip;
import hanoius.form.Draft;
import hanoius.language.Language;
import hanoius.model.Dataset;
import hanoius.model.Edit;
import hanoius.model.Source;
import hanoius.support.BundledDocument;
import hanoius.support.Facts;
import hanoius.support.FxEvents;
import hanoius.support.WindowExtension;
import hanoius.task.DirectRunner;
import hanoius.workspace.ChangeQueue;
import hanoius.workspace.EditHistory;
import hanoius.workspace.EditSession;
import hanoius.workspace.RunningWork;
import hanoius.workspace.Section;
import hanoius.workspace.Theme;
import hanoius.workspace.Workspace;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

@ExtendWith(WindowExtension.class)
class UndoInTheWindowTest {

    private static final Source ADDED = Facts.source("S900").title("Nhân Dân").build();

    private final Workspace workspace = new Workspace(Language.EN, Theme.LIGHT);
    private final List<Throwable> reported = new ArrayList<>();
    private final ChangeQueue changes =
            new ChangeQueue(
                    workspace,
                    new DirectRunner(),
                    () -> "Thu",
                    InstantSource.fixed(Instant.EPOCH),
                    reported::add);

    private final EditSession session =
            new EditSession(
                    workspace, changes, InstantSource.fixed(Instant.EPOCH), (_, _) -> () -> {});

    private MemoryArchive archive = MemoryArchive.of("", Instant.EPOCH, Dataset.EMPTY);

    @Start
    void start(Stage stage) throws IOException {
        Dataset dataset = BundledDocument.record().dataset();
        workspace.show(dataset);
        var viewModel =
                new MainViewModel(
                        workspace,
                        new RunningWork(new DirectRunner()),
                        Preferences.initial(Locale.ENGLISH),
                        new SimpleObjectProperty<>(Theme.LIGHT));
        viewModel.opened("The record", Path.of("hanoi-us.milestones"));
        var view =
                new MainView(
                        viewModel,
                        Map.of(Section.TIMELINE, Pane::new, Section.SOURCES, Pane::new),
                        Pane::new);
        view.setChanges(changes);
        InstantSource clock = InstantSource.fixed(Instant.EPOCH);
        view.setEdits(
                new EditStatus(
                        viewModel,
                        workspace,
                        changes,
                        new EditHistory(workspace, changes, clock),
                        session,
                        () -> {},
                        ZoneId.of("Asia/Ho_Chi_Minh")));
        archive = MemoryArchive.of("The record", Instant.EPOCH, dataset);
        changes.use(archive, Instant.EPOCH);
        var scene = new Scene(view, 1000, 700);
        Looks.dress(scene, viewModel.themeProperty());
        stage.setScene(scene);
        stage.sizeToScene();
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    @AfterEach
    void nothingIsReported() {
        assertEquals(List.of(), reported);
    }

    private boolean isThere() {
        return workspace.dataset().has(ADDED.id());
    }

    private void submit(FxRobot robot, Edit edit) {
        robot.interact(() -> changes.submit(_ -> List.of(edit), _ -> {}));
    }

    private static Button button(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Button.class);
    }

    private static String tip(FxRobot robot, String id) {
        return LateTooltip.text(button(robot, id));
    }

    private static void press(FxRobot robot, String target, KeyCode code, boolean shift) {
        press(robot, target, code, shift, true);
    }

    private static void press(
            FxRobot robot, String target, KeyCode code, boolean shift, boolean control) {
        robot.interact(
                () -> {
                    Node node = robot.lookup(target).query();
                    node.fireEvent(
                            new KeyEvent(
                                    KeyEvent.KEY_PRESSED,
                                    "",
                                    "",
                                    code,
                                    shift,
                                    control,
                                    false,
                                    false));
                });
    }

    @Test
    void theButtonsAreNamedAfterTheStepInTheLanguageThatIsShown(FxRobot robot) {
        assertTrue(button(robot, "#undo").isDisabled());
        assertEquals("Nothing to undo (Ctrl+Z)", tip(robot, "#undo"));
        submit(robot, Edit.adding(ADDED));
        assertFalse(button(robot, "#undo").isDisabled());
        assertEquals("Undo: add source “Nhân Dân” (Ctrl+Z)", tip(robot, "#undo"));
        robot.interact(button(robot, "#undo")::fire);
        assertFalse(isThere());
        assertTrue(button(robot, "#undo").isDisabled());
        robot.interact(() -> workspace.speak(Language.VI));
        assertTrue(tip(robot, "#redo").startsWith("Làm lại: thêm nguồn “Nhân Dân” (Ctrl+"));
        robot.interact(button(robot, "#redo")::fire);
        assertTrue(isThere());
    }

    @Test
    void theKeysWorkEverywhereButWhereOneTypes(FxRobot robot) {
        submit(robot, Edit.adding(ADDED));
        press(robot, "#navigation", KeyCode.Z, false);
        assertFalse(isThere());
        press(robot, "#status-bar", KeyCode.Z, true);
        assertTrue(isThere());
        press(robot, "#evidence-toggle", KeyCode.Z, false);
        assertFalse(isThere());
        press(robot, "#evidence-toggle", KeyCode.Y, false);
        assertTrue(isThere());
        robot.interact(() -> robot.lookup("#search").queryAs(TextField.class).setText("utah"));
        press(robot, "#search", KeyCode.Z, false);
        assertTrue(isThere());
    }

    @Test
    void aDeletionIsToldAndOfferedToBeTakenBack(FxRobot robot) {
        submit(robot, Edit.adding(ADDED));
        submit(robot, Edit.deleting(ADDED));
        assertTrue(robot.lookup("Deleted “Nhân Dân”").tryQuery().isPresent());
        robot.interact(() -> robot.lookup("Undo").queryAs(Button.class).fire());
        assertTrue(isThere());
    }

    @Test
    void whatCouldNotBeWrittenIsOfferedAgainAndDoneByItsKey(FxRobot robot) {
        assertTrue(robot.lookup("#given-up").tryQuery().isEmpty());
        archive.onWriting(
                _ -> {
                    throw new HeldDocument();
                });
        submit(robot, Edit.adding(ADDED));
        reported.clear();
        Node note = robot.lookup("#given-up").query();
        assertTrue(note.isVisible());
        robot.interact(button(robot, "#edits-try-again")::fire);
        assertEquals(1, reported.size(), "held still");
        reported.clear();
        archive.onWriting(_ -> {});
        press(robot, "#navigation", KeyCode.F5, false, false);
        assertTrue(isThere());
        assertFalse(note.isVisible());
    }

    @Test
    void whatIsNotSavedIsSaidInTheRoomThereIs(FxRobot robot) {
        Source source = Facts.source("S901").title("Nhân Dân ".repeat(40).strip()).build();
        robot.interact(
                () -> {
                    changes.submit(_ -> List.of(Edit.adding(source)), _ -> {});
                    session.keep(
                            Draft.of(source.id())
                                    .with(
                                            new Draft.Slot("title", ""),
                                            new Draft.Text("", source.title())));
                });
        FxEvents.settle();
        Node unsaved = robot.lookup("#unsaved").query();
        assertTrue(((Labeled) unsaved).getText().length() > 300);
        assertTrue(unsaved.localToScene(unsaved.getLayoutBounds()).getMaxX() < 1000);
        Node file = robot.lookup("#document-file").query();
        assertTrue(file.localToScene(file.getLayoutBounds()).getMaxX() <= 1000);
    }
}
