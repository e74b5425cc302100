package planted.hanoius.workspace;

import javafx.application.Platform;
import javafx.scene.Node;

/** Breaks the rules of view models, so that a test can see them fail. */
public class StrayViewModel {
    public Node node;
    public Thread thread;

    public void enter() {
        Platform.runLater(() -> {});
    }
}
