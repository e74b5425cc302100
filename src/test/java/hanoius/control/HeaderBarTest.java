package hanoius.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.support.WindowExtension;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.List;
import java.util.Objects;

@ExtendWith(WindowExtension.class)
class HeaderBarTest {

    private record Row(Button first, Button second, Button last, HeaderBar bar) {

        static Row make() {
            Button first = button("Take this away");
            Button second = button("Group by something");
            Button last = button("Always said");
            HeaderBar bar = new HeaderBar(List.of(first, second), first, second, last);
            bar.setManaged(false);
            return new Row(first, second, last, bar);
        }

        private static Button button(String words) {
            Button button = new Button(words, new Circle(6));
            button.setMinWidth(Button.USE_PREF_SIZE);
            return button;
        }
    }

    private @Nullable Row made;

    @Start
    void start(Stage stage) {
        made = Row.make();
        stage.setScene(new Scene(new Pane(row().bar()), 800, 100));
        stage.sizeToScene();
        stage.show();
    }

    private Row row() {
        return Objects.requireNonNull(made);
    }

    private void resize(double width) {
        WaitForAsyncUtils.waitForAsyncFx(
                5000,
                () -> {
                    // Before the first frame nothing has a size.
                    row().bar().applyCss();
                    row().bar().resize(width, 50);
                    row().bar().layout();
                });
    }

    private double wanted() {
        return WaitForAsyncUtils.waitForAsyncFx(
                5000,
                () -> {
                    row().bar().applyCss();
                    row().bar().requestLayout();
                    return row().bar().prefWidth(-1);
                });
    }

    private List<ContentDisplay> displays() {
        return List.of(row().first().getContentDisplay(), row().second().getContentDisplay());
    }

    @Test
    void wordsGoOneAfterTheOtherAsItBecomesNarrowAndComeBack() {
        resize(2000);
        double full = wanted();
        resize(full + 10);
        assertEquals(List.of(ContentDisplay.LEFT, ContentDisplay.LEFT), displays());
        assertNull(row().first().getTooltip());
        resize(full - 10);
        assertEquals(List.of(ContentDisplay.GRAPHIC_ONLY, ContentDisplay.LEFT), displays());
        assertNotNull(row().first().getTooltip());
        assertEquals("Take this away", row().first().getTooltip().getText());
        double left = wanted();
        resize(left - 10);
        assertEquals(List.of(ContentDisplay.GRAPHIC_ONLY, ContentDisplay.GRAPHIC_ONLY), displays());
        for (Node each : row().bar().getChildren()) {
            Bounds bounds = each.getBoundsInParent();
            assertTrue(bounds.getMaxX() <= left - 10, each + " at " + bounds);
        }
        resize(full + 10);
        assertEquals(List.of(ContentDisplay.LEFT, ContentDisplay.LEFT), displays());
        assertNull(row().first().getTooltip());
    }

    @Test
    void longerWordsAreMeasuredAnew() {
        resize(2000);
        resize(wanted() + 5);
        WaitForAsyncUtils.waitForAsyncFx(
                5000,
                () -> {
                    row().last().setText("Always said, and at length");
                    row().bar().layout();
                });
        assertEquals(List.of(ContentDisplay.GRAPHIC_ONLY, ContentDisplay.LEFT), displays());
    }

    @Test
    void aMenuGetsTheRoomOfItsWordsBack() {
        MenuButton menu =
                WaitForAsyncUtils.waitForAsyncFx(
                        5000,
                        () -> {
                            MenuButton made = new MenuButton("Values", new Circle(6));
                            made.setMinWidth(Button.USE_PREF_SIZE);
                            HeaderBar bar = new HeaderBar(List.of(made), made);
                            bar.setManaged(false);
                            ((Pane) row().bar().getParent()).getChildren().add(bar);
                            bar.applyCss();
                            bar.resize(20, 50);
                            bar.layout();
                            bar.resize(500, 50);
                            bar.layout();
                            return made;
                        });
        double full =
                WaitForAsyncUtils.waitForAsyncFx(
                        5000,
                        () -> {
                            menu.requestLayout();
                            return menu.prefWidth(-1);
                        });
        assertEquals(ContentDisplay.LEFT, menu.getContentDisplay());
        assertEquals(full, menu.getWidth(), 1);
        assertTrue(menu.lookupAll(".text").stream().anyMatch(Node::isVisible));
    }
}
