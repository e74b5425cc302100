package hanoius.app;

import hanoius.control.FigureCanvas;
import hanoius.support.Wheel;

import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Gestures at random, the same for the same seed: clicks, drags, wheel, keys and words, wherever
 * the program lets itself be touched. On the FX thread.
 */
final class Gestures {

    private static final List<KeyCode> KEYS =
            List.of(
                    KeyCode.TAB,
                    KeyCode.ENTER,
                    KeyCode.ESCAPE,
                    KeyCode.SPACE,
                    KeyCode.LEFT,
                    KeyCode.RIGHT,
                    KeyCode.UP,
                    KeyCode.DOWN,
                    KeyCode.HOME,
                    KeyCode.END,
                    KeyCode.PAGE_UP,
                    KeyCode.PAGE_DOWN,
                    KeyCode.F,
                    KeyCode.L,
                    KeyCode.V,
                    KeyCode.T,
                    KeyCode.PERIOD,
                    KeyCode.COMMA,
                    KeyCode.PLUS,
                    KeyCode.MINUS,
                    KeyCode.F1,
                    KeyCode.F2,
                    KeyCode.F6,
                    KeyCode.F8,
                    KeyCode.DELETE);
    private static final List<KeyCode> WITH_CONTROL =
            List.of(
                    KeyCode.DIGIT1,
                    KeyCode.DIGIT2,
                    KeyCode.DIGIT3,
                    KeyCode.DIGIT4,
                    KeyCode.DIGIT5,
                    KeyCode.DIGIT6,
                    KeyCode.N,
                    KeyCode.L,
                    KeyCode.F,
                    KeyCode.G,
                    KeyCode.I,
                    KeyCode.Z,
                    KeyCode.D,
                    KeyCode.DIGIT0,
                    KeyCode.A,
                    KeyCode.E,
                    KeyCode.S);
    private static final List<String> WORDS =
            List.of(
                    "utah",
                    "2019",
                    "party:utah",
                    "hà nội",
                    "\"",
                    "status:signed ",
                    "tháng 9 2019",
                    "253400",
                    "zzz",
                    "has:",
                    "đ",
                    "-",
                    "10/11/2019",
                    "hơn 3 tỷ");

    private final Random random;
    private final Stage main;

    Gestures(long seed, Stage main) {
        random = new Random(seed);
        this.main = main;
    }

    /** Does the next gesture and says which. */
    String next() {
        Window window = top();
        Scene scene = window.getScene();
        if (!window.equals(main) && random.nextInt(6) == 0) {
            window.hide();
            return "closes " + window.getClass().getSimpleName();
        }
        if (scene.lookup("#overlay-close") != null && random.nextInt(3) == 0) {
            return key(scene, KeyCode.ESCAPE, false);
        }
        return switch (random.nextInt(20)) {
            case 0, 1, 2, 3, 4, 5, 6 -> click(scene, reachable(scene), 1);
            case 7 -> click(scene, reachable(scene), 2);
            case 8 -> click(scene, anywhere(scene), 1);
            case 9, 10 -> drag(scene);
            case 11, 12 -> wheel(scene);
            case 13, 14, 15 -> key(scene, one(KEYS), false);
            case 16 -> key(scene, one(WITH_CONTROL), true);
            case 17 -> type(scene, one(WORDS));
            case 18 -> menu(scene);
            default -> key(scene, KeyCode.ESCAPE, false);
        };
    }

