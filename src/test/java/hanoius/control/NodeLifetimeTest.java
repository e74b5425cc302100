package hanoius.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.support.FxEvents;
import hanoius.support.WindowExtension;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

@ExtendWith(WindowExtension.class)
class NodeLifetimeTest {

    private final StringProperty word = new SimpleStringProperty("one");
    private @Nullable Stage made;

    @Start
    void start(Stage shown) {
        made = shown;
    }

    private Stage stage() {
        return Objects.requireNonNull(made);
    }

    @Test
    void aNodeWithoutASceneIsToldWhenItComesIntoOne() {
        onFx(
                () -> {
                    Label label = follower();
                    assertEquals("one", label.getText());
                    word.set("two");
                    assertEquals("one", label.getText());
                    var _ = new Scene(new StackPane(label));
                    assertEquals("two", label.getText());
                });
    }

    @Test
    void aNodeFollowsInASceneWithoutAWindow() {
        onFx(
                () -> {
                    Label label = follower();
                    var _ = new Scene(new StackPane(label));
                    word.set("two");
                    assertEquals("two", label.getText());
                });
    }

    @Test
    void aNodeThatIsTakenOutFollowsNoMoreUntilItComesBack() {
        onFx(
                () -> {
                    Label label = follower();
                    var parent = new StackPane(label);
                    stage().setScene(new Scene(parent));
                    stage().sizeToScene();
                    stage().show();
                    parent.getChildren().clear();
                    word.set("two");
                    assertEquals("one", label.getText());
                    parent.getChildren().add(label);
                    assertEquals("two", label.getText());
                    word.set("three");
                    assertEquals("three", label.getText());
                });
    }

    @Test
    void aNodeFollowsUntilItsWindowCloses() {
        onFx(
                () -> {
                    Label label = follower();
                    stage().setScene(new Scene(new StackPane(label)));
                    stage().sizeToScene();
                    word.set("two");
                    assertEquals("two", label.getText(), "before the window opens");
                    stage().show();
                    word.set("three");
                    assertEquals("three", label.getText(), "while it is open");
                    stage().hide();
                    word.set("four");
                    assertEquals("three", label.getText(), "when it is closed");
                    stage().show();
                    assertEquals("four", label.getText(), "when it is open again");
                });
    }

    /** The words and the window live on. */
    @Test
    void whatWasInAPopoverThatClosedIsForgotten() throws Exception {
        var anchor = new Button("open");
        onFx(
                () -> {
                    stage().setScene(new Scene(new StackPane(anchor), 400, 300));
                    stage().sizeToScene();
                    stage().show();
                });
        List<WeakReference<Node>> contents = new ArrayList<>();
        onFx(
                () -> {
                    for (int i = 0; i < 3; i++) {
                        contents.add(new WeakReference<>(openedAndClosed(anchor)));
                    }
                });
        long left = contents.size();
        // What had the layout last may be held on to.
        for (int i = 0; left > 1 && i < 50; i++) {
            System.gc();
            FxEvents.settle();
            left = contents.stream().filter(each -> each.get() != null).count();
        }
        assertTrue(left <= 1, left + " of 3 are kept");
        onFx(() -> word.set("two"));
    }

    private Node openedAndClosed(Node anchor) {
        Label told = follower();
        Label bound = new Label();
        bound.textProperty()
                .bind(NodeLifetime.of(bound).of(word).map(each -> each + told.getText()));
        var content = new VBox(told, bound);
        var popover = new AnchoredPopover(content);
        popover.show(anchor);
        popover.hide();
        return content;
    }

    private Label follower() {
        var label = new Label();
        NodeLifetime.of(label).subscribe(word, label::setText);
        return label;
    }

    private static void onFx(Runnable work) {
        WaitForAsyncUtils.waitForAsyncFx(20_000, work);
    }
}
