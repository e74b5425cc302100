package hanoius.canvas;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import hanoius.figure.BandRaster;
import hanoius.figure.Bounds;
import hanoius.figure.Ink;
import hanoius.figure.Mark;
import hanoius.figure.PixelGrid;
import hanoius.figure.Points;
import hanoius.support.WindowExtension;

import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.transform.Scale;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;

import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;

@ExtendWith(WindowExtension.class)
class BandStripsTest {

    private static final int WIDTH = 160;
    private static final int HEIGHT = 120;

    /** A line that wanders, with a gap, and columns whose middles are anywhere in their pixel. */
    private static Mark.Band wandering(long seed, double shift, int size) {
        Random random = new Random(seed);
        double[] xs = new double[size];
        double[] tops = new double[size];
        double[] bottoms = new double[size];
        double at = HEIGHT / 2.0;
        for (int i = 0; i < size; i++) {
            xs[i] = i + shift + (i > size / 2 ? 9 : 0);
            at += random.nextDouble(-9, 9);
            tops[i] = at - random.nextDouble(3);
            bottoms[i] = at + random.nextDouble(3);
        }
        return new Mark.Band(
                new Points(xs, tops), new Points(xs, bottoms), new Ink(0x80336699), null);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0.5, 140, 1, 1",
        "2, -3.25, 155, 1, 1",
        "3, 11.75, 3, 1, 1",
        "4, 0.1, 75, 2, 1",
        "5, 0.5, 140, 1, 1.25",
        "6, 0.5, 90, 1, 1.5",
        "7, 0.5, 90, 1, 1.75",
        "8, 0.5, 140, 1.1, 1",
        "9, 0.5, 140, 1.3, 1.25"
    })
    void theyLookAsTheWhole(
            long seed, double shift, int size, double enlarged, double device, FxRobot robot) {
        double scale = enlarged * device;
        Bounds clip = new Bounds(4, 10, 130 / scale, 100 / scale);
        List<Mark> bands =
                List.of(
                        Mark.Group.clipped(
                                clip,
                                List.of(
                                        wandering(seed, shift, size),
                                        wandering(seed + 9, shift, size))));
        BandRaster whole = new BandRaster(WIDTH, HEIGHT);
        whole.draw(bands, new Bounds(0, 0, WIDTH, HEIGHT), new PixelGrid(scale));
        Bounds at = new Bounds(0, 0, WIDTH / scale, HEIGHT / scale);
        FigureView view = new FigureView(at.width(), at.height(), enlarged, device);
        BandStrips strips = new BandStrips();
        // The second time they have room to spare, and something to wipe out.
        for (Mark each : List.of(wandering(seed + 5, shift, size), bands.getFirst())) {
            robot.interact(() -> strips.show(List.of(each), Ink.TRANSPARENT, at, view));
        }
        assertArrayEquals(whole.pixels(), pixels(strips, enlarged, device, robot));
    }

    /** As a figure is seen: made smaller by as much as it is shown larger. */
    private static int[] pixels(BandStrips strips, double enlarged, double device, FxRobot robot) {
        AtomicReference<WritableImage> taken = new AtomicReference<>();
        robot.interact(
                () -> {
                    SnapshotParameters clear = new SnapshotParameters();
                    clear.setFill(Color.TRANSPARENT);
                    clear.setViewport(new Rectangle2D(0, 0, WIDTH, HEIGHT));
                    clear.setTransform(new Scale(enlarged * device, enlarged * device));
                    Group shrunk = new Group(strips);
                    shrunk.getTransforms().add(new Scale(1 / enlarged, 1 / enlarged));
                    taken.set(new Group(shrunk).snapshot(clear, null));
                });
        int[] pixels = new int[WIDTH * HEIGHT];
        taken.get()
                .getPixelReader()
                .getPixels(
                        0, 0, WIDTH, HEIGHT, PixelFormat.getIntArgbPreInstance(), pixels, 0, WIDTH);
        return pixels;
    }
}
