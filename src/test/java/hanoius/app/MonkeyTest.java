package hanoius.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hanoius.shell.Looks;
import hanoius.shell.Preferences;
import hanoius.support.BundledDocument;
import hanoius.task.Worker;
import hanoius.workspace.Theme;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Somebody who presses everything: seeded gestures over all views of the whole program end in no
 * exception. {@code -Dmonkey.gestures=20000} goes on for longer.
 */
@ExtendWith(ApplicationExtension.class)
class MonkeyTest {

    private static final int GESTURES = Integer.getInteger("monkey.gestures", 400);
    private static final int REMEMBERED = 12;
    private static final int FRAMES = 25;

    @TempDir static Path folder;
    private final Worker worker = new Worker("store-worker");
    private final List<String> faults = Collections.synchronizedList(new ArrayList<>());
    private final Deque<String> last = new ArrayDeque<>();
    private @Nullable Program program;
    private @Nullable Stage stage;

    @Start
    void start(Stage unused) throws IOException {
        Path file = BundledDocument.in(Files.createTempDirectory(folder, "monkey"));
        var made =
                new Program(
                        Preferences.initial(Locale.ENGLISH),
                        worker,
                        worker,
                        new SimpleObjectProperty<>(Theme.LIGHT),
                        Outside.unattended(new UserFolder(folder)));
        made.viewModel()
                .faults()
                .firstProperty()
                .subscribe(
                        fault -> {
                            if (fault != null) {
                                fault(fault.cause());
                            }
                        });
        // What is thrown in a listener or a handler reaches the thread's own handler, if any.
        Thread.currentThread().setUncaughtExceptionHandler((_, thrown) -> fault(thrown));
        made.open(List.of(file.toString()));
        var scene = new Scene(made.view(), 980, 900);
        Looks.dress(scene, made.viewModel().themeProperty());
        Stage own = new Stage();
        own.setScene(scene);
        own.sizeToScene();
        own.setX(0);
        own.setY(0);
        own.show();
        program = made;
        stage = own;
    }

    @AfterEach
    void close() {
        worker.close();
        onFx(
                () -> {
                    Thread.currentThread().setUncaughtExceptionHandler(null);
                    List.copyOf(Window.getWindows()).stream()
                            .filter(window -> window instanceof Stage)
                            .forEach(Window::hide);
                    return true;
                });
    }

    private void remember(String gesture) {
        last.addLast(gesture);
        if (last.size() > REMEMBERED) {
            last.removeFirst();
        }
    }

    private void fault(Throwable thrown) {
        if (isOfThePlatform(thrown)) {
            return;
        }
        String where =
                Stream.of(thrown.getStackTrace())
                        .map(StackTraceElement::toString)
                        .limit(FRAMES)
                        .collect(Collectors.joining("\n    "));
        faults.add("After " + last + ":\n" + thrown + "\n    " + where);
    }

    /**
     * What the platform without a display does not have: the system's dialog for files, and windows
     * that reach beyond its screen.
     */
    private static boolean isOfThePlatform(Throwable thrown) {
        return Stream.of(thrown.getStackTrace())
                .map(StackTraceElement::getClassName)
                .filter(name -> !name.startsWith("java."))
                .filter(name -> !name.startsWith("jdk."))
                .findFirst()
                .filter(name -> name.startsWith("com.sun.glass.ui.headless."))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void nothingThatIsPressedEndsInAnException(long seed) throws Exception {
        Program made = Objects.requireNonNull(program);
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> onFx(() -> counts(made).matches(".*[1-9].*")));
        var gestures = new Gestures(seed, Objects.requireNonNull(stage));
        for (int i = 0; i < GESTURES && faults.isEmpty(); i++) {
            onFx(
                    () -> {
                        try {
                            remember(gestures.next());
                        } catch (RuntimeException thrown) {
                            fault(thrown);
                        }
                        return true;
                    });
            if (i % 10 == 0) {
                // Layout and drawing happen between the gestures, as under a hand.
                WaitForAsyncUtils.waitForFxEvents(2);
            }
        }
        assertEquals(List.of(), List.copyOf(faults));
    }

    private static String counts(Program program) {
        return program.view().lookup("#counts") instanceof Labeled label ? label.getText() : "";
    }

    private static <T> T onFx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(30_000, work);
    }
}
