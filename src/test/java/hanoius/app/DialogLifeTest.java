package hanoius.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.chart.ChartViewModel;
import hanoius.language.Language;
import hanoius.shell.MainViewModel;
import hanoius.shell.Preferences;
import hanoius.support.FxEvents;
import hanoius.support.WindowExtension;
import hanoius.task.DirectRunner;
import hanoius.timeline.TimelineViewModel;
import hanoius.workspace.RunningWork;
import hanoius.workspace.Theme;
import hanoius.workspace.Workspace;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;

/** A dialog that was closed is gone: nothing that outlives it keeps it. */
@ExtendWith(WindowExtension.class)
class DialogLifeTest {

    private final Workspace workspace =
            new Workspace(Language.EN, Theme.LIGHT, new DirectRunner(), _ -> {});

    @Test
    void anExportThatWasClosedIsForgotten() throws Exception {
        var charts = new ChartViewModel(workspace);
        var shown = new ShownPictures(timeline(), charts);
        var exports = new PictureExport(workspace, new DirectRunner(), new DirectRunner(), _ -> {});
        assertForgotten(() -> exports.open(shown::chart, null));
    }

    @Test
    void aVerificationThatWasClosedIsForgotten(@TempDir Path folder) throws Exception {
        Path picture = Files.write(folder.resolve("none.png"), new byte[] {1, 2, 3});
        var verification =
                new PictureVerification(
                        workspace, new DirectRunner(), new ChartViewModel(workspace), window());
        assertForgotten(() -> verification.open(picture, null));
    }

    private TimelineViewModel timeline() {
        return new TimelineViewModel(
                workspace,
                LocalDate.of(2026, 11, 28),
                new DirectRunner(),
                new DirectRunner(),
                IndicatorStrip::of);
    }

    private MainViewModel window() {
        return new MainViewModel(
                workspace,
                new RunningWork(new DirectRunner()),
                Preferences.initial(Locale.ENGLISH),
                new SimpleObjectProperty<>(Theme.LIGHT));
    }

    private void assertForgotten(Runnable open) throws Exception {
        List<WeakReference<Scene>> scenes = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            scenes.add(openedAndClosed(open));
        }
        long left = scenes.size();
        for (int i = 0; left > 1 && i < 100; i++) {
            System.gc();
            FxEvents.settle();
            left = scenes.stream().filter(scene -> scene.get() != null).count();
        }
        // The toolkit itself may hold on to the window that had the focus last.
        assertTrue(left <= 1, left + " of " + scenes.size() + " closed dialogs are kept");
    }

    private static WeakReference<Scene> openedAndClosed(Runnable open) {
        return onFx(
                () -> {
                    Set<Window> before = Set.copyOf(Window.getWindows());
                    open.run();
                    Stage dialog =
                            Window.getWindows().stream()
                                    .filter(window -> !before.contains(window))
                                    .map(Stage.class::cast)
                                    .findFirst()
                                    .orElseThrow();
                    var scene = new WeakReference<>(dialog.getScene());
                    dialog.close();
                    return scene;
                });
    }

    private static <T> T onFx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, work);
    }
}
