package hanoius.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.List;

@ExtendWith(ApplicationExtension.class)
class HeaderBarTest {

    private Button first;
    private Button second;
    private Button last;
    private HeaderBar bar;

    @Start
    void start(Stage stage) {
        first = new Button("Take this away", new Circle(6));
        second = new Button("Group by something", new Circle(6));
        last = new Button("Always said", new Circle(6));
        for (Button each : List.of(first, second, last)) {
            each.setMinWidth(Button.USE_PREF_SIZE);
        }
        bar = new HeaderBar(List.of(first, second), first, second, last);
        bar.setManaged(false);
        stage.setScene(new Scene(new Pane(bar), 800, 100));
        stage.show();
    }

    private void resize(double width) {
        WaitForAsyncUtils.waitForAsyncFx(
                5000,
                () -> {
                    bar.resize(width, 50);
                    bar.layout();
                });
    }

    private double wanted() {
        return WaitForAsyncUtils.waitForAsyncFx(
                5000,
                () -> {
                    bar.applyCss();
                    bar.requestLayout();
                    return bar.prefWidth(-1);
                });
    }

    private List<ContentDisplay> displays() {
        return List.of(first.getContentDisplay(), second.getContentDisplay());
    }

    @Test
    void wordsGoOneAfterTheOtherAsItBecomesNarrowAndComeBack() {
        resize(2000);
        double full = wanted();
        resize(full + 10);
        assertEquals(List.of(ContentDisplay.LEFT, ContentDisplay.LEFT), displays());
        assertNull(first.getTooltip());
        resize(full - 10);
        assertEquals(List.of(ContentDisplay.GRAPHIC_ONLY, ContentDisplay.LEFT), displays());
        assertNotNull(first.getTooltip());
        assertEquals("Take this away", first.getTooltip().getText());
        double left = wanted();
        resize(left - 10);
        assertEquals(List.of(ContentDisplay.GRAPHIC_ONLY, ContentDisplay.GRAPHIC_ONLY), displays());
        for (Node each : bar.getChildren()) {
            Bounds bounds = each.getBoundsInParent();
            assertTrue(bounds.getMaxX() <= left - 10, each + " at " + bounds);
        }
        resize(full + 10);
        assertEquals(List.of(ContentDisplay.LEFT, ContentDisplay.LEFT), displays());
        assertNull(first.getTooltip());
    }

    @Test
    void longerWordsAreMeasuredAnew() {
        resize(2000);
        resize(wanted() + 5);
        WaitForAsyncUtils.waitForAsyncFx(
                5000,
                () -> {
                    last.setText("Always said, and at length");
                    bar.layout();
                });
        assertEquals(List.of(ContentDisplay.GRAPHIC_ONLY, ContentDisplay.LEFT), displays());
    }
}
