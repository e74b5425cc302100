package hanoius.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.figure.Figure;
import hanoius.figure.Ink;
import hanoius.figure.Mark;
import hanoius.figure.Palette;
import hanoius.figure.SampleFigure;
import hanoius.figure.Stroke;
import hanoius.picture.Pictures;
import hanoius.support.WindowExtension;

import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import javax.imageio.ImageIO;

@ExtendWith(WindowExtension.class)
class PaintersAgreeTest {

    /** Letters are smoothed differently by the two toolkits; everything else is alike. */
    private static final double MOST_FAR = 0.02;

    private static final int FAR = 48;

    private final FigureCanvas canvas = new FigureCanvas();

    @Start
    void open(Stage stage) {
        stage.setScene(new Scene(new StackPane(canvas), SampleFigure.WIDTH, SampleFigure.HEIGHT));
        // The stage is that of all tests and keeps the size that one of them gave it.
        stage.sizeToScene();
        stage.show();
    }

    @ParameterizedTest
    @CsvSource({"false, 1", "false, 1.25", "false, 2", "true, 1", "true, 2"})
    void theScreenAndThePictureLookAlike(boolean dark, double scale, FxRobot robot)
            throws IOException {
        Figure figure = SampleFigure.of(dark);
        BufferedImage screen = Snapshots.painted(figure, scale, robot);
        BufferedImage picture = Pictures.paint(figure, scale);
        Path folder = Files.createDirectories(Path.of("target", "pictures"));
        String name = "painters-" + (dark ? "dark-" : "light-") + scale;
        ImageIO.write(screen, "png", folder.resolve(name + "-canvas.png").toFile());
        ImageIO.write(picture, "png", folder.resolve(name + "-java2d.png").toFile());
        assertAlike(picture, screen);
    }

    @Test
    void theNodeShowsWhatThePainterPaints(FxRobot robot) {
        robot.interact(() -> canvas.figureProperty().set(SampleFigure.of(false)));
        assertAlike(
                Snapshots.painted(SampleFigure.of(false), 1, robot), Snapshots.of(canvas, robot));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 1.25, 2, 3})
    void aHairlineIsCrispAtEveryScale(double scale, FxRobot robot) {
        Mark rule = new Mark.Line(0, 50.3, 100, 50.3, Stroke.of(Ink.rgb(0), 1));
        Figure figure = new Figure(100, 100, Palette.LIGHT.paper(), List.of(rule));
        assertEquals(Math.round(scale), darkRows(Pictures.paint(figure, scale)));
        assertEquals(Math.round(scale), darkRows(Snapshots.painted(figure, scale, robot)));
    }

    private static long darkRows(BufferedImage image) {
        long dark = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            int grey = image.getRGB(image.getWidth() / 2, y) & 0xFF;
            // Prism reckons in floats, and a 255th of a shade is seen by nobody.
            assertTrue(grey <= 1 || grey == 255, "grey " + grey + " in row " + y);
            dark += grey <= 1 ? 1 : 0;
        }
        return dark;
    }

    private static void assertAlike(BufferedImage expected, BufferedImage actual) {
        assertEquals(expected.getWidth(), actual.getWidth());
        assertEquals(expected.getHeight(), actual.getHeight());
        long far = 0;
        for (int y = 0; y < expected.getHeight(); y++) {
            for (int x = 0; x < expected.getWidth(); x++) {
                far += distance(actual.getRGB(x, y), expected.getRGB(x, y)) > FAR ? 1 : 0;
            }
        }
        double share = far / ((double) expected.getWidth() * expected.getHeight());
        assertTrue(share < MOST_FAR, "pixels far apart: " + 100 * share + " %");
    }

    private static int distance(int one, int two) {
        int far = 0;
        for (int shift = 0; shift < 24; shift += 8) {
            far = Math.max(far, Math.abs(((one >> shift) & 0xFF) - ((two >> shift) & 0xFF)));
        }
        return far;
    }
}
