package hanoius.editor;

import hanoius.control.NodeLifetime;
import hanoius.typing.Composition;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Lets a text be typed into a field or an area. */
final class EntryField {

    private static final String INPUT = "entry-field";
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final PseudoClass TYPED = PseudoClass.getPseudoClass("typed");

    private final TypedEntry<?> entry;
    private final TextInputControl input;

    private EntryField(TypedEntry<?> entry, TextInputControl input) {
        this.entry = entry;
        this.input = input;
    }

    /** A field of one line. */
    static TextField line(TypedEntry<?> entry) {
        return bind(entry, new TextField());
    }

    /** An area that is as high as its text. */
    static TextArea lines(TypedEntry<?> entry) {
        return bind(entry, new GrowingArea());
    }

    /** An area for a text of one paragraph, which is wrapped where it is too long. */
    static TextArea wrapped(TypedEntry<?> entry) {
        var area = new GrowingArea();
        area.setTextFormatter(
                new TextFormatter<String>(
                        change -> {
                            change.setText(change.getText().replaceAll("\\R", " "));
                            return change;
                        }));
        return bind(entry, area);
    }

    /** Lets an input have the text of an entry, and its keys. */
    static <I extends TextInputControl> I bind(TypedEntry<?> entry, I input) {
        new EntryField(entry, input).bind();
        return input;
    }

    /** Whether a node is an input in which something is not saved. */
    static boolean isUnsaved(Node node) {
        return node.getStyleClass().contains(INPUT)
                && (node.getPseudoClassStates().contains(WRONG)
                        || node.getPseudoClassStates().contains(TYPED));
    }

    /** Lets an input show how what stands in it is to what the record has. */
    static void mark(TextInputControl input, TypedEntry<?> entry) {
        var lifetime = NodeLifetime.of(input);
        lifetime.subscribe(
                entry.errorProperty(), why -> input.pseudoClassStateChanged(WRONG, why != null));
        lifetime.subscribe(
                entry.conditionProperty(),
                now -> input.pseudoClassStateChanged(TYPED, now == TypedEntry.Condition.TYPED));
        input.getStyleClass().add(INPUT);
    }

    private void bind() {
        // Before the focus is listened to: what is composed is text by then.
        Composition composition = Composition.of(input);
        var lifetime = NodeLifetime.of(input);
        input.setText(entry.textProperty().get());
        composition.bind(lifetime, entry.textProperty());
        lifetime.subscribe(composition.runningProperty(), entry.composingProperty()::set);
        mark(input, entry);
        input.focusedProperty()
                .subscribe(
                        (_, focused) -> {
                            if (!focused) {
                                entry.leave();
                            }
                        });
        input.addEventFilter(KeyEvent.KEY_PRESSED, this::keyed);
    }

    private void keyed(KeyEvent event) {
        boolean isLine = input.getTextFormatter() != null || !(input instanceof TextArea);
        if (EditorKeys.CONFIRM.matches(event) && (isLine || event.isShortcutDown())) {
            if (!entry.composingProperty().get()) {
                entry.save();
            }
            next(true);
            event.consume();
        } else if (event.getCode() == KeyCode.TAB
                && input instanceof TextArea
                && !event.isShortcutDown()) {
            // An area keeps the key for its text otherwise.
            next(!event.isShiftDown());
            event.consume();
        } else if (EditorKeys.PUT_BACK.matches(event) && entry.isWaiting()) {
            entry.putBack();
            event.consume();
        } else if (EditorKeys.UNDO.matches(event)) {
            undo(event, isLine);
        } else if (EditorKeys.REDO.matches(event) && !input.isRedoable()) {
            entry.session().redo();
            event.consume();
        }
    }

    /** First what waits here, a long text by steps; then the last step of the document. */
    private void undo(KeyEvent event, boolean isLine) {
        if (!entry.isWaiting()) {
            entry.session().undo();
        } else if (isLine || !input.isUndoable()) {
            entry.putBack();
        } else {
            return;
        }
        event.consume();
    }

    private void next(boolean forward) {
        next(input, forward);
    }

    /** Leads the focus to the next input of the form, or the one before. */
    static void next(TextInputControl input, boolean forward) {
        var way =
                forward
                        ? javafx.scene.TraversalDirection.NEXT
                        : javafx.scene.TraversalDirection.PREVIOUS;
        input.requestFocusTraversal(way);
    }
}
