package hanoius.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.chart.ChartViewModel;
import hanoius.command.UserFolder;
import hanoius.picture.Picture;
import hanoius.shell.Looks;
import hanoius.shell.Preferences;
import hanoius.support.BundledDocument;
import hanoius.support.FxEvents;
import hanoius.support.HeldRunner;
import hanoius.support.WindowExtension;
import hanoius.task.DirectRunner;
import hanoius.task.TaskRunner;
import hanoius.task.Worker;
import hanoius.transfer.ExportViewModel;
import hanoius.workspace.Theme;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Pictures and the document never wait for each other. */
@ExtendWith(WindowExtension.class)
class HeldExportTest {

    @TempDir private Path folder;
    private @Nullable Stage stage;

    private Program open(TaskRunner document, TaskRunner pictures) throws Exception {
        Path file = BundledDocument.in(folder);
        return onFx(
                () -> {
                    var program =
                            new Program(
                                    Preferences.initial(Locale.ENGLISH),
                                    document,
                                    pictures,
                                    new SimpleObjectProperty<>(Theme.LIGHT),
                                    Outside.unattended(new UserFolder(folder)));
                    var scene = new Scene(program.view(), 1280, 800);
                    Looks.dress(scene, program.viewModel().themeProperty());
                    Stage own = new Stage();
                    own.setScene(scene);
                    own.setX(0);
                    own.setY(0);
                    own.show();
                    stage = own;
                    program.open(List.of(file.toString()));
                    return program;
                });
    }

    @AfterEach
    void close() {
        onFx(
                () -> {
                    Objects.requireNonNull(stage).close();
                    return true;
                });
    }

    @Test
    void searchAndFilterAnswerWhileAWorkerWritesAPicture(FxRobot robot) throws Exception {
        var written = new CountDownLatch(1);
        try (var document = new Worker("store-worker");
                var pictures = new Worker("picture-worker");
                // Closed before the workers, which wait for it.
                AutoCloseable _ = written::countDown) {
            Program program = open(document, pictures);
            until(() -> !program.workspace().dataset().isEmpty());
            Path file = folder.resolve("held.png");
            ExportViewModel export =
                    onFx(
                            () -> {
                                var model =
                                        new ExportViewModel(
                                                program.workspace(),
                                                held(program, written),
                                                pictures);
                                model.write(file);
                                return model;
                            });
            narrow(program);
            until(() -> program.workspace().shown().filter().text().equals("nebraska"));
            search(robot);
            until(() -> robot.lookup(".search-choice").queryAll().size() > 2);
            assertEquals(ExportViewModel.Stage.WRITING, export.stageProperty().get());
            assertFalse(Files.exists(file));
            written.countDown();
            until(() -> export.stageProperty().get() == ExportViewModel.Stage.WRITTEN);
            assertTrue(Files.exists(file));
        }
    }

    /** A picture that takes until the latch opens. */
    private static Picture.Painter held(Program program, CountDownLatch latch) {
        Picture.Painter real =
                new ChartViewModel(program.workspace())
                        .painter("Record", LocalDate.of(2026, 11, 28));
        return options -> {
            assertEquals("picture-worker", Thread.currentThread().getName());
            try {
                latch.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return real.paint(options);
        };
    }

    @Test
    void searchAndFilterAnswerWhileTheViewIsCopied(FxRobot robot) throws Exception {
        var pictures = new HeldRunner();
        Program program = open(new DirectRunner(), pictures);
        copy(robot);
        assertEquals(1, pictures.size());
        narrow(program);
        assertEquals("nebraska", program.workspace().shown().filter().text());
        search(robot);
        assertTrue(robot.lookup(".search-choice").queryAll().size() > 2);
        assertEquals("", notice(robot));
        release(pictures);
        assertNotEquals("", notice(robot));
    }

    @Test
    void theViewIsCopiedWhileTheDocumentIsSearched(FxRobot robot) throws Exception {
        var document = new HeldRunner();
        Program program = open(document, new DirectRunner());
        release(document);
        int before = document.size();
        narrow(program);
        assertEquals(before + 1, document.size());
        copy(robot);
        assertNotEquals("", notice(robot));
        assertEquals("", program.workspace().shown().filter().text());
    }

    private static void release(HeldRunner runner) {
        onFx(
                () -> {
                    runner.release(0);
                    return true;
                });
        FxEvents.settle();
    }

    private static String notice(FxRobot robot) {
        return robot.lookup("#notice").queryLabeled().getText();
    }

    private static void narrow(Program program) {
        onFx(
                () -> {
                    program.workspace()
                            .filters()
                            .replace(program.workspace().filter().withText("nebraska"));
                    return true;
                });
    }

    private static void search(FxRobot robot) {
        robot.clickOn("#search").write("utah");
        FxEvents.settle();
    }

    private static void copy(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        FxEvents.settle();
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> onFx(condition));
    }

    private static <T> T onFx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, work);
    }
}
