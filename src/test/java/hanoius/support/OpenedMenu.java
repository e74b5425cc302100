package hanoius.support;

import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

import java.util.List;

/** What a menu offers. */
public final class OpenedMenu {

    private OpenedMenu() {}

    /** Its entries, which are made when it is opened; it is closed again. FX thread only. */
    public static List<MenuItem> entries(MenuButton menu) {
        menu.show();
        List<MenuItem> entries = List.copyOf(menu.getItems());
        menu.hide();
        return entries;
    }
}
