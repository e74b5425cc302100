package hanoius.control;

import hanoius.figure.Bounds;
import hanoius.figure.HitIndex.Target;

import javafx.scene.shape.Rectangle;

import org.jspecify.annotations.Nullable;

/** The frame around the mark that has the keyboard; style class {@code focused-target}. */
final class FocusMark extends Rectangle {

    private static final double GAP = 2;

    FocusMark() {
        getStyleClass().add("focused-target");
    }

    /** Lies around a mark, or is gone without one. */
    void surround(@Nullable Target target) {
        setVisible(target != null);
        if (target != null) {
            Bounds at = target.bounds().grow(GAP);
            setX(at.x());
            setY(at.y());
            setWidth(at.width());
            setHeight(at.height());
        }
    }
}
