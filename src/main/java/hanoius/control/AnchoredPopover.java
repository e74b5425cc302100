package hanoius.control;

import hanoius.typing.Composition;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.event.EventHandler;
import javafx.event.EventTarget;
import javafx.geometry.Bounds;
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
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Content under a node, laid over everything else in the same scene. It is no window of its own:
 * one that opens or closes ends the word that an input method is composing, and swallows the click
 * that closes it. It goes when one presses elsewhere, when the focus goes elsewhere, and with Esc.
 */
public final class AnchoredPopover {

    private final Region content;
    private final ReadOnlyBooleanWrapper showing = new ReadOnlyBooleanWrapper();
    private final EventHandler<MouseEvent> pressed = this::pressed;
    private final EventHandler<KeyEvent> keyed = this::keyed;
    private Subscription following = Subscription.EMPTY;
    private @Nullable Shown shown;

    /**
     * Where it is shown, and what had the focus before.
     *
     * @param opener what opens and closes it, in which one can press without closing it; null when
     *     it lies under a part of a figure
     */
    private record Shown(Scene scene, @Nullable Node opener, Node before) {}

    public AnchoredPopover(Region content) {
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
        show(anchor, anchor, anchor::getLayoutBounds);
    }

    /** Shows it under a node, and puts the cursor into a field, with what it holds selected. */
    public void show(Node anchor, TextInputControl field) {
        show(anchor);
        field.requestFocus();
        field.selectAll();
    }

    /** Shows it under a part of a node, as a mark of a figure; pressing beside it hides it. */
    public void show(Node figure, Bounds part) {
        show(figure, null, () -> part);
    }

    /** Shows it under a node, or hides it again. */
    public void toggle(Node anchor) {
        if (isShowing()) {
            hide();
        } else {
            show(anchor);
        }
    }

    private void show(Node anchor, @Nullable Node opener, Supplier<Bounds> part) {
        Scene scene = anchor.getScene();
        if (isShowing() || scene == null) {
            return;
        }
        Node before = scene.getFocusOwner();
        shown = new Shown(scene, opener, before == null ? anchor : before);
        PopoverLayer layer = PopoverLayer.of(scene);
        layer.add(content, () -> anchor.localToScene(part.get()));
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, pressed);
        // Before the views, in which the same key lets go of what is selected.
        scene.addEventFilter(KeyEvent.KEY_PRESSED, keyed);
        following =
                scene.focusOwnerProperty()
                        .subscribe((_, now) -> focused(now))
                        // It goes along when what it lies under is scrolled or laid out anew.
                        .and(anchor.localToSceneTransformProperty().subscribe(layer::follow))
                        .and(anchor.layoutBoundsProperty().subscribe(layer::follow));
        showing.set(true);
    }

    /** Takes the content away; the focus goes back to where it was if it was in the content. */
    public void hide() {
        Shown was = shown;
        if (was == null) {
            return;
        }
        shown = null;
        following.unsubscribe();
        was.scene.removeEventFilter(MouseEvent.MOUSE_PRESSED, pressed);
        was.scene.removeEventFilter(KeyEvent.KEY_PRESSED, keyed);
        if (isIn(was.scene.getFocusOwner(), content)) {
            was.before.requestFocus();
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
                        && (isIn(node, content) || (now.opener != null && isIn(node, now.opener))));
    }

    private void keyed(KeyEvent event) {
        // While a word is composed, Esc takes it back.
        if (event.getCode() == KeyCode.ESCAPE && !Composition.isRunningIn(event.getTarget())) {
            event.consume();
            hide();
        }
    }

    private static boolean isIn(@Nullable Node node, Node part) {
        return Stream.iterate(node, Objects::nonNull, Node::getParent).anyMatch(part::equals);
    }
}
