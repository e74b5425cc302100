package hanoius.control;

import hanoius.typing.Composition;

import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** Asks for one line of text under a node, and says below it what is wrong with it. */
public final class FieldPopover {

    private static final double WIDTH = 320;

    private final VBox content = new VBox(8);
    private final AnchoredPopover popover = new AnchoredPopover(content);
    private final Label heading = new Label();
    private final Label hint = new Label();
    private final TextField field = new TextField();
    private final Label problem = new Label();
    private final Button accept = new Button();
    private final Button cancel = new Button();

    /**
     * @param id of the field; what belongs to it has the same with an ending
     * @param whenAccepted takes what was typed, and hides the pop-over if it can be taken
     */
    public FieldPopover(String id, Runnable whenAccepted) {
        heading.getStyleClass().add("section-heading");
        heading.setLabelFor(field);
        hint.setWrapText(true);
        hint.setMaxWidth(WIDTH);
        hint.managedProperty().bind(hint.textProperty().isNotEmpty());
        Composition.of(field);
        field.setId(id);
        field.setPrefColumnCount(30);
        problem.setId(id + "-problem");
        problem.getStyleClass().add("field-problem");
        problem.setWrapText(true);
        problem.setMaxWidth(WIDTH);
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        accept.setId(id + "-accept");
        accept.getStyleClass().add("accent");
        cancel.setId(id + "-cancel");
        HBox buttons = new HBox(8, cancel, accept);
        buttons.getStyleClass().add("popover-actions");
        content.getChildren().setAll(heading, hint, field, problem, buttons);
        content.getStyleClass().add("popover-form");
        accept.setOnAction(_ -> whenAccepted.run());
        field.setOnAction(_ -> accept.fire());
        cancel.setOnAction(_ -> hide());
    }

    /**
     * Says what is asked for.
     *
     * @param hinting how to type it; empty for nothing
     */
    public void say(String asking, String hinting, String accepting, String cancelling) {
        heading.setText(asking);
        hint.setText(hinting);
        accept.setText(accepting);
        cancel.setText(cancelling);
    }

    /** Shows it under a node, with what the field holds selected. */
    public void show(Node owner) {
        popover.show(owner, field);
    }

    public void hide() {
        popover.hide();
    }

    public ReadOnlyBooleanProperty showingProperty() {
        return popover.showingProperty();
    }

    /** Keeps a property and what was typed the same, word by word. */
    public Subscription bind(Property<String> typed) {
        return Composition.of(field).bind(NodeLifetime.of(field), typed);
    }

    public TextField field() {
        return field;
    }

    /** What is wrong with what was typed; empty while nothing is. */
    public StringProperty problemProperty() {
        return problem.textProperty();
    }

    /** Whether accepting is impossible while anything is wrong. */
    public void refuseWhileWrong() {
        accept.disableProperty().bind(problem.visibleProperty());
    }
}
