package hanoius.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.control.Panes;
import hanoius.model.RecordId;
import hanoius.support.FxEvents;
import hanoius.support.OpenedMenu;
import hanoius.workspace.Section;

import javafx.scene.Node;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The keyboard comes back to where one was when what lay there is closed. */
class WhereOneWasTest extends InBundledWindow {

    private Node focused() {
        return Objects.requireNonNull(window.scene().getFocusOwner());
    }

    private static Stream<MenuItem> withOwn(MenuItem entry) {
        return entry instanceof Menu menu
                ? Stream.concat(Stream.of(menu), menu.getItems().stream())
                : Stream.of(entry);
    }

    private void fire(FxRobot robot, String entry) {
        robot.interact(
                () ->
                        OpenedMenu.entries(window.view().menu()).stream()
                                .flatMap(WhereOneWasTest::withOwn)
                                .filter(each -> entry.equals(each.getId()))
                                .forEach(MenuItem::fire));
        FxEvents.settle();
    }

    @ParameterizedTest
    @EnumSource(
            value = Section.class,
            names = {"TIMELINE", "AGREEMENTS", "SOURCES"})
    void aSheetGivesItBack(Section section, FxRobot robot) {
        window.show(robot, section);
        robot.interact(() -> Panes.enter(window.node("#views")));
        Node before = focused();
        fire(robot, "doubles-open");
        assertTrue(Panes.isIn(focused(), window.node("#doubles")));
        robot.push(KeyCode.ESCAPE);
        FxEvents.settle();
        assertNull(window.view().lookup("#doubles"));
        assertEquals(before, focused());
    }

    @ParameterizedTest
    @EnumSource(
            value = RecordId.Kind.class,
            names = {"MILESTONE", "AGREEMENT", "SOURCE"})
    void typedRowsGiveItToTheView(RecordId.Kind kind, FxRobot robot) {
        window.show(robot, Section.of(kind));
        robot.interact(() -> Panes.enter(window.node("#views")));
        fire(robot, "grid-of-" + kind.word());
        assertNotNull(window.view().lookup("#grid-close"));
        robot.push(KeyCode.ESCAPE);
        FxEvents.settle();
        assertNull(window.view().lookup("#grid-close"));
        assertTrue(Panes.isIn(focused(), window.node("#views")), () -> focused().toString());
    }

    @Test
    void askingWhatTwoBecomeLeadsToTheChoices(FxRobot robot) {
        window.show(robot, Section.TIMELINE);
        robot.interact(
                () -> {
                    window.program()
                            .workspace()
                            .select(
                                    List.of(
                                            RecordId.milestone("M001"),
                                            RecordId.milestone("M002")));
                    window.program().viewModel().evidenceOpenProperty().set(true);
                });
        robot.push(KeyCode.F2);
        FxEvents.settle();
        robot.interact(() -> window.node("#merge-two").requestFocus());
        robot.push(KeyCode.SPACE);
        FxEvents.settle();
        assertTrue(Panes.isIn(focused(), window.node("#several")), () -> focused().toString());
        robot.clickOn("Keep both");
        FxEvents.settle();
        assertEquals("merge-two", focused().getId());
    }
}
