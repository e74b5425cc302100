package hanoius.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.exchange.DataPackage;
import hanoius.workspace.Section;

import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Single keys work wherever the focus is in a view, and are letters in its fields. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class SingleKeysTest {

    @TempDir private static Path folder;
    private BundledWindow window;

    @Start
    void start(Stage unused) throws IOException {
        window =
                new BundledWindow(
                        new Stage(),
                        Files.createTempDirectory(folder, "keys"),
                        DataPackage.bundled().dossier());
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    }

    private void focus(FxRobot robot, String selector) {
        Node node = window.node(selector);
        robot.interact(node::requestFocus);
    }

    @Test
    void fromTheToolBarOfTheTimeline(FxRobot robot) {
        window.show(robot, Section.TIMELINE);
        focus(robot, "#timeline-grouping");
        robot.push(KeyCode.V);
        assertTrue(((ToggleButton) window.node("#timeline-form")).isSelected());
        robot.push(KeyCode.ESCAPE);
        assertFalse(((ToggleButton) window.node("#timeline-form")).isSelected());
    }

    @Test
    void fromTheToolBarOfAChart(FxRobot robot) {
        window.show(robot, Section.CHARTS);
        focus(robot, "#chart-options");
        robot.push(KeyCode.T);
        assertTrue(((ToggleButton) window.node("#chart-as-table")).isSelected());
        robot.push(KeyCode.T);
        assertFalse(((ToggleButton) window.node("#chart-as-table")).isSelected());
    }

    @Test
    void inAFieldTheyAreLetters(FxRobot robot) {
        window.show(robot, Section.CHARTS);
        focus(robot, "#indicator-search");
        robot.write("tvfl");
        assertEquals("tvfl", ((TextField) window.node("#indicator-search")).getText());
        assertFalse(((ToggleButton) window.node("#chart-as-table")).isSelected());
    }
}
