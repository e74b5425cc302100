package hanoius.shell;

import hanoius.control.Action;
import hanoius.control.MenuEntries;
import hanoius.control.NodeLifetime;
import hanoius.control.Spoken;
import hanoius.control.TextScale;
import hanoius.task.Lifetime;
import hanoius.text.Words;

import javafx.beans.value.ObservableValue;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The name of the document and behind it what is done with documents as a whole. It opens by the
 * pointer, by {@link WindowKeys#MENU} and by Alt alone.
 */
public final class DocumentMenu extends MenuButton {

    /** As wide as the names of most documents, in pixels at the usual size of text. */
    private static final double USUAL_NAME = 230;

    /** As much of a name as tells it from others where room is scarce. */
    private static final double SHORT_NAME = 96;

    /** Entries stand in these groups, with a line between each two of them. */
    public enum Group {
        /** Leads to another document. */
        OPENING,
        /** Is done with the document that is open. */
        KEEPING,
        /** Is about the program. */
        PROGRAM
    }

    private final Spoken spoken;
    private final Map<Group, List<Function<MenuEntries, MenuItem>>> entries =
            new EnumMap<>(Group.class);
    private final List<Action> actions = new ArrayList<>();
    private final EventHandler<InputEvent> alone = this::watchAlt;
    private final Choices choices = new Choices();
    private final ObservableValue<Boolean> tight;
    private @Nullable Node before;
    private boolean altAlone;

    /**
     * @param tight whether room is scarce
     */
    DocumentMenu(MainViewModel viewModel, Spoken spoken, ObservableValue<Boolean> tight) {
        this.spoken = spoken;
        this.tight = tight;
        setId("document-menu");
        getStyleClass().addAll("flat", "document-title");
        setMnemonicParsing(false);
        Lifetime lifetime = NodeLifetime.of(this);
        lifetime.subscribe(viewModel.documentProperty(), _ -> name(viewModel));
        lifetime.subscribe(spoken.words(), _ -> name(viewModel));
        // Its least width is another one then.
        lifetime.subscribe(tight, _ -> requestLayout());
        Action open =
                Action.named(getId(), words -> words.get("shell.menu"), this::open)
                        .on(WindowKeys.MENU);
        actions.add(open);
        Action.explain(this, spoken.words().map(open::tip));
        MenuEntries.whenShown(this, this::made);
        setOnHidden(_ -> giveBack());
        sceneProperty().subscribe(this::watch);
    }

    private void name(MainViewModel viewModel) {
        setText(
                viewModel
                        .documentProperty()
                        .get()
                        .map(MainViewModel.OpenDocument::title)
                        .orElseGet(() -> spoken.words().getValue().get("shell.no_document")));
    }

    /** Offers something; its keys do it wherever the focus is. */
    public void add(Group group, Action action) {
        put(group, made -> made.item(action));
        actions.add(action);
    }

    /**
     * Offers a menu within the menu.
     *
     * @param key the message key of its words; with dashes, its id
     * @param within what it offers each time that it is shown; while that is nothing, it is dimmed
     */
    public void addMenu(Group group, String key, Supplier<List<Action>> within) {
        put(
                group,
                made -> {
                    List<Action> now = within.get();
                    MenuItem menu = made.menu(key, made.items(now));
                    menu.setDisable(now.isEmpty());
                    return menu;
                });
    }

    /**
     * Asks under the menu to choose one of some actions.
     *
     * @param key the message key of what is asked
     */
    public void ask(String key, List<Action> actions) {
        Words words = spoken.words().getValue();
        choices.ask(this, words.get(key), actions, words);
    }

    private void put(Group group, Function<MenuEntries, MenuItem> entry) {
        entries.computeIfAbsent(group, _ -> new ArrayList<>()).add(entry);
    }

    /** What has keys of its own. */
    List<Action> actions() {
        return Collections.unmodifiableList(actions);
    }

    private List<MenuItem> made() {
        Words words = spoken.words().getValue();
        MenuEntries made = MenuEntries.ofButton(words);
        List<MenuItem> items = new ArrayList<>();
        for (List<Function<MenuEntries, MenuItem>> group : entries.values()) {
            if (!items.isEmpty()) {
                items.add(new SeparatorMenuItem());
            }
            group.forEach(each -> items.add(each.apply(made)));
        }
        return items;
    }

    /** Opens it with the first entry marked, or closes it. */
    private void open() {
        if (isShowing()) {
            hide();
        } else {
            before = getScene().getFocusOwner();
            requestFocus();
            show();
            markFirst();
        }
    }

    /** Unless what was chosen leads elsewhere, the focus is where it was. */
    private void giveBack() {
        Node back = before;
        before = null;
        if (back != null && isFocused()) {
            back.requestFocus();
        }
    }

    /** As if one had gone down to it: a menu that is opened otherwise marks nothing. */
    private void markFirst() {
        ContextMenu shown = getItems().isEmpty() ? null : getItems().getFirst().getParentPopup();
        if (shown != null && shown.getSkin() != null) {
            Event.fireEvent(
                    shown.getSkin().getNode(),
                    new KeyEvent(
                            KeyEvent.KEY_PRESSED,
                            "",
                            "",
                            KeyCode.DOWN,
                            false,
                            false,
                            false,
                            false));
        }
    }

    private void watch(@Nullable Scene before, @Nullable Scene now) {
        if (before != null) {
            before.removeEventFilter(KeyEvent.ANY, alone);
            before.removeEventFilter(MouseEvent.MOUSE_PRESSED, alone);
        }
        if (now != null) {
            now.addEventFilter(KeyEvent.ANY, alone);
            now.addEventFilter(MouseEvent.MOUSE_PRESSED, alone);
        }
    }

    /** Alt opens the menu when it is let go and nothing else was pressed meanwhile. */
    private void watchAlt(InputEvent event) {
        boolean alt = event instanceof KeyEvent key && key.getCode() == KeyCode.ALT;
        if (event.getEventType().equals(KeyEvent.KEY_RELEASED)) {
            boolean opens = alt && altAlone && getScene().getWindow().isFocused();
            altAlone = false;
            if (opens) {
                event.consume();
                open();
            }
        } else if (!event.getEventType().equals(KeyEvent.KEY_TYPED)) {
            altAlone = alt && !((KeyEvent) event).isShortcutDown();
        }
    }

    /** A name of usual length is whole even where room is scarce; search gives way before it. */
    @Override
    protected double computeMinWidth(double height) {
        double enough = tight.getValue() ? SHORT_NAME : USUAL_NAME;
        return Math.min(computePrefWidth(height), enough * TextScale.now(this));
    }
}
