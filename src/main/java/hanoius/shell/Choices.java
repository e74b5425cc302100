package hanoius.shell;

import hanoius.control.Action;
import hanoius.control.AnchoredPopover;
import hanoius.control.RovingFocus;
import hanoius.text.Words;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import java.util.List;

/** Asks under a node to choose one of some actions; Esc leaves it at that. */
final class Choices {

    private final VBox content = new VBox();
    private final AnchoredPopover popover = new AnchoredPopover(content);

    Choices() {
        content.setId("choices");
        content.getStyleClass().add("choices");
    }

    /** Shows them in place of those before. */
    void ask(Node under, String heading, List<Action> actions, Words words) {
        popover.hide();
        var asked = new Label(heading);
        asked.getStyleClass().add("section-heading");
        asked.setWrapText(true);
        VBox buttons = new VBox();
        for (Action each : actions) {
            buttons.getChildren().add(button(each, words));
        }
        RovingFocus.install(buttons);
        content.getChildren().setAll(asked, buttons);
        popover.show(under);
        buttons.getChildren().stream()
                .filter(each -> !each.isDisabled())
                .findFirst()
                .ifPresent(Node::requestFocus);
    }

    private Button button(Action action, Words words) {
        var button = new Button(action.label(words));
        button.setId(action.id());
        button.getStyleClass().addAll("flat", "choice");
        button.setWrapText(true);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setDisable(!action.enabled().get());
        button.setOnAction(
                _ -> {
                    popover.hide();
                    action.run().run();
                });
        return button;
    }
}
