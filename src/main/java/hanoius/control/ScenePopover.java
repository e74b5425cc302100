package hanoius.control;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.event.EventHandler;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.util.Objects;
import java.util.stream.Stream;

/**
 * Content under a node, laid over everything else in the same scene. It is no window of its own:
 * one that opens or closes ends the word that an input method is composing, and swallows the click
 * that closes it. It goes when one presses elsewhere, when the focus goes elsewhere, and with Esc.
 */
public final class ScenePopover {

    private final Region content;
    private final ReadOnlyBooleanWrapper showing = new ReadOnlyBooleanWrapper();
    private final EventHandler<MouseEvent> pressed = this::pressed;
    private final EventHandler<KeyEvent> keyed = this::keyed;
    private Subscription focus = Subscription.EMPTY;
    private @Nullable Shown shown;

    /** Where it is shown, and what had the focus before. */
    private record Shown(Scene scene, Node anchor, @Nullable Node before) {}

    public ScenePopover(Region content) {
        this.content = content;
        content.getStyleClass().add("scene-popover");
    }

    /** Whether it is shown. */
    public ReadOnlyBooleanProperty showingProperty() {
        return showing.getReadOnlyProperty();
    }

    public boolean isShowing() {
        return showing.get();
    }

    /** Shows the content under a node of a scene; the focus stays where it is. */
    public void show(Node anchor) {
        Scene scene = anchor.getScene();
        if (isShowing() || scene == null) {
            return;
        }
        shown = new Shown(scene, anchor, scene.getFocusOwner());
        PopoverLayer.of(scene).add(content, anchor);
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, pressed);
        content.addEventFilter(KeyEvent.KEY_PRESSED, keyed);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, keyed);
        focus = scene.focusOwnerProperty().subscribe((_, now) -> focused(now));
        showing.set(true);
    }

    /** Takes the content away; the focus goes back to where it was if it was in the content. */
    public void hide() {
        Shown was = shown;
        if (was == null) {
            return;
        }
        shown = null;
        focus.unsubscribe();
        was.scene.removeEventFilter(MouseEvent.MOUSE_PRESSED, pressed);
        content.removeEventFilter(KeyEvent.KEY_PRESSED, keyed);
        was.scene.removeEventHandler(KeyEvent.KEY_PRESSED, keyed);
        Node back = was.before == null ? was.anchor : was.before;
        if (isIn(was.scene.getFocusOwner(), content)) {
            back.requestFocus();
        }
        PopoverLayer.of(was.scene).remove(content);
        showing.set(false);
    }

    private void pressed(MouseEvent event) {
        if (isElsewhere(event.getTarget())) {
            hide();
        }
    }

    private void focused(@Nullable Node owner) {
        if (owner != null && isElsewhere(owner)) {
            hide();
        }
    }

    private boolean isElsewhere(EventTarget target) {
        Shown now = shown;
        return now != null
                && !(target instanceof Node node
                        && (isIn(node, content) || isIn(node, now.anchor)));
    }

    private void keyed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && !isComposing(event.getTarget())) {
            event.consume();
            hide();
        }
    }

    /** Then Esc takes back the word. */
    private static boolean isComposing(EventTarget target) {
        return target instanceof TextInputControl field && Composition.of(field).isRunning();
    }

    private static boolean isIn(@Nullable Node node, Node part) {
        return Stream.iterate(node, Objects::nonNull, Node::getParent).anyMatch(part::equals);
    }
}
