package hanoius.app;

import hanoius.command.UserFolder;
import hanoius.control.Action;
import hanoius.control.ActionKeys;
import hanoius.doubles.DoublesView;
import hanoius.doubles.DoublesViewModel;
import hanoius.importing.ImportView;
import hanoius.importing.ImportViewModel;
import hanoius.importing.RowsInError;
import hanoius.intake.KnownTables;
import hanoius.model.RecordId;
import hanoius.revision.ComparisonView;
import hanoius.revision.ComparisonViewModel;
import hanoius.revision.UndecidedViewModel;
import hanoius.shell.DocumentMenu;
import hanoius.shell.Failure;
import hanoius.shell.MainView;
import hanoius.shell.MainViewModel;
import hanoius.store.Document;
import hanoius.store.SqliteArchive;
import hanoius.task.TaskRunner;
import hanoius.text.Words;
import hanoius.workspace.ChangeQueue;
import hanoius.workspace.EditSession;
import hanoius.workspace.Workspace;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What is laid over the views: files that are taken in, another document beside it, likely doubles.
 */
final class Sheets {

    private final Workspace workspace;
    private final MainViewModel viewModel;
    private final MainView view;
    private final ChangeQueue changes;
    private final Documents documents;
    private final KeptBackups backups;
    private final Function<String, TaskRunner> runners;
    private final UserFolder folder;
    private final ImportViewModel importing;
    private final List<Runnable> closing = new ArrayList<>();

    /**
     * @param runners does what is worked out, by the message key of what it is called meanwhile
     */
    Sheets(
            Workspace workspace,
            MainViewModel viewModel,
            MainView view,
            ChangeQueue changes,
            Documents documents,
            KeptBackups backups,
            Function<String, TaskRunner> runners,
            UserFolder folder) {
        this.workspace = workspace;
        this.viewModel = viewModel;
        this.view = view;
        this.changes = changes;
        this.documents = documents;
        this.backups = backups;
        this.runners = runners;
        this.folder = folder;
        importing =
                new ImportViewModel(
                        workspace,
                        changes,
                        runners.apply("import.reading"),
                        new KnownTables(folder.path().resolve("known-tables.csv")),
                        backups::pinBeforeImport,
                        failure -> viewModel.report(new Failure("import.failed", failure)));
    }

    /** Where files are taken in. */
    ImportViewModel importing() {
        return importing;
    }

    /** Closes all of them, before the document is left for another. */
    void close() {
        closing.forEach(Runnable::run);
    }

    /**
     * Offers to take in files that are chosen or pasted.
     *
     * @param files takes files that were pasted, whatever they are
     */
    void offerImport(Consumer<List<Path>> files) {
        view.showInPlace(
                importing.shown(),
                () -> new ImportView(importing, this::saveErrors),
                importing::close);
        view.menu()
                .add(
                        DocumentMenu.Group.KEEPING,
                        Action.of("import.file", () -> documents.askForImport(importing::open))
                                .when(viewModel.hasDocument()));
        var pasting =
                new Pasting(
                        files,
                        text -> importing.open(workspace.words().get("import.pasted"), text));
        ActionKeys.install(
                view, view, List.of(pasting.action(() -> viewModel.hasDocument().get())));
        closing.add(importing::close);
    }

    private void saveErrors() {
        Words words = workspace.words();
        documents.askForPlace(
                words.get("import.save_errors"),
                words.get("import.errors_name", importing.name()),
                file -> importing.errors().ifPresent(rows -> save(rows, file)));
    }

    private void save(RowsInError rows, Path file) {
        viewModel
                .work()
                .as("documents.writing")
                .submit(
                        _ -> rows.writeTo(file),
                        new TaskRunner.Answer<Path>() {
                            @Override
                            public void result(Path written) {
                                viewModel.tell(workspace.words().get("shell.exported", written));
                            }

                            @Override
                            public void failure(Throwable failure) {
                                viewModel.report(new Failure("import.failed", failure));
                            }
                        });
    }

    /**
     * Offers to compare the document with another one, and to merge what that has.
     *
     * @param undecided what earlier merges have left open
     */
    void offerComparison(UndecidedViewModel undecided) {
        var comparison =
                new ComparisonViewModel(
                        workspace,
                        changes,
                        runners.apply("compare.reading"),
                        file -> SqliteArchive.of(Document.open(file), folder.copies()),
                        backups.pinning(),
                        undecided,
                        failure -> viewModel.report(new Failure("compare.advice", failure)));
        undecided.setWayBack(
                (left, first) -> documents.findCopy(left, file -> comparison.compare(file, first)));
        view.showInPlace(
                comparison.shown(),
                () -> new ComparisonView(comparison, this::selectBeside),
                comparison::close);
        view.menu()
                .add(
                        DocumentMenu.Group.KEEPING,
                        Action.of(
                                        "compare.open",
                                        () ->
                                                documents.askForAnother(
                                                        file -> comparison.compare(file)))
                                .when(viewModel.hasDocument()));
        backups.setComparing(comparison::compare);
        closing.add(comparison::close);
    }

    /**
     * Offers a list of what may be there twice.
     *
     * @param editing where two are merged in their form
     */
    void offerDoubles(EditSession editing) {
        var doubles =
                new DoublesViewModel(
                        workspace,
                        runners.apply("doubles.looking"),
                        ids -> openForms(ids, editing),
                        failure -> viewModel.report(new Failure("doubles.advice", failure)));
        view.showInPlace(doubles.shown(), () -> new DoublesView(doubles), doubles::close);
        view.menu()
                .add(
                        DocumentMenu.Group.KEEPING,
                        Action.of("doubles.open", doubles::look).when(viewModel.hasDocument()));
        closing.add(doubles::close);
    }

    /** Selects several records and opens their form, where two are merged. */
    private void openForms(List<RecordId> ids, EditSession editing) {
        workspace.select(ids);
        viewModel.evidenceOpenProperty().set(true);
        editing.editingProperty().set(editing.isWritable());
    }

    /** Selects a record for the panel, if that is open; what is shown in the middle stays. */
    private void selectBeside(RecordId id) {
        boolean open = viewModel.evidenceOpenProperty().get();
        workspace.select(id);
        viewModel.evidenceOpenProperty().set(open);
    }
}
