package hanoius.shell;

import hanoius.control.Spoken;

import javafx.beans.value.ObservableValue;
import javafx.scene.layout.VBox;

/** The switches for theme, language and the size of text, where they are always at hand. */
final class SettingsBar extends VBox {

    SettingsBar(MainViewModel viewModel, Spoken spoken, ObservableValue<Boolean> compact) {
        getStyleClass().add("settings");
        var switches = new Switches(viewModel, spoken, "");
        getChildren().addAll(switches.themes(), switches.languages(compact), switches.textSize());
    }
}
