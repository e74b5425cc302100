package hanoius.transfer;

import atlantafx.base.controls.CustomTextField;

import hanoius.control.LateTooltip;
import hanoius.control.NodeLifetime;
import hanoius.font.Icon;
import hanoius.text.Words;
import hanoius.typing.Composition;

import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;

import org.kordamp.ikonli.feather.Feather;

/**
 * A field for a title. It holds the suggested words, which follow the language, until others are
 * typed; a button, or emptying the field, brings the suggested ones back.
 */
final class HeadingField extends CustomTextField {

    private final StringProperty own;
    private final ObservableValue<String> suggested;

    HeadingField(
            String id,
            StringProperty own,
            ObservableValue<String> suggested,
            ObservableValue<Words> words) {
        this.own = own;
        this.suggested = suggested;
        setId(id);
        promptTextProperty().bind(suggested);
        Button reset = new Button("", new Icon(Feather.ROTATE_CCW));
        reset.setId(id + "-reset");
        reset.getStyleClass().addAll("flat", "icon-button", "in-field");
        reset.setFocusTraversable(false);
        ObservableValue<String> says = words.map(each -> each.get("export.reset"));
        LateTooltip.give(reset, says);
        reset.accessibleTextProperty().bind(says);
        reset.setOnAction(_ -> suggest());
        rightProperty().bind(own.map(text -> text.isEmpty() ? null : reset));
        Composition composition = Composition.of(this);
        composition.runningProperty().subscribe(() -> take(composition));
        textProperty().subscribe(() -> take(composition));
        NodeLifetime.of(this).subscribe(suggested, this::follow);
        focusedProperty().subscribe(this::follow);
    }

    private void take(Composition composition) {
        if (composition.isRunning()) {
            return;
        }
        String text = getText();
        own.set(text.equals(suggested.getValue()) ? "" : text);
    }

    /** Nothing is changed under the hands of somebody who types. */
    private void follow() {
        if (own.get().isBlank() && !isFocused()) {
            suggest();
        }
    }

    private void suggest() {
        setText(suggested.getValue());
    }
}
