package hanoius.app;

import hanoius.control.Action;
import hanoius.control.ControlKeys;
import hanoius.picture.Picture;
import hanoius.picture.PictureOptions;
import hanoius.picture.PictureTheme;
import hanoius.shell.Failure;
import hanoius.shell.MainViewModel;
import hanoius.task.TaskRunner;
import hanoius.text.Words;
import hanoius.transfer.PictureClipboard;
import hanoius.transfer.PictureCopy;
import hanoius.transfer.SizePreset;
import hanoius.workspace.Theme;
import hanoius.workspace.Workspace;

import javafx.scene.Node;

import java.util.Optional;
import java.util.function.Supplier;

/** Copies the view that is shown as a picture at twice the screen's density, with its citation. */
final class PictureCopying {

    private final Workspace workspace;
    private final Node from;
    private final MainViewModel viewModel;
    private final TaskRunner runner;
    private final Supplier<Optional<Picture.Painter>> shown;

    /**
     * @param from the window's views
     * @param runner paints
     * @param shown paints the view that is shown; empty for one that is no figure
     */
    PictureCopying(
            Workspace workspace,
            Node from,
            MainViewModel viewModel,
            TaskRunner runner,
            Supplier<Optional<Picture.Painter>> shown) {
        this.workspace = workspace;
        this.from = from;
        this.viewModel = viewModel;
        this.runner = runner;
        this.shown = shown;
    }

    /** Copies what is shown, as keys ask for it. */
    Action action() {
        return Action.key(ControlKeys.COPY_PICTURE, () -> shown.get().ifPresent(this::copy));
    }

    private void copy(Picture.Painter painter) {
        Words words = workspace.words();
        SizePreset screen = SizePreset.SCREEN;
        PictureOptions options =
                new PictureOptions(
                                screen.width(),
                                screen.height(),
                                screen.scale(),
                                PictureTheme.of(workspace.theme() == Theme.DARK),
                                words)
                        .undescribed();
        viewModel
                .work()
                .as(runner, "export.copying")
                .submit(
                        _ -> PictureCopy.of(painter.paint(options)),
                        new TaskRunner.Answer<PictureCopy>() {
                            @Override
                            public void result(PictureCopy copy) {
                                PictureClipboard.put(from, copy, workspace.words());
                            }

                            @Override
                            public void failure(Throwable failure) {
                                viewModel.report(new Failure("export.copy_failed", failure));
                            }
                        });
    }
}
