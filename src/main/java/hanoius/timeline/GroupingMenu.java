package hanoius.timeline;

import hanoius.control.NodeLifetime;
import hanoius.control.SteadyMenuButton;
import hanoius.text.Words;
import hanoius.timeline.lane.Grouping;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.stream.Stream;

/** Chooses what the lanes stand for. */
final class GroupingMenu {

    private final SteadyMenuButton button = new SteadyMenuButton(new FontIcon(Feather.LAYERS));
    private final TimelineViewModel model;
    private final ObservableValue<Words> words;

    GroupingMenu(TimelineViewModel model, ObservableValue<Words> words) {
        this.model = model;
        this.words = words;
        button.setId("timeline-grouping");
        button.getStyleClass().add("flat");
        ToggleGroup group = new ToggleGroup();
        for (Grouping each : Grouping.values()) {
            RadioMenuItem item = new RadioMenuItem();
            item.setUserData(each);
            item.setToggleGroup(group);
            item.setOnAction(event -> model.groupBy(each));
            button.getItems().add(item);
        }
        NodeLifetime.of(button).subscribe(words, this::say);
        NodeLifetime.of(button).subscribe(model.groupingProperty(), this::say);
        say();
    }

    private void say() {
        button.setTexts(Stream.of(Grouping.values()).map(this::text).toList());
        button.setText(text(model.grouping()));
        button.getItems()
                .forEach(
                        item -> {
                            if (item instanceof RadioMenuItem radio
                                    && item.getUserData() instanceof Grouping each) {
                                radio.setText(model.name(each));
                                radio.setSelected(each == model.grouping());
                            }
                        });
    }

    private String text(Grouping grouping) {
        return words.getValue().get("timeline.group", model.name(grouping));
    }

    MenuButton button() {
        return button;
    }
}
