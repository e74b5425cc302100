package hanoius.app;

import hanoius.exchange.AgreementsCsv;
import hanoius.exchange.AtomicFile;
import hanoius.model.Agreement;
import hanoius.model.Dossier;
import hanoius.shell.Failure;
import hanoius.shell.MainViewModel;
import hanoius.task.TaskRunner;
import hanoius.workspace.Workspace;

import javafx.stage.FileChooser;
import javafx.stage.Window;
import javafx.util.Duration;

import org.controlsfx.control.Notifications;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Asks where the listed agreements shall be written, and writes them there. */
final class AgreementExport {

    private static final Duration SHOWN = Duration.seconds(8);

    private final Workspace workspace;
    private final MainViewModel viewModel;

    AgreementExport(Workspace workspace, MainViewModel viewModel) {
        this.workspace = workspace;
        this.viewModel = viewModel;
    }

    /** Does nothing when the user thinks better of it. */
    void ask(List<Agreement> agreements, @Nullable Window owner) {
        var chooser = new FileChooser();
        chooser.setInitialFileName("agreements.csv");
        chooser.getExtensionFilters()
                .add(
                        new FileChooser.ExtensionFilter(
                                workspace.words().get("shell.export_csv"), "*.csv"));
        var file = chooser.showSaveDialog(owner);
        if (file != null) {
            write(agreements, file.toPath(), owner);
        }
    }

    private void write(List<Agreement> agreements, Path file, @Nullable Window owner) {
        Dossier dossier = workspace.dossier();
        viewModel
                .work()
                .begin(
                        "shell.exporting",
                        _ -> write(dossier, agreements, file),
                        new TaskRunner.Answer<Path>() {
                            @Override
                            public void result(Path written) {
                                Notifications.create()
                                        .text(workspace.words().get("shell.exported", written))
                                        .hideAfter(SHOWN)
                                        .owner(owner)
                                        .show();
                            }

                            @Override
                            public void failure(Throwable failure) {
                                viewModel.report(Failure.of("shell.export_failed", failure));
                            }
                        });
    }

    private static Path write(Dossier dossier, List<Agreement> agreements, Path file)
            throws IOException {
        AtomicFile.write(file, out -> new AgreementsCsv(dossier, true).writeTo(out, agreements));
        return file;
    }
}
