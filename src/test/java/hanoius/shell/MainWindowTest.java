package hanoius.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.language.Language;
import hanoius.support.FxEvents;
import hanoius.support.WindowExtension;
import hanoius.task.DirectRunner;
import hanoius.workspace.RunningWork;
import hanoius.workspace.Section;
import hanoius.workspace.Theme;
import hanoius.workspace.Workspace;

import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.Image;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.stage.Screen;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

@ExtendWith(WindowExtension.class)
class MainWindowTest {

    private final ObjectProperty<Theme> themes = new SimpleObjectProperty<>(Theme.LIGHT);
    private @Nullable MainViewModel viewModel;
    private @Nullable Stage made;

    @Start
    void start(Stage ignored) {
        // A window of its own, for the title and the least size stay with the one of all tests.
        Stage shown = new Stage();
        made = shown;
        viewModel =
                new MainViewModel(
                        new Workspace(Language.EN, Theme.LIGHT),
                        new RunningWork(new DirectRunner()),
                        Preferences.initial(Locale.ENGLISH),
                        themes);
        var view = new MainView(viewModel, Map.of(Section.TIMELINE, Pane::new), Pane::new);
        new MainWindow(shown, view, viewModel, null).show();
    }

    private Stage shown() {
        return Objects.requireNonNull(made);
    }

    @Stop
    void stop() {
        shown().close();
    }

    @Test
    void theWindowHasIconsForTitleBarsAndTaskBars(FxRobot robot) {
        robot.interact(() -> WindowIcon.mark(shown()));
        List<Image> icons = shown().getIcons();
        assertTrue(icons.stream().noneMatch(Image::isError));
        assertEquals(
                List.of(16.0, 32.0, 48.0, 128.0, 256.0),
                icons.stream().map(Image::getWidth).toList());
        assertEquals(
                icons.stream().map(Image::getWidth).toList(),
                icons.stream().map(Image::getHeight).toList());
    }

    @Test
    void theWindowIsNotLargerThanTheScreenAndIsPaperFromTheFirstFrame() {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        assertTrue(shown().getWidth() <= screen.getWidth(), shown().getWidth() + " wide");
        assertTrue(shown().getHeight() <= screen.getHeight(), shown().getHeight() + " tall");
        assertTrue(shown().getMinWidth() <= screen.getWidth());
        assertEquals(Color.WHITE, shown().getScene().getFill());
        Platform.runLater(() -> themes.set(Theme.DARK));
        FxEvents.settle();
        assertEquals(Color.web("#0D1117"), shown().getScene().getFill());
    }

    @Test
    void aViewWhoseDocumentIsNotOpenYetHasAnOutline(FxRobot robot) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                10,
                TimeUnit.SECONDS,
                () -> shown().getScene().getRoot().lookup("#skeleton") != null);
        MainViewModel main = Objects.requireNonNull(viewModel);
        robot.interact(() -> main.opened("The record", Path.of("record.milestones")));
        assertNull(shown().getScene().getRoot().lookup("#skeleton"));
    }

    @Test
    void anIconIsSeenOnAnyGroundAndHasRoundedCorners() {
        for (Image icon : shown().getIcons()) {
            int last = (int) icon.getWidth() - 1;
            assertTrue(icon.getPixelReader().getColor(0, 0).getOpacity() < 0.5);
            assertEquals(1, icon.getPixelReader().getColor(last / 2, last * 3 / 5).getOpacity());
        }
    }
}
