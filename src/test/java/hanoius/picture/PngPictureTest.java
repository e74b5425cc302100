package hanoius.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.exchange.AtomicFile;
import hanoius.figure.Figure;
import hanoius.figure.Ink;
import hanoius.figure.SampleFigure;
import hanoius.metadata.PngMetadata;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;

import javax.imageio.ImageIO;

class PngPictureTest {

    @TempDir private Path folder;

    private static Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("Title", "Xuất khẩu của Hà Nội sang Hoa Kỳ");
        texts.put("Description", "US visitors: ≥ 253,400\nderived ◇ 245,300 \uD83D\uDE00");
        texts.put("Source", "Thông tấn xã Việt Nam");
        texts.put("Creation Time", "2026-11-21");
        texts.put("Author", "");
        return texts;
    }

    @Test
    void sizeDensityAndTextsAreReadBack() throws IOException {
        Path file = folder.resolve("chart.png");
        save(PngPicture.of(SampleFigure.of(false), 2, texts()), file, Watch.NONE);
        PngMetadata metadata = PngMetadata.read(file);
        assertEquals(new PngMetadata(960, 640, 7559, texts()), metadata);
        assertEquals(List.copyOf(texts().keySet()), List.copyOf(metadata.texts().keySet()));
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        byte[] words = "≥ 253,400".getBytes(StandardCharsets.UTF_8);
        assertTrue(bytes.contains(new String(words, StandardCharsets.ISO_8859_1)));
    }

    /** Programs built on ImageMagick 6 keep this kind of text and drop the other. */
    @Test
    void asciiTextIsThereInBothKindsOfChunk() {
        byte[] bytes =
                PngPicture.of(SampleFigure.of(false), 1, Map.of("a", "{}\n", "b", "Hà"))
                        .bytes(Watch.NONE);
        String all = new String(bytes, StandardCharsets.ISO_8859_1);
        assertTrue(all.contains("iTXta\0"));
        assertTrue(all.contains("tEXta\0{}\n"));
        assertTrue(all.contains("iTXtb\0"));
        assertFalse(all.contains("tEXtb\0"));
    }

    @Test
    void theSamePictureIsTheSameBytesTwice() {
        PngPicture picture = PngPicture.of(SampleFigure.of(true), 1.5, texts());
        byte[] first = picture.bytes(Watch.NONE);
        assertArrayEquals(first, picture.bytes(Watch.NONE));
        assertArrayEquals(
                first, PngPicture.of(SampleFigure.of(true), 1.5, texts()).bytes(Watch.NONE));
    }

    @Test
    void pixelsSurviveTheFile() throws IOException {
        Figure figure = SampleFigure.of(false);
        byte[] bytes = PngPicture.of(figure, 1, Map.of()).bytes(Watch.NONE);
        assertSame(Pictures.paint(figure, 1), ImageIO.read(new ByteArrayInputStream(bytes)));
    }

    @Test
    void bandsJoinWithoutASeam() {
        Figure figure = SampleFigure.of(false);
        BufferedImage whole = Pictures.paint(figure, 2);
        BandedFigure banded = new BandedFigure(figure, 2, 960 * 37);
        assertEquals(18, banded.getNumYTiles());
        BufferedImage joined = new BufferedImage(960, 640, BufferedImage.TYPE_INT_RGB);
        banded.copyData(joined.getRaster());
        int different = 0;
        for (int i = 0; i < 960 * 640; i++) {
            int expected = whole.getRGB(i % 960, i / 960);
            int actual = joined.getRGB(i % 960, i / 960);
            assertNear(expected, actual);
            different += expected == actual ? 0 : 1;
        }
        assertTrue(different < 300, different + " pixels differ");
    }

    /** As one image it would take 432 MB. */
    @Test
    void aVeryLargePictureIsWrittenInBands() throws IOException {
        Path file = folder.resolve("large.png");
        Figure figure = new Figure(480, 360, Ink.rgb(0xFFFFFF), List.of());
        save(PngPicture.of(figure, 25, Map.of()), file, Watch.NONE);
        PngMetadata metadata = PngMetadata.read(file);
        assertEquals(12_000, metadata.width());
        assertEquals(9_000, metadata.height());
        assertEquals(94_488, metadata.pixelsPerMetre());
    }

    @Test
    void eachBandIsPaintedOnce() {
        BandedFigure banded = new BandedFigure(SampleFigure.of(false), 1, 480 * 50);
        new PngPicture(banded, 1, Map.of()).bytes(Watch.NONE);
        assertEquals(7, banded.paintings());
    }

    @Test
    void transparentPaperStaysTransparent() throws IOException {
        Figure figure = SampleFigure.of(false);
        Figure clear = new Figure(figure.width(), figure.height(), Ink.TRANSPARENT, figure.marks());
        byte[] bytes = PngPicture.of(clear, 1, Map.of()).bytes(Watch.NONE);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes));
        assertEquals(0, image.getRGB(1, 1));
        assertEquals(0xFF0072B2, image.getRGB(80, 150));
    }

    @Test
    void aScreenshotBecomesAPicture() throws IOException {
        int[] pixels = {0xFF102030, 0xFFFFFFFF, 0x80102030, 0xFF000000, 0xFF00FF00, 0};
        Path file = folder.resolve("view.png");
        save(
                new PngPicture(Pictures.of(3, 2, pixels), 1, Map.of("Title", "view")),
                file,
                Watch.NONE);
        BufferedImage image = ImageIO.read(file.toFile());
        assertArrayEquals(pixels, image.getRGB(0, 0, 3, 2, null, 0, 3));
        assertEquals(3780, PngMetadata.read(file).pixelsPerMetre());
    }

    @ParameterizedTest
    @CsvSource({
        "0, 100, 1, EMPTY",
        "100, 0, 1, EMPTY",
        "-5, 100, 1, EMPTY",
        "NaN, 100, 1, EMPTY",
        "100, 100, 0, SCALE",
        "100, 100, -1, SCALE",
        "100, 100, NaN, SCALE",
        "100, 100, 0.001, EMPTY",
        "30001, 10, 1, SIDE",
        "10, 15001, 2, SIDE",
        "100, 100, Infinity, SIDE",
        "15000, 15000, 1, PIXELS"
    })
    void aSizeThatCannotBeMadeIsRefusedBeforePainting(
            double width, double height, double scale, PictureSizeException.Reason reason) {
        Figure figure = new Figure(width, height, Ink.rgb(0xFFFFFF), List.of());
        PictureSizeException refused =
                assertThrows(
                        PictureSizeException.class, () -> PngPicture.of(figure, scale, Map.of()));
        assertEquals(reason, refused.reason());
        assertThrows(PictureSizeException.class, () -> Pictures.paint(figure, scale));
    }

    @Test
    void aRefusalSaysWhy() {
        assertEquals(
                "A picture of 0 × 900 pixels has nothing to show.",
                assertThrows(PictureSizeException.class, () -> new PictureSize(0, 900))
                        .getMessage());
        assertEquals(new PictureSize(12_000, 9_000), new PictureSize(12_000, 9_000));
    }

    @Test
    void progressGoesUpToOne() {
        List<Double> shares = new ArrayList<>();
        PngPicture.of(SampleFigure.of(false), 2, Map.of())
                .bytes(new Watch(shares::add, () -> false));
        assertTrue(shares.size() > 5);
        assertEquals(shares.stream().sorted().toList(), shares);
        assertEquals(1.0, shares.getLast());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5, 10})
    void cancellingLeavesNoFileAndKeepsTheOlderOne(int asks) throws IOException {
        Path file = folder.resolve("chart.png");
        Files.writeString(file, "older");
        AtomicInteger asked = new AtomicInteger();
        Watch watch = new Watch(share -> {}, () -> asked.incrementAndGet() > asks);
        PngPicture picture = PngPicture.of(SampleFigure.of(false), 2, Map.of());
        assertThrows(CancellationException.class, () -> save(picture, file, watch));
        assertEquals("older", Files.readString(file));
        try (var files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList());
        }
    }

    @Test
    void aFolderThatIsNotThereIsAnErrorThatNamesIt() {
        Path file = folder.resolve("none").resolve("chart.png");
        IOException error =
                assertThrows(
                        IOException.class,
                        () ->
                                save(
                                        PngPicture.of(SampleFigure.of(false), 1, Map.of()),
                                        file,
                                        Watch.NONE));
        assertTrue(String.valueOf(error.getMessage()).contains("none"));
    }

    @Test
    void anotherKindOfFileIsNotAPicture() throws IOException {
        Path file = folder.resolve("text.png");
        Files.writeString(file, "not a picture");
        assertThrows(IOException.class, () -> PngMetadata.read(file));
        assertThrows(IOException.class, () -> PngMetadata.read(folder.resolve("absent.png")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " Title", "Tiêu đề", "Title "})
    void aKeywordThatPngDoesNotAllowIsRefused(String keyword) {
        PngPicture picture = PngPicture.of(SampleFigure.of(false), 1, Map.of(keyword, "x"));
        assertThrows(IllegalArgumentException.class, () -> picture.bytes(Watch.NONE));
    }

    /** Where a band cuts a curve, its smoothing may come out a little different. */
    private static void assertNear(int expected, int actual) {
        for (int shift = 0; shift < 24; shift += 8) {
            assertEquals((expected >> shift) & 0xFF, (actual >> shift) & 0xFF, 24);
        }
    }

    private static void assertSame(BufferedImage expected, BufferedImage actual) {
        int width = expected.getWidth();
        int height = expected.getHeight();
        assertFalse(width == 0);
        assertArrayEquals(
                expected.getRGB(0, 0, width, height, null, 0, width),
                actual.getRGB(0, 0, width, height, null, 0, width));
    }

    private static void save(PngPicture picture, Path file, Watch watch) throws IOException {
        AtomicFile.write(file, out -> picture.writeTo(out, watch));
    }
}
