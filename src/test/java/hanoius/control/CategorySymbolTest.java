package hanoius.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hanoius.model.Category;

import javafx.scene.Scene;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

import java.util.stream.Stream;

@ExtendWith(ApplicationExtension.class)
class CategorySymbolTest {

    @Test
    void whatStandsBehindSymbolsBeginsAtOnePlace() {
        for (double scale : new double[] {1, 1.3, 2}) {
            var lines =
                    Stream.of(Category.values())
                            .map(each -> new HBox(CategorySymbol.of(each), new Rectangle(9, 9)))
                            .toList();
            var column = new VBox();
            column.getChildren().setAll(lines);
            TextScale.set(new Scene(column), scale);
            column.autosize();
            column.layout();
            lines.forEach(HBox::layout);
            assertEquals(
                    1,
                    lines.stream()
                            .map(each -> each.getChildren().getLast().getLayoutX())
                            .distinct()
                            .count(),
                    () -> "at " + scale);
        }
    }
}
