package hanoius.typing;

import static java.util.stream.Collectors.joining;

import javafx.animation.PauseTransition;
import javafx.event.Event;
import javafx.event.EventDispatchChain;
import javafx.event.EventDispatcher;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodTextRun;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.stage.Window;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Watches what input methods compose in the text fields of a scene, and puts right what reaches a
 * field in another order than a toolkit's own field would see it:
 *
 * <ul>
 *   <li>ibus-m17n takes the word back with each key before it composes it anew: it stays. It
 *       commits the blank behind a word before the word: the blank waits for the word.
 *   <li>fcitx5 takes a word back when one clicks elsewhere, and commits it to where one clicked: it
 *       stays where it was composed.
 *   <li>ibus commits a word after the key that ended it (Enter, Tab, Esc, an arrow): the key waits
 *       for the word.
 * </ul>
 */
public final class TypingGuard implements EventDispatcher, Composition.Ending {

    /** What belongs together comes within this time, on a busy machine too. */
    private static final Duration PATIENCE = Duration.millis(150);

    /** So long a word may still be sent that stands in its field already. */
    private static final long LATE_NANOS = 1_000_000_000;

    private final Scene scene;
    private final EventDispatcher usual;
    private final PauseTransition waiting = new PauseTransition();
    private final List<KeyEvent> keys = new ArrayList<>();
    private @Nullable Word word;
    private String held = "";
    private Kept kept = new Kept("", 0);
    private boolean giving;
    private boolean replaying;

    /**
     * A word that is being composed.
     *
     * @param target what its events go to
     * @param text as the field shows it
     * @param isTakenBack whether the input method has taken it back since, which the field does not
     *     know yet
     * @param isByKey whether it did so while a key waited, which is how it begins to commit it
     */
    private record Word(
            Composition composition,
            Node target,
            String text,
            boolean isTakenBack,
            boolean isByKey) {}

    /** A word that was made text without the input method, which may still commit it. */
    private record Kept(String word, long nanos) {}

    private TypingGuard(Scene scene) {
        this.scene = scene;
        usual = scene.getEventDispatcher();
        scene.setEventDispatcher(this);
        waiting.setOnFinished(_ -> goOn());
    }

    /** Watches a scene from now on; asked again, it goes on as before. */
    public static void watch(Scene scene) {
        watch(scene, PATIENCE);
    }

    /**
     * Watches a scene.
     *
     * @param patience how long what belongs together may take
     */
    static void watch(Scene scene, Duration patience) {
        Object guard =
                scene.getProperties()
                        .computeIfAbsent(TypingGuard.class, _ -> new TypingGuard(scene));
        ((TypingGuard) guard).waiting.setDuration(patience);
    }

    /** Whether the text fields of a scene are watched. */
    public static boolean watches(Scene scene) {
        return scene.getProperties().get(TypingGuard.class) instanceof TypingGuard guard
                && guard.equals(scene.getEventDispatcher());
    }

    @Override
    public @Nullable Event dispatchEvent(Event event, EventDispatchChain tail) {
        return isTaken(event) ? null : usual.dispatchEvent(event, tail);
    }

    private boolean isTaken(Event event) {
        return switch (event) {
            case InputMethodEvent input -> !giving && input(input);
            case KeyEvent key -> key(key);
            case MouseEvent mouse -> {
                if (mouse.getEventType().equals(MouseEvent.MOUSE_PRESSED)) {
                    pressed();
                }
                yield false;
            }
            // A menu of its own window would end the word.
            case ContextMenuEvent menu -> isComposing(menu.getTarget());
            default -> false;
        };
    }

    private boolean input(InputMethodEvent event) {
        Composition composition = Composition.in(event.getTarget());
        if (composition == null || !(event.getTarget() instanceof Node target)) {
            return false;
        }
        String composed =
                event.getComposed().stream().map(InputMethodTextRun::getText).collect(joining());
        String committed = event.getCommitted();
        if (isLate(composed, committed)) {
            return true;
        }
        kept = new Kept("", 0);
        if (word != null && !word.composition.equals(composition)) {
            settle();
        }
        if (composed.isEmpty()) {
            return committed.isEmpty() ? takenBack() : committed(committed);
        }
        if (!committed.isEmpty() && word != null) {
            finish(committed + released());
        } else if (word != null && !held.isEmpty() && !word.text.equals(composed)) {
            finish(released());
        }
        composed(composition, target, composed);
        return false;
    }

    private boolean isLate(String composed, String committed) {
        if (kept.word.isEmpty() || System.nanoTime() - kept.nanos > LATE_NANOS) {
            return false;
        }
        return composed.isEmpty()
                ? committed.isEmpty() || committed.equals(kept.word)
                : committed.isEmpty() && composed.equals(kept.word);
    }

    /** The field gets the event as it is, and what is committed in it before what is composed. */
    private void composed(Composition composition, Node target, String composed) {
        if (keys.isEmpty() && held.isEmpty()) {
            waiting.stop();
        }
        boolean isNew = word == null;
        word = new Word(composition, target, composed, false, false);
        if (isNew) {
            composition.begin(this);
        }
    }

