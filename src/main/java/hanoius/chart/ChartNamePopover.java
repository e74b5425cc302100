package hanoius.chart;

import atlantafx.base.controls.Popover;

import hanoius.text.Words;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/** Asks for a chart's name, under the menu that it comes from. */
final class ChartNamePopover {

    private final SavedChartsViewModel model;
    private final Node owner;
    private final Popover popover = new Popover();
    private final Label heading = new Label();
    private final TextField field = new TextField();
    private final Label problem = new Label();
    private final Button accept = new Button();
    private final Button cancel = new Button();

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
        accept.setDefaultButton(true);
        cancel.setId("chart-name-cancel");
        cancel.setCancelButton(true);
        HBox buttons = new HBox(8, cancel, accept);
        buttons.getStyleClass().add("popover-actions");
        VBox content = new VBox(8, heading, field, problem, buttons);
        content.getStyleClass().add("popover-form");
        popover.setContentNode(content);
        popover.setArrowLocation(Popover.ArrowLocation.TOP_RIGHT);
        popover.setHeaderAlwaysVisible(false);
        popover.setDetachable(false);
        popover.setAnimated(false);
    }

    private void bind() {
        accept.setOnAction(_ -> model.acceptName());
        cancel.setOnAction(_ -> model.stopNaming());
        popover.setOnHidden(_ -> model.stopNaming());
        problem.managedProperty().bind(problem.visibleProperty());
        model.namingProperty().subscribe(this::ask);
    }

    private void ask(@Nullable ChartNaming before, @Nullable ChartNaming naming) {
        if (before != null) {
            field.textProperty().unbindBidirectional(before.typedProperty());
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
        field.textProperty().bindBidirectional(naming.typedProperty());
        problem.textProperty()
                .bind(naming.problem().map(key -> key.isEmpty() ? "" : words.get(key)));
        problem.visibleProperty().bind(naming.problem().map(key -> !key.isEmpty()));
        accept.disableProperty().bind(problem.visibleProperty());
        popover.show(owner);
        field.requestFocus();
        field.selectAll();
    }
}
