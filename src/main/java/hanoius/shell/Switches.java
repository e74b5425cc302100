package hanoius.shell;

import hanoius.control.LateTooltip;
import hanoius.control.NodeLifetime;
import hanoius.control.RovingFocus;
import hanoius.control.Spoken;
import hanoius.control.TextScale;
import hanoius.language.Language;
import hanoius.workspace.Section;
import hanoius.workspace.TextSize;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Switches between what the window looks like, speaks and begins with; all take effect at once.
 *
 * @param prefix begins the ids of those that stand in one place
 */
record Switches(MainViewModel viewModel, Spoken spoken, String prefix) {

    /** All views side by side. */
    private static final double ROW = 460;

    private static final Map<ThemeChoice, String> THEMES =
            Map.of(
                    ThemeChoice.SYSTEM, "shell.theme_system",
                    ThemeChoice.LIGHT, "shell.theme_light",
                    ThemeChoice.DARK, "shell.theme_dark");

    /**
     * Switches between the languages.
     *
     * @param compact whether there is room for their codes alone
     */
    FlowPane languages(ObservableValue<Boolean> compact) {
        return segments(Stream.of(Language.values()).map(each -> language(each, compact)).toList());
    }

    /** Switches between the themes, each an icon. */
    FlowPane themes() {
        return segments(
                List.of(
                        theme(ThemeChoice.SYSTEM, Feather.MONITOR),
                        theme(ThemeChoice.LIGHT, Feather.SUN),
                        theme(ThemeChoice.DARK, Feather.MOON)));
    }

    /** Switches between the views that a start can show: the one shown last, and each of them. */
    FlowPane firstViews() {
        FlowPane views =
                segments(
                        Stream.concat(
                                        Stream.of(first(null, "preferences.first_last")),
                                        Stream.of(Section.values())
                                                .map(each -> first(each, key(each))))
                                .toList());
        fitRow(views);
        return views;
    }

    private static void fitRow(FlowPane switches) {
        TextScale.of(switches).subscribe(scale -> switches.setPrefWrapLength(ROW * scale));
    }

    /** Switches between how often backups are made while one edits. */
    FlowPane backups() {
        return segments(Preferences.BACKUP_MINUTES.stream().map(this::backups).toList());
    }

    /**
     * Switches between the sizes of text: that of the system, and each of them. What is pressed
     * several times must stay where it is, which nothing does here while the text grows.
     */
    FlowPane textSizes() {
        ObjectProperty<Integer> chosen = viewModel.textSizeProperty().asObject();
        FlowPane sizes =
                segments(
                        Stream.concat(Stream.of(0), TextSize.ALL.stream())
                                .map(percent -> textSize(percent, chosen))
                                .toList());
        fitRow(sizes);
        return sizes;
    }

    /**
     * @param percent 0 for that of the system
     */
    private ToggleButton textSize(int percent, ObjectProperty<Integer> chosen) {
        var button = new ToggleButton();
        button.setId(prefix + "text-" + percent);
        button.textProperty()
                .bind(
                        percent == 0
                                ? spoken.say("preferences.text_system")
                                : NodeLifetime.of(button)
                                        .of(
                                                spoken.words()
                                                        .map(
                                                                words ->
                                                                        words.get(
                                                                                "number.percent",
                                                                                percent))));
        return choice(button, chosen, percent);
    }

    private ToggleButton backups(int minutes) {
        var button = new ToggleButton();
        button.setId(prefix + "backups-" + minutes);
        button.textProperty()
                .bind(
                        NodeLifetime.of(button)
                                .of(
                                        spoken.words()
                                                .map(
                                                        words ->
                                                                words.get(
                                                                        "preferences.backups_every",
                                                                        minutes))));
        return choice(button, viewModel.backupMinutesProperty(), minutes);
    }

    private static FlowPane segments(List<? extends Node> buttons) {
        var pane = new FlowPane();
        pane.getChildren().setAll(buttons);
        pane.getStyleClass().add("segments");
        RovingFocus.install(pane);
        return pane;
    }

    /** Smaller, the size as it is, larger; pressing the size itself leaves it to the system. */
    HBox textSize() {
        Button smaller =
                spoken.icon(
                        new Button(), Feather.MINUS, prefix + "text-smaller", "shell.text_smaller");
        Button larger =
                spoken.icon(
                        new Button(), Feather.PLUS, prefix + "text-larger", "shell.text_larger");
        var now = new Button();
        now.setId(prefix + "text-size");
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
        var sizes = new HBox(smaller, now, larger);
        NodeLifetime.of(sizes)
                .subscribe(
                        viewModel.shownTextSizeProperty(),
                        size -> {
                            smaller.setDisable(size.intValue() <= TextSize.LEAST);
                            larger.setDisable(size.intValue() >= TextSize.MOST);
                        });
        sizes.getStyleClass().add("text-sizes");
        RovingFocus.install(sizes);
        return sizes;
    }

    private void ask(int percent) {
        viewModel.textSizeProperty().set(percent);
    }

    private ToggleButton language(Language language, ObservableValue<Boolean> compact) {
        var button = new ToggleButton();
        button.setId(prefix + "language-" + language.code());
        button.getStyleClass().add("segment");
        button.textProperty()
                .bind(
                        compact.map(
                                small ->
                                        small
                                                ? language.code().toUpperCase(language.locale())
                                                : ownName(language)));
        LateTooltip.give(button, new SimpleStringProperty(ownName(language)));
        NodeLifetime.of(button)
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

    private ToggleButton theme(ThemeChoice choice, Feather icon) {
        ToggleButton button =
                spoken.icon(
                        new ToggleButton(),
                        icon,
                        prefix + "theme-" + choice.name().toLowerCase(Locale.ROOT),
                        Objects.requireNonNull(THEMES.get(choice)));
        return choice(button, viewModel.themeChoiceProperty(), choice);
    }

    private ToggleButton first(@Nullable Section section, String key) {
        var button = new ToggleButton();
        button.setId(
                prefix
                        + "first-"
                        + (section == null ? "last" : section.name().toLowerCase(Locale.ROOT)));
        button.textProperty().bind(spoken.say(key));
        return choice(button, viewModel.firstProperty(), section);
    }

    /** Pressed again it would come up, but one of them always holds. */
    private static <T extends @Nullable Object> ToggleButton choice(
            ToggleButton button, ObjectProperty<T> chosen, T value) {
        button.getStyleClass().setAll("toggle-button", "segment");
        NodeLifetime.of(button)
                .subscribe(chosen, now -> button.setSelected(Objects.equals(now, value)));
        button.setOnAction(
                _ -> {
                    chosen.set(value);
                    button.setSelected(true);
                });
        return button;
    }

    /** The message key of what a section is called. */
    static String key(Section section) {
        return switch (section) {
            case TIMELINE -> "shell.timeline";
            case CHARTS -> "shell.charts";
            case AGREEMENTS -> "shell.agreements";
            case SOURCES -> "shell.sources";
            case HISTORY -> "shell.history";
        };
    }
}
