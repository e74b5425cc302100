package hanoius.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hanoius.command.UserFolder;
import hanoius.language.Language;
import hanoius.model.RecordId;
import hanoius.shell.MainWindow;
import hanoius.shell.Preferences;
import hanoius.support.BundledDocument;
import hanoius.support.FxEvents;
import hanoius.support.WindowExtension;
import hanoius.task.DirectRunner;
import hanoius.task.TaskRunner;
import hanoius.workspace.Section;
import hanoius.workspace.Theme;
import hanoius.workspace.Workspace;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.stage.Stage;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

import java.lang.ref.WeakReference;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;

/** A window that was closed is gone, whatever lives on: nothing that it subscribed to keeps it. */
@ExtendWith(WindowExtension.class)
class WindowLifeTest {

    private static final int WINDOWS = 2;

    @TempDir private Path folder;

    // All of these outlive every window.
    private final ObjectProperty<Theme> systemTheme = new SimpleObjectProperty<>(Theme.LIGHT);
    private final TaskRunner document = new DirectRunner();
    private final TaskRunner pictures = new DirectRunner();
    private final Preferences preferences = Preferences.initial(Locale.ENGLISH);
    private final List<Workspace> workspaces = new ArrayList<>();
    private OpenedDocument opened;

    @BeforeEach
    void open() throws Exception {
        Path file = BundledDocument.in(folder);
        opened = OpenedDocument.read(List.of(file.toString()));
    }

    @Test
    void aClosedWindowIsForgottenThoughItsWorkspaceLivesOn() throws Exception {
        Map<String, List<WeakReference<Object>>> parts = new TreeMap<>();
        for (int i = 0; i < WINDOWS; i++) {
            onFx(() -> shownAndClosed(parts));
        }
        // The toolkit itself may hold on to the window that had the focus last.
        assertEquals(Map.of(), keptOfMoreThanOne(parts));
        onFx(
                () -> {
                    systemTheme.set(Theme.DARK);
                    workspaces.forEach(each -> each.speak(Language.VI));
                    return 0;
                });
    }

    /** The view and every view model, by their types. */
    private int shownAndClosed(Map<String, List<WeakReference<Object>>> parts) throws Exception {
        var program =
                new Program(
                        preferences,
                        document,
                        pictures,
                        systemTheme,
                        Outside.unattended(new UserFolder(folder)));
        Stage stage = new Stage();
        var window =
                new MainWindow(stage, program.view(), program.viewModel(), preferences.place());
        window.show();
        program.open(_ -> opened);
        for (Section each : Section.values()) {
            program.viewModel().sectionProperty().set(each);
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
        }
        program.workspace().select(RecordId.agreement("A001"));
        program.workspace().speak(Language.VI);
        workspaces.add(program.workspace());
        note(program, parts);
        stage.close();
        return 0;
    }

    private static void note(Object whole, Map<String, List<WeakReference<Object>>> parts)
            throws Exception {
        for (Field each : whole.getClass().getDeclaredFields()) {
            String type = each.getType().getSimpleName();
            each.setAccessible(true);
            Object part = each.get(whole);
            if (type.equals("ShownPictures") || type.equals("DocumentSession")) {
                note(part, parts);
            } else if (type.endsWith("ViewModel") || type.equals("MainView")) {
                parts.computeIfAbsent(type, _ -> new ArrayList<>()).add(new WeakReference<>(part));
            }
        }
    }

    private static Map<String, Long> keptOfMoreThanOne(
            Map<String, List<WeakReference<Object>>> parts) throws Exception {
        assertEquals(10, parts.size(), parts.keySet().toString());
        Map<String, Long> kept = new TreeMap<>();
        for (int i = 0; i < 100; i++) {
            System.gc();
            FxEvents.settle();
            kept.clear();
            parts.forEach(
                    (type, all) -> {
                        long left = all.stream().filter(each -> each.get() != null).count();
                        if (left > 1) {
                            kept.put(type, left);
                        }
                    });
            if (kept.isEmpty()) {
                break;
            }
        }
        return kept;
    }

    private static <T> T onFx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, work);
    }
}
