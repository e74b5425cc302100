package hanoius.app;

import hanoius.exchange.AgreementsCsv;
import hanoius.exchange.AtomicFile;
import hanoius.exchange.ObservationsCsv;
import hanoius.model.Agreement;
import hanoius.model.Dossier;
import hanoius.model.Observation;
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

/** Asks where a table shall be written as CSV, and writes it there. */
final class TableExport {

    private static final Duration SHOWN = Duration.seconds(8);

    private final Workspace workspace;
    private final MainViewModel viewModel;

    TableExport(Workspace workspace, MainViewModel viewModel) {
        this.workspace = workspace;
        this.viewModel = viewModel;
    }

    /** Agreements, in the order given. */
    void agreements(List<Agreement> agreements, @Nullable Window owner) {
        Dossier dossier = workspace.dossier();
        ask(
                "agreements.csv",
                "shell.exporting",
                out -> new AgreementsCsv(dossier, true).writeTo(out, agreements),
                owner);
    }

    /** Observations, in the order given. */
    void observations(List<Observation> observations, @Nullable Window owner) {
        Dossier dossier = workspace.dossier();
        ask(
                "observations.csv",
                "shell.exporting_values",
                out -> new ObservationsCsv(dossier, true).writeTo(out, observations),
                owner);
    }

    /** Does nothing when the user thinks better of it. */
    private void ask(String name, String busy, AtomicFile.Content content, @Nullable Window owner) {
        var chooser = new FileChooser();
        chooser.setInitialFileName(name);
        chooser.getExtensionFilters()
                .add(
                        new FileChooser.ExtensionFilter(
                                workspace.words().get("shell.export_csv"), "*.csv"));
        var file = chooser.showSaveDialog(owner);
        if (file != null) {
            write(busy, content, file.toPath(), owner);
        }
    }

    private void write(String busy, AtomicFile.Content content, Path file, @Nullable Window owner) {
        viewModel
                .work()
                .begin(
                        busy,
                        _ -> write(file, content),
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

    private static Path write(Path file, AtomicFile.Content content) throws IOException {
        AtomicFile.write(file, content);
        return file;
    }
}
