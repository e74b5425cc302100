package hanoius.shell;

import hanoius.control.ScenePopover;

import javafx.scene.Node;

/** The facets under the filter button. */
final class FilterPopover {

    private final ScenePopover popover;
    private final FacetPane facets;

    FilterPopover(FacetViewModel model, Spoken spoken) {
        facets = new FacetPane(model, spoken);
        popover = new ScenePopover(facets);
        model.watchedProperty().bind(popover.showingProperty());
    }

    /** Shows the facets under their button, or hides them again. */
    void toggle(Node button) {
        if (popover.isShowing()) {
            popover.hide();
        } else {
            facets.open();
            popover.show(button);
            Panes.enter(facets);
        }
    }

    void hide() {
        popover.hide();
    }
}
