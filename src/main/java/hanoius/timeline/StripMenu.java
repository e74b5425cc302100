package hanoius.timeline;

import hanoius.control.Action;
import hanoius.control.MenuEntries;
import hanoius.control.NodeLifetime;
import hanoius.font.Icon;
import hanoius.model.RecordId;
import hanoius.text.Words;
import hanoius.timeline.mark.Strip;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

import org.kordamp.ikonli.feather.Feather;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Chooses the figures that stand below the lanes. */
final class StripMenu extends MenuButton {

    private final TimelineStrips strips;
    private final ObservableValue<Words> words;

    StripMenu(TimelineStrips strips, ObservableValue<Words> words) {
        this.strips = strips;
        this.words = words;
        setId("timeline-figures");
        getStyleClass().add("flat");
        setGraphic(new Icon(Feather.BAR_CHART_2));
        textProperty().bind(words.map(each -> each.get("timeline.figures")));
        NodeLifetime.of(this)
                .subscribe(strips.offeredProperty(), offered -> setDisable(offered.isEmpty()));
        MenuEntries.whenShown(this, this::offered);
    }

    private List<Menu> offered() {
        MenuEntries entries = MenuEntries.ofButton(words.getValue());
        Map<String, List<MenuItem>> themes = new LinkedHashMap<>();
        for (Strip each : strips.offeredProperty().get()) {
            themes.computeIfAbsent(each.theme(words.getValue()), _ -> new ArrayList<>())
                    .add(entry(each, entries));
        }
        return themes.entrySet().stream()
                .map(theme -> MenuEntries.menuOf(theme.getKey(), theme.getValue()))
                .toList();
    }

    private MenuItem entry(Strip strip, MenuEntries entries) {
        // A menu keeps its entries until it is opened again, and a strip holds all of the record.
        RecordId id = strip.id();
        String name = strip.name(words.getValue());
        Action toggle = Action.named("strip-" + id.key(), _ -> name, () -> strips.toggle(id));
        return entries.check(toggle, strips.shown().contains(strip));
    }
}
