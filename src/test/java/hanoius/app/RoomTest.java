package hanoius.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.chart.ChartView;
import hanoius.chart.mark.PlotArea;
import hanoius.control.FigureCanvas;
import hanoius.figure.Bounds;
import hanoius.language.Language;
import hanoius.model.RecordId;
import hanoius.shell.MainView;
import hanoius.shell.Preferences;
import hanoius.support.FxEvents;
import hanoius.support.WindowExtension;
import hanoius.timeline.mark.Frame;
import hanoius.workspace.Section;

import javafx.scene.Node;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;

/** What of the window is left to the views, and that all of it can be seen and used. */
@ExtendWith(WindowExtension.class)
class RoomTest {

    private static final double LEAST_SHARE = 0.45;

    @TempDir static Path folder;
    private SizedWindow window;

    @BeforeEach
    void open() throws IOException, TimeoutException {
        window = new SizedWindow(folder);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private Program program() {
        return window.program();
    }

    private MainView sized(double width, double height) {
        return window.sized(width, height);
    }

    private static Bounds lanes(Node view) {
        FigureCanvas canvas = (FigureCanvas) view.lookup("#timeline-canvas");
        return new Bounds(
                Frame.HEADER,
                Frame.RULER,
                canvas.getWidth() - Frame.HEADER,
                canvas.getHeight() - Frame.RULER - Frame.OVERVIEW);
    }

    private static double share(Bounds plot, double width, double height) {
        return plot.width() * plot.height() / (width * height);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void nearlyHalfOfTheWindowIsLanesOrPlot(Language language) {
        double lanes =
                SizedWindow.onFx(
                        () -> {
                            program().viewModel().speak(language);
                            return share(lanes(sized(1280, 800)), 1280, 800);
                        });
        assertTrue(lanes >= LEAST_SHARE, "lanes have " + lanes);
        double plot =
                SizedWindow.onFx(
                        () -> {
                            program().viewModel().sectionProperty().set(Section.CHARTS);
                            Node view = sized(1280, 800).lookup("#chart");
                            return share(PlotArea.of((ChartView) view), 1280, 800);
                        });
        assertTrue(plot >= LEAST_SHARE, "the plot has " + plot);
    }

    @Test
    void aSmallWindowLeavesThemAsMuch() {
        double lanes = SizedWindow.onFx(() -> share(lanes(sized(960, 640)), 960, 640));
        assertTrue(lanes >= LEAST_SHARE, "lanes have " + lanes);
        double plot =
                SizedWindow.onFx(
                        () -> {
                            program().viewModel().sectionProperty().set(Section.CHARTS);
                            Node view = sized(960, 640).lookup("#chart");
                            return share(PlotArea.of((ChartView) view), 960, 640);
                        });
        assertTrue(plot >= LEAST_SHARE, "the plot has " + plot);
    }

    @Test
    void fieldsKeepOffTheEdgesOfTheirRow() {
        SizedWindow.onFx(
                () -> {
                    int found = 0;
                    for (Section section : Section.values()) {
                        program().viewModel().sectionProperty().set(section);
                        for (Node header : sized(1280, 800).lookupAll(".view-header")) {
                            for (Node field : header.lookupAll(".text-field")) {
                                var place = field.getBoundsInParent();
                                double row = header.getLayoutBounds().getHeight();
                                assertTrue(
                                        place.getMinY() >= 4 && place.getMaxY() <= row - 4,
                                        field.getId() + " at " + place + " of " + row);
                                found++;
                            }
                        }
                    }
                    assertTrue(found > 0);
                    return true;
                });
    }

    @Test
    void theEvidenceComesWithASelectionAndGoesWithIt() {
        SizedWindow.onFx(
                () -> {
                    Node panel = sized(1280, 800).lookup("#evidence-pane");
                    assertFalse(panel.isVisible());
                    program().workspace().select(RecordId.milestone("M001"));
                    assertTrue(panel.isVisible());
                    program().viewModel().evidenceOpenProperty().set(false);
                    assertFalse(panel.isVisible());
                    program().workspace().select(RecordId.milestone("M002"));
                    assertTrue(panel.isVisible());
                    program().workspace().select(List.of());
                    assertFalse(panel.isVisible());
                    return true;
                });
    }

    @Test
    void theEvidenceStandsBesideTheViewsWhereThereIsRoomElseOverThem() {
        SizedWindow.onFx(
                () -> {
                    Node views = sized(1280, 800).lookup("#views");
                    double alone = views.getLayoutBounds().getWidth();
                    program().workspace().select(RecordId.milestone("M001"));
                    double panel = program().viewModel().evidenceWidthProperty().get();
                    sized(1280, 800);
                    assertEquals(alone - panel, views.getLayoutBounds().getWidth(), 1);
                    program().workspace().select(List.of());
                    sized(1090, 700);
                    double narrow = views.getLayoutBounds().getWidth();
                    program().workspace().select(RecordId.milestone("M001"));
                    Node over = sized(1090, 700).lookup("#evidence-pane");
                    assertEquals(narrow, views.getLayoutBounds().getWidth());
                    assertEquals(1090, over.localToScene(over.getLayoutBounds()).getMaxX(), 0.5);
                    return true;
                });
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void nothingLiesOutsideOfASmallWindow(Language language) {
        for (double[] size : new double[][] {{960, 640}, {911, 512}, {1093, 614}, {1280, 800}}) {
            for (Section section : Section.values()) {
                List<String> wrong =
                        SizedWindow.onFx(
                                () -> {
                                    program().viewModel().speak(language);
                                    program().viewModel().sectionProperty().set(section);
                                    MainView view = sized(size[0], size[1]);
                                    List<String> found = new ArrayList<>();
                                    SizedWindow.shown(view)
                                            .forEach(
                                                    node ->
                                                            found.addAll(
                                                                    InSight.faults(
                                                                            node, size[0],
                                                                            size[1])));
                                    return found;
                                });
                assertEquals(List.of(), wrong, section + " at " + size[0] + "×" + size[1]);
            }
        }
    }

    /**
     * As much as twice as large, in the smallest window that there is; only what may be of any
     * length is shortened there: names of documents and of charts.
     */
    @ParameterizedTest
    @CsvSource({"EN,80", "VI,80", "EN,125", "VI,125", "EN,150", "VI,150", "EN,200", "VI,200"})
    void nothingIsCutOrOutsideWhereTextIsLarge(Language language, int percent) {
        double[] size = {960, 640};
        for (Section section : Section.values()) {
            List<String> wrong =
                    SizedWindow.onFx(
                            () -> {
                                program().viewModel().speak(language);
                                program().viewModel().textSizeProperty().set(percent);
                                program().viewModel().sectionProperty().set(section);
                                MainView view = sized(size[0], size[1]);
                                List<String> found = new ArrayList<>();
                                Node name = view.lookup("#document-menu");
                                SizedWindow.shown(view)
                                        .filter(each -> !InSight.isIn(each, name))
                                        .filter(each -> !isNameOfChart(each))
                                        .forEach(
                                                node -> {
                                                    found.addAll(
                                                            InSight.faults(node, size[0], size[1]));
                                                    found.addAll(InSight.cut(node));
                                                });
                                return found;
                            });
            assertEquals(List.of(), wrong, section + " in " + language + " at " + percent);
        }
    }

    /** What was laid out with more room, or smaller, must not stay as wide as it was then. */
    @ParameterizedTest
    @CsvSource({
        "en,200,1280,800",
        "vi,200,1280,800",
        "en,130,960,640",
        "vi,130,960,640",
        "vi,200,960,640"
    })
    void nothingIsOutsideWhereItHadMoreRoomBefore(
            String language, int percent, double width, double height)
            throws IOException, TimeoutException {
        Preferences chosen = Preferences.initial(Locale.of(language)).withTextSize(percent);
        try (var started = new SizedWindow(folder, chosen, width, height)) {
            FxEvents.settle();
            assertEquals(List.of(), outside(started.program().view()));
            SizedWindow.onFx(() -> started.sized(2.5 * width, 2 * height));
            assertEquals(List.of(), SizedWindow.onFx(() -> outside(started.sized(width, height))));
        }
    }

    private static List<String> outside(MainView view) {
        return SizedWindow.onFx(
                () -> {
                    Node name = view.lookup("#document-menu");
                    return SizedWindow.shown(view)
                            .filter(each -> !InSight.isIn(each, name))
                            .flatMap(
                                    node ->
                                            InSight.faults(node, view.getWidth(), view.getHeight())
                                                    .stream())
                            .toList();
                });
    }

    private static boolean isNameOfChart(Node node) {
        return node.getStyleClass().contains("view-title")
                && node.getParent().getParent().getStyleClass().contains("chart-head");
    }
}
