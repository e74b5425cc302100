package hanoius.app;

import hanoius.control.Panes;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.stage.Window;

import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Somebody who works with the program by mouse alone, or by keys alone; words are typed in either
 * case.
 *
 * @param robot moves the mouse and presses the keys
 * @param scene whose window has the keyboard
 */
record Person(FxRobot robot, Scene scene, Hand hand) {

    /** With what somebody works. */
    enum Hand {
        MOUSE,
        KEYS
    }

    /** So many presses of a key lead nowhere. */
    private static final int MOST = 120;

    boolean byMouse() {
        return hand == Hand.MOUSE;
    }

    /** Waits for something. */
    static void until(BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(
                    20, TimeUnit.SECONDS, () -> Stops.onFx(condition::getAsBoolean));
        } catch (TimeoutException e) {
            throw new AssertionError("waited in vain", e);
        }
    }

    /** Presses a button. */
    void press(String selector) {
        press(selector, _ -> true);
    }

    /** Presses the button that says something. */
    void pressSaying(String selector, String says) {
        press(selector, node -> node instanceof Labeled labeled && labeled.getText().equals(says));
    }

    /** Presses the last of several buttons. */
    void pressLast(String selector) {
        there(selector, _ -> true);
        press(Stops.onFx(() -> found(selector, _ -> true).toList().getLast()));
    }

    private void press(String selector, Predicate<Node> which) {
        press(there(selector, which));
    }

    private void press(Node button) {
        if (byMouse()) {
            click(button);
        } else {
            walkTo(button);
            robot.push(KeyCode.SPACE);
        }
    }

    /** Types into a field, and leaves it for the next. */
    void type(String selector, String words) {
        Node field = there(selector, _ -> true);
        if (byMouse()) {
            click(field);
        } else {
            walkTo(field);
        }
        until(field::isFocused);
        robot.write(words);
    }

    /** What is shown, once it is. */
    Node there(String selector, Predicate<Node> which) {
        until(() -> found(selector, which).findFirst().isPresent());
        return Stops.onFx(() -> found(selector, which).findFirst().orElseThrow());
    }

    private Stream<Node> found(String selector, Predicate<Node> which) {
        return scene.getRoot().lookupAll(selector).stream()
                .filter(InSight::isShown)
                .filter(node -> !node.isDisabled())
                .filter(which);
    }

    /** Clicks on something, which is brought into sight with the wheel. */
    void click(Node node) {
        bring(node);
        robot.press(MouseButton.PRIMARY).release(MouseButton.PRIMARY);
    }

    /** At once: a way of so many steps takes its time. */
    private void point(double x, double y) {
        robot.robotContext()
                .getMouseRobot()
                .move(
                        new Point2D(
                                scene.getWindow().getX() + scene.getX() + x,
                                scene.getWindow().getY() + scene.getY() + y));
    }

    /** Turns the wheel over something, down. */
    void scroll(Node node, int notches) {
        Bounds all = Stops.onFx(() -> node.localToScene(node.getLayoutBounds()));
        point(all.getCenterX(), all.getCenterY());
        robot.scroll(notches, VerticalDirection.DOWN);
    }

    private void bring(Node node) {
        for (int i = 0; i < MOST; i++) {
            Bounds all = Stops.onFx(() -> node.localToScene(node.getLayoutBounds()));
            Bounds view = Stops.onFx(() -> view(node));
            if (view.contains(all.getCenterX(), all.getCenterY())) {
                point(all.getCenterX(), all.getCenterY());
                return;
            }
            point(view.getCenterX(), view.getCenterY());
            boolean below = all.getCenterY() > view.getCenterY();
            robot.scroll(1, below ? VerticalDirection.DOWN : VerticalDirection.UP);
        }
        throw new AssertionError("does not come into sight: " + Stops.name(node));
    }

    /** What is in sight of the pane that a node is scrolled in; else the window. */
    private Bounds view(Node node) {
        return Stream.iterate(node, Objects::nonNull, Node::getParent)
                .filter(ScrollPane.class::isInstance)
                .findFirst()
                .map(pane -> pane.localToScene(pane.getLayoutBounds()))
                .orElseGet(() -> scene.getRoot().getLayoutBounds());
    }

    /** Leads the focus to something, through the panes of the window and then from stop to stop. */
    private void walkTo(Node goal) {
        Node pane = Stops.onFx(() -> pane(goal));
        for (int i = 0; i < MOST && !Panes.isIn(focused(), pane); i++) {
            robot.push(KeyCode.F6);
        }
        boolean back = Stops.onFx(() -> isAbove(goal, focused()));
        for (int i = 0; i < MOST; i++) {
            Node now = focused();
            if (now.equals(goal)) {
                return;
            }
            if (Stops.onFx(() -> areInOneList(now, goal))) {
                robot.push(KeyCode.DOWN);
            } else if (back) {
                robot.push(KeyCode.SHIFT, KeyCode.TAB);
            } else {
                robot.push(KeyCode.TAB);
            }
        }
        throw new AssertionError("not reached by keys: " + Stops.name(goal));
    }

    /** A list is one stop, and arrows lead through it. */
    private static boolean areInOneList(Node one, Node other) {
        return Stream.iterate(one, Objects::nonNull, Node::getParent)
                .anyMatch(
                        each ->
                                each.getStyleClass().contains("entries")
                                        && Panes.isIn(other, each));
    }

    private static boolean isAbove(Node goal, Node focused) {
        return goal.localToScene(goal.getLayoutBounds()).getMinY()
                < focused.localToScene(focused.getLayoutBounds()).getMinY();
    }

    /** The part of the window that keys lead into at once; the window for what is in none. */
    private static Node pane(Node node) {
        return Stream.iterate(node, Objects::nonNull, Node::getParent)
                .filter(
                        each ->
                                "evidence-pane".equals(each.getId())
                                        || "views".equals(each.getId()))
                .findFirst()
                .orElseGet(() -> node.getScene().getRoot());
    }

    Node focused() {
        return Stops.onFx(() -> Objects.requireNonNullElse(scene.getFocusOwner(), scene.getRoot()));
    }

    /** Chooses an entry in the menu of the document, the last of some menus within each other. */
    void choose(String... entries) {
        if (byMouse()) {
            press("#document-menu");
            for (String each : entries) {
                until(() -> entry(each).isPresent());
                Node entry = Stops.onFx(() -> entry(each).orElseThrow());
                robot.clickOn(Stops.onFx(() -> entry.localToScreen(entry.getLayoutBounds())));
            }
        } else {
            key(KeyCode.F10);
            for (String each : entries) {
                until(() -> entry(each).isPresent());
                for (int i = 0; i < MOST && !isMarked(each); i++) {
                    key(KeyCode.DOWN);
                }
                key(each.equals(entries[entries.length - 1]) ? KeyCode.ENTER : KeyCode.RIGHT);
            }
        }
    }

    private static Optional<Node> entry(String id) {
        return Window.getWindows().stream()
                .filter(each -> each instanceof ContextMenu && each.isShowing())
                .flatMap(each -> each.getScene().getRoot().lookupAll("#" + id).stream())
                .findFirst();
    }

    private static boolean isMarked(String entry) {
        return Stops.onFx(() -> entry(entry).orElseThrow().isFocused());
    }

    /** Presses a key that the mouse has no need of. */
    void key(KeyCode... keys) {
        robot.push(keys);
    }

    /**
     * Clicks with a key held down, which the robot of a headless window does not tell the mouse.
     */
    void click(Node node, KeyCode held) {
        bring(node);
        robot.interact(
                () -> {
                    for (EventType<MouseEvent> each :
                            List.of(
                                    MouseEvent.MOUSE_PRESSED,
                                    MouseEvent.MOUSE_RELEASED,
                                    MouseEvent.MOUSE_CLICKED)) {
                        Event.fireEvent(node, event(each, node, held));
                    }
                });
    }

    private static MouseEvent event(EventType<MouseEvent> type, Node node, KeyCode held) {
        Bounds all = node.localToScene(node.getLayoutBounds());
        Point2D screen = node.localToScreen(all.getWidth() / 2, all.getHeight() / 2);
        return new MouseEvent(
                type,
                all.getCenterX(),
                all.getCenterY(),
                screen.getX(),
                screen.getY(),
                MouseButton.PRIMARY,
                1,
                held == KeyCode.SHIFT,
                held == KeyCode.CONTROL,
                false,
                false,
                type.equals(MouseEvent.MOUSE_PRESSED),
                false,
                false,
                true,
                false,
                true,
                new PickResult(node, all.getCenterX(), all.getCenterY()));
    }
}
