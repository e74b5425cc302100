package hanoius.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.controls.ModalPane;

import hanoius.store.Document;
import hanoius.store.DocumentException;
import hanoius.task.TaskRunner;
import hanoius.text.Language;
import hanoius.workspace.RunningWork;
import hanoius.workspace.Theme;
import hanoius.workspace.Workspace;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** The window around its views, whatever they are, and what is laid over them. */
@ExtendWith(ApplicationExtension.class)
class MainViewOverlaysTest {

    private final Workspace workspace = new Workspace(Language.EN, Theme.LIGHT);
    private final MainViewModel viewModel =
            new MainViewModel(
                    workspace,
                    new RunningWork(TaskRunner.DIRECT),
                    Preferences.initial(Locale.ENGLISH),
                    new SimpleObjectProperty<>(Theme.LIGHT));

    @Start
    void start(Stage stage) {
        var view =
                new MainView(
                        viewModel,
                        Map.of(
                                Section.TIMELINE, () -> pane("timeline"),
                                Section.CHARTS, () -> pane("charts"),
                                Section.AGREEMENTS, () -> pane("agreements"),
                                Section.SOURCES, () -> pane("sources")),
                        pane("evidence"));
        var scene = new Scene(view, 1000, 700);
        Looks.dress(scene, viewModel.themeProperty());
        stage.setScene(scene);
        stage.show();
    }

    private static Pane pane(String id) {
        var pane = new Pane();
        pane.setId(id);
        return pane;
    }

    @Test
    void controlAndADigitLeadToTheSections(FxRobot robot) {
        for (Section section : Section.values()) {
            robot.push(KeyCode.CONTROL, KeyCode.valueOf("DIGIT" + section.digit()));
            assertEquals(section, viewModel.sectionProperty().get());
        }
        assertTrue(robot.lookup("#sources").query().isVisible());
        assertFalse(robot.lookup("#timeline").query().isVisible());
    }

    @Test
    void shortcutsAreListedAndClosedAgain(FxRobot robot) {
        robot.push(KeyCode.F1);
        ModalPane overlay = robot.lookup("#overlay").queryAs(ModalPane.class);
        assertTrue(overlay.isDisplay());
        robot.clickOn("#overlay-close");
        assertFalse(overlay.isDisplay());
        robot.push(KeyCode.F1);
        robot.push(KeyCode.ESCAPE);
        assertFalse(overlay.isDisplay());
    }

    @Test
    void aFaultIsToldWithDetailsAndForgottenWhenClosed(FxRobot robot) {
        var fault = new Failure("shell.fault_advice", new IllegalStateException("it broke"));
        robot.interact(() -> viewModel.report(fault));
        assertTrue(robot.lookup("it broke").tryQuery().isPresent());
        robot.push(KeyCode.ESCAPE);
        assertNull(viewModel.faultProperty().get());
    }

    @Test
    void aFailureToOpenStandsWhereTheViewsWould(FxRobot robot) {
        robot.interact(
                () ->
                        viewModel.failedToOpen(
                                new Failure(
                                        "shell.open_advice",
                                        new IllegalStateException("x is cut short"))));
        assertTrue(robot.lookup("x is cut short").tryQuery().isPresent());
    }

    @Test
    void whyADocumentIsNotOpenedIsSaidInTheLanguageOfTheWindow(
            FxRobot robot, @TempDir Path folder) {
        Path absent = folder.resolve("a.milestones");
        var refused = assertThrows(DocumentException.class, () -> Document.open(absent));
        robot.interact(() -> viewModel.failedToOpen(new Failure("shell.open_advice", refused)));
        assertTrue(robot.lookup(absent + " does not exist").tryQuery().isPresent());
        robot.clickOn("#language-vi");
        assertTrue(robot.lookup(absent + " không tồn tại").tryQuery().isPresent());
        assertTrue(
                robot.lookup("Chi tiết kỹ thuật: " + absent + " does not exist")
                        .tryQuery()
                        .isPresent());
    }

    @Test
    void theThemeChangesWhileTheWindowIsOpen(FxRobot robot) {
        robot.clickOn("#theme-dark");
        assertEquals(Theme.DARK, workspace.theme());
        assertTrue(
                robot.lookup("#navigation").query().getScene().getStylesheets().stream()
                        .anyMatch(sheet -> sheet.endsWith("dark.css")));
    }
}
