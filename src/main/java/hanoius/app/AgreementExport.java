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

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Asks where the listed agreements shall be written, and writes them there. */
final class AgreementExport {

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
            write(agreements, file.toPath());
        }
    }

    void write(List<Agreement> agreements, Path file) {
        Dossier dossier = workspace.dossier();
        viewModel
                .work()
                .begin(
                        "shell.exporting",
                        _ -> write(dossier, agreements, file),
                        new TaskRunner.Answer<Path>() {
                            @Override
                            public void result(Path written) {}

                            @Override
                            public void failure(Throwable failure) {
                                viewModel.report(Failure.of("shell.export_failed", failure));
                            }
                        });
    }

    private static Path write(Dossier dossier, List<Agreement> agreements, Path file)
            throws IOException {
        AtomicFile.write(
                file,
                out -> {
                    var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
                    new AgreementsCsv(dossier, true).write(agreements, writer);
                    writer.flush();
                });
        return file;
    }
}
