package hanoius.shell;

import hanoius.control.NodeLifetime;
import hanoius.control.RovingFocus;
import hanoius.control.Spoken;
import hanoius.language.Language;
import hanoius.workspace.TextSize;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.List;
import java.util.Locale;

/** The switches for language, theme and the size of text; all take effect at once. */
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
        getChildren().addAll(themes, languages, textSize());
    }

    /** Smaller, the size as it is, larger; pressing the size itself leaves it to the system. */
    private HBox textSize() {
        Button smaller =
                spoken.icon(new Button(), Feather.MINUS, "text-smaller", "shell.text_smaller");
        Button larger = spoken.icon(new Button(), Feather.PLUS, "text-larger", "shell.text_larger");
        var now = new Button();
        now.setId("text-size");
        spoken.explain(now, "shell.text_system");
        now.textProperty()
                .bind(
                        NodeLifetime.of(now)
                                .of(
                                        spoken.words()
                                                .flatMap(
                                                        words ->
                                                                viewModel
                                                                        .shownTextSizeProperty()
                                                                        .map(
                                                                                size ->
                                                                                        words.get(
                                                                                                "number.percent",
                                                                                                size)))));
        for (Button each : List.of(smaller, now, larger)) {
            each.getStyleClass().setAll("button", "segment");
            each.setMinWidth(Region.USE_PREF_SIZE);
        }
        smaller.setOnAction(_ -> ask(TextSize.smaller(viewModel.shownTextSizeProperty().get())));
        larger.setOnAction(_ -> ask(TextSize.larger(viewModel.shownTextSizeProperty().get())));
        now.setOnAction(_ -> ask(0));
        NodeLifetime.of(this)
                .subscribe(
                        viewModel.shownTextSizeProperty(),
                        size -> {
                            smaller.setDisable(size.intValue() <= TextSize.LEAST);
                            larger.setDisable(size.intValue() >= TextSize.MOST);
                        });
        var sizes = new HBox(smaller, now, larger);
        sizes.getStyleClass().add("text-sizes");
        RovingFocus.install(sizes);
        return sizes;
    }

    private void ask(int percent) {
        viewModel.textSizeProperty().set(percent);
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
        NodeLifetime.of(this)
                .subscribe(
                        spoken.words(), words -> button.setSelected(words.language() == language));
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
        NodeLifetime.of(this)
                .subscribe(
                        viewModel.themeChoiceProperty(), now -> button.setSelected(now == choice));
        button.setOnAction(
                _ -> {
                    viewModel.themeChoiceProperty().set(choice);
                    button.setSelected(true);
                });
        return button;
    }
}
