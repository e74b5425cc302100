package hanoius.shell;

import atlantafx.base.controls.Popover;

import javafx.scene.Node;

/** The facets under the filter button. */
final class FilterPopover {

    private final Popover popover = new Popover();

    FilterPopover(FacetViewModel model, Spoken spoken) {
        popover.setContentNode(new FacetPane(model, spoken));
        popover.setArrowLocation(Popover.ArrowLocation.TOP_RIGHT);
        popover.setHeaderAlwaysVisible(false);
        popover.setDetachable(false);
        model.watchedProperty().bind(popover.showingProperty());
    }

    /** Shows the facets under their button, or hides them again. */
    void toggle(Node button) {
        if (popover.isShowing()) {
            popover.hide();
        } else {
            popover.show(button);
        }
    }
}
