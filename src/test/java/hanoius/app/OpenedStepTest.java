package hanoius.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hanoius.model.Edit;
import hanoius.support.Facts;
import hanoius.support.FxEvents;
import hanoius.text.Words;
import hanoius.workspace.Section;

import javafx.scene.Node;
import javafx.scene.control.Button;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

import java.util.List;

/** The sign of a step of several records says what pressing it does. */
class OpenedStepTest extends InBundledWindow {

    private static Button sign(FxRobot robot) {
        return robot.lookup(".step-open").<Button>queryAll().stream()
                .filter(Node::isVisible)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void itIsTurnedWithTheStep(FxRobot robot) {
        Words words = window.program().workspace().words();
        robot.interact(
                () ->
                        window.program()
                                .editing()
                                .commit(
                                        "",
                                        List.of(
                                                Edit.adding(Facts.source("S901").build()),
                                                Edit.adding(Facts.source("S902").build())),
                                        () -> {},
                                        _ -> false));
        window.show(robot, Section.HISTORY);
        FxEvents.settle();
        assertEquals(words.get("history.unfold"), sign(robot).getAccessibleText());
        robot.clickOn(sign(robot));
        FxEvents.settle();
        assertEquals(words.get("history.fold"), sign(robot).getAccessibleText());
        robot.clickOn(sign(robot));
        FxEvents.settle();
        assertEquals(words.get("history.unfold"), sign(robot).getAccessibleText());
    }
}
