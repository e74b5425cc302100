package hanoius.control;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Keys that do one thing, and what the list of keys says of them. Each package binds its keys in
 * one class of such constants, and nowhere else.
 *
 * @param line the message key of its line in the list of keys; what has the same line stands in one
 * @param keys any of which does it; empty for what a control or the pointer does by itself
 * @param gesture what is done instead of pressing the keys, as in "Ctrl+click"; empty for keys
 */
public record Shortcut(String line, Reach reach, List<KeyCombination> keys, String gesture) {

    /** Where keys work, while their view is the one that is shown. */
    public enum Reach {
        /** Wherever the focus is, also where text is typed. */
        WINDOW,
        /** Wherever the focus is beside or in the view, except where text is typed. */
        PAGE,
        /** Wherever the focus is in the view, except where text is typed. */
        VIEW,
        /** On the figure, table or list itself, which has other keys of its own. */
        FOCUSED
    }

    /** What keys are called that are not called by their names. */
    private static final Map<KeyCode, String> SIGNS =
            Map.ofEntries(
                    Map.entry(KeyCode.LEFT, "←"),
                    Map.entry(KeyCode.RIGHT, "→"),
                    Map.entry(KeyCode.UP, "↑"),
                    Map.entry(KeyCode.DOWN, "↓"),
                    Map.entry(KeyCode.COMMA, ","),
                    Map.entry(KeyCode.PERIOD, "."),
                    Map.entry(KeyCode.QUOTE, "'"),
                    Map.entry(KeyCode.PLUS, "+"),
                    Map.entry(KeyCode.EQUALS, "+"),
                    Map.entry(KeyCode.ADD, "+"),
                    Map.entry(KeyCode.MINUS, "−"),
                    Map.entry(KeyCode.SUBTRACT, "−"),
                    Map.entry(KeyCode.NUMPAD0, "0"),
                    Map.entry(KeyCode.PAGE_UP, "PgUp"),
                    Map.entry(KeyCode.PAGE_DOWN, "PgDn"));

    /** So many digits in a row are told by the first and the last of them. */
    private static final int MANY = 3;

    public Shortcut {
        keys = List.copyOf(keys);
    }

    /**
     * A shortcut of some keys.
     *
     * @param keys as {@link KeyCombination#valueOf} reads them, "Shortcut" being Ctrl
     * @throws IllegalArgumentException when there is no such key
     */
    public static Shortcut of(String line, Reach reach, String... keys) {
        return new Shortcut(line, reach, Stream.of(keys).map(Shortcut::key).toList(), "");
    }

    /** Something that is listed among the keys though no key is bound for it. */
    public static Shortcut gesture(String line, String gesture) {
        return new Shortcut(line, Reach.FOCUSED, List.of(), gesture);
    }

    private static KeyCombination key(String name) {
        KeyCombination key = KeyCombination.valueOf(name);
        if (!(key instanceof KeyCodeCombination)) {
            throw new IllegalArgumentException("no such key: " + name);
        }
        return key;
    }

    public boolean matches(KeyEvent event) {
        return keys.stream().anyMatch(each -> each.match(event));
    }

    /** Whether it is a letter, digit or sign by itself, which text and lists take as typed. */
    boolean isTyped(KeyEvent event) {
        KeyCode code = event.getCode();
        return !event.isShortcutDown()
                && !event.isAltDown()
                && (code.isLetterKey() || code.isDigitKey() || SIGNS.containsKey(code))
                && !code.isNavigationKey();
    }

    /** The first of its keys as people call it, as in "Ctrl+S". */
    public String told() {
        return keys.isEmpty()
                ? gesture
                : modifiers(keys.getFirst()) + name(((KeyCodeCombination) keys.getFirst()));
    }

    /**
     * The keys of a line, those with the same modifiers together, as in "← → ↑ ↓", "F · Ctrl+0" or
     * "Ctrl+1 … 4".
     */
    public static String told(List<Shortcut> line) {
        Map<String, Set<String>> names = new LinkedHashMap<>();
        List<String> told = new ArrayList<>();
        for (Shortcut each : line) {
            for (KeyCombination key : each.keys) {
                names.computeIfAbsent(modifiers(key), _ -> new LinkedHashSet<>())
                        .add(name((KeyCodeCombination) key));
            }
            if (!each.gesture.isEmpty()) {
                told.add(each.gesture);
            }
        }
        names.forEach((modifiers, each) -> told.add(modifiers + joined(List.copyOf(each))));
        return String.join(" · ", told);
    }

    private static String joined(List<String> names) {
        boolean digits = names.stream().allMatch(each -> each.matches("\\d"));
        return digits && names.size() >= MANY
                ? names.getFirst() + " … " + names.getLast()
                : names.stream().collect(Collectors.joining(" "));
    }

    private static String modifiers(KeyCombination key) {
        return (isDown(key.getShortcut()) ? "Ctrl+" : "")
                + (isDown(key.getAlt()) ? "Alt+" : "")
                + (isDown(key.getShift()) ? "Shift+" : "");
    }

    private static boolean isDown(KeyCombination.ModifierValue value) {
        return value == KeyCombination.ModifierValue.DOWN;
    }

    private static String name(KeyCodeCombination key) {
        return SIGNS.getOrDefault(key.getCode(), key.getCode().getName());
    }
}
