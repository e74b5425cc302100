package hanoius.chart;

import hanoius.control.NodeLifetime;
import hanoius.model.SavedChart;
import hanoius.store.Step;
import hanoius.task.Lifetime;
import hanoius.text.Words;

import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The charts that the document keeps, in a menu: to open, save, rename, delete and undo. */
public final class SavedChartsMenu extends MenuButton {

    private static final KeyCombination SAVE =
            new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination UNDO =
            new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination REDO =
            new KeyCodeCombination(
                    KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);

    private final SavedChartsViewModel model;
    private final EventHandler<KeyEvent> keys = this::keyed;
    private final Map<KeyCombination, Runnable> actions;

    public SavedChartsMenu(SavedChartsViewModel model) {
        this.model = model;
        actions = Map.of(SAVE, model::askToSave, UNDO, model::undo, REDO, model::redo);
        build();
        bind();
    }

    private void build() {
        setId("saved-charts");
        setGraphic(new FontIcon(Feather.BOOKMARK));
        getStyleClass().add("flat");
        setTooltip(new Tooltip());
        setMinWidth(Region.USE_PREF_SIZE);
    }

    private void bind() {
        Lifetime lifetime = NodeLifetime.of(this);
        lifetime.subscribe(model.wordsProperty(), _ -> fill());
        lifetime.subscribe(model.listProperty(), _ -> fill());
        lifetime.subscribe(model.current(), _ -> fill());
        lifetime.subscribe(model.changed(), _ -> fill());
        setOnShowing(_ -> model.refresh());
        sceneProperty().subscribe(this::listen);
        new ChartNamePopover(model, this);
        new ChartNotice(model, this);
    }

    private void fill() {
        Words words = model.wordsProperty().get();
        setText(words.get("chart.saved"));
        getTooltip().setText(words.get("chart.saved"));
        List<MenuItem> items = new ArrayList<>(charts(words));
        items.add(new SeparatorMenuItem());
        items.addAll(currentItems(words));
        items.add(item("save", words.get("chart.save"), model::askToSave));
        items.add(new SeparatorMenuItem());
        items.add(undo(words));
        items.add(redo(words));
        getItems().setAll(items);
    }

    private List<MenuItem> charts(Words words) {
        List<SavedChart> charts = model.listProperty().get().charts();
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
        RadioMenuItem item =
                new RadioMenuItem(
                        current && changed
                                ? words.get("chart.saved_changed", chart.name())
                                : chart.name());
        item.setId("saved-chart-" + chart.id());
        item.setMnemonicParsing(false);
        item.setSelected(current);
        item.setOnAction(
                _ -> {
                    model.open(chart);
                    // The tick follows what is shown, not the click.
                    fill();
                });
        return item;
    }

    private List<MenuItem> currentItems(Words words) {
        SavedChart current = model.current().getValue();
        if (current == null) {
            return List.of();
        }
        String name = current.name();
        List<MenuItem> items = new ArrayList<>();
        if (model.changed().getValue()) {
            items.add(item("changes", words.get("chart.save_changes", name), model::saveChanges));
        }
        items.add(item("rename", words.get("chart.rename", name), model::askToRename));
        items.add(item("delete", words.get("chart.delete", name), model::delete));
        return items;
    }

    private MenuItem undo(Words words) {
        Step step = model.listProperty().get().undo();
        return step == null
                ? nothing("undo", words.get("chart.undo_nothing"))
                : item(
                        "undo",
                        words.get("chart.undo", ChartNotice.words(step, words)),
                        model::undo);
    }

    private MenuItem redo(Words words) {
        Step step = model.listProperty().get().redo();
        return step == null
                ? nothing("redo", words.get("chart.redo_nothing"))
                : item(
                        "redo",
                        words.get("chart.redo", ChartNotice.words(step, words)),
                        model::redo);
    }

    private static MenuItem nothing(String id, String text) {
        MenuItem item = item(id, text, () -> {});
        item.setDisable(true);
        return item;
    }

    private static MenuItem item(String id, String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setId("saved-charts-" + id);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> action.run());
        return item;
    }

    /** At the scene, for the keys are to work wherever the focus was left. */
    private void listen(@Nullable Scene before, @Nullable Scene now) {
        if (before != null) {
            before.removeEventHandler(KeyEvent.KEY_PRESSED, keys);
        }
        if (now != null) {
            now.addEventHandler(KeyEvent.KEY_PRESSED, keys);
        }
    }

    private void keyed(KeyEvent event) {
        actions.forEach(
                (combination, action) -> {
                    // In a field, Ctrl+Z is about what was typed there.
                    if (combination.match(event)
                            && TableToggle.isOnScreen(this)
                            && (combination.equals(SAVE)
                                    || !(event.getTarget() instanceof TextInputControl))) {
                        event.consume();
                        action.run();
                    }
                });
    }
}
