package hanoius.app;

import hanoius.command.Commands;
import hanoius.command.UserFolder;
import hanoius.shell.Looks;
import hanoius.shell.MainViewModel;
import hanoius.shell.Preferences;
import hanoius.task.Worker;
import hanoius.workspace.Section;
import hanoius.workspace.Theme;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/** The window where there is no screen: it is drawn into files instead of being shown. */
public final class PictureApp extends Application {

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;

    private static final Map<Section, String> NAMES =
            new EnumMap<>(
                    Map.of(
                            Section.TIMELINE, "timeline.png",
                            Section.CHARTS, "chart.png",
                            Section.AGREEMENTS, "agreements.png"));

    private final Worker document = new Worker("store-worker");
    private final Worker pictures = new Worker("picture-worker");
    private final AtomicReference<@Nullable Throwable> refused = new AtomicReference<>();

    @Override
    public void start(Stage unused) {
        // Nobody would see a fault, and the program would wait for ever for what it was to write.
        Thread.setDefaultUncaughtExceptionHandler((_, fault) -> Commands.fail(fault));
        var program =
                new Program(
                        Preferences.initial(Locale.ENGLISH),
                        document,
                        pictures,
                        new SimpleObjectProperty<>(Theme.LIGHT),
                        Outside.unattended(UserFolder.current()));
        var scene = new Scene(program.view(), WIDTH, HEIGHT);
        Looks.dress(scene, program.viewModel().themeProperty());
        program.viewModel()
                .work()
                .keyProperty()
                .subscribe((_, key) -> answered(key, program, scene));
        List<String> arguments = getParameters().getUnnamed();
        AtomicReference<@Nullable Throwable> why = refused;
        program.open(_ -> opened(arguments, why));
    }

    /** Notes at once why a document is not opened: the window looks for backups before it tells. */
    private static OpenedDocument opened(
            List<String> arguments, AtomicReference<@Nullable Throwable> refused)
            throws IOException {
        try {
            return OpenedDocument.read(arguments);
        } catch (IOException | RuntimeException | Error e) {
            refused.set(e);
            throw e;
        }
    }

    /** Called whenever work begins or ends; it has ended when nothing is being done any more. */
    private void answered(String work, Program program, Scene scene) {
        if (work.isEmpty()) {
            // Later, when what was opened is shown.
            Platform.runLater(
                    () ->
                            program.session()
                                    .whenSound(
                                            () -> finish(program.viewModel(), scene),
                                            Commands::fail));
        }
    }

    private void finish(MainViewModel viewModel, Scene scene) {
        int status = write(viewModel, scene, refused.get());
        document.close();
        pictures.close();
        System.exit(status);
    }

    private static int write(MainViewModel viewModel, Scene scene, @Nullable Throwable refused) {
        if (refused != null) {
            System.err.println("hanoi-us-milestones: " + Commands.line(refused));
            return 1;
        }
        try {
            Path folder = folder();
            for (var each : NAMES.entrySet()) {
                viewModel.sectionProperty().set(each.getKey());
                Path file = folder.resolve(each.getValue());
                // A view made just now draws its figure when its canvas has a size.
                scene.getRoot().applyCss();
                scene.getRoot().layout();
                WritableImage image = scene.snapshot(null);
                SnapshotFile.write(image, file);
                System.out.println(file.toAbsolutePath());
            }
            if (System.out.checkError()) {
                throw new FileSystemException("standard output", null, "Broken pipe");
            }
            return 0;
        } catch (IOException e) {
            System.err.println("hanoi-us-milestones: " + Commands.line(e));
            return 1;
        }
    }

    /** Where a build keeps what it makes, or beside it where there was no build. */
    private static Path folder() throws IOException {
        Path build = Path.of("target");
        Path folder = Files.isDirectory(build) ? build.resolve("pictures") : Path.of("pictures");
        return Files.createDirectories(folder);
    }
}
