package hanoius.shell;

import hanoius.control.Spoken;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The outline of a view that waits for its document: a name and a few bars in each lane. */
final class Skeleton extends VBox {

    /** How far each lane's bar reaches, in shares of the width. */
    private static final double[] LANES = {0.7, 0.45, 0.85, 0.3, 0.6, 0.5};

    Skeleton(Spoken spoken) {
        setId("skeleton");
        getStyleClass().add("skeleton");
        var words = new Label();
        words.textProperty().bind(spoken.say("shell.opening"));
        words.getStyleClass().add("view-count");
        getChildren().add(words);
        for (double share : LANES) {
            getChildren().add(lane(share));
        }
    }

    private Node lane(double share) {
        var name = new Region();
        name.getStyleClass().addAll("skeleton-bar", "skeleton-name");
        var bar = new Region();
        bar.getStyleClass().add("skeleton-bar");
        bar.prefWidthProperty().bind(widthProperty().multiply(share));
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var lane = new HBox(name, bar, space);
        lane.getStyleClass().add("skeleton-lane");
        return lane;
    }
}
