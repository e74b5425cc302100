package hanoius.control;

import hanoius.text.Words;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.HBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.ArrayList;
import java.util.List;

/**
 * Buttons of a row that may be as narrow as a single one: those that there is no room for are
 * offered in a menu at the end, the last first.
 */
public final class YieldingButtons extends HBox {

    private final List<Action> actions;
    private final ObservableValue<Words> words;
    private final List<Button> buttons;
    private final MenuButton more = new MenuButton("", new FontIcon(Feather.MORE_HORIZONTAL));
    private int shown;

    /**
     * @param actions what the buttons do, in their order
     * @param buttons likewise
     */
    public YieldingButtons(
            List<Action> actions, List<Button> buttons, ObservableValue<Words> words) {
        this.actions = List.copyOf(actions);
        this.buttons = List.copyOf(buttons);
        this.words = words;
        getStyleClass().add("yielding-buttons");
        setAlignment(Pos.CENTER_LEFT);
        buttons.forEach(each -> each.setMinWidth(USE_PREF_SIZE));
        more.setMinWidth(USE_PREF_SIZE);
        more.getStyleClass().add("flat");
        Action.explain(more, NodeLifetime.of(more).of(words.map(each -> each.get("shell.more"))));
        more.setOnShowing(_ -> fill());
        getChildren().setAll(buttons);
        getChildren().add(more);
        shown = buttons.size();
        show(more, false);
    }

    /** As wide as all of them. */
    @Override
    protected double computePrefWidth(double height) {
        return width(buttons);
    }

    /** As narrow as the menu. */
    @Override
    protected double computeMinWidth(double height) {
        return Math.min(width(buttons), width(List.of(more)));
    }

    private double width(List<? extends Node> row) {
        return snappedLeftInset()
                + row.stream().mapToDouble(each -> snapSizeX(each.prefWidth(-1))).sum()
                + getSpacing() * Math.max(0, row.size() - 1)
                + snappedRightInset();
    }

    /** How many of the buttons there is room for, beside the menu if that is needed. */
    private int fitting() {
        if (width(buttons) <= getWidth()) {
            return buttons.size();
        }
        int fitting = 0;
        List<Node> row = new ArrayList<>(List.of(more));
        for (Button each : buttons) {
            row.add(each);
            if (width(row) > getWidth()) {
                break;
            }
            fitting++;
        }
        return fitting;
    }

    /** Only where something changes is it shown or hidden, as that leads to another layout. */
    @Override
    protected void layoutChildren() {
        int now = fitting();
        if (now != shown) {
            shown = now;
            for (int i = 0; i < buttons.size(); i++) {
                show(buttons.get(i), i < now);
            }
            show(more, now < buttons.size());
            // A menu without entries would not open.
            fill();
        }
        super.layoutChildren();
    }

    private static void show(Node node, boolean isShown) {
        node.setVisible(isShown);
        node.setManaged(isShown);
    }

    private void fill() {
        MenuEntries entries = MenuEntries.ofButton(words.getValue());
        more.getItems().setAll(entries.items(actions.subList(shown, actions.size())));
    }
}
