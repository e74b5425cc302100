package hanoius.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.support.WindowExtension;

import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@ExtendWith(WindowExtension.class)
@SuppressWarnings("NullAway.Init")
class AnchoredPopoverTest {

    private Button opener;
    private Button other;
    private TextField field;
    private VBox content;
    private AnchoredPopover popover;
    private StackPane root;
    private int clicks;

    @Start
    void start(Stage stage) {
        opener = new Button("open");
        other = new Button("other");
        field = new TextField();
        content = new VBox(field);
        popover = new AnchoredPopover(content);
        root = new StackPane(new HBox(10, other, opener));
        content.setPrefSize(280, 2000);
        opener.setOnAction(
                _ -> {
                    popover.show(opener);
                    field.requestFocus();
                });
        other.setOnAction(_ -> clicks++);
        stage.setScene(new Scene(root, 300, 200));
        stage.sizeToScene();
        stage.show();
    }

    @Test
    void itIsInTheSceneAndFitsIntoIt(FxRobot robot) {
        robot.clickOn(opener);
        assertTrue(popover.isShowing());
        assertEquals(1, Window.getWindows().size());
        assertTrue(field.isFocused());
        Bounds bounds = content.localToScene(content.getLayoutBounds());
        assertTrue(bounds.getMinX() >= 0 && bounds.getMaxX() <= root.getWidth(), bounds.toString());
        assertTrue(bounds.getMaxY() <= root.getHeight(), bounds.toString());
        assertTrue(bounds.getMinY() >= opener.getHeight(), bounds.toString());
    }

    @Test
    void aClickElsewhereClosesItAndDoesWhatItIsMadeFor(FxRobot robot) {
        robot.clickOn(opener);
        robot.clickOn(other);
        assertFalse(popover.isShowing());
        assertEquals(1, clicks);
        assertTrue(other.isFocused());
    }

    @Test
    void escapeClosesItAndTheFocusIsWhereItWas(FxRobot robot) {
        robot.clickOn(opener);
        robot.push(KeyCode.ESCAPE);
        assertFalse(popover.isShowing());
        assertSame(opener, root.getScene().getFocusOwner());
    }

    @Test
    void itGoesWithTheFocus(FxRobot robot) {
        robot.clickOn(opener);
        robot.interact(other::requestFocus);
        assertFalse(popover.isShowing());
        assertTrue(other.isFocused());
    }
}
