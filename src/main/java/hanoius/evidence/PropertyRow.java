package hanoius.evidence;

import hanoius.control.TextScale;
import hanoius.evidence.Evidence.Line;
import hanoius.text.Words;

import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;

/**
 * The name of a property and beside it, wrapped, its value. The platform's own boxes ask wrapped
 * text for its height at its least width, which leaves gaps as high as the panel.
 */
final class PropertyRow extends Pane {

    private static final double NAME_WIDTH = 92;
    private static final double GAP = 10;

    private final Label name;
    private final VBox value;

    PropertyRow(Line line, Words words) {
        name = new Label(line.name());
        name.setWrapText(true);
        name.getStyleClass().add("property-name");
        value = new VBox(Wording.selectable(line.value(), "property-value", words));
        if (!line.remark().isEmpty()) {
            value.getChildren().add(Wording.selectable(line.remark(), "property-remark", words));
        }
        getChildren().setAll(name, value);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 2 * nameWidth();
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.max(name.prefHeight(nameWidth()), value.prefHeight(valueWidth(width)));
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    private double nameWidth() {
        return NAME_WIDTH * TextScale.now(this);
    }

    private double valueWidth(double width) {
        return width < 0 ? -1 : Math.max(nameWidth(), width - nameWidth() - GAP);
    }

    @Override
    protected void layoutChildren() {
        name.resizeRelocate(0, 0, nameWidth(), name.prefHeight(nameWidth()));
        double left = nameWidth() + GAP;
        value.resizeRelocate(left, 0, valueWidth(getWidth()), getHeight());
    }
}
