package hanoius.editor;

import hanoius.control.NodeLifetime;
import hanoius.typing.Composition;

import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;

/** A text by which something is looked for, and which is nothing itself until that is taken. */
final class Unfinished {

    private Unfinished() {}

    /** A field for the text. */
    static TextField field(TypedEntry<String> entry, CompletionViewModel completion) {
        var input = new TextField();
        bind(entry, completion, input);
        return input;
    }

    /** Lets an input have the text, which is looked at when it is left and no sooner. */
    static void bind(TypedEntry<String> entry, CompletionViewModel completion, TextField input) {
        // Before the focus is listened to: what is composed is text by then.
        Composition composition = Composition.of(input);
        var lifetime = NodeLifetime.of(input);
        composition.bind(lifetime, entry.textProperty());
        EntryField.mark(input, entry);
        lifetime.subscribe(
                entry.textProperty(),
                (_, now) -> {
                    if (input.isFocused()) {
                        completion.typed(now);
                    }
                });
        input.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (!composition.isRunning() && answers(event, entry, input)) {
                        event.consume();
                    }
                });
        lifetime.subscribe(input.focusedProperty(), entry.composingProperty()::set);
        lifetime.subscribe(
                input.focusedProperty(),
                (_, focused) -> {
                    if (!focused) {
                        entry.leave();
                    }
                });
    }

    /**
     * Lets Esc take away a row in which nothing is typed; nothing else does, for all would move.
     */
    static void closing(TextField input, Node row, Node opener) {
        input.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (EditorKeys.PUT_BACK.matches(event)
                            && input.getText().isEmpty()
                            && !event.isConsumed()) {
                        opener.requestFocus();
                        row.setVisible(false);
                        event.consume();
                    }
                });
    }

    /** Takes what was typed back, and where nothing was, the last step of the document. */
    private static boolean answers(KeyEvent event, TypedEntry<String> entry, TextField input) {
        boolean isTyped = !input.getText().isEmpty();
        if (EditorKeys.UNDO.matches(event)) {
            if (isTyped) {
                entry.putBack();
            } else {
                entry.session().undo();
            }
            return true;
        }
        if (EditorKeys.REDO.matches(event) && !isTyped) {
            entry.session().redo();
            return true;
        }
        if (EditorKeys.PUT_BACK.matches(event) && isTyped) {
            entry.putBack();
            return true;
        }
        return false;
    }
}
