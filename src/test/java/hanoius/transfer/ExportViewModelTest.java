package hanoius.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.figure.Figure;
import hanoius.language.Language;
import hanoius.metadata.PngMetadata;
import hanoius.picture.Heading;
import hanoius.picture.LengthUnit;
import hanoius.picture.Picture;
import hanoius.picture.PictureFormat;
import hanoius.picture.PictureOptions;
import hanoius.picture.PicturePart;
import hanoius.picture.PictureTheme;
import hanoius.picture.Pictures.Pixels;
import hanoius.support.Facts;
import hanoius.task.DirectRunner;
import hanoius.text.Words;
import hanoius.transfer.ExportViewModel.Stage;
import hanoius.workspace.Theme;
import hanoius.workspace.Workspace;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import javax.imageio.ImageIO;

class ExportViewModelTest {

    @TempDir Path folder;

    private final ExportViewModel model =
            new ExportViewModel(
                    new Workspace(Language.EN, Theme.LIGHT),
                    ExportViewModelTest::paint,
                    new DirectRunner());

    private static final Heading SUGGESTED =
            new Heading("Hà Nội và Hoa Kỳ: xuất khẩu – 2019", "USD");

    private static Picture paint(PictureOptions options) {
        Heading heading = options.heading().over(SUGGESTED);
        return new Picture(
                new Figure(options.width(), options.height(), options.theme().paper(), List.of()),
                options.scale(),
                options.zoom(),
                Map.of("Title", heading.title(), "Description", heading.subtitle()),
                SUGGESTED,
                heading.title() + ", cited");
    }

    /** As the view has it, which watches what is shown. */
    @Test
    void thePreviewFollowsWhatIsShown() {
        List<String> painted = new ArrayList<>();
        Workspace workspace = new Workspace(Language.EN, Theme.LIGHT);
        var following =
                new ExportViewModel(
                        workspace,
                        () -> {
                            int milestones = workspace.dataset().milestones().size();
                            return options -> {
                                painted.add(milestones + " milestones");
                                return paint(options);
                            };
                        },
                        new DirectRunner(),
                        Set.of());
        following.shown().subscribe((_, _) -> following.follow());
        Path file = folder.resolve("before.png");
        following.write(file);
        workspace.show(Facts.dataset(Facts.milestone("M1").build()));
        assertEquals("1 milestones", painted.getLast());
        assertEquals(Stage.WRITTEN, following.stageProperty().get());
        assertEquals(file, following.writtenProperty().get());
    }

    @Test
    void aPresetSetsSizeAndDensity() throws IOException {
        model.choices().presetProperty().set(SizePreset.A4_PORTRAIT);
        Path file = folder.resolve("a4.png");
        model.write(file);
        assertEquals(Stage.WRITTEN, model.stageProperty().get());
        assertEquals(file, model.writtenProperty().get());
        PngMetadata written = PngMetadata.read(file);
        // 210 by 297 mm at 300 dpi.
        assertEquals(2480, written.width());
        assertEquals(3508, written.height());
        assertEquals(11811, written.pixelsPerMetre());
    }

    @Test
    void partsThatAreSwitchedOffAreLeftOutAndACopySaysThatItLosesItsTexts() {
        List<PictureOptions> painted = new ArrayList<>();
        ExportViewModel parts =
                new ExportViewModel(
                        new Workspace(Language.EN, Theme.LIGHT),
                        options -> {
                            painted.add(options);
                            return paint(options);
                        },
                        new DirectRunner(),
                        Set.of(PicturePart.LIST, PicturePart.LEGEND));
        assertEquals(Set.of(), painted.getLast().without());
        parts.choices().partProperty(PicturePart.LIST).set(false);
        assertEquals(Set.of(PicturePart.LIST), painted.getLast().without());
        assertTrue(painted.getLast().described());
        parts.copy();
        assertEquals(Set.of(PicturePart.LIST), painted.getLast().without());
        assertFalse(painted.getLast().described());
    }

    @Test
    void aLongTitleGivesAFileNameThatEveryFileSystemTakes() {
        model.choices().titleProperty().set("Tiêu đề rất dài ".repeat(3000));
        assertTrue(model.suggestedName().length() < 100, model.suggestedName());
    }

