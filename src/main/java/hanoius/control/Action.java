package hanoius.control;

import hanoius.font.Icon;
import hanoius.text.Words;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.util.function.Function;

/**
 * Something that people can do: by a button, by an entry of a menu, by keys, or by all of them.
 * Whatever offers it takes from here what it is called and which keys do it.
 *
 * @param id of the button and the entries that do it
 * @param words what it is called in a language
 * @param shortcut the keys that do it; null for none
 * @param enabled whether there is anything to do; keys are left to others while not
 */
public record Action(
        String id,
        Function<Words, String> words,
        Runnable run,
        @Nullable Shortcut shortcut,
        ObservableBooleanValue enabled) {

    private static final ObservableBooleanValue ALWAYS =
            new ReadOnlyBooleanWrapper(true).getReadOnlyProperty();

    /**
     * An action without keys that can always be done.
     *
     * @param key the message key of its words; with dashes, its id
     * @param args the arguments of its words
     */
    public static Action of(String key, Runnable run, Object... args) {
        return named(key.replaceAll("[._]", "-"), words -> words.get(key, args), run);
    }

    /** One that is called by other words than those of a message. */
    public static Action named(String id, Function<Words, String> words, Runnable run) {
        return new Action(id, words, run, null, ALWAYS);
    }

    /** One that only keys do, called as in the list of keys. */
    public static Action key(Shortcut shortcut, Runnable run) {
        return of(shortcut.line(), run).on(shortcut);
    }

    /** The same, done by keys too. */
    public Action on(Shortcut newShortcut) {
        return new Action(id, words, run, newShortcut, enabled);
    }

    /** The same, to be done only at times. */
    public Action when(ObservableBooleanValue newEnabled) {
        return new Action(id, words, run, shortcut, newEnabled);
    }

    /** The same, known to be possible or not, as for a menu that is shown once. */
    public Action when(boolean isEnabled) {
        return when(new ReadOnlyBooleanWrapper(isEnabled).getReadOnlyProperty());
    }

    public String label(Words in) {
        return words.apply(in);
    }

    /** What it is called with its keys, as in "Zoom in (+)". */
    public String tip(Words in) {
        return shortcut == null ? label(in) : in.get("shell.with_key", label(in), shortcut.told());
    }

    /** A button of a tool bar that is only an icon, and says in its tooltip what it does. */
    public Button iconButton(Feather icon, ObservableValue<Words> in) {
        Button button = new Button("", new Icon(icon));
        button.getStyleClass().addAll("flat", "button-icon");
        return dress(button, in);
    }

    /** Makes a button do this, with its words in a tooltip and for assistive technology. */
    public <B extends ButtonBase> B dress(B button, ObservableValue<Words> in) {
        button.setId(id);
        button.setOnAction(_ -> run.run());
        if (!enabled.equals(ALWAYS)) {
            button.disableProperty().bind(Bindings.not(enabled));
        }
        explain(button, in.map(this::tip));
        return button;
    }

    /** Says in a tooltip and to assistive technology what a button does. */
    public static void explain(ButtonBase button, ObservableValue<String> says) {
        ObservableValue<String> said = NodeLifetime.of(button).of(says);
        LateTooltip.give(button, said);
        button.accessibleTextProperty()
                .bind(said.flatMap(tip -> button.textProperty().map(shown -> named(shown, tip))));
    }

    /** The words that are seen belong to the name, so that one can ask for them. */
    private static String named(String shown, String tip) {
        return shown.isEmpty() || tip.contains(shown) ? tip : shown + ", " + tip;
    }
}