    private Window top() {
        List<Window> open = List.copyOf(Window.getWindows());
        Window last = open.getLast();
        return last.getScene() == null ? main : last;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private Point2D anywhere(Scene scene) {
        return new Point2D(
                random.nextDouble() * scene.getWidth(), random.nextDouble() * scene.getHeight());
    }

    /** A point on something that answers; each kind of thing is as likely as any other. */
    private Point2D reachable(Scene scene) {
        Map<String, List<Node>> kinds =
                all(scene.getRoot())
                        .filter(Gestures::answers)
                        .collect(
                                Collectors.groupingBy(
                                        node -> node.getClass() + " " + node.getId(),
                                        TreeMap::new,
                                        Collectors.toList()));
        if (kinds.isEmpty()) {
            return anywhere(scene);
        }
        Node node = one(one(List.copyOf(kinds.values())));
        if (node instanceof FigureCanvas canvas && !canvas.targets().isEmpty()) {
            hanoius.figure.Bounds mark = one(canvas.targets()).bounds();
            return canvas.localToScene(mark.centerX(), mark.centerY());
        }
        Bounds place = node.localToScene(node.getLayoutBounds());
        return new Point2D(
                place.getMinX() + random.nextDouble() * place.getWidth(),
                place.getMinY() + random.nextDouble() * place.getHeight());
    }

    private static boolean answers(Node node) {
        return node.isVisible()
                && !node.isDisabled()
                && (node.isFocusTraversable()
                        || node.getOnMouseClicked() != null
                        || node.getStyleClass().stream()
                                .anyMatch(
                                        style -> style.contains("cell") || style.contains("row")));
    }

    private static Stream<Node> all(Node node) {
        return node instanceof Parent parent && node.isVisible()
                ? Stream.concat(
                        Stream.of(node),
                        parent.getChildrenUnmodifiable().stream().flatMap(Gestures::all))
                : Stream.of(node);
    }

    private String click(Scene scene, Point2D at, int times) {
        Node target = at(scene, at);
        MouseButton button = random.nextInt(8) == 0 ? MouseButton.SECONDARY : MouseButton.PRIMARY;
        boolean control = random.nextInt(8) == 0;
        boolean shift = random.nextInt(10) == 0;
        for (int i = 1; i <= times; i++) {
            mouse(scene, MouseEvent.MOUSE_MOVED, at, MouseButton.NONE, 0, control, shift);
            // What was pressed hears of the release, though something else may lie there by then:
            // the trough of a scroll bar would scroll for ever.
            Node pressed = at(scene, at);
            fire(pressed, event(MouseEvent.MOUSE_PRESSED, scene, at, button, i, control, shift));
            fire(pressed, event(MouseEvent.MOUSE_RELEASED, scene, at, button, i, control, shift));
            fire(pressed, event(MouseEvent.MOUSE_CLICKED, scene, at, button, i, control, shift));
            if (button == MouseButton.SECONDARY) {
                fire(target, contextMenu(scene, at));
            }
        }
        return button + " " + times + "× on " + named(target);
    }

    private String drag(Scene scene) {
        Point2D from = random.nextBoolean() ? reachable(scene) : anywhere(scene);
        Point2D to = anywhere(scene);
        Node target = at(scene, from);
        MouseButton button = random.nextInt(5) == 0 ? MouseButton.MIDDLE : MouseButton.PRIMARY;
        mouse(scene, MouseEvent.MOUSE_PRESSED, from, button, 1, false, false);
        for (int i = 1; i <= 5; i++) {
            Point2D on = from.interpolate(to, i / 5.0);
            fire(target, event(MouseEvent.MOUSE_DRAGGED, scene, on, button, 1, false, false));
        }
        fire(target, event(MouseEvent.MOUSE_RELEASED, scene, to, button, 1, false, false));
        return "drags " + named(target);
    }

    private String wheel(Scene scene) {
        Point2D at = anywhere(scene);
        Node target = at(scene, at);
        double notches = random.nextBoolean() ? 1 : -1;
        boolean control = random.nextBoolean();
        Point2D screen = onScreen(scene, at);
        for (int i = random.nextInt(6); i >= 0; i--) {
            fire(
                    target,
                    Wheel.event(
                            at,
                            screen,
                            notches,
                            control,
                            random.nextInt(8) == 0,
                            new PickResult(target, at.getX(), at.getY())));
        }
        return "wheel over " + named(target);
    }

    private String key(Scene scene, KeyCode code, boolean control) {
        boolean shift = random.nextInt(10) == 0;
        boolean alt = random.nextInt(10) == 0;
        EventTarget target = scene.getFocusOwner() == null ? scene : scene.getFocusOwner();
        String text =
                code.isLetterKey() && !control
                        ? code.getName().toLowerCase(java.util.Locale.ROOT)
                        : "";
        fire(
                target,
                new KeyEvent(KeyEvent.KEY_PRESSED, text, text, code, shift, control, alt, false));
        if (!text.isEmpty()) {
            fire(
                    target,
                    new KeyEvent(
                            KeyEvent.KEY_TYPED,
                            text,
                            text,
                            KeyCode.UNDEFINED,
                            shift,
                            false,
                            alt,
                            false));
        }
        fire(
                target,
                new KeyEvent(KeyEvent.KEY_RELEASED, text, text, code, shift, control, alt, false));
        return (control ? "Ctrl+" : "") + (shift ? "Shift+" : "") + (alt ? "Alt+" : "") + code;
    }

    private String type(Scene scene, String words) {
        EventTarget target = scene.getFocusOwner() == null ? scene : scene.getFocusOwner();
        for (int i = 0; i < words.length(); i++) {
            String letter = words.substring(i, i + 1);
            fire(
                    target,
                    new KeyEvent(
                            KeyEvent.KEY_TYPED,
                            letter,
                            letter,
                            KeyCode.UNDEFINED,
                            false,
                            false,
                            false,
                            false));
        }
        return "types " + words;
    }

    /**
     * Chooses something in an open menu, or opens that of a button: so that it is painted first.
     */
    private String menu(Scene scene) {
        for (Window window : List.copyOf(Window.getWindows())) {
            if (window instanceof ContextMenu open) {
                String chosen = choose(open.getItems(), "menu");
                open.hide();
                return chosen;
            }
        }
        List<MenuButton> buttons =
                all(scene.getRoot())
                        .filter(node -> node instanceof MenuButton && node.isVisible())
                        .map(MenuButton.class::cast)
                        .toList();
        if (buttons.isEmpty()) {
            return "no menu";
        }
        MenuButton button = one(buttons);
        button.show();
        return "opens " + named(button);
    }

    private String choose(List<MenuItem> items, String of) {
        var leaves = new ArrayList<MenuItem>();
        collect(items, leaves);
        if (leaves.isEmpty()) {
            return "nothing in " + of;
        }
        MenuItem item = one(leaves);
        item.fire();
        return "chooses " + item.getText() + " in " + of;
    }

    private static void collect(List<MenuItem> items, List<MenuItem> into) {
        for (MenuItem item : items) {
            if (item instanceof Menu menu) {
                collect(menu.getItems(), into);
            } else if (!item.isDisable() && item.isVisible()) {
                into.add(item);
            }
        }
    }

    private void mouse(
            Scene scene,
            javafx.event.EventType<MouseEvent> type,
            Point2D at,
            MouseButton button,
            int times,
            boolean control,
            boolean shift) {
        fire(at(scene, at), event(type, scene, at, button, times, control, shift));
    }

    private static MouseEvent event(
            javafx.event.EventType<MouseEvent> type,
            Scene scene,
            Point2D at,
            MouseButton button,
            int times,
            boolean control,
            boolean shift) {
        Point2D screen = onScreen(scene, at);
        boolean down =
                type != MouseEvent.MOUSE_MOVED
                        && type != MouseEvent.MOUSE_RELEASED
                        && type != MouseEvent.MOUSE_CLICKED;
        return new MouseEvent(
                type,
                at.getX(),
                at.getY(),
                screen.getX(),
                screen.getY(),
                button,
                times,
                shift,
                control,
                false,
                false,
                down && button == MouseButton.PRIMARY,
                down && button == MouseButton.MIDDLE,
                down && button == MouseButton.SECONDARY,
                true,
                button == MouseButton.SECONDARY,
                true,
                new PickResult(at(scene, at), at.getX(), at.getY()));
    }

    private static Event contextMenu(Scene scene, Point2D at) {
        Point2D screen = onScreen(scene, at);
        return new javafx.scene.input.ContextMenuEvent(
                javafx.scene.input.ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                at.getX(),
                at.getY(),
                screen.getX(),
                screen.getY(),
                false,
                new PickResult(at(scene, at), at.getX(), at.getY()));
    }

    private static Point2D onScreen(Scene scene, Point2D at) {
        return at.add(
                scene.getWindow().getX() + scene.getX(), scene.getWindow().getY() + scene.getY());
    }

    /** The deepest node under a point. */
    private static Node at(Scene scene, Point2D at) {
        Node found = deepest(scene.getRoot(), at);
        return found == null ? scene.getRoot() : found;
    }

    private static @Nullable Node deepest(Node node, Point2D at) {
        if (!node.isVisible()
                || node.isMouseTransparent()
                || !node.contains(node.sceneToLocal(at))) {
            return null;
        }
        if (node instanceof Parent parent) {
            for (Node child : fromFrontToBack(parent)) {
                Node found = deepest(child, at);
                if (found != null) {
                    return found;
                }
            }
        }
        return node.isPickOnBounds() || !(node instanceof Parent) ? node : null;
    }

    private static List<Node> fromFrontToBack(Parent parent) {
        return parent.getChildrenUnmodifiable().reversed().stream()
                .sorted(Comparator.comparingDouble(Node::getViewOrder))
                .toList();
    }

    private static void fire(EventTarget target, Event event) {
        Event.fireEvent(target, event);
    }

    private static String named(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each.getId() != null) {
                return each.getClass().getSimpleName() + "#" + each.getId();
            }
        }
        return node.getClass().getSimpleName() + node.getStyleClass();
    }
}
