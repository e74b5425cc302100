package hanoius.shell;

import javafx.scene.Node;
import javafx.scene.layout.Pane;

/**
 * Fills a pane when it is first visible. What is hidden is styled and laid out like everything
 * else, which the first frame of the window would wait for.
 */
final class LateContent {

    private LateContent() {}

    /**
     * Puts nodes into a pane at once if it is visible, else as soon as it is; then they stay.
     *
     * @param pane whether it is visible must not depend on what is in it
     */
    static void fill(Pane pane, Node... content) {
        when(pane, () -> pane.getChildren().setAll(content));
    }

    /** Does the same with a pane that is filled in its own way. */
    static void when(Node pane, Runnable filling) {
        if (pane.isVisible()) {
            filling.run();
            return;
        }
        pane.visibleProperty()
                .subscribe(
                        new Runnable() {

                            private boolean isFilled;

                            @Override
                            public void run() {
                                if (pane.isVisible() && !isFilled) {
                                    isFilled = true;
                                    filling.run();
                                }
                            }
                        });
    }
}