    /** It may be composed anew or committed at once; the field keeps it until that is known. */
    private boolean takenBack() {
        Word own = word;
        if (own == null) {
            return false;
        }
        word = new Word(own.composition, own.target, own.text, true, !keys.isEmpty());
        if (keys.isEmpty()) {
            waiting.playFromStart();
        }
        return true;
    }

    private boolean committed(String text) {
        Word own = word;
        if (own == null) {
            return false;
        }
        if (continues(own.text, text)) {
            // A key that leaves the field makes the toolkit commit the word once more.
            kept = new Kept(keys.isEmpty() ? "" : text, System.nanoTime());
            finish(text + released());
        } else {
            held += text;
            waiting.playFromStart();
        }
        return true;
    }

    /** Whether a text that is committed is what became of a word, and not what follows it. */
    private static boolean continues(String word, String text) {
        return initial(word).equals(initial(text));
    }

    /** The key that a word begins with. */
    private static String initial(String word) {
        int first = Normalizer.normalize(word, Normalizer.Form.NFD).codePointAt(0);
        return switch (Character.toLowerCase(first)) {
            case 'đ' -> "d";
            case 'w' -> "u";
            default -> Character.toString(Character.toLowerCase(first));
        };
    }

    private String released() {
        String text = held;
        held = "";
        return text;
    }

    private boolean key(KeyEvent event) {
        if (replaying) {
            return isStep(event);
        }
        if (event.getCode().isModifierKey() || isReleaseOfAnother(event)) {
            return false;
        }
        if (event.getEventType().equals(KeyEvent.KEY_PRESSED)) {
            kept = new Kept("", 0);
        }
        if (word == null && keys.isEmpty()) {
            return isStep(event);
        }
        if (keys.isEmpty()) {
            waiting.playFromStart();
        }
        keys.add(event);
        return true;
    }

    /** A key is released after it was pressed, for whoever acts on that. */
    private boolean isReleaseOfAnother(KeyEvent event) {
        return event.getEventType().equals(KeyEvent.KEY_RELEASED)
                && keys.stream().noneMatch(each -> each.getCode() == event.getCode());
    }

    /** Undoes or redoes, if that is what a key asks for and words were composed. */
    private static boolean isStep(KeyEvent event) {
        Composition composition = Composition.in(event.getTarget());
        if (composition == null
                || !event.getEventType().equals(KeyEvent.KEY_PRESSED)
                || !event.isShortcutDown()
                || event.isAltDown()) {
            return false;
        }
        boolean isUndo = event.getCode() == KeyCode.Z && !event.isShiftDown();
        boolean isRedo =
                event.getCode() == KeyCode.Y
                        || (event.getCode() == KeyCode.Z && event.isShiftDown());
        return isUndo ? composition.undo() : isRedo && composition.redo();
    }

    private void pressed() {
        if (word != null && word.isTakenBack) {
            settle();
        }
    }

    private static boolean isComposing(EventTarget target) {
        return target instanceof Node node
                && Stream.iterate(node, Objects::nonNull, Node::getParent)
                        .anyMatch(Composition::isRunningIn);
    }

    /** Nothing came of what was waited for. */
    private void goOn() {
        Word own = word;
        if (own == null) {
            replay();
        } else if (own.isTakenBack && !own.isByKey && isActive()) {
            finish(released());
        } else {
            settle();
        }
    }

    /** A window that is left takes words back, too. */
    private boolean isActive() {
        Window window = scene.getWindow();
        return window != null && window.isShowing() && window.isFocused();
    }

    @Override
    public void settle() {
        if (word != null) {
            kept = new Kept(word.text, System.nanoTime());
            finish(word.text + released());
        }
    }

    @Override
    public void abandon() {
        if (word != null) {
            kept = new Kept(word.text, System.nanoTime());
            held = "";
            finish("");
        }
    }

    /** Gives the field a text in the place of the word, and goes on with the keys that waited. */
    private void finish(String text) {
        Word own = word;
        word = null;
        waiting.stop();
        if (own != null) {
            give(own.target, text);
            own.composition.end();
        }
        replay();
    }

    /** Gives a field a text as an input method would. */
    private void give(Node target, String text) {
        giving = true;
        try {
            Event.fireEvent(
                    target,
                    new InputMethodEvent(
                            target,
                            target,
                            InputMethodEvent.INPUT_METHOD_TEXT_CHANGED,
                            List.of(),
                            text,
                            0));
        } finally {
            giving = false;
        }
    }

    private void replay() {
        List<KeyEvent> waited = List.copyOf(keys);
        keys.clear();
        replaying = true;
        try {
            for (KeyEvent each : waited) {
                Node owner = scene.getFocusOwner();
                EventTarget target = owner == null ? scene : owner;
                Event.fireEvent(target, each.copyFor(target, target));
            }
        } finally {
            replaying = false;
        }
    }
}
