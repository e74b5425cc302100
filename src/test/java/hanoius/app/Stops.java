package hanoius.app;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;

import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The places at which the Tab key stops in a scene.
 *
 * @param robot presses the key
 * @param scene whose window has the keyboard
 */
record Stops(FxRobot robot, Scene scene) {

    private static final int MOST = 150;
    private static final double AROUND = 6;

    /** In milliseconds; the first window of a process takes long on a busy machine. */
    private static final long PATIENCE = 60_000;

    /** The parts of the window, as they are read. */
    private static final List<String> PARTS =
            List.of("navigation", "top-bar", "views", "evidence", "status-bar");

    /** What has the focus at each press of the Tab key in a part of the scene, once round. */
    List<Node> in(Parent part, Consumer<Node> visit) {
        robot.interact(() -> focusable(part).findFirst().orElseThrow().requestFocus());
        press(KeyCode.TAB);
        List<Node> found = new ArrayList<>();
        Node next = press(KeyCode.SHIFT, KeyCode.TAB);
        while (isIn(next, part) && !found.contains(next)) {
            found.add(next);
            if (found.size() > MOST) {
                throw new AssertionError("Tab does not come round: " + found);
            }
            visit.accept(next);
            next = press(KeyCode.TAB);
        }
        return found;
    }

    private static boolean isIn(Node node, Node part) {
        return Stream.iterate(node, Objects::nonNull, Node::getParent).anyMatch(part::equals);
    }

    private static Stream<Node> focusable(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return Stream.empty();
        }
        if (node.isFocusTraversable()) {
            return Stream.of(node);
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(Stops::focusable)
                : Stream.empty();
    }

    /** What has the focus after some keys. */
    Node press(KeyCode... keys) {
        robot.push(keys);
        return onFx(() -> Objects.requireNonNull(scene.getFocusOwner()));
    }

    static <T> T onFx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(PATIENCE, work);
    }

    /** Where a node lies in its scene, as far as nothing cuts it off. */
    static Bounds seen(Node node) {
        Bounds seen = node.localToScene(node.getLayoutBounds());
        for (Node up = node; up != null; up = up.getParent()) {
            if (up.getClip() != null) {
                seen = both(seen, up.localToScene(up.getClip().getBoundsInParent()));
            }
        }
        Scene scene = node.getScene();
        return both(seen, new BoundingBox(0, 0, scene.getWidth(), scene.getHeight()));
    }

    private static Bounds both(Bounds a, Bounds b) {
        double x = Math.max(a.getMinX(), b.getMinX());
        double y = Math.max(a.getMinY(), b.getMinY());
        return new BoundingBox(
                x,
                y,
                Math.max(0, Math.min(a.getMaxX(), b.getMaxX()) - x),
                Math.max(0, Math.min(a.getMaxY(), b.getMaxY()) - y));
    }

    /**
     * How much of a stop's edge is told apart by the focus: the pixels in its neighbourhood that
     * the focus changes by a contrast of at least 3:1, for each pixel of its edge.
     */
    double ring(Node stop) {
        return onFx(
                () -> {
                    Bounds seen = seen(stop);
                    WritableImage with = picture(seen);
                    scene.getRoot().requestFocus();
                    WritableImage without = picture(seen);
                    stop.requestFocus();
                    double length = 2 * (seen.getWidth() + seen.getHeight());
                    return changed(with, without) / length;
                });
    }

    private WritableImage picture(Bounds seen) {
        SnapshotParameters part = new SnapshotParameters();
        part.setViewport(
                new Rectangle2D(
                        seen.getMinX() - AROUND,
                        seen.getMinY() - AROUND,
                        seen.getWidth() + 2 * AROUND,
                        seen.getHeight() + 2 * AROUND));
        return scene.getRoot().snapshot(part, null);
    }

    private static int changed(WritableImage a, WritableImage b) {
        PixelReader left = a.getPixelReader();
        PixelReader right = b.getPixelReader();
        int changed = 0;
        for (int y = 0; y < Math.min(a.getHeight(), b.getHeight()); y++) {
            for (int x = 0; x < Math.min(a.getWidth(), b.getWidth()); x++) {
                if (left.getArgb(x, y) != right.getArgb(x, y)
                        && contrast(left.getColor(x, y), right.getColor(x, y)) >= 3) {
                    changed++;
                }
            }
        }
        return changed;
    }

    private static double contrast(Color a, Color b) {
        double lighter = Math.max(luminance(a), luminance(b));
        double darker = Math.min(luminance(a), luminance(b));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double value) {
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    /**
     * Whether somebody who reads from left to right and from top to bottom comes to one place after
     * another.
     */
    static boolean inOrder(Node before, Node now) {
        return onFx(
                () ->
                        part(before) <= part(now)
                                && inOrder(
                                        before.localToScene(before.getLayoutBounds()),
                                        now.localToScene(now.getLayoutBounds())));
    }

    private static boolean inOrder(Bounds before, Bounds now) {
        double row =
                Math.min(before.getMaxY(), now.getMaxY())
                        - Math.max(before.getMinY(), now.getMinY());
        boolean beside = row > Math.min(before.getHeight(), now.getHeight()) / 2;
        if (beside) {
            return now.getMinX() >= before.getMinX();
        }
        boolean otherColumn = now.getMinX() >= before.getMaxX() - 1;
        return now.getMinY() >= before.getMinY() || otherColumn;
    }

    /** Which part of the window a node is in, counted as they are read. */
    private static int part(Node node) {
        for (Node up = node; up != null; up = up.getParent()) {
            int part = PARTS.indexOf(String.valueOf(up.getId()));
            if (part >= 0) {
                return part;
            }
        }
        return 0;
    }

    /** A node in words, to be found again. */
    static String name(Node node) {
        return node.getClass().getSimpleName()
                + (node.getId() == null ? " " + node.getStyleClass() : "#" + node.getId());
    }
}