    @Test
    void aNameThatEndsInSvgBecomesADrawing() throws IOException {
        Path file = folder.resolve("chart.svg");
        model.write(model.target(file, PictureFormat.PNG));
        assertEquals(Stage.WRITTEN, model.stageProperty().get());
        assertTrue(Files.readString(file).contains("<svg"), "an SVG");
    }

    @Test
    void theSuggestedNameIsPlainLettersOfTheTitle() {
        assertEquals("ha-noi-va-hoa-ky-xuat-khau-2019.png", model.suggestedName());
    }

    @Test
    void theExportBeginsWithTheLooksOfTheWindow() {
        assertEquals(PictureTheme.LIGHT, model.choices().themeProperty().get());
        assertEquals(Language.EN, model.choices().languageProperty().get());
        assertNotNull(model.previewProperty().get());
    }

    @Test
    void aPictureTooLargeIsExplainedInsteadOfShown() {
        model.choices().presetProperty().set(SizePreset.OWN);
        model.choices().widthProperty().set(12_000);
        model.choices().scaleProperty().set(3.0);
        assertNull(model.previewProperty().get());
        assertTrue(
                model.problemProperty().get().contains("too long"), model.problemProperty().get());
        model.choices().widthProperty().set(800);
        assertNotNull(model.previewProperty().get());
        assertEquals("", model.problemProperty().get());
    }

    @ParameterizedTest
    @CsvSource({
        "PNG, chart.png, PNG, chart.png",
        "PNG, chart.png, SVG, chart.svg",
        "SVG, chart.svg, SVG, chart.svg",
        "SVG, chart.png, SVG, chart.png",
        "SVG, chart, SVG, chart.svg",
        "SVG, chart.svg, PNG, chart.png",
        "PNG, chart.svg, PNG, chart.svg",
        "PNG, v1.2, SVG, v1.2.svg"
    })
    void whatIsChosenIsWrittenWhateverTheNameStillSays(
            PictureFormat before, String typed, PictureFormat picked, String written)
            throws IOException {
        model.choices().formatProperty().set(before);
        Path target = model.target(folder.resolve(typed), picked);
        assertEquals(folder.resolve(written), target);
        model.write(target);
        assertEquals(target, model.writtenProperty().get());
        assertEquals(
                written.endsWith(".svg") ? '<' : 0x89,
                Files.readAllBytes(target)[0] & 0xFF,
                "the bytes are of what the name says");
    }

    @Test
    void theSuggestedNameFollowsTheFormat() {
        model.choices().formatProperty().set(PictureFormat.SVG);
        assertEquals("ha-noi-va-hoa-ky-xuat-khau-2019.svg", model.suggestedName());
        Path file = folder.resolve("old.png");
        model.write(file);
        assertEquals(folder.resolve("old.svg"), model.writtenProperty().get());
        assertFalse(Files.exists(file));
    }

    @Test
    void ownWordsReplaceTheSuggestedOnesUntilTheyAreEmptied() throws IOException {
        model.choices().titleProperty().set(" My title ");
        Path file = folder.resolve("own.png");
        model.write(file);
        assertEquals("My title", PngMetadata.read(file).texts().get("Title"));
        assertEquals("USD", PngMetadata.read(file).texts().get("Description"));
        assertEquals(SUGGESTED, model.suggestedProperty().get());
        assertEquals("my-title.png", model.suggestedName());
        model.choices().titleProperty().set("");
        model.choices().subtitleProperty().set("mine");
        model.write(file);
        assertEquals(SUGGESTED.title(), PngMetadata.read(file).texts().get("Title"));
        assertEquals("mine", PngMetadata.read(file).texts().get("Description"));
    }

