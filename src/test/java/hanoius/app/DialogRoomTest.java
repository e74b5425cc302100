package hanoius.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.chart.ChartViewModel;
import hanoius.language.Language;
import hanoius.picture.PicturePart;
import hanoius.shell.Looks;
import hanoius.support.WindowExtension;
import hanoius.task.DirectRunner;
import hanoius.transfer.ExportView;
import hanoius.transfer.ExportViewModel;
import hanoius.transfer.SizePreset;
import hanoius.workspace.Theme;
import hanoius.workspace.Workspace;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.image.ImageView;
import javafx.stage.Stage;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.util.WaitForAsyncUtils;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The dialog of an export fits on small screens, and its preview can be looked at closely. */
@ExtendWith(WindowExtension.class)
class DialogRoomTest {

    private static final List<String> OUTERMOST =
            List.of(
                    "#export-part-legend",
                    "#export-picture-subtitle",
                    "#export-preview-actual",
                    "#export-save",
                    "#export-copy",
                    "#export-cancel");

    @ParameterizedTest
    @CsvSource({"EN, 944, 592", "VI, 944, 592", "EN, 1080, 680", "VI, 1080, 680"})
    void everyChoiceIsInSightAndEveryWordWhole(Language language, double width, double height)
            throws Exception {
        WaitForAsyncUtils.waitForAsyncFx(
                10_000,
                () -> {
                    Workspace workspace = new Workspace(language, Theme.LIGHT);
                    ExportViewModel model = export(workspace);
                    ExportView view = new ExportView(model, _ -> {}, () -> {});
                    Scene scene = new Scene(view, width, height);
                    Stage stage = new Stage();
                    Looks.dress(scene, workspace.themeProperty());
                    stage.setScene(scene);
                    stage.show();
                    view.applyCss();
                    view.layout();
                    for (String each : OUTERMOST) {
                        Node node = view.lookup(each);
                        Bounds box = node.localToScene(node.getLayoutBounds());
                        assertTrue(box.getMaxX() <= width && box.getMaxY() <= height, each + box);
                        Node area = view.lookup("#export-preview-area");
                        Bounds beside = area.localToScene(area.getLayoutBounds());
                        assertTrue(
                                !each.startsWith("#export-p")
                                        || each.equals("#export-preview-actual")
                                        || box.getMaxY() <= beside.getMaxY() + 40,
                                each + " is scrolled out of sight: " + box);
                    }
                    for (Node each : Set.copyOf(view.lookupAll(".label"))) {
                        boolean wraps = each instanceof Labeled text && text.isWrapText();
                        assertTrue(
                                wraps
                                        || each.prefWidth(-1)
                                                <= each.getLayoutBounds().getWidth() + 1,
                                each.toString());
                    }
                    stage.close();
                    return null;
                });
    }

    @ParameterizedTest
    @CsvSource({"SCREEN, 3200, 1800", "SLIDE, 1920, 1080", "A4_PORTRAIT, 2480, 3508"})
    void thePreviewCanHaveThePicturesOwnPixels(SizePreset preset, int width, int height)
            throws Exception {
        WaitForAsyncUtils.waitForAsyncFx(
                20_000,
                () -> {
                    Workspace workspace = new Workspace(Language.EN, Theme.LIGHT);
                    ExportViewModel model = export(workspace);
                    ExportView view = new ExportView(model, _ -> {}, () -> {});
                    Scene scene = new Scene(view, 944, 592);
                    view.applyCss();
                    view.layout();
                    model.choices().presetProperty().set(preset);
                    var preview = (ImageView) view.lookup("#export-preview");
                    assertTrue(preview.getBoundsInParent().getWidth() < scene.getWidth());
                    model.actualSizeProperty().set(true);
                    assertEquals(width, preview.getBoundsInParent().getWidth());
                    assertEquals(height, preview.getBoundsInParent().getHeight());
                    model.actualSizeProperty().set(false);
                    assertTrue(preview.getBoundsInParent().getWidth() < scene.getWidth());
                    return null;
                });
    }

    private static ExportViewModel export(Workspace workspace) {
        var charts = new ChartViewModel(workspace);
        return new ExportViewModel(
                workspace,
                charts.painter("Record", LocalDate.of(2026, 11, 28)),
                new DirectRunner(),
                EnumSet.allOf(PicturePart.class));
    }
}
