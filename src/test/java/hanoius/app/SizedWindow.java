package hanoius.app;

import hanoius.command.UserFolder;
import hanoius.shell.Looks;
import hanoius.shell.MainView;
import hanoius.shell.Preferences;
import hanoius.support.BundledDocument;
import hanoius.support.RecordFiles;
import hanoius.task.Worker;
import hanoius.workspace.Theme;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.stage.Stage;

import org.testfx.util.WaitForAsyncUtils;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** The bundled record in a window's content of any size, larger than the screen too. */
final class SizedWindow implements AutoCloseable {

    private final Worker worker = new Worker("store-worker");
    private final Program program;
    private final Stage stage;

    /** Opens a copy of the record in a folder. */
    SizedWindow(Path folder) throws IOException, TimeoutException {
        this(folder, Preferences.initial(Locale.ENGLISH), 600, 400);
    }

    /**
     * Starts with what was chosen before, at once in the size that it keeps.
     *
     * @param width of the content, and its height
     */
    SizedWindow(Path folder, Preferences preferences, double width, double height)
            throws IOException, TimeoutException {
        Path file = BundledDocument.in(Files.createTempDirectory(folder, "sized"));
        program =
                onFx(
                        () -> {
                            var made =
                                    new Program(
                                            preferences,
                                            worker,
                                            worker,
                                            new SimpleObjectProperty<>(Theme.LIGHT),
                                            Outside.unattended(new UserFolder(folder)));
                            made.open(List.of(file.toString()));
                            return made;
                        });
        stage = onFx(() -> opened(width, height));
        WaitForAsyncUtils.waitFor(
                20,
                TimeUnit.SECONDS,
                () ->
                        onFx(
                                () ->
                                        program.viewModel()
                                                .counts()
                                                .getValue()
                                                .startsWith(
                                                        Integer.toString(RecordFiles.events()))));
    }

    private Stage opened(double width, double height) {
        var scene = new Scene(program.view(), width, height);
        Looks.dress(
                scene,
                program.viewModel().themeProperty(),
                program.viewModel().shownTextSizeProperty());
        var made = new Stage();
        made.setScene(scene);
        made.show();
        return made;
    }

    static <T> T onFx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, work);
    }

    Program program() {
        return program;
    }

    /** What is in it, laid out in a size until the next frame; on the FX thread. */
    MainView sized(double width, double height) {
        MainView view = program.view();
        view.resize(width, height);
        // Words that are fitted to the room are set in a second round, as in a second frame.
        for (int round = 0; round < 3; round++) {
            view.applyCss();
            view.layout();
        }
        return view;
    }

    /** Everything that is seen without scrolling lists and tables. */
    static Stream<Node> shown(Node node) {
        boolean scrolls = node instanceof ScrollPane || node instanceof TableView<?>;
        if (!node.isVisible() || scrolls || node instanceof IndexedCell<?>) {
            return Stream.empty();
        }
        Stream<Node> below =
                node instanceof Parent parent
                        ? parent.getChildrenUnmodifiable().stream().flatMap(SizedWindow::shown)
                        : Stream.empty();
        return Stream.concat(Stream.of(node), below);
    }

    @Override
    public void close() {
        worker.close();
        onFx(
                () -> {
                    stage.close();
                    return true;
                });
    }
}
