package hanoius.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.control.Action;
import hanoius.language.Language;
import hanoius.support.OpenedMenu;
import hanoius.support.WindowExtension;
import hanoius.task.DirectRunner;
import hanoius.workspace.RunningWork;
import hanoius.workspace.Section;
import hanoius.workspace.Theme;
import hanoius.workspace.Workspace;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

@ExtendWith(WindowExtension.class)
@SuppressWarnings("NullAway.Init")
class DocumentMenuTest {

    private final Workspace workspace = new Workspace(Language.EN, Theme.LIGHT);
    private final List<String> done = new ArrayList<>();
    private final List<Action> recent = new ArrayList<>();
    private MainViewModel viewModel;
    private DocumentMenu menu;
    private @Nullable Stage shown;

    @Start
    void start(Stage ignored) {
        // A window of its own, for the title and the least size stay with the one of all tests.
        Stage stage = new Stage();
        shown = stage;
        viewModel =
                new MainViewModel(
                        workspace,
                        new RunningWork(new DirectRunner()),
                        Preferences.initial(Locale.ENGLISH),
                        new SimpleObjectProperty<>(Theme.LIGHT));
        var view = new MainView(viewModel, Map.of(Section.TIMELINE, Pane::new), Pane::new);
        menu = view.menu();
        menu.add(DocumentMenu.Group.PROGRAM, Action.of("documents.any", () -> done.add("last")));
        menu.add(
                DocumentMenu.Group.OPENING,
                Action.of("documents.open", () -> done.add("open")).on(WindowKeys.OPEN));
        menu.addMenu(DocumentMenu.Group.OPENING, "documents.recent", () -> List.copyOf(recent));
        new MainWindow(stage, view, viewModel, null).show();
    }

    @Stop
    void stop() {
        Objects.requireNonNull(shown).close();
    }

    private List<String> entries() {
        return WaitForAsyncUtils.waitForAsyncFx(5_000, () -> OpenedMenu.entries(menu)).stream()
                .map(each -> each.getText() == null ? "—" : each.getText())
                .toList();
    }

    @Test
    void itIsCalledAsTheDocumentAndHoldsItsGroupsInTheirOrder(FxRobot robot) {
        assertEquals("No document", menu.getText());
        robot.interact(() -> viewModel.opened("Hà Nội & Hoa Kỳ", Path.of("a.milestones")));
        assertEquals("Hà Nội & Hoa Kỳ", menu.getText());
        assertTrue(menu.getAccessibleText().contains("Document menu"));
        assertEquals(
                List.of(
                        "Open… (Ctrl+O)",
                        "Open recent",
                        "—",
                        "Preferences… (Ctrl+,)",
                        "Help (F1)",
                        "Show log",
                        "About this program",
                        "All files"),
                entries());
        robot.interact(() -> viewModel.speak(Language.VI));
        assertEquals("Mở… (Ctrl+O)", entries().getFirst());
    }

    @Test
    void theWindowIsCalledAsTheDocument(FxRobot robot) {
        Stage stage = (Stage) menu.getScene().getWindow();
        assertEquals("Hanoi–US Milestones", stage.getTitle());
        robot.interact(() -> viewModel.opened("Hà Nội & Hoa Kỳ", Path.of("a.milestones")));
        assertEquals("Hà Nội & Hoa Kỳ – Hanoi–US Milestones", stage.getTitle());
    }

    @Test
    void f10AndAltOpenItAndItIsWalkedByKeys(FxRobot robot) {
        robot.push(KeyCode.F10);
        assertTrue(menu.isShowing());
        robot.push(KeyCode.ENTER);
        assertEquals(List.of("open"), done);
        robot.press(KeyCode.ALT).release(KeyCode.ALT);
        assertTrue(menu.isShowing());
        robot.push(KeyCode.UP).push(KeyCode.ENTER);
        assertEquals(List.of("open", "last"), done);
        robot.interact(() -> search().requestFocus());
        robot.push(KeyCode.F10);
        assertFalse(search().isFocused());
        robot.push(KeyCode.ESCAPE);
        assertFalse(menu.isShowing());
        assertTrue(search().isFocused());
    }

    private Node search() {
        return menu.getScene().lookup("#search");
    }

    @Test
    void altWithAnotherKeyIsNotAltAlone(FxRobot robot) {
        robot.press(KeyCode.ALT).push(KeyCode.LEFT).release(KeyCode.ALT);
        assertFalse(menu.isShowing());
        robot.press(KeyCode.ALT).clickOn(menu).release(KeyCode.ALT);
        robot.interact(menu::hide);
        robot.press(KeyCode.CONTROL).press(KeyCode.ALT).release(KeyCode.ALT, KeyCode.CONTROL);
        assertFalse(menu.isShowing());
    }

    @Test
    void keysOfAnEntryWorkWhileTheMenuIsClosed(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.O);
        assertEquals(List.of("open"), done);
    }

    @Test
    void aMenuWithinTheMenuSaysWhatThereIsWhenItIsShown(FxRobot robot) {
        robot.interact(() -> assertTrue(OpenedMenu.entries(menu).get(1).isDisable()));
        recent.add(Action.of("documents.any", () -> done.add("recent")));
        robot.push(KeyCode.F10).push(KeyCode.DOWN).push(KeyCode.RIGHT).push(KeyCode.ENTER);
        assertEquals(List.of("recent"), done);
    }
}
