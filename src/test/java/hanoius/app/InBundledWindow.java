package hanoius.app;

import hanoius.model.Dataset;
import hanoius.support.BundledDocument;
import hanoius.support.WindowExtension;

import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A test that begins with the bundled record in a window of its own. */
@ExtendWith(WindowExtension.class)
@SuppressWarnings("NullAway.Init")
abstract class InBundledWindow {

    @TempDir private static Path folder;
    BundledWindow window;

    /** TestFX looks for a start in the class of the test alone. */
    @BeforeEach
    void open() throws IOException {
        Path own = Files.createTempDirectory(folder, "window");
        Dataset dataset = shown(BundledDocument.record().dataset());
        window = Stops.onFx(() -> new BundledWindow(new Stage(), own, dataset));
    }

    /** What the window holds of the record. */
    Dataset shown(Dataset record) {
        return record;
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    }
}
