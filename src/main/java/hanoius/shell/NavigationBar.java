package hanoius.shell;

import hanoius.control.Action;
import hanoius.control.LateTooltip;
import hanoius.control.NodeLifetime;
import hanoius.control.RovingFocus;
import hanoius.control.Spoken;
import hanoius.control.TextScale;
import hanoius.font.Icon;
import hanoius.workspace.Section;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.Locale;
import java.util.Set;

/** The way from one section to another, and at its foot language and theme. */
final class NavigationBar extends VBox {

    /** Below this height, icons have no words below them. */
    private static final double LOW = 400;

    private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");

    private final MainViewModel viewModel;
    private final Spoken spoken;
    private final BooleanProperty compact = new SimpleBooleanProperty();
    private final BooleanProperty low = new SimpleBooleanProperty();

    NavigationBar(MainViewModel viewModel, Spoken spoken, Set<Section> sections) {
        this.viewModel = viewModel;
        this.spoken = spoken;
        setId("navigation");
        getStyleClass().add("navigation");
        var name = new Label();
        name.textProperty().bind(spoken.say("shell.app_name"));
        name.setWrapText(true);
        name.setMinHeight(Region.USE_PREF_SIZE);
        name.getStyleClass().add("app-name");
        name.visibleProperty().bind(compact.not());
        name.managedProperty().bind(name.visibleProperty());
        getChildren().add(name);
        var items = new VBox(4);
        sections.forEach(section -> items.getChildren().add(item(section)));
        RovingFocus.install(items);
        var space = new Region();
        setVgrow(space, Priority.ALWAYS);
        getChildren().addAll(items, space, settings());
        low.bind(TextScale.of(this).flatMap(scale -> heightProperty().lessThan(LOW * scale)));
        compact.subscribe(now -> pseudoClassStateChanged(COMPACT, now));
    }

    /** The switches for theme, language and the size of text, where they are always at hand. */
    private VBox settings() {
        var switches = new Switches(viewModel, spoken, "");
        var settings =
                new VBox(switches.themes(), switches.languages(compact), switches.textSize());
        settings.getStyleClass().add("settings");
        return settings;
    }

    /** Whether words stand below their icons, and settings below each other. */
    BooleanProperty compactProperty() {
        return compact;
    }

    private ToggleButton item(Section section) {
        var button = new ToggleButton("", new Icon(icon(section)));
        button.setId("nav-" + section.name().toLowerCase(Locale.ROOT));
        button.getStyleClass().add("nav-item");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setWrapText(true);
        ObservableValue<String> word = spoken.say(Switches.key(section));
        button.textProperty().bind(word);
        button.accessibleTextProperty().bind(word);
        Action go = Action.of(Switches.key(section), button::fire).on(WindowKeys.to(section));
        LateTooltip.give(button, spoken.words().map(go::tip));
        button.contentDisplayProperty()
                .bind(
                        Bindings.createObjectBinding(
                                () ->
                                        !compact.get()
                                                ? ContentDisplay.LEFT
                                                : low.get()
                                                        ? ContentDisplay.GRAPHIC_ONLY
                                                        : ContentDisplay.TOP,
                                compact,
                                low));
        NodeLifetime.of(button)
                .subscribe(
                        viewModel.sectionProperty(), shown -> button.setSelected(shown == section));
        button.setOnAction(
                _ -> {
                    viewModel.sectionProperty().set(section);
                    // Pressed again it would come up, but there is always one section.
                    button.setSelected(true);
                });
        return button;
    }

    private static Feather icon(Section section) {
        return switch (section) {
            case TIMELINE -> Feather.CLOCK;
            case CHARTS -> Feather.BAR_CHART_2;
            case AGREEMENTS -> Feather.FILE_TEXT;
            case SOURCES -> Feather.BOOK_OPEN;
            case HISTORY -> Feather.ROTATE_CCW;
        };
    }
}
