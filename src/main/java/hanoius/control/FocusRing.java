package hanoius.control;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

/**
 * The ring around whatever has the focus while keys are used. There is one in each scene, above
 * everything else, so that no control has to draw its own; style class {@code focus-ring}.
 */
public final class FocusRing extends Region {

    /** Between the edge of a control and the outer edge of the ring. */
    private static final double AROUND = 3;

    /** In front of panes that come in front themselves. */
    private static final double ABOVE = -1000;

    private final Pane root;
    private @Nullable Subscription watching;

    private FocusRing(Pane root) {
        this.root = root;
        getStyleClass().add("focus-ring");
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
        setViewOrder(ABOVE);
        root.getChildren().add(this);
        root.sceneProperty().subscribe(this::watch);
    }

    /** Adds the ring to what fills a window or a pop-over. */
    public static void install(Pane root) {
        if (root.getChildren().stream().noneMatch(FocusRing.class::isInstance)) {
            // Being above everything, it stands there by itself.
            var _ = new FocusRing(root);
        }
    }

    /** Lets the ring lie around more than what has the focus, such as a field of several parts. */
    public static void widen(Node focused, Node around) {
        focused.getProperties().put(FocusRing.class, around);
    }

    private void watch(@Nullable Scene scene) {
        if (watching != null) {
            watching.unsubscribe();
            watching = null;
        }
        if (scene != null) {
            Runnable moved = this::surround;
            // What has the focus may be moved, scrolled or resized.
            scene.addPostLayoutPulseListener(moved);
            watching =
                    Subscription.combine(
                            scene.focusOwnerProperty().subscribe(this::surround),
                            KeysInUse.of(scene).valueProperty().subscribe(this::surround),
                            () -> scene.removePostLayoutPulseListener(moved));
        }
    }

    private void surround() {
        Scene scene = root.getScene();
        Node owner = scene == null ? null : scene.getFocusOwner();
        Bounds seen = owner != null && isShownFor(owner) ? seen(around(owner)) : null;
        setVisible(seen != null && seen.getWidth() > 0 && seen.getHeight() > 0);
        if (seen != null && isVisible()) {
            Bounds around =
                    both(
                            root.sceneToLocal(grow(seen)),
                            new BoundingBox(0, 0, root.getWidth(), root.getHeight()));
            resizeRelocate(
                    around.getMinX(), around.getMinY(), around.getWidth(), around.getHeight());
        }
    }

    private static Node around(Node owner) {
        return owner.getProperties().get(FocusRing.class) instanceof Node around ? around : owner;
    }

    private boolean isShownFor(Node owner) {
        // A node that has just been taken out of the scene may have the focus for a moment.
        return owner.getScene() != null
                && !owner.equals(root)
                && (owner.isFocusVisible() || KeysInUse.of(owner.getScene()).valueProperty().get());
    }

    /** Where a node lies in its scene, as far as nothing cuts it off. */
    private static @Nullable Bounds seen(Node node) {
        Bounds seen = node.localToScene(node.getLayoutBounds());
        for (Node up = node; up != null; up = up.getParent()) {
            if (!up.isVisible()) {
                return null;
            }
            if (up.getClip() != null) {
                seen = both(seen, up.localToScene(up.getClip().getBoundsInParent()));
            }
        }
        return seen;
    }

    private static Bounds grow(Bounds bounds) {
        return new BoundingBox(
                Math.round(bounds.getMinX()) - AROUND,
                Math.round(bounds.getMinY()) - AROUND,
                Math.round(bounds.getWidth()) + 2 * AROUND,
                Math.round(bounds.getHeight()) + 2 * AROUND);
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
}
