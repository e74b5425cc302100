package hanoius.control;

import hanoius.font.Icon;
import hanoius.text.Words;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.util.ArrayList;
import java.util.List;

/**
 * The row of controls above a view. Where it is too narrow for all their words, some of them show
 * their icons alone, one after the other, and say their words in a tooltip. Where it is too narrow
 * for their icons too, they stand closer together, and the title goes.
 */
public final class HeaderBar extends HBox {

    /** Below this width at the usual size of text, controls stand close together. */
    private static final double NARROW = 480;

    private static final PseudoClass TIGHT = PseudoClass.getPseudoClass("tight");

    private final List<? extends Labeled> shrinking;

    /**
     * @param shrinking those of the controls that have an icon and may lose their words, the first
     *     of them first
     */
    public HeaderBar(List<? extends Labeled> shrinking, Node... controls) {
        super(controls);
        this.shrinking = List.copyOf(shrinking);
        getStyleClass().add("view-header");
        setMinWidth(0);
        for (Node each : controls) {
            if (each instanceof ButtonBase button && button.getMinWidth() == USE_COMPUTED_SIZE) {
                button.setMinWidth(USE_PREF_SIZE);
            }
            if (each instanceof Label label && label.getMinWidth() == USE_COMPUTED_SIZE) {
                label.setMinWidth(USE_PREF_SIZE);
            }
            // JavaFX gives other buttons their words as their names.
            if (each instanceof MenuButton menu && !menu.accessibleTextProperty().isBound()) {
                menu.accessibleTextProperty().bind(menu.textProperty());
            }
        }
        ObservableValue<Boolean> tight =
                TextScale.of(this).flatMap(scale -> widthProperty().lessThan(NARROW * scale));
        tight.subscribe(now -> pseudoClassStateChanged(TIGHT, now));
    }

    /** Here, because only now are words that changed measured anew. */
    @Override
    protected void layoutChildren() {
        showTitle(!getPseudoClassStates().contains(TIGHT));
        shrinking.forEach(each -> show(each, ContentDisplay.LEFT));
        for (Labeled each : shrinking) {
            if (wanted() > getWidth()) {
                show(each, ContentDisplay.GRAPHIC_ONLY);
            }
        }
        boolean isEnough = least() <= getWidth();
        for (Node each : getChildren()) {
            if (each instanceof Yielding buttons) {
                buttons.setMinWidth(isEnough ? USE_PREF_SIZE : USE_COMPUTED_SIZE);
            }
        }
        super.layoutChildren();
    }

    /** The navigation says the same as the title. */
    private void showTitle(boolean shown) {
        for (Node each : getChildren()) {
            if (each.getStyleClass().contains("view-title") && each.isVisible() != shown) {
                each.setVisible(shown);
                each.setManaged(shown);
            }
        }
    }

    /** The width that all controls want; the box itself would tell of the last layout. */
    private double wanted() {
        List<Node> shown = getManagedChildren();
        return snappedLeftInset()
                + shown.stream().mapToDouble(each -> each.prefWidth(-1)).sum()
                + getSpacing() * Math.max(0, shown.size() - 1)
                + snappedRightInset();
    }

    /** The width that is enough for all controls once labels are as short as they may be. */
    private double least() {
        return wanted()
                - getManagedChildren().stream()
                        .filter(Label.class::isInstance)
                        .mapToDouble(each -> each.prefWidth(-1) - each.minWidth(-1))
                        .sum();
    }

    private static void show(Labeled control, ContentDisplay display) {
        control.setContentDisplay(display);
        boolean iconAlone = display == ContentDisplay.GRAPHIC_ONLY;
        if (iconAlone && !LateTooltip.isGiven(control)) {
            // One that is only there while the words are not.
            var own = new Tip(control.getText());
            own.getProperties().put(HeaderBar.class, control);
            control.setTooltip(own);
        } else if (!iconAlone && isOwn(control.getTooltip())) {
            control.setTooltip(null);
        }
    }

    private static boolean isOwn(@Nullable Tooltip tooltip) {
        return tooltip != null && tooltip.getProperties().containsKey(HeaderBar.class);
    }

    /**
     * Buttons of a row that may be as narrow as a single one: those that there is no room for are
     * offered in a menu at the end, the last first.
     */
    public static final class Yielding extends HBox {

        private final List<Action> actions;
        private final ObservableValue<Words> words;
        private final List<Button> buttons;
        private final MenuButton more = new MenuButton("", new Icon(Feather.MORE_HORIZONTAL));
        private int shown;

        /**
         * @param actions what the buttons do, in their order
         * @param buttons likewise
         */
        public Yielding(List<Action> actions, List<Button> buttons, ObservableValue<Words> words) {
            this.actions = List.copyOf(actions);
            this.buttons = List.copyOf(buttons);
            this.words = words;
            getStyleClass().add("yielding-buttons");
            setAlignment(Pos.CENTER_LEFT);
            buttons.forEach(each -> each.setMinWidth(USE_PREF_SIZE));
            more.setMinWidth(USE_PREF_SIZE);
            more.getStyleClass().add("flat");
            Action.explain(more, words.map(each -> each.get("shell.more")));
            MenuEntries.whenShown(more, this::left);
            getChildren().setAll(buttons);
            getChildren().add(more);
            shown = buttons.size();
            show(more, false);
        }

        /** The buttons of every view with a time axis: out, in and everything. */
        public static Yielding ofZoom(
                Action out, Action in, Action everything, ObservableValue<Words> words) {
            return new Yielding(
                    List.of(out, in, everything),
                    List.of(
                            out.iconButton(Feather.ZOOM_OUT, words),
                            in.iconButton(Feather.ZOOM_IN, words),
                            everything.iconButton(Feather.MAXIMIZE_2, words)),
                    words);
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
            }
            super.layoutChildren();
        }

        private static void show(Node node, boolean isShown) {
            node.setVisible(isShown);
            node.setManaged(isShown);
        }

        private List<MenuItem> left() {
            MenuEntries entries = MenuEntries.ofButton(words.getValue());
            return entries.items(actions.subList(shown, actions.size()));
        }
    }
}
