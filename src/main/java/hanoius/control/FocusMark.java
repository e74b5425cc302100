package hanoius.control;

import hanoius.figure.Bounds;
import hanoius.figure.HitIndex.Target;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.shape.Rectangle;

import org.jspecify.annotations.Nullable;

/**
 * The frame around the mark that has the keyboard, while keys are used; style class {@code
 * focused-target}.
 */
final class FocusMark extends Rectangle {

    private static final double GAP = 2;

    /**
     * @param node in whose window keys are pressed
     * @param target the mark to lie around, if any
     */
    FocusMark(Node node, ObservableValue<@Nullable Target> target) {
        getStyleClass().add("focused-target");
        NodeLifetime.of(this).subscribe(target, this::surround);
        visibleProperty()
                .bind(
                        node.sceneProperty()
                                .flatMap(scene -> KeysInUse.of(scene).valueProperty())
                                .flatMap(used -> target.map(_ -> used))
                                .orElse(false));
    }

    private void surround(@Nullable Target target) {
        if (target != null) {
            Bounds at = target.bounds().grow(GAP);
            setX(at.x());
            setY(at.y());
            setWidth(at.width());
            setHeight(at.height());
        }
    }
}
