package hanoius.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.model.RecordId;
import hanoius.shell.Preferences;
import hanoius.support.WindowExtension;

import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Region;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** The fields of a form grow with their text. */
@ExtendWith(WindowExtension.class)
class FormSizeTest {

    @TempDir static Path folder;

    @ParameterizedTest
    @ValueSource(ints = {80, 100, 125, 150, 200})
    void fieldsAreAsHighAsEachOtherAndAsTheirText(int percent) throws Exception {
        Preferences chosen = Preferences.initial(Locale.of("vi")).withTextSize(percent);
        try (var window = new SizedWindow(folder, chosen, 1280, 800)) {
            Program program = window.program();
            SizedWindow.onFx(
                    () -> {
                        program.workspace().select(RecordId.milestone("M064"));
                        program.editing().editingProperty().set(true);
                        return true;
                    });
            WaitForAsyncUtils.waitFor(
                    20,
                    TimeUnit.SECONDS,
                    () -> SizedWindow.onFx(() -> program.view().lookup("#edit-date") != null));
            SizedWindow.onFx(
                    () -> {
                        Node view = window.sized(1280, 800);
                        Region date = (Region) view.lookup("#edit-date");
                        Region category = (Region) view.lookup("#edit-category").getParent();
                        assertEquals(date.getHeight(), category.getHeight(), 1);
                        for (String each : List.of("#edit-title", "#edit-summary")) {
                            assertTrue(isWhole((TextArea) view.lookup(each)), each);
                        }
                        return true;
                    });
        }
    }

    private static boolean isWhole(TextArea area) {
        return area.lookupAll(".scroll-bar").stream()
                .map(ScrollBar.class::cast)
                .noneMatch(Node::isVisible);
    }
}
