package hanoius.shell;

import atlantafx.base.controls.Popover;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import java.util.EnumSet;
import java.util.Set;

/** The facets under the filter button. */
final class FilterPopover {

    /** What a text field answers itself. */
    private static final Set<KeyCode> EDITING =
            EnumSet.of(
                    KeyCode.A,
                    KeyCode.C,
                    KeyCode.V,
                    KeyCode.X,
                    KeyCode.Z,
                    KeyCode.LEFT,
                    KeyCode.RIGHT,
                    KeyCode.BACK_SPACE,
                    KeyCode.DELETE);

    /** What is above and below the facets in a window. */
    private static final double AROUND = 130;

    private static final double TALLEST = 600;

    private final Popover popover = new Popover();
    private final FacetPane facets;

    FilterPopover(FacetViewModel model, Spoken spoken) {
        facets = new FacetPane(model, spoken);
        popover.setContentNode(facets);
        popover.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        popover.setArrowLocation(Popover.ArrowLocation.TOP_RIGHT);
        popover.setHeaderAlwaysVisible(false);
        popover.setDetachable(false);
        popover.setAnimated(false);
        model.watchedProperty().bind(popover.showingProperty());
    }

    /** Whatever has the focus in it, Esc closes it, and keys that lead elsewhere do too. */
    private void pressed(KeyEvent event) {
        boolean elsewhere = event.isShortcutDown() && !EDITING.contains(event.getCode());
        if (event.getCode() == KeyCode.ESCAPE || (elsewhere && !event.getCode().isModifierKey())) {
            popover.hide();
        }
    }

    /** Shows the facets under their button, or hides them again. */
    void toggle(Node button) {
        if (popover.isShowing()) {
            popover.hide();
        } else {
            double room = button.getScene().getHeight() - AROUND;
            facets.setPrefHeight(Math.min(TALLEST, room));
            popover.show(button);
        }
    }
}
