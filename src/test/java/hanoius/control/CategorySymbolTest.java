package hanoius.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hanoius.language.Language;
import hanoius.plot.CategoryLook;
import hanoius.support.Facts;
import hanoius.support.WindowExtension;
import hanoius.text.Words;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(WindowExtension.class)
class CategorySymbolTest {

    private static Node symbol(String category) {
        return CategorySymbol.of(CategoryLook.of(category, Words.in(Language.EN)));
    }

    @Test
    void whatStandsBehindSymbolsBeginsAtOnePlace() {
        for (double scale : new double[] {1, 1.3, 2}) {
            var lines =
                    Facts.CATEGORIES.stream()
                            .map(each -> new HBox(symbol(each), new Rectangle(9, 9)))
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
