package hanoius.shell;

import hanoius.control.RovingFocus;
import hanoius.text.Language;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.Locale;

/** The switches for language and theme; both take effect at once. */
final class SettingsBar extends VBox {

    private final MainViewModel viewModel;
    private final Spoken spoken;

    SettingsBar(MainViewModel viewModel, Spoken spoken, ObservableValue<Boolean> compact) {
        this.viewModel = viewModel;
        this.spoken = spoken;
        getStyleClass().add("settings");
        var languages =
                new FlowPane(language(Language.EN, compact), language(Language.VI, compact));
        var themes =
                new FlowPane(
                        theme(ThemeChoice.SYSTEM, Feather.MONITOR, "shell.theme_system"),
                        theme(ThemeChoice.LIGHT, Feather.SUN, "shell.theme_light"),
                        theme(ThemeChoice.DARK, Feather.MOON, "shell.theme_dark"));
        languages.getStyleClass().add("segments");
        themes.getStyleClass().add("segments");
        RovingFocus.install(themes);
        RovingFocus.install(languages);
        getChildren().addAll(themes, languages);
    }

    private ToggleButton language(Language language, ObservableValue<Boolean> compact) {
        var button = new ToggleButton();
        button.setId("language-" + language.code());
        button.getStyleClass().add("segment");
        button.textProperty()
                .bind(
                        compact.map(
                                small ->
                                        small
                                                ? language.code().toUpperCase(language.locale())
                                                : ownName(language)));
        button.setTooltip(new Tooltip(ownName(language)));
        spoken.words().subscribe(words -> button.setSelected(words.language() == language));
        button.setOnAction(
                _ -> {
                    viewModel.speak(language);
                    button.setSelected(true);
                });
        return button;
    }

    /** A language is called by its own name, so that who speaks no other can find it. */
    private String ownName(Language language) {
        return spoken.words().getValue().of(language);
    }

    private ToggleButton theme(ThemeChoice choice, Feather icon, String key) {
        ToggleButton button =
                spoken.icon(
                        new ToggleButton(),
                        icon,
                        "theme-" + choice.name().toLowerCase(Locale.ROOT),
                        key);
        button.getStyleClass().setAll("toggle-button", "segment");
        viewModel.themeChoiceProperty().subscribe(now -> button.setSelected(now == choice));
        button.setOnAction(
                _ -> {
                    viewModel.themeChoiceProperty().set(choice);
                    button.setSelected(true);
                });
        return button;
    }
}
