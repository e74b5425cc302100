package hanoius.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.figure.Figure;
import hanoius.picture.Picture;
import hanoius.picture.PictureOptions;
import hanoius.picture.PngMetadata;
import hanoius.task.DirectRunner;
import hanoius.text.Language;
import hanoius.transfer.ExportViewModel.Stage;
import hanoius.workspace.Theme;
import hanoius.workspace.Workspace;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class ExportViewModelTest {

    @TempDir Path folder;

    private final ExportViewModel model =
            new ExportViewModel(
                    new Workspace(Language.EN, Theme.LIGHT),
                    ExportViewModelTest::paint,
                    new DirectRunner());

    private static Picture paint(PictureOptions options) {
        return new Picture(
                new Figure(options.width(), options.height(), options.palette().paper(), List.of()),
                options.scale(),
                Map.of("Title", "Hà Nội và Hoa Kỳ: xuất khẩu – 2019"));
    }

    @Test
    void aPresetSetsSizeAndDensity() throws IOException {
        model.presetProperty().set(SizePreset.A4_PORTRAIT);
        Path file = folder.resolve("a4.png");
        model.write(file);
        assertEquals(Stage.WRITTEN, model.stageProperty().get());
        assertEquals(file, model.writtenProperty().get());
        PngMetadata written = PngMetadata.read(file);
        // 210 by 297 mm at 300 dpi, to within a figure pixel.
        assertEquals(2480, written.width(), 4);
        assertEquals(3508, written.height(), 4);
        assertEquals(11811, written.pixelsPerMetre());
    }

    @Test
    void aNameThatEndsInSvgBecomesADrawing() throws IOException {
        Path file = folder.resolve("chart.svg");
        model.write(file);
        assertEquals(Stage.WRITTEN, model.stageProperty().get());
        assertTrue(Files.readString(file).contains("<svg"), "an SVG");
    }

    @Test
    void theSuggestedNameIsPlainLettersOfTheTitle() {
        assertEquals("ha-noi-va-hoa-ky-xuat-khau-2019.png", model.suggestedName());
    }

    @Test
    void theExportBeginsWithTheLooksOfTheWindow() {
        assertEquals(Theme.LIGHT, model.themeProperty().get());
        assertEquals(Language.EN, model.languageProperty().get());
        assertNotNull(model.previewProperty().get());
    }

    @Test
    void aPictureTooLargeIsExplainedInsteadOfShown() {
        model.presetProperty().set(SizePreset.OWN);
        model.widthProperty().set(12_000);
        model.scaleProperty().set(3.0);
        assertNull(model.previewProperty().get());
        assertTrue(
                model.problemProperty().get().contains("too long"), model.problemProperty().get());
        model.widthProperty().set(800);
        assertNotNull(model.previewProperty().get());
        assertEquals("", model.problemProperty().get());
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
