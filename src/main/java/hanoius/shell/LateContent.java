package hanoius.shell;

import javafx.scene.Node;
import javafx.scene.layout.Pane;

import java.util.List;

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

    /**
     * Puts each of some nodes into a row when it is first visible, in their order; then it stays.
     *
     * @param nodes whether one is visible must not depend on its being in the row
     */
    static void each(Pane row, List<Node> nodes) {
        for (int i = 0; i < nodes.size(); i++) {
            Node node = nodes.get(i);
            List<Node> before = nodes.subList(0, i);
            when(
                    node,
                    () -> {
                        List<Node> there = row.getChildren();
                        there.add((int) there.stream().filter(before::contains).count(), node);
                    });
        }
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
