package hanoius.control;

import hanoius.text.Words;

import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Makes the entries of a menu each time that it is shown, or that what it says has changed, so that
 * nothing holds on to them.
 *
 * @param keysAside whether keys stand aside, as accelerators; those of a menu button would work in
 *     the whole window, wherefore it tells them in its words
 */
public record MenuEntries(Words words, boolean keysAside) {

    /** Entries of a menu that is asked for at a place. */
    public static MenuEntries ofContextMenu(Words words) {
        return new MenuEntries(words, true);
    }

    /** Entries of the menu of a button. */
    public static MenuEntries ofButton(Words words) {
        return new MenuEntries(words, false);
    }

    public MenuItem item(Action action) {
        return fill(new MenuItem(), action);
    }

    public List<MenuItem> items(List<Action> actions) {
        return actions.stream().map(this::item).toList();
    }

    /** Groups of entries with a line between each two; empty ones are left out. */
    public List<MenuItem> sections(List<List<Action>> sections) {
        List<MenuItem> items = new ArrayList<>();
        for (List<Action> each : sections) {
            if (!each.isEmpty() && !items.isEmpty()) {
                items.add(new SeparatorMenuItem());
            }
            items.addAll(items(each));
        }
        return items;
    }

    /** One of several, of which one is chosen. */
    public MenuItem choice(Action action, boolean chosen) {
        RadioMenuItem item = fill(new RadioMenuItem(), action);
        item.setSelected(chosen);
        return item;
    }

    /** Something that is so or not, which the action turns round. */
    public MenuItem check(Action action, boolean on) {
        CheckMenuItem item = fill(new CheckMenuItem(), action);
        item.setSelected(on);
        return item;
    }

    private <I extends MenuItem> I fill(I item, Action action) {
        Shortcut shortcut = action.shortcut();
        boolean enabled = action.enabled().get();
        item.setText(keysAside || !enabled ? action.label(words) : action.tip(words));
        if (keysAside && shortcut != null) {
            item.setAccelerator(shortcut.keys().getFirst());
        }
        // Values of the record are shown as they are, not read for a letter to press.
        item.setMnemonicParsing(false);
        item.setId(action.id());
        item.setDisable(!enabled);
        item.setOnAction(_ -> action.run().run());
        return item;
    }

    /**
     * A menu within the menu.
     *
     * @param key the message key of its words; with dashes, its id
     */
    public Menu menu(String key, List<? extends MenuItem> items, Object... args) {
        return menu(Action.of(key, () -> {}, args), items);
    }

    private Menu menu(Action named, List<? extends MenuItem> items) {
        Menu menu = new Menu(named.label(words));
        menu.setMnemonicParsing(false);
        menu.setId(named.id());
        menu.getItems().setAll(items);
        return menu;
    }

    /** A menu called by a value of the record. */
    public static Menu menuOf(String name, List<? extends MenuItem> items) {
        Menu menu = new Menu(name);
        menu.setMnemonicParsing(false);
        menu.getItems().setAll(items);
        return menu;
    }

    /**
     * Has a menu make its entries anew whenever it is opened, and not before: JavaFX keeps all that
     * a menu ever had until the menu is painted again.
     */
    public static void whenShown(
            MenuButton menu, Supplier<? extends List<? extends MenuItem>> entries) {
        menu.setOnShowing(_ -> menu.getItems().setAll(entries.get()));
    }
}
