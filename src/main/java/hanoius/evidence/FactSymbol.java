package hanoius.evidence;

import hanoius.figure.Palette;
import hanoius.figure.Points;
import hanoius.figure.Shape;
import hanoius.model.Category;

import javafx.scene.Node;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polygon;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.Locale;

/** The sign before a fact's kind: its category's own shape, or an icon where it has no category. */
final class FactSymbol {

    private static final double SIZE = 12;

    private FactSymbol() {}

    static Node of(Evidence evidence) {
        Category category = evidence.category();
        if (category != null) {
            return shape(category);
        }
        return new FontIcon(
                switch (evidence.about().kind()) {
                    case OBSERVATION, INDICATOR -> Feather.BAR_CHART_2;
                    case SOURCE -> Feather.BOOK_OPEN;
                    case MILESTONE -> Feather.CLOCK;
                    case AGREEMENT -> Feather.FILE_TEXT;
                });
    }

    private static Node shape(Category category) {
        Shape shape = Palette.shape(category);
        Points corners = shape.outline(SIZE / 2, SIZE / 2, SIZE);
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
                .addAll(
                        "symbol",
                        "category-" + category.name().toLowerCase(Locale.ROOT),
                        shape == Shape.RING ? "hollow" : "solid");
        return node;
    }
}
