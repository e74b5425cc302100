package hanoius.control;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A button of the tool bar that is only an icon, and says its words in a tooltip. */
public final class IconButton extends Button {

    public IconButton(Feather icon, String id) {
        super("", new FontIcon(icon));
        setId(id);
        getStyleClass().addAll("flat", "button-icon");
        setTooltip(new Tooltip());
    }

    /** Says what it does, also to assistive technology. */
    public void say(String words) {
        getTooltip().setText(words);
        setAccessibleText(words);
    }
}