    @Test
    void transparentMeansNoPaper() throws IOException {
        model.choices().presetProperty().set(SizePreset.SQUARE);
        Path file = folder.resolve("bare.png");
        for (PictureTheme theme : PictureTheme.values()) {
            model.choices().themeProperty().set(theme);
            model.write(file);
            BufferedImage image = ImageIO.read(file.toFile());
            boolean bare = theme == PictureTheme.TRANSPARENT;
            assertEquals(bare, image.getColorModel().hasAlpha(), theme.name());
            assertEquals(bare ? 0 : theme.paper().argb(), image.getRGB(500, 500), theme.name());
            Pixels preview = Objects.requireNonNull(model.previewProperty().get());
            assertEquals(bare ? 0 : theme.paper().argb(), preview.argb().get(0), theme.name());
        }
    }

    @Test
    void millimetresBecomePixelsByTheDensity() throws IOException {
        PictureChoices choices = model.choices();
        choices.presetProperty().set(SizePreset.OWN);
        choices.unitProperty().set(LengthUnit.MILLIMETRES);
        choices.widthProperty().set(160);
        choices.heightProperty().set(90);
        choices.scaleProperty().set(300 / 96.0);
        Path file = folder.resolve("print.png");
        model.write(file);
        PngMetadata written = PngMetadata.read(file);
        assertEquals(1890, written.width());
        assertEquals(1063, written.height());
        assertEquals(11811, written.pixelsPerMetre());
        assertEquals(
                "1,890 × 1,063 pixels, or 160 × 90 mm at 300 dpi",
                choices.sizeTold(Words.in(Language.EN)));
    }

    @Test
    void theSizeStaysWhenItsUnitChanges() {
        PictureChoices choices = model.choices();
        choices.presetProperty().set(SizePreset.OWN);
        choices.widthProperty().set(1280);
        choices.heightProperty().set(720);
        choices.unitProperty().set(LengthUnit.MILLIMETRES);
        assertEquals(338.7, choices.widthProperty().get());
        assertEquals(190.5, choices.heightProperty().get());
        choices.unitProperty().set(LengthUnit.PIXELS);
        assertEquals(1280, choices.widthProperty().get());
        assertEquals(720, choices.heightProperty().get());
    }

    @Test
    void aLengthThatNoPictureCanHaveBecomesTheNearest() {
        PictureChoices choices = model.choices();
        choices.presetProperty().set(SizePreset.OWN);
        choices.widthProperty().set(20);
        choices.heightProperty().set(20_000);
        assertEquals(300, choices.widthProperty().get());
        assertEquals(12_000, choices.heightProperty().get());
        choices.unitProperty().set(LengthUnit.MILLIMETRES);
        choices.widthProperty().set(20);
        assertEquals(80, choices.widthProperty().get());
        assertEquals(3175, choices.heightProperty().get());
    }

    @Test
    void aCopyIsThePictureWithItsCitation() {
        model.choices().titleProperty().set("Mine");
        model.copy();
        assertEquals(Stage.COPIED, model.stageProperty().get());
        PictureCopy copy = Objects.requireNonNull(model.copiedProperty().get());
        assertEquals(3200, copy.pixels().width());
        assertEquals(1800, copy.pixels().height());
        assertEquals(0xFFFFFFFF, copy.pixels().argb().get(0), "opaque paper");
        assertEquals("Mine, cited", copy.citation());
        assertTrue(copy.told(Words.in(Language.EN)).contains("3,200 × 1,800"));
    }

    @Test
    void aPictureTooLargeForTheClipboardIsRefusedWithAReason() {
        model.choices().presetProperty().set(SizePreset.OWN);
        model.choices().widthProperty().set(9000);
        model.choices().heightProperty().set(6000);
        model.choices().scaleProperty().set(1.0);
        model.copy();
        assertEquals(Stage.FAILED, model.stageProperty().get());
        assertTrue(
                model.problemProperty().get().contains("too large for the clipboard"),
                model.problemProperty().get());
        assertNull(model.copiedProperty().get());
    }

    @Test
    void aFolderThatIsNotThereIsToldAndNothingIsWritten() {
        Path file = folder.resolve("none").resolve("chart.png");
        model.write(file);
        assertEquals(Stage.FAILED, model.stageProperty().get());
        assertTrue(model.problemProperty().get().contains("none"), model.problemProperty().get());
        assertFalse(Files.exists(file));
    }
}
