package hanoius.chart;

import hanoius.control.Action;
import hanoius.control.ActionKeys;
import hanoius.control.LateTooltip;
import hanoius.control.MenuEntries;
import hanoius.control.NodeLifetime;
import hanoius.font.Icon;
import hanoius.model.SavedChart;
import hanoius.task.Lifetime;
import hanoius.text.Words;

import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The charts that the document keeps, in a menu: to open, save, rename and delete. */
public final class SavedChartsMenu extends MenuButton {

    private static final String ID = "saved-charts-";

    private final SavedChartsViewModel model;
    private final Action save;

    public SavedChartsMenu(SavedChartsViewModel model) {
        this.model = model;
        save =
                Action.named(ID + "save", words -> words.get("chart.save"), model::askToSave)
                        .on(ChartKeys.SAVE);
        build();
        bind();
    }

    private void build() {
        setId("saved-charts");
        setGraphic(new Icon(Feather.BOOKMARK));
        getStyleClass().add("flat");
        setMinWidth(Region.USE_PREF_SIZE);
    }

    private void bind() {
        Lifetime lifetime = NodeLifetime.of(this);
        lifetime.subscribe(model.wordsProperty(), this::say);
        lifetime.subscribe(model.list(), _ -> follow());
        lifetime.subscribe(model.current(), _ -> follow());
        lifetime.subscribe(model.changed(), _ -> follow());
        MenuEntries.whenShown(this, this::entries);
        setOnShown(_ -> model.refresh());
        ActionKeys.install(this, this, List.of(save));
        new ChartNamePopover(model, this);
    }

    private void say(Words words) {
        setText(words.get("chart.saved"));
        LateTooltip.give(this, words.get("chart.saved"));
    }

    /** An open menu says what is so by now. */
    private void follow() {
        if (isShowing()) {
            getItems().setAll(entries());
        }
    }

    private List<MenuItem> entries() {
        Words words = model.wordsProperty().get();
        MenuEntries entries = MenuEntries.ofButton(words);
        List<MenuItem> items = new ArrayList<>(charts(words));
        items.add(new SeparatorMenuItem());
        items.addAll(
                entries.sections(
                        List.of(Stream.concat(ofCurrent().stream(), Stream.of(save)).toList())));
        return items;
    }

    private List<MenuItem> charts(Words words) {
        List<SavedChart> charts = model.list().getValue();
        if (charts.isEmpty()) {
            MenuItem none = new MenuItem(words.get("chart.saved_none"));
            none.setDisable(true);
            return List.of(none);
        }
        SavedChart current = model.current().getValue();
        boolean changed = model.changed().getValue();
        Collator order = Collator.getInstance(Locale.of(words.language().code()));
        return charts.stream()
                .sorted(Comparator.comparing(SavedChart::name, order))
                .<MenuItem>map(each -> chart(each, each.equals(current), changed, words))
                .toList();
    }

    private MenuItem chart(SavedChart chart, boolean current, boolean changed, Words words) {
        String name = chart.name();
        Action open =
                Action.named(
                        "saved-chart-" + chart.id().key(),
                        _ -> current && changed ? words.get("chart.saved_changed", name) : name,
                        () -> open(chart));
        return MenuEntries.ofButton(words).choice(open, current);
    }

    private void open(SavedChart chart) {
        model.open(chart);
    }

    /** What can be done with the chart that was opened; nothing while none was. */
    private List<Action> ofCurrent() {
        SavedChart current = model.current().getValue();
        List<Action> actions = new ArrayList<>();
        if (current != null) {
            if (model.changed().getValue()) {
                actions.add(ofChart("changes", "chart.save_changes", model::saveChanges, current));
            }
            actions.add(ofChart("rename", "chart.rename", model::askToRename, current));
            actions.add(ofChart("delete", "chart.delete", model::delete, current));
        }
        return actions;
    }

    private static Action ofChart(String id, String key, Runnable run, SavedChart chart) {
        return Action.named(ID + id, words -> words.get(key, chart.name()), run);
    }
}
