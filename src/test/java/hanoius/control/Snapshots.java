package hanoius.control;

import hanoius.figure.Figure;
import hanoius.support.FxEvents;

import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

import org.testfx.api.FxRobot;

import java.awt.image.BufferedImage;
import java.util.concurrent.atomic.AtomicReference;

/** What JavaFX shows, as images. */
final class Snapshots {

    private Snapshots() {}

    /** The node as it is shown now. */
    static BufferedImage of(Node node, FxRobot robot) {
        FxEvents.settle();
        AtomicReference<WritableImage> taken = new AtomicReference<>();
        robot.interact(() -> taken.set(node.snapshot(null, null)));
        return image(taken.get());
    }

    /** A figure as the canvas of a display of this scale holds it, in device pixels. */
    static BufferedImage painted(Figure figure, double scale, FxRobot robot) {
        AtomicReference<WritableImage> taken = new AtomicReference<>();
        robot.interact(
                () -> {
                    Canvas canvas = new Canvas(figure.width() * scale, figure.height() * scale);
                    canvas.getGraphicsContext2D().scale(scale, scale);
                    new CanvasPainter(canvas.getGraphicsContext2D())
                            .paint(figure, figure.width(), figure.height(), scale);
                    taken.set(canvas.snapshot(null, null));
                });
        return image(taken.get());
    }

    private static BufferedImage image(WritableImage shot) {
        int width = (int) shot.getWidth();
        int height = (int) shot.getHeight();
        int[] argb = new int[width * height];
        shot.getPixelReader()
                .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, width, height, argb, 0, width);
        return image;
    }
}
