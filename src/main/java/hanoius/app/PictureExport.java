package hanoius.app;

import hanoius.picture.Picture;
import hanoius.picture.PictureOptions;
import hanoius.shell.Looks;
import hanoius.shell.WindowIcon;
import hanoius.task.TaskRunner;
import hanoius.transfer.ExportView;
import hanoius.transfer.ExportViewModel;
import hanoius.workspace.Workspace;

import javafx.scene.Scene;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.util.function.Consumer;
import java.util.function.Function;

/** Opens the dialog in which a picture is chosen and written. */
final class PictureExport {

    private static final double WIDTH = 1080;
    private static final double HEIGHT = 680;

    private final Workspace workspace;
    private final TaskRunner runner;
    private final Consumer<URI> browser;

    PictureExport(Workspace workspace, TaskRunner runner, Consumer<URI> browser) {
        this.workspace = workspace;
        this.runner = runner;
        this.browser = browser;
    }

    /** Shows the dialog over a window; it goes by its own buttons. */
    void open(Function<PictureOptions, Picture> painter, @Nullable Window owner) {
        ExportViewModel model = new ExportViewModel(workspace, painter, runner);
        Stage stage = new Stage();
        WindowIcon.mark(stage);
        ExportView view =
                new ExportView(
                        model,
                        file -> {
                            var folder = file.toAbsolutePath().getParent();
                            if (folder != null) {
                                browser.accept(folder.toUri());
                            }
                        },
                        stage::close);
        Scene scene = new Scene(view, WIDTH, HEIGHT);
        Looks.dress(scene, workspace.themeProperty());
        stage.setScene(scene);
        stage.setMinWidth(720);
        stage.setMinHeight(480);
        stage.titleProperty()
                .bind(workspace.wordsProperty().map(words -> words.get("export.title")));
        stage.initOwner(owner);
        stage.initModality(Modality.WINDOW_MODAL);
        stage.show();
    }
}
