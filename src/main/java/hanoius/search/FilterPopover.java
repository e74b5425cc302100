package hanoius.search;

import hanoius.control.AnchoredPopover;
import hanoius.control.Panes;
import hanoius.control.Spoken;

import javafx.scene.Node;

/** The facets under the filter button. */
public final class FilterPopover {

    private final AnchoredPopover popover;
    private final FacetPane facets;

    public FilterPopover(FacetViewModel model, Spoken spoken) {
        facets = new FacetPane(model, spoken);
        popover = new AnchoredPopover(facets);
        model.watchedProperty().bind(popover.showingProperty());
    }

    /** Shows the facets under their button, or hides them again. */
    public void toggle(Node button) {
        if (popover.isShowing()) {
            popover.hide();
        } else {
            facets.open();
            popover.show(button);
            Panes.enter(facets);
        }
    }

    public void hide() {
        popover.hide();
    }
}
