package hanoius.control;

import hanoius.font.Icon;
import hanoius.text.Words;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.ButtonBase;

import org.kordamp.ikonli.feather.Feather;

import java.util.HashMap;
import java.util.Map;

/** The window's words, which change with the language. */
public final class Spoken {

    private final ObservableValue<Words> words;

    /** One for each key, whatever says it. */
    private final Map<String, ObservableValue<String>> said = new HashMap<>();

    public Spoken(ObservableValue<Words> words) {
        this.words = words;
    }

    public ObservableValue<Words> words() {
        return words;
    }

    /** The message of that key in whatever language is shown. */
    public ObservableValue<String> say(String key) {
        return said.computeIfAbsent(key, _ -> words.map(each -> each.get(key)));
    }

    /** Gives a button that is only an icon its words: as a tooltip and for assistive technology. */
    public <B extends ButtonBase> B icon(B button, Feather icon, String id, String key) {
        button.setGraphic(new Icon(icon));
        button.setId(id);
        button.getStyleClass().addAll("flat", "icon-button");
        explain(button, key);
        return button;
    }

    /** Adds a tooltip. */
    public void explain(ButtonBase button, String key) {
        Action.explain(button, say(key));
    }
}
