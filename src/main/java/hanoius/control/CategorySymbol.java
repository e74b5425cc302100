package hanoius.control;

import hanoius.figure.Points;
import hanoius.plot.CategoryLook;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polygon;

/**
 * A category's own shape beside words, in a square of 12 pixels at the usual text size whatever the
 * shape, so that words behind several begin below each other. Style classes of the shape: {@code
 * symbol}, {@code colour-…} and {@code solid} or {@code hollow}.
 */
public final class CategorySymbol {

    private static final double SIZE = 12;

    private CategorySymbol() {}

    /** A new node for each call. */
    public static Node of(CategoryLook look) {
        Points corners = look.shape().outline(SIZE / 2, SIZE / 2, SIZE);
        javafx.scene.shape.Shape node;
        if (corners.size() == 0) {
            node = new Circle(SIZE / 2, SIZE / 2, SIZE / 2 - 1);
        } else {
            var polygon = new Polygon();
            for (int i = 0; i < corners.size(); i++) {
                polygon.getPoints().addAll(corners.x(i), corners.y(i));
            }
            node = polygon;
        }
        node.getStyleClass()
                .addAll("symbol", "colour-" + look.colour(), look.isHollow() ? "hollow" : "solid");
        var square = new StackPane(node);
        TextScale.of(square)
                .subscribe(
                        scale -> {
                            node.setScaleX(scale);
                            node.setScaleY(scale);
                            square.setMinSize(SIZE * scale, SIZE * scale);
                            square.setMaxSize(SIZE * scale, SIZE * scale);
                        });
        return square;
    }
}
