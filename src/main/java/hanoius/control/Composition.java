package hanoius.control;

import static java.util.stream.Collectors.joining;

import javafx.animation.PauseTransition;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodTextRun;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * The word that an input method is composing in a text field. Until it is committed it stands in
 * the field's text like any other, but is not to be searched, completed, checked or saved.
 */
public final class Composition {

    private final TextInputControl field;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();

    private Composition(TextInputControl field) {
        this.field = field;
        field.sceneProperty()
                .subscribe(
                        scene -> {
                            if (scene != null) {
                                Guard.watch(scene);
                            }
                        });
    }

    /** That of a field; always the same one. */
    public static Composition of(TextInputControl field) {
        return (Composition)
                field.getProperties()
                        .computeIfAbsent(Composition.class, _ -> new Composition(field));
    }

    /** Watches over the text fields of a scene. */
    public static void guard(Scene scene) {
        Guard.watch(scene);
    }

    /** Whether a word is being composed. */
    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    public boolean isRunning() {
        return running.get();
    }

    void run(boolean now) {
        running.set(now);
    }

    /**
     * Keeps a property and the text of the field the same, but for the while in which a word is
     * composed. The field takes what the property holds.
     */
    public Subscription bind(Property<String> settled) {
        Runnable pass =
                () -> {
                    if (!isRunning()) {
                        settled.setValue(field.getText());
                    }
                };
        return NodeLifetime.of(field)
                .subscribe(
                        settled,
                        text -> {
                            if (!text.equals(field.getText())) {
                                field.setText(text);
                                field.end();
                            }
                        })
                .and(field.textProperty().subscribe((_, _) -> pass.run()))
                .and(running.subscribe((_, _) -> pass.run()));
    }

    /**
     * Watches what input methods compose in the text fields of a scene, and puts right what reaches
     * a field in another order than a toolkit's own field would see it:
     *
     * <ul>
     *   <li>ibus-m17n commits the blank behind a word before the word: the blank waits for the
     *       word.
     *   <li>fcitx5 takes a word back when one clicks elsewhere: it stays.
     *   <li>ibus-unikey commits a word after Enter: Enter waits for the word.
     * </ul>
     */
    private static final class Guard {

        /** A word that was taken back longer ago was not taken back by the loss of the focus. */
        private static final long AT_ONCE_NANOS = 300_000_000;

        /** So long Enter waits for a word to be committed. */
        private static final Duration PATIENCE = Duration.millis(120);

        private final PauseTransition waiting = new PauseTransition(PATIENCE);
        private String composed = "";
        private String held = "";
        private @Nullable Lost lost;
        private @Nullable KeyEvent enter;
        private boolean passing;

        /** A word that was taken back without being committed. */
        private record Lost(TextInputControl field, String word, long nanos) {}

        private Guard(Scene scene) {
            scene.addEventFilter(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, this::composed);
            scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
            scene.addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::menu);
            scene.focusOwnerProperty().subscribe(this::focused);
            waiting.setOnFinished(_ -> goOn());
        }

        /** Watches a scene from now on; asked again, it goes on as before. */
        static void watch(Scene scene) {
            scene.getProperties().computeIfAbsent(Guard.class, _ -> new Guard(scene));
        }

        private void composed(InputMethodEvent event) {
            if (passing || !(event.getTarget() instanceof TextInputControl field)) {
                return;
            }
            String before = composed;
            String now =
                    event.getComposed().stream()
                            .map(InputMethodTextRun::getText)
                            .collect(joining());
            String committed = event.getCommitted();
            if (now.isEmpty() && isLettered(before) && isWithoutLetters(committed)) {
                held += committed;
                event.consume();
                return;
            }
            boolean overtaken = !held.isEmpty() && !now.isEmpty() && !now.equals(before);
            if (overtaken) {
                commit(field, released());
            }
            composed = now;
            boolean vanished = !before.isEmpty() && now.isEmpty() && committed.isEmpty();
            lost = vanished ? new Lost(field, before, System.nanoTime()) : null;
            Composition.of(field).run(!now.isEmpty());
            boolean waited = enter != null && now.isEmpty();
            if (waited || (!held.isEmpty() && !committed.isEmpty())) {
                event.consume();
                commit(field, committed + released());
            }
            if (waited) {
                goOn();
            }
        }

        private static boolean isLettered(String word) {
            return word.codePoints().anyMatch(Character::isLetterOrDigit);
        }

        private static boolean isWithoutLetters(String committed) {
            return !committed.isEmpty() && !isLettered(committed);
        }

        private String released() {
            String text = held;
            held = "";
            return text;
        }

        /** Gives a field a text as an input method would. */
        private void commit(TextInputControl field, String text) {
            passing = true;
            try {
                Event.fireEvent(
                        field,
                        new InputMethodEvent(
                                field,
                                field,
                                InputMethodEvent.INPUT_METHOD_TEXT_CHANGED,
                                List.of(),
                                text,
                                0));
            } finally {
                passing = false;
            }
        }

        private void pressed(KeyEvent event) {
            if (passing || !(event.getTarget() instanceof TextInputControl field)) {
                return;
            }
            lost = null;
            if (event.getCode() == KeyCode.ENTER && Composition.of(field).isRunning()) {
                event.consume();
                enter = event;
                waiting.playFromStart();
            }
        }

        /** Does what Enter was pressed for. */
        private void goOn() {
            waiting.stop();
            KeyEvent event = enter;
            enter = null;
            if (event != null && event.getTarget() instanceof TextInputControl field) {
                Composition.of(field).run(false);
                passing = true;
                try {
                    Event.fireEvent(field, event.copyFor(field, field));
                } finally {
                    passing = false;
                }
            }
        }

        /** A menu of its own window would end the word. */
        private void menu(ContextMenuEvent event) {
            if (event.getTarget() instanceof Node node && isComposing(node)) {
                event.consume();
            }
        }

        private static boolean isComposing(Node node) {
            for (Node each = node; each != null; each = each.getParent()) {
                if (each instanceof TextInputControl field) {
                    return Composition.of(field).isRunning();
                }
            }
            return false;
        }

        private void focused(@Nullable Node before, @Nullable Node now) {
            if (before instanceof TextInputControl field) {
                settle(field);
                Lost word = lost;
                lost = null;
                if (word != null
                        && word.field.equals(field)
                        && System.nanoTime() - word.nanos < AT_ONCE_NANOS) {
                    field.insertText(field.getCaretPosition(), word.word);
                }
            }
            if (now instanceof TextInputControl field) {
                Composition.of(field);
            }
        }

        /** What still stands there composed is text from now on. */
        private void settle(TextInputControl field) {
            String word = composed + released();
            composed = "";
            Composition.of(field).run(false);
            if (!word.isEmpty()) {
                commit(field, word);
            }
        }
    }
}
