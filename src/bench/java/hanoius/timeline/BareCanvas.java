package hanoius.timeline;

import hanoius.figure.Figure;
import hanoius.figure.Mark;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;

import java.util.List;

/**
 * As many rectangles, lines and texts as a figure has, at its places, with nothing of the program
 * about them: what this machine takes for the painting alone.
 */
final class BareCanvas extends Pane {

    private final Canvas canvas = new Canvas();
    private final Figure figure;

    BareCanvas(Figure figure) {
        this.figure = figure;
        canvas.setWidth(figure.width());
        canvas.setHeight(figure.height());
        getChildren().add(canvas);
    }

    /** Paints everything, a pixel beside where it was. */
    void draw(int number) {
        GraphicsContext to = canvas.getGraphicsContext2D();
        to.setFill(Color.WHITE);
        to.fillRect(0, 0, canvas.getWidth(), canvas.getHeight());
        to.setStroke(Color.GRAY);
        draw(figure.marks(), to, number % 20);
    }

    private static void draw(List<Mark> marks, GraphicsContext to, int shift) {
        for (Mark mark : marks) {
            switch (mark) {
                case Mark.Group group -> draw(group.marks(), to, shift);
                case Mark.Label label -> {
                    to.setFill(Color.BLACK);
                    to.fillText(label.text(), label.x() + shift, label.baseline());
                }
                case Mark.Line line ->
                        to.strokeLine(line.x1() + shift, line.y1(), line.x2() + shift, line.y2());
                default -> {
                    to.setFill(Color.STEELBLUE);
                    var at = mark.bounds();
                    to.fillRect(at.x() + shift, at.y(), at.width(), at.height());
                }
            }
        }
    }
}
