package hanoius.typing;

import hanoius.text.Words;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ContextMenuEvent;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What can be done with the text of a field, offered where one asks for it. JavaFX's own menu
 * speaks the language of the system, and never Vietnamese.
 */
public final class TextMenu {

    private final TextInputControl field;
    private final Words words;

    private TextMenu(TextInputControl field, Words words) {
        this.field = field;
        this.words = words;
    }

    /** Offers it in all text fields below a node, but for those that have a menu of their own. */
    public static void install(Parent root, ObservableValue<Words> words) {
        root.getProperties().put(TextMenu.class, words);
        root.addEventFilter(
                ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                event -> {
                    TextInputControl field =
                            event.getTarget() instanceof Node target ? field(target) : null;
                    if (field != null
                            && field.getContextMenu() == null
                            && field.getOnContextMenuRequested() == null) {
                        show(field, words.getValue(), event);
                    }
                });
    }

    /** Whether it is offered in the text fields below a node. */
    public static boolean isInstalled(Parent root) {
        return root.getProperties().containsKey(TextMenu.class);
    }

    /** Offers it where it was asked for. */
    public static void show(TextInputControl field, Words words, ContextMenuEvent event) {
        if (!field.isDisabled()) {
            var menu = new ContextMenu();
            menu.getItems().setAll(new TextMenu(field, words).items());
            menu.show(field, event.getScreenX(), event.getScreenY());
        }
        event.consume();
    }

    /** What an event went to may be a part of the field. */
    private static @Nullable TextInputControl field(Node target) {
        Node at = target;
        while (at != null && !(at instanceof TextInputControl)) {
            at = at.getParent();
        }
        return (TextInputControl) at;
    }

    private List<MenuItem> items() {
        boolean some = field.getSelection().getLength() > 0;
        boolean all = field.getSelection().getLength() == field.getLength();
        MenuItem copy = item("typing.copy", some, field::copy);
        MenuItem selectAll = item("typing.select_all", !all, field::selectAll);
        if (!field.isEditable()) {
            return List.of(copy, selectAll);
        }
        Composition composition = Composition.of(field);
        return List.of(
                item("typing.undo", field.isUndoable(), composition::takeBack),
                item("typing.redo", field.isRedoable(), composition::doAgain),
                new SeparatorMenuItem(),
                item("typing.cut", some, field::cut),
                copy,
                item("typing.paste", Clipboard.getSystemClipboard().hasString(), field::paste),
                item("typing.delete", some, () -> field.replaceSelection("")),
                new SeparatorMenuItem(),
                selectAll);
    }

    private MenuItem item(String key, boolean isPossible, Runnable run) {
        var item = new MenuItem(words.get(key));
        item.setMnemonicParsing(false);
        item.setId(key.replaceAll("[._]", "-"));
        item.setDisable(!isPossible);
        item.setOnAction(_ -> run.run());
        return item;
    }
}
