package hanoius.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.control.ControlKeys;
import hanoius.control.Shortcut;
import hanoius.control.Shortcut.Reach;
import hanoius.support.InputMethod;
import hanoius.timeline.TimelineKeys;
import hanoius.workspace.Section;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.input.KeyEvent;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Single keys work wherever the focus is beside or in a view, and are letters in its fields. */
class SingleKeysTest extends InBundledWindow {

    private final Set<KeyCode> unheard = new TreeSet<>();

    @BeforeEach
    void listen() {
        // What nothing below the window has answered comes here.
        window.scene()
                .getWindow()
                .addEventHandler(KeyEvent.KEY_PRESSED, event -> unheard.add(event.getCode()));
    }

    private void focus(FxRobot robot, String selector) {
        Node node = window.node(selector);
        robot.interact(node::requestFocus);
    }

    /** The single keys of a section's figure. */
    private static List<KeyCodeCombination> singleKeys(Section section) {
        return Stream.concat(
                        ControlKeys.FIGURES.stream(),
                        section == Section.TIMELINE ? TimelineKeys.ALL.stream() : Stream.of())
                .filter(each -> each.reach() == Reach.PAGE)
                .map(Shortcut::keys)
                .flatMap(List::stream)
                .map(KeyCodeCombination.class::cast)
                .filter(each -> each.getShortcut() != ModifierValue.DOWN)
                .toList();
    }

