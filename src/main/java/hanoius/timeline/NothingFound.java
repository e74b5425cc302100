package hanoius.timeline;

import hanoius.control.NodeLifetime;
import hanoius.query.Filter;
import hanoius.text.Words;
import hanoius.workspace.FilterResult;
import hanoius.workspace.Offer;
import hanoius.workspace.Workspace;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import java.util.Optional;

/** Says when the filter lets nothing through, and which condition to drop to see how much. */
final class NothingFound extends HBox {

    private final Workspace workspace;
    private final TimelineViewModel model;
    private final Label says = new Label();
    private final Hyperlink offer = new Hyperlink();
    private Optional<Offer> best = Optional.empty();

    NothingFound(TimelineViewModel model, Workspace workspace) {
        this.workspace = workspace;
        this.model = model;
        setId("timeline-nothing");
        getStyleClass().add("timeline-offer");
        getChildren().setAll(says, offer);
        managedProperty().bind(visibleProperty());
        offer.setOnAction(event -> accept());
        NodeLifetime.of(this).subscribe(model.sceneProperty(), this::look);
        NodeLifetime.of(this).subscribe(workspace.wordsProperty(), this::say);
        look();
    }

    private void look() {
        FilterResult shown = workspace.shown();
        boolean nothing = model.scene().lanes().isEmpty() && !shown.filter().isEmpty();
        setVisible(nothing);
        boolean counted = nothing && shown.dataset().isLight();
        best =
                counted
                        ? Offer.best(shown.filter(), each -> shown.otherwise(each).places().count())
                        : Optional.empty();
        say();
    }

    private void say() {
        Words words = workspace.words();
        Filter filter = workspace.filter();
        says.setText(words.get("timeline.nothing"));
        offer.setText(
                best.map(each -> each.words("timeline.drop", filter, workspace.dataset(), words))
                        .orElse(words.get("shell.clear_all")));
    }

    private void accept() {
        best.map(Offer::part)
                .ifPresentOrElse(workspace.filters()::drop, workspace.filters()::clear);
    }
}
