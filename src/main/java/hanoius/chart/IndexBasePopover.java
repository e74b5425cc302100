package hanoius.chart;

import hanoius.control.AnchoredPopover;
import hanoius.text.Words;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Asks for the period that is 100 in an index, in view or not, under the menu it comes from. */
final class IndexBasePopover {

    private static final double WIDTH = 320;

    private final ChartViewModel model;
    private final ChartOptions options;
    private final Node owner;
    private final VBox content = new VBox(8);
    private final AnchoredPopover popover = new AnchoredPopover(content);
    private final Label heading = new Label();
    private final Label hint = new Label();
    private final TextField field = new TextField();
    private final Label problem = new Label();
    private final Button accept = new Button();
    private final Button cancel = new Button();

    IndexBasePopover(ChartViewModel model, ChartOptions options, Node owner) {
        this.model = model;
        this.options = options;
        this.owner = owner;
        build();
        bind();
    }

    private void build() {
        heading.getStyleClass().add("section-heading");
        heading.setLabelFor(field);
        hint.setWrapText(true);
        hint.setMaxWidth(WIDTH);
        field.setId("chart-base");
        problem.setId("chart-base-problem");
        problem.getStyleClass().add("field-problem");
        problem.setWrapText(true);
        problem.setMaxWidth(WIDTH);
        problem.managedProperty().bind(problem.visibleProperty());
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        accept.setId("chart-base-accept");
        accept.getStyleClass().add("accent");
        HBox buttons = new HBox(8, cancel, accept);
        buttons.getStyleClass().add("popover-actions");
        content.getChildren().setAll(heading, hint, field, problem, buttons);
        content.getStyleClass().add("popover-form");
    }

    private void bind() {
        accept.setOnAction(_ -> accept());
        field.setOnAction(_ -> accept());
        cancel.setOnAction(_ -> popover.hide());
        field.textProperty().subscribe(() -> problem.setText(""));
    }

    private void accept() {
        String refusal = options.base(field.getText()).orElse("");
        problem.setText(refusal);
        if (refusal.isEmpty()) {
            popover.hide();
        }
    }

    /** Shows the field with the base that was chosen. */
    void show() {
        Words words = model.wordsProperty().get();
        heading.setText(words.get("chart.base_heading"));
        hint.setText(words.get("chart.base_hint"));
        accept.setText(words.get("chart.base_accept"));
        cancel.setText(words.get("chart.name_cancel"));
        field.setText(options.chosenBase());
        popover.show(owner);
        field.requestFocus();
        field.selectAll();
    }
}
