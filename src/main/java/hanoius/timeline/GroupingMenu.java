package hanoius.timeline;

import hanoius.text.Words;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Chooses what the lanes stand for. */
final class GroupingMenu extends MenuButton {

    private final TimelineViewModel model;
    private final ObservableValue<Words> words;

    GroupingMenu(TimelineViewModel model, ObservableValue<Words> words) {
        this.model = model;
        this.words = words;
        setId("timeline-grouping");
        getStyleClass().add("flat");
        setGraphic(new FontIcon(Feather.LAYERS));
        ToggleGroup group = new ToggleGroup();
        for (Grouping each : Grouping.values()) {
            RadioMenuItem item = new RadioMenuItem();
            item.setUserData(each);
            item.setToggleGroup(group);
            item.setOnAction(event -> model.groupBy(each));
            getItems().add(item);
        }
        words.subscribe(this::say);
        model.groupingProperty().subscribe(this::say);
        say();
    }

    private void say() {
        setText(words.getValue().get("timeline.group", model.name(model.grouping())));
        getItems()
                .forEach(
                        item -> {
                            if (item instanceof RadioMenuItem radio
                                    && item.getUserData() instanceof Grouping each) {
                                radio.setText(model.name(each));
                                radio.setSelected(each == model.grouping());
                            }
                        });
    }
}
