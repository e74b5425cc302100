package hanoius.control;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.TextFlow;

/** As much of a text as goes into one line. */
public final class OneLine extends Region {

    private final TextFlow flow;
    private final Label more = new Label("…");

    public OneLine(TextFlow flow) {
        this.flow = flow;
        getChildren().addAll(flow, more);
        more.getStyleClass().add("one-line-more");
        setMinWidth(0);
        var clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        return flow.prefHeight(-1);
    }

    @Override
    protected void layoutChildren() {
        double height = flow.prefHeight(-1);
        double wide = more.prefWidth(-1);
        flow.resizeRelocate(0, 0, Math.max(getWidth(), flow.prefWidth(-1)), height);
        more.setVisible(flow.prefWidth(-1) > getWidth());
        more.resizeRelocate(getWidth() - wide, 0, wide, height);
    }
}
