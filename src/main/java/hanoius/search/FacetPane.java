package hanoius.search;

import hanoius.control.NodeLifetime;
import hanoius.control.Spoken;
import hanoius.query.Facet;
import hanoius.workspace.FacetValue;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Everything that the section shown can be filtered by, in one list to scroll through. */
final class FacetPane extends VBox {

    private static final Set<Facet> OPEN =
            Set.of(
                    Facet.CATEGORY,
                    Facet.SCOPE,
                    Facet.SECTOR,
                    Facet.STATUS,
                    Facet.KIND,
                    Facet.THEME,
                    Facet.UNIT,
                    Facet.PUBLISHER,
                    Facet.REPORTS);

    private static final PseudoClass NONE = PseudoClass.getPseudoClass("none");

    private final FacetViewModel model;
    private final Spoken spoken;
    private final VBox content = new VBox();
    private final ScrollPane scroll = new ScrollPane(content);
    private final Map<Facet, FacetList> lists = new HashMap<>();

    /** Whether the section that is shown has any. */
    private final BooleanProperty any = new SimpleBooleanProperty(true);

    FacetPane(FacetViewModel model, Spoken spoken) {
        this.model = model;
        this.spoken = spoken;
        setId("facets");
        getStyleClass().add("facets");
        Label hint = new Label();
        hint.textProperty()
                .bind(any.flatMap(now -> spoken.say(now ? "facet.hint" : "facet.not_here")));
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        hint.getStyleClass().add("text-muted");
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        Button clear = new Button();
        clear.setId("facets-clear");
        clear.getStyleClass().add("small");
        clear.textProperty().bind(spoken.say("shell.clear_all"));
        clear.setOnAction(_ -> model.clear());
        for (Node each : List.of(scroll, clear)) {
            each.visibleProperty().bind(any);
            each.managedProperty().bind(any);
        }
        getChildren().setAll(hint, scroll, clear);
        NodeLifetime.of(this).subscribe(model.valuesProperty(), this::show);
    }

    /** Makes the pane for the section that is shown. */
    void open() {
        lists.clear();
        any.set(!model.facets().isEmpty());
        pseudoClassStateChanged(NONE, !any.get());
        content.getChildren().setAll(new FacetDates(model, spoken));
        for (Facet facet : model.facets()) {
            FacetList list = new FacetList(model, facet, spoken, this::reveal);
            list.setExpanded(OPEN.contains(facet));
            lists.put(facet, list);
            content.getChildren().add(list);
        }
        scroll.setVvalue(0);
        show(model.valuesProperty().get());
    }

    private void show(Map<Facet, List<FacetValue>> values) {
        values.forEach(
                (facet, counted) -> {
                    FacetList list = lists.get(facet);
                    if (list != null) {
                        list.show(counted);
                    }
                });
    }

    private void reveal(Node row) {
        Bounds bounds = content.sceneToLocal(row.localToScene(row.getLayoutBounds()));
        double height = scroll.getViewportBounds().getHeight();
        double beyond = content.getHeight() - height;
        double top = scroll.getVvalue() * beyond;
        if (beyond > 0 && (bounds.getMinY() < top || bounds.getMaxY() > top + height)) {
            double wanted = bounds.getMinY() < top ? bounds.getMinY() : bounds.getMaxY() - height;
            scroll.setVvalue(wanted / beyond);
        }
    }
}
