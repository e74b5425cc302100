package hanoius.timeline;

import hanoius.text.Words;

import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;

import java.util.List;

/** Makes entries of menus that say in the reader's language what they do. */
record MenuWords(Words words) {

    MenuItem item(Runnable action, String key, Object... args) {
        MenuItem item = new MenuItem(words.get(key, args));
        // Values of the record are shown as they are, not read for a letter to press.
        item.setMnemonicParsing(false);
        item.setId(key);
        item.setOnAction(_ -> action.run());
        return item;
    }

    Menu menu(String key, List<MenuItem> items, Object... args) {
        Menu menu = new Menu(words.get(key, args));
        menu.setMnemonicParsing(false);
        menu.setId(key);
        menu.getItems().setAll(items);
        return menu;
    }

    MenuItem choice(Runnable action, String text, boolean chosen) {
        RadioMenuItem item = new RadioMenuItem(text);
        item.setMnemonicParsing(false);
        item.setSelected(chosen);
        item.setOnAction(_ -> action.run());
        return item;
    }
}
