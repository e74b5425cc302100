package hanoius.editor;

import hanoius.control.TextScale;
import hanoius.typing.Composition;

import javafx.geometry.Orientation;
import javafx.scene.control.TextArea;
import javafx.scene.text.Text;
import javafx.scene.text.TextBoundsType;

/** An area as high as its text, from one line to twelve. */
final class GrowingArea extends TextArea {

    private static final int MOST_LINES = 12;

    private final Text measure = new Text();

    GrowingArea() {
        setWrapText(true);
        getStyleClass().add("growing-area");
        Composition.of(this);
        // As its skin measures, which is otherwise for large letters.
        measure.setBoundsType(TextBoundsType.LOGICAL_VERTICAL_CENTER);
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
        double scale = TextScale.now(this);
        double insets = snappedTopInset() + snappedBottomInset() + EDGES + 2 * PADDING * scale;
        double inside = (width < 0 ? getWidth() : width) - 2 * SIDE * scale;
        measure.setWrappingWidth(Math.max(1, inside));
        double line = line();
        double text = Math.clamp(measure.getLayoutBounds().getHeight(), line, MOST_LINES * line);
        return snapSizeY(text + insets);
    }

    private double line() {
        var one = new Text("Ầg");
        one.setFont(getFont());
        one.setBoundsType(measure.getBoundsType());
        return one.getLayoutBounds().getHeight();
    }

    /** What the skin leaves free above and below the text, whatever its size. */
    private static final double EDGES = 2;

    /** The same of the style at the usual size of text, and at each side. */
    private static final double PADDING = 5;

    private static final double SIDE = 8;
}
