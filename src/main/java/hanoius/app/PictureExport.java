package hanoius.app;

import hanoius.picture.Picture;
import hanoius.picture.PicturePart;
import hanoius.task.TaskRunner;
import hanoius.transfer.ExportView;
import hanoius.transfer.ExportViewModel;
import hanoius.workspace.Workspace;

import javafx.stage.Stage;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Opens the dialog in which a picture is chosen and written. */
final class PictureExport {

    private static final Dialog DIALOG = new Dialog(1080, 680, "export.title");

    private final Workspace workspace;
    private final TaskRunner runner;
    private final TaskRunner leaving;
    private final Consumer<URI> browser;

    /**
     * @param runner paints previews
     * @param leaving makes what is taken away
     */
    PictureExport(
            Workspace workspace, TaskRunner runner, TaskRunner leaving, Consumer<URI> browser) {
        this.workspace = workspace;
        this.runner = runner;
        this.leaving = leaving;
        this.browser = browser;
    }

    /**
     * Shows the dialog over a window; it goes by its own buttons.
     *
     * @param painter gives the painter of what is shown, after an edit another one
     * @param parts what may be left out of the picture
     */
    void open(Supplier<Picture.Painter> painter, @Nullable Window owner, PicturePart... parts) {
        ExportViewModel model = new ExportViewModel(workspace, painter, runner, Set.of(parts));
        model.setLeaving(leaving);
        Stage stage = new Stage();
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
        DIALOG.show(stage, view, workspace, owner);
    }
}
