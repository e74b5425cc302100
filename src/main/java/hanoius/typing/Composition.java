package hanoius.typing;

import hanoius.task.Lifetime;

import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.event.EventTarget;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.skin.TextInputControlSkin;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The word that an input method is composing in a text field. Until it is committed it stands in
 * the field's text like any other, but is not to be searched, completed, checked or saved.
 */
public final class Composition {

    /** So many states of a text are remembered as half typed. */
    private static final int MOST = 200;

    private final TextInputControl field;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();

    /** Texts that the field had only while a word was composed in it, the latest last. */
    private final Set<String> halfTyped = new LinkedHashSet<>();

    private Subscription resting = Subscription.EMPTY;
    private @Nullable Ending ending;
    private boolean stepping;

    /** How a word ends without the input method. */
    interface Ending {

        /** What is composed is text from now on. */
        void settle();

        /** What is composed is taken away, because the field gets another text. */
        void abandon();
    }

    private Composition(TextInputControl field) {
        this.field = field;
        // Before whoever asks for the text when the field is left.
        field.focusedProperty()
                .subscribe(
                        () -> {
                            if (!field.isFocused()) {
                                settle();
                            }
                        });
        field.textProperty().subscribe((_, text) -> remember(text));
        field.skinProperty().subscribe((_, _) -> restWhenMoved());
    }

    /**
     * JavaFX lets the caret blink in every field in which it is moved, the focus there or not, and
     * an animation has the scene looked through sixty times a second for as long as it runs. Heard
     * after the skin has heard it.
     */
    private void restWhenMoved() {
        resting.unsubscribe();
        resting = field.caretPositionProperty().subscribe((_, _) -> rest());
    }

    private void rest() {
        if (!field.isFocused() && field.getSkin() instanceof TextInputControlSkin<?> skin) {
            skin.setCaretAnimating(false);
        }
    }

    /**
     * That of a field; always the same one. To be asked for when the field is made: who listens to
     * its focus from then on finds only whole words in it when it is left.
     */
    public static Composition of(TextInputControl field) {
        return (Composition)
                field.getProperties()
                        .computeIfAbsent(Composition.class, _ -> new Composition(field));
    }

    /** That of what is typed into; null when that is no text. */
    static @Nullable Composition in(EventTarget target) {
        TextInputControl field =
                switch (target) {
                    case TextInputControl text -> text;
                    case ComboBox<?> combo when combo.isEditable() -> combo.getEditor();
                    default -> null;
                };
        return field == null || !field.isEditable() ? null : of(field);
    }

    /** Whether a word is being composed where an event goes to. */
    public static boolean isRunningIn(EventTarget target) {
        Composition own = in(target);
        return own != null && own.isRunning();
    }

    /** Whether a word is being composed. */
    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    public boolean isRunning() {
        return running.get();
    }

    /**
     * Keeps a property and the text of the field the same, but for the while in which a word is
     * composed. The field takes what the property holds.
     *
     * @param lifetime of the field
     */
    public Subscription bind(Lifetime lifetime, Property<String> settled) {
        Runnable pass =
                () -> {
                    if (!isRunning()) {
                        settled.setValue(field.getText());
                    }
                };
        return lifetime.subscribe(settled, this::show)
                .and(field.textProperty().subscribe((_, _) -> pass.run()))
                .and(running.subscribe((_, _) -> pass.run()));
    }

    private void show(String text) {
        if (!text.equals(field.getText())) {
            Ending own = ending;
            if (own != null) {
                own.abandon();
            }
            field.setText(text);
            field.end();
        }
    }

    void begin(Ending own) {
        ending = own;
        running.set(true);
        beginStep();
    }

    /**
     * Lets the field's own undo end where the word begins: it joins what is typed on to the step
     * before, but never what takes the place of something.
     */
    private void beginStep() {
        int caret = field.getCaretPosition();
        if (caret > 0 && field.getSelection().getLength() == 0) {
            String before = field.getText(caret - 1, caret);
            if (!Character.isSurrogate(before.charAt(0))) {
                for (String each : List.of("\u200b", before)) {
                    field.selectRange(caret - 1, caret);
                    field.replaceSelection(each);
                }
                halfTyped.remove(field.getText());
            }
        }
    }

    void end() {
        ending = null;
        halfTyped.remove(field.getText());
        running.set(false);
    }

    private void settle() {
        Ending own = ending;
        if (own != null) {
            own.settle();
        }
    }

    private void remember(String text) {
        if (isRunning()) {
            halfTyped.add(text);
            if (halfTyped.size() > MOST) {
                halfTyped.remove(halfTyped.iterator().next());
            }
        } else if (!stepping) {
            halfTyped.remove(text);
        }
    }

    /** Takes back what was typed last; a word that was composed is one step. */
    boolean undo() {
        return step(field.undoableProperty(), field::undo);
    }

    /** Types again what was taken back last. */
    boolean redo() {
        return step(field.redoableProperty(), field::redo);
    }

    /** As one step, whether a word was composed or not. */
    void takeBack() {
        if (!undo()) {
            field.undo();
        }
    }

    /** As one step, whether a word was composed or not. */
    void doAgain() {
        if (!redo()) {
            field.redo();
        }
    }

    private boolean step(ReadOnlyBooleanProperty possible, Runnable step) {
        if (halfTyped.isEmpty() || !possible.get()) {
            return false;
        }
        stepping = true;
        try {
            do {
                step.run();
            } while (possible.get() && halfTyped.contains(field.getText()));
        } finally {
            stepping = false;
        }
        return true;
    }
}
