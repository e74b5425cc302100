package hanoius.chart;

import hanoius.control.AnchoredPopover;
import hanoius.control.Composition;
import hanoius.control.NodeLifetime;
import hanoius.text.Words;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

/** Asks for a chart's name, under the menu that it comes from. */
final class ChartNamePopover {

    private final SavedChartsViewModel model;
    private final Node owner;
    private final VBox content = new VBox(8);
    private final AnchoredPopover popover = new AnchoredPopover(content);
    private final Label heading = new Label();
    private final TextField field = new TextField();
    private final Label problem = new Label();
    private final Button accept = new Button();
    private final Button cancel = new Button();
    private Subscription typing = Subscription.EMPTY;

    ChartNamePopover(SavedChartsViewModel model, Node owner) {
        this.model = model;
        this.owner = owner;
        build();
        bind();
    }

    private void build() {
        heading.getStyleClass().add("section-heading");
        heading.setLabelFor(field);
        field.setId("chart-name");
        field.setPrefColumnCount(30);
        problem.setId("chart-name-problem");
        problem.getStyleClass().add("field-problem");
        problem.setWrapText(true);
        problem.setMaxWidth(320);
        accept.setId("chart-name-accept");
        accept.getStyleClass().add("accent");
        cancel.setId("chart-name-cancel");
        HBox buttons = new HBox(8, cancel, accept);
        buttons.getStyleClass().add("popover-actions");
        content.getChildren().setAll(heading, field, problem, buttons);
        content.getStyleClass().add("popover-form");
    }

    private void bind() {
        accept.setOnAction(_ -> model.acceptName());
        cancel.setOnAction(_ -> model.stopNaming());
        field.setOnAction(_ -> accept.fire());
        popover.showingProperty()
                .subscribe(
                        (_, showing) -> {
                            if (!showing) {
                                model.stopNaming();
                            }
                        });
        problem.managedProperty().bind(problem.visibleProperty());
        NodeLifetime.of(owner).subscribe(model.namingProperty(), this::ask);
    }

    private void ask(@Nullable ChartNaming before, @Nullable ChartNaming naming) {
        if (before != null) {
            typing.unsubscribe();
            problem.textProperty().unbind();
        }
        if (naming == null) {
            popover.hide();
            return;
        }
        Words words = model.wordsProperty().get();
        boolean rename = naming.renamed() != null;
        heading.setText(words.get("chart.name"));
        accept.setText(words.get(rename ? "chart.rename_accept" : "chart.save_accept"));
        cancel.setText(words.get("chart.name_cancel"));
        typing = Composition.of(field).bind(naming.typedProperty());
        problem.textProperty()
                .bind(naming.problem().map(key -> key.isEmpty() ? "" : words.get(key)));
        problem.visibleProperty().bind(naming.problem().map(key -> !key.isEmpty()));
        accept.disableProperty().bind(problem.visibleProperty());
        popover.show(owner);
        field.requestFocus();
        field.selectAll();
    }
}
