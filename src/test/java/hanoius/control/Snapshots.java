package hanoius.control;

import hanoius.canvas.FigureSurface;
import hanoius.canvas.FigureView;
import hanoius.figure.Figure;
import hanoius.support.FxEvents;

import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Scale;

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

    /** A figure as the nodes of a display of this scale show it, in device pixels. */
    static BufferedImage painted(Figure figure, double scale, FxRobot robot) {
        AtomicReference<WritableImage> taken = new AtomicReference<>();
        robot.interact(
                () -> {
                    FigureSurface surface = new FigureSurface();
                    surface.show(figure, new FigureView(figure.width(), figure.height(), scale, 1));
                    SnapshotParameters pixels = new SnapshotParameters();
                    pixels.setTransform(new Scale(scale, scale));
                    taken.set(surface.snapshot(pixels, null));
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
