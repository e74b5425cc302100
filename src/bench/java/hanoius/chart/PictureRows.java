package hanoius.chart;

import hanoius.bench.Row;
import hanoius.bench.Times;
import hanoius.chart.mark.ChartPicture;
import hanoius.chart.series.ChartMilestone;
import hanoius.chart.series.ChartScene;
import hanoius.exchange.DataPackage;
import hanoius.language.Language;
import hanoius.model.ChartDefinition;
import hanoius.model.Dataset;
import hanoius.picture.Picture;
import hanoius.picture.PictureOptions;
import hanoius.picture.PictureTheme;
import hanoius.picture.Pictures;
import hanoius.picture.PngPicture;
import hanoius.picture.Watch;
import hanoius.text.Words;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

import javax.imageio.ImageIO;

/** A chart on its way into a file. */
public final class PictureRows {

    private static final PictureOptions OPTIONS =
            new PictureOptions(1600, 900, 3, PictureTheme.LIGHT, Words.in(Language.EN));

    private PictureRows() {}

    /** Layout, painting, encoding and metadata against encoding the same pixels by ImageIO. */
    public static List<Row> measure() throws Exception {
        DataPackage record = DataPackage.bundled();
        Dataset dataset = record.dataset();
        ChartScene scene =
                ChartScene.of(
                        dataset,
                        ChartDefinition.of(ChartScene.FIRST),
                        ChartMilestone.of(dataset.milestones()));
        BufferedImage pixels =
                Pictures.paint(picture(scene, record.title()).figure(), OPTIONS.scale());
        List<Times> times =
                Times.byTurns(
                        3,
                        11,
                        number -> PngPicture.of(picture(scene, record.title())).bytes(Watch.NONE),
                        number -> encode(pixels));
        return List.of(
                Row.ratio(
                        "picture of a chart, " + pixels.getWidth() + "×" + pixels.getHeight(),
                        times.getFirst().median(),
                        "ms",
                        "encoding alone",
                        times.getLast().median(),
                        1.3));
    }

    private static Picture picture(ChartScene scene, String title) {
        return ChartPicture.of(
                scene, scene.wholeSpan(), title, LocalDate.of(2026, 11, 21), OPTIONS);
    }

    private static void encode(BufferedImage pixels) throws IOException {
        if (!ImageIO.write(pixels, "png", new ByteArrayOutputStream())) {
            throw new IOException("there is no PNG writer");
        }
    }
}
