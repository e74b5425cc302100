package hanoius.editor;

import hanoius.typing.Composition;

import javafx.geometry.Orientation;
import javafx.scene.control.TextArea;
import javafx.scene.text.Text;

/** An area as high as its text, from one line to twelve. */
final class GrowingArea extends TextArea {

    private static final int MOST_LINES = 12;

    private final Text measure = new Text();

    GrowingArea() {
        setWrapText(true);
        getStyleClass().add("growing-area");
        Composition.of(this);
        measure.textProperty().bind(textProperty());
        measure.fontProperty().bind(fontProperty());
        textProperty().subscribe(this::requestLayout);
        widthProperty().subscribe(this::requestLayout);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double insets = snappedTopInset() + snappedBottomInset() + EDGE;
        double inside = (width < 0 ? getWidth() : width) - 2 * SIDE;
        measure.setWrappingWidth(Math.max(1, inside));
        double line = line();
        double text = Math.clamp(measure.getLayoutBounds().getHeight(), line, MOST_LINES * line);
        return snapSizeY(text + insets);
    }

    private double line() {
        var one = new Text("Ầg");
        one.setFont(getFont());
        return one.getLayoutBounds().getHeight();
    }

    /** What its skin and its style leave free above and below the text, and at each side. */
    private static final double EDGE = 12;

    private static final double SIDE = 8;
}
