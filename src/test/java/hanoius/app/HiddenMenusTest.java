package hanoius.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hanoius.language.Language;
import hanoius.shell.ThemeChoice;
import hanoius.support.FxEvents;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * A menu that is not open gets no new entries, whatever becomes of the window: JavaFX would keep
 * all of them until it is opened again, and with them what they hold.
 */
class HiddenMenusTest extends InBundledWindow {

    @ParameterizedTest
    @EnumSource
    void aHiddenMenuKeepsItsEntries(Shown shown, FxRobot robot) {
        Parent part = shown.show(window, robot);
        List<MenuButton> buttons = Stops.onFx(() -> opened(part));
        FxEvents.settle();
        IdentityHashMap<MenuButton, List<MenuItem>> hidden = Stops.onFx(() -> closed(buttons));
        for (Language language : List.of(Language.VI, Language.EN)) {
            robot.interact(() -> window.program().viewModel().speak(language));
            FxEvents.settle();
        }
        for (ThemeChoice theme : List.of(ThemeChoice.DARK, ThemeChoice.LIGHT)) {
            robot.interact(() -> window.program().viewModel().themeChoiceProperty().set(theme));
            FxEvents.settle();
        }
        for (int size : List.of(150, 100)) {
            robot.interact(() -> window.program().viewModel().textSizeProperty().set(size));
            FxEvents.settle();
        }
        hidden.forEach(
                (button, items) -> assertEquals(items, button.getItems(), Stops.name(button)));
    }

    private static List<MenuButton> opened(Parent part) {
        List<MenuButton> buttons = new ArrayList<>();
        look(part, buttons);
        buttons.forEach(MenuButton::show);
        return buttons;
    }

    private static IdentityHashMap<MenuButton, List<MenuItem>> closed(List<MenuButton> buttons) {
        IdentityHashMap<MenuButton, List<MenuItem>> items = new IdentityHashMap<>();
        for (MenuButton each : buttons) {
            each.hide();
            items.put(each, List.copyOf(each.getItems()));
        }
        return items;
    }

    private static void look(Node node, List<MenuButton> found) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof MenuButton button && !button.isDisabled()) {
            found.add(button);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(each -> look(each, found));
        }
    }
}
