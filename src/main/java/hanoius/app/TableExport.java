package hanoius.app;

import hanoius.exchange.AtomicFile;
import hanoius.exchange.RecordTables.Selection;
import hanoius.exchange.TableFormat;
import hanoius.model.Agreement;
import hanoius.model.Dataset;
import hanoius.model.Observation;
import hanoius.model.RecordId.Kind;
import hanoius.shell.Failure;
import hanoius.shell.MainViewModel;
import hanoius.task.TaskRunner;
import hanoius.text.Words;
import hanoius.workspace.Workspace;

import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import javafx.util.Duration;

import org.controlsfx.control.Notifications;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Asks where a table shall be written, and writes it there. */
final class TableExport {

    private static final Duration SHOWN = Duration.seconds(8);

    private final Workspace workspace;
    private final MainViewModel viewModel;
    private final TaskRunner runner;
    private final Outside.Choosers choosers;

    /**
     * @param runner writes the table
     */
    TableExport(
            Workspace workspace,
            MainViewModel viewModel,
            TaskRunner runner,
            Outside.Choosers choosers) {
        this.workspace = workspace;
        this.viewModel = viewModel;
        this.runner = runner;
        this.choosers = choosers;
    }

    /** Agreements, in the order given. */
    void agreements(List<Agreement> agreements, @Nullable Window owner) {
        Dataset dataset = workspace.dataset();
        Words words = workspace.words();
        ask(
                "agreements",
                "shell.exporting",
                List.of(TableFormat.values()),
                format ->
                        format.content(
                                Selection.of(Kind.AGREEMENT, agreements), dataset, words, true),
                owner);
    }

    /** Observations, in the order given. */
    void observations(List<Observation> observations, @Nullable Window owner) {
        Dataset dataset = workspace.dataset();
        Words words = workspace.words();
        ask(
                "observations",
                "shell.exporting_values",
                List.of(TableFormat.values()),
                format ->
                        format.content(
                                Selection.of(Kind.OBSERVATION, observations), dataset, words, true),
                owner);
    }

    /** Does nothing when the user thinks better of it. */
    private void ask(
            String name,
            String busy,
            List<TableFormat> formats,
            Function<TableFormat, AtomicFile.Content> content,
            @Nullable Window owner) {
        var chooser = new FileChooser();
        chooser.setTitle(workspace.words().get("export.title_of_table"));
        chooser.setInitialFileName(name + formats.getFirst().ending());
        Map<ExtensionFilter, TableFormat> filters = new LinkedHashMap<>();
        for (TableFormat each : formats) {
            String words = workspace.words().get(each.key());
            filters.put(new ExtensionFilter(words, "*" + each.ending()), each);
        }
        chooser.getExtensionFilters().setAll(filters.keySet());
        choosers.save(chooser, owner)
                .ifPresent(
                        file -> {
                            TableFormat chosen =
                                    filters.getOrDefault(
                                            chooser.getSelectedExtensionFilter(),
                                            formats.getFirst());
                            Optional<TableFormat> named =
                                    TableFormat.of(file.toPath()).filter(formats::contains);
                            Path path =
                                    named.isPresent()
                                            ? file.toPath()
                                            : Path.of(file.getPath() + chosen.ending());
                            write(busy, content.apply(named.orElse(chosen)), path, owner);
                        });
    }

    private void write(String busy, AtomicFile.Content content, Path file, @Nullable Window owner) {
        viewModel
                .work()
                .as(runner, busy)
                .submit(
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
                                viewModel.report(new Failure("shell.export_failed", failure));
                            }
                        });
    }

    private static Path write(Path file, AtomicFile.Content content) throws IOException {
        AtomicFile.write(file, content);
        return file;
    }
}