    private boolean isHeard(Node target, KeyCode code, boolean control, boolean alt) {
        unheard.clear();
        Event.fireEvent(
                target,
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, alt, false));
        return unheard.isEmpty();
    }

    /** As it was, with the focus at a stop of the Tab key. */
    private void restore(Node stop, String form) {
        Stream.of(form, "#timeline-as-table")
                .flatMap(each -> window.view().lookupAll(each).stream())
                .forEach(each -> ((ToggleButton) each).setSelected(false));
        window.view().lookupAll(".timeline-legend").stream()
                .findFirst()
                .ifPresent(_ -> isHeard(window.scene().getRoot(), KeyCode.ESCAPE, false, false));
        stop.requestFocus();
    }

    @ParameterizedTest
    @CsvSource({
        "TIMELINE, #timeline, #timeline-form",
        "TIMELINE, #navigation, #timeline-form",
        "CHARTS, #chart, #chart-as-table",
        "CHARTS, #navigation, #chart-as-table"
    })
    void fromEachStopOfTheTabKey(Section section, String part, String form, FxRobot robot) {
        window.show(robot, section);
        List<KeyCodeCombination> keys = singleKeys(section);
        assertTrue(keys.size() >= 10, keys::toString);
        List<Node> stops = stops((Parent) window.node(part));
        List<String> wrong = new ArrayList<>();
        robot.interact(
                () -> {
                    for (Node stop : stops) {
                        for (KeyCodeCombination key : keys) {
                            restore(stop, form);
                            if (!isHeard(stop, key.getCode(), false, false)) {
                                wrong.add(Stops.name(stop) + " " + key);
                            }
                            restore(stop, form);
                            boolean letter = key.getCode().isLetterKey();
                            if (letter && isHeard(stop, key.getCode(), true, true)) {
                                wrong.add(Stops.name(stop) + " Ctrl+Alt+" + key);
                            }
                        }
                        restore(stop, form);
                        boolean list = isHeard(stop, KeyCode.V, false, false);
                        if (((ToggleButton) window.node(form)).isSelected() != list) {
                            wrong.add(Stops.name(stop) + " shows no list");
                        }
                    }
                });
        assertTrue(stops.size() > 3, stops::toString);
        assertEquals(List.of(), wrong);
    }

    private static List<Node> stops(Parent part) {
        return Stops.onFx(() -> focusable(part).toList());
    }

    private static Stream<Node> focusable(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return Stream.empty();
        }
        Stream<Node> below =
                node instanceof Parent parent
                        ? parent.getChildrenUnmodifiable().stream()
                                .flatMap(SingleKeysTest::focusable)
                        : Stream.of();
        boolean typed = node instanceof TextInputControl;
        return node.isFocusTraversable() && !typed ? Stream.of(node) : below;
    }

    @ParameterizedTest
    @CsvSource({
        "TIMELINE, #timeline-grouping, #timeline-form, V",
        "TIMELINE, #timeline-grouping, #timeline-as-table, T",
        "CHARTS, #chart-options, #chart-as-table, V",
        "CHARTS, #chart-options, #chart-as-table, T"
    })
    void theSameKeyShowsAListInsteadOfAPictureAndEscThePicture(
            Section section, String from, String form, KeyCode key, FxRobot robot) {
        window.show(robot, section);
        focus(robot, from);
        robot.push(key);
        ToggleButton toggle = (ToggleButton) window.node(form);
        assertTrue(toggle.isSelected());
        Node list = window.scene().getFocusOwner();
        assertEquals(
                Map.of(
                                "#timeline-form", "timeline-list",
                                "#timeline-as-table", "milestone-table",
                                "#chart-as-table", "chart-table")
                        .get(form),
                list.getId());
        robot.push(KeyCode.ESCAPE);
        assertFalse(toggle.isSelected());
        assertTrue(
                Objects.requireNonNull(window.scene().getFocusOwner()).getId().endsWith("canvas"));
    }

    /** In a list, letters look for what begins with them; beside it the key shows the figure. */
    @Test
    void inAListThatIsSearchedByTypingTheyAreLetters(FxRobot robot) {
        window.show(robot, Section.TIMELINE);
        focus(robot, "#timeline-grouping");
        robot.push(KeyCode.V).push(KeyCode.V);
        ToggleButton toggle = (ToggleButton) window.node("#timeline-form");
        assertTrue(toggle.isSelected());
        focus(robot, "#timeline-grouping");
        robot.push(KeyCode.V);
        assertFalse(toggle.isSelected());
    }

    /** The letter comes after the key, when the list has the focus already. */
    @Test
    void theLetterOfAKeyIsNotLookedForInTheListThatItShows(FxRobot robot) {
        window.show(robot, Section.TIMELINE);
        focus(robot, "#timeline-canvas");
        robot.interact(
                () -> {
                    fire(KeyEvent.KEY_PRESSED, "", KeyCode.V);
                    fire(KeyEvent.KEY_TYPED, "v", KeyCode.UNDEFINED);
                    fire(KeyEvent.KEY_RELEASED, "", KeyCode.V);
                });
        assertNull(window.program().workspace().selected());
        robot.interact(() -> fire(KeyEvent.KEY_TYPED, "v", KeyCode.UNDEFINED));
        assertNotNull(window.program().workspace().selected());
    }

    private void fire(EventType<KeyEvent> type, String letter, KeyCode code) {
        Event.fireEvent(
                window.scene().getFocusOwner(),
                new KeyEvent(type, letter, "", code, false, false, false, false));
    }

    @Test
    void inAFieldTheyAreLetters(FxRobot robot) {
        window.show(robot, Section.CHARTS);
        focus(robot, "#indicator-search");
        robot.write("tvfl");
        assertEquals("tvfl", ((TextField) window.node("#indicator-search")).getText());
        assertFalse(((ToggleButton) window.node("#chart-as-table")).isSelected());
    }

    /** What an input method composes comes without a key. */
    @Test
    void whatIsComposedIsNoKey(FxRobot robot) {
        window.show(robot, Section.TIMELINE);
        Node canvas = window.node("#timeline-canvas");
        robot.interact(
                () -> {
                    canvas.requestFocus();
                    assertFalse(isHeard(canvas, KeyCode.UNDEFINED, false, false));
                    InputMethod.type(canvas, "", "v");
                });
        assertFalse(((ToggleButton) window.node("#timeline-form")).isSelected());
    }

    /** An overlay or a pop-over lies above the view, which then has no keys. */
    @Test
    void belowWhatLiesAboveItAViewHasNoKeys(FxRobot robot) {
        window.show(robot, Section.TIMELINE);
        for (Shown above : List.of(Shown.SHORTCUTS, Shown.FILTER)) {
            above.show(window, robot);
            robot.push(KeyCode.V);
            assertFalse(((ToggleButton) window.node("#timeline-form")).isSelected(), above.name());
            robot.push(KeyCode.ESCAPE);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "CHARTS, #chart-canvas",
        "CHARTS, #chart-options",
        "AGREEMENTS, #agreement-table",
        "SOURCES, #source-table"
    })
    void altAndArrowsGoBackAndForwardInEveryView(Section section, String from, FxRobot robot) {
        window.show(robot, section);
        focus(robot, from);
        robot.push(KeyCode.ALT, KeyCode.LEFT);
        assertEquals(Section.TIMELINE, window.program().viewModel().sectionProperty().get());
        focus(robot, "#timeline-canvas");
        robot.push(KeyCode.ALT, KeyCode.RIGHT);
        assertEquals(section, window.program().viewModel().sectionProperty().get());
    }
}
