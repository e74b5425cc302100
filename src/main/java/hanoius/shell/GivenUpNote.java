package hanoius.shell;

import hanoius.control.Action;
import hanoius.control.NodeLifetime;
import hanoius.text.Words;
import hanoius.workspace.GivenUp;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Says in the status bar that something was not written which may be by now, as when another
 * program held the document, and offers to try again.
 */
final class GivenUpNote extends HBox {

    private final Action action;

    GivenUpNote(GivenUp givenUp, ObservableValue<Words> words) {
        action =
                Action.of("edits.try_again", givenUp::tryAgain)
                        .on(WindowKeys.TRY_AGAIN)
                        .when(givenUp.anyProperty());
        setId("given-up");
        getStyleClass().add("read-only");
        setMinWidth(USE_PREF_SIZE);
        var says = new Label("", new FontIcon(Feather.ALERT_CIRCLE));
        says.textProperty().bind(words.map(now -> now.get("edits.given_up")));
        says.setMinWidth(USE_PREF_SIZE);
        Button again = action.dress(new Button(), words);
        again.textProperty().bind(NodeLifetime.of(again).of(words.map(action::label)));
        again.getStyleClass().addAll("flat", "link-button");
        again.setMinWidth(USE_PREF_SIZE);
        getChildren().setAll(says, again);
        visibleProperty().bind(givenUp.anyProperty());
        managedProperty().bind(visibleProperty());
    }

    /** The same by its key. */
    Action action() {
        return action;
    }
}
