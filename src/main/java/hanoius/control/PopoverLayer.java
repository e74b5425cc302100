package hanoius.control;

import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The topmost layer of a scene's root, in which {@link AnchoredPopover}s lie under their anchors.
 */
final class PopoverLayer extends Pane {

    /** Between an anchor and what lies under it, and between that and the edge, in pixels. */
    private static final double GAP = 4;

    private static final double EDGE = 8;

    private final Map<Region, Supplier<Bounds>> anchors = new HashMap<>();

    private PopoverLayer(Region root) {
        setManaged(false);
        setPickOnBounds(false);
        // Above whatever is laid over the views, and below messages that must be read first.
        setViewOrder(-1);
        root.widthProperty().subscribe(() -> cover(root));
        root.heightProperty().subscribe(() -> cover(root));
        cover(root);
    }

    private void cover(Region root) {
        resizeRelocate(0, 0, root.getWidth(), root.getHeight());
    }

    /** The layer of a scene, which is made when it is first needed. */
    static PopoverLayer of(Scene scene) {
        if (!(scene.getRoot() instanceof Pane root)) {
            throw new IllegalStateException("nothing can be laid over " + scene.getRoot());
        }
        return root.getChildren().stream()
                .filter(PopoverLayer.class::isInstance)
                .map(PopoverLayer.class::cast)
                .findFirst()
                .orElseGet(
                        () -> {
                            PopoverLayer layer = new PopoverLayer(root);
                            root.getChildren().add(layer);
                            return layer;
                        });
    }

    /**
     * Lays something over the scene.
     *
     * @param anchor what it lies under, in the coordinates of the scene
     */
    void add(Region content, Supplier<Bounds> anchor) {
        anchors.put(content, anchor);
        getChildren().add(content);
        // At once: what is focused in it next is to be where it will be.
        applyCss();
        layout();
    }

    /** Lays what is under its anchor where that is by now. */
    void follow() {
        requestLayout();
    }

    void remove(Region content) {
        anchors.remove(content);
        getChildren().remove(content);
    }

    @Override
    protected void layoutChildren() {
        anchors.forEach(this::place);
    }

    /** Under the anchor and flush with its left edge, or its right one where there is no room. */
    private void place(Region content, Supplier<Bounds> anchor) {
        Bounds under = sceneToLocal(anchor.get());
        double width = Math.min(content.prefWidth(-1), getWidth() - 2 * EDGE);
        double wanted = content.prefHeight(width);
        double below = getHeight() - EDGE - under.getMaxY() - GAP;
        double above = under.getMinY() - GAP - EDGE;
        boolean up = wanted > below && above > below;
        double height = Math.min(wanted, Math.max(0, up ? above : below));
        boolean left = under.getMinX() + width <= getWidth() - EDGE;
        double x = left ? under.getMinX() : under.getMaxX() - width;
        content.resizeRelocate(
                snapPositionX(Math.clamp(x, EDGE, Math.max(EDGE, getWidth() - EDGE - width))),
                snapPositionY(up ? under.getMinY() - GAP - height : under.getMaxY() + GAP),
                snapSizeX(width),
                snapSizeY(height));
    }
}
