package hanoius.control;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

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
            if (each instanceof YieldingButtons buttons) {
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
        if (iconAlone && control.getTooltip() == null) {
            control.setTooltip(new OwnTooltip(control.getText()));
        } else if (!iconAlone && control.getTooltip() instanceof OwnTooltip) {
            control.setTooltip(null);
        }
    }

    /** One that is only there while the words are not. */
    private static final class OwnTooltip extends Tooltip {

        OwnTooltip(String text) {
            super(text);
        }
    }
}
