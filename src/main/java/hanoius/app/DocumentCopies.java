package hanoius.app;

import hanoius.archive.Archive;
import hanoius.archive.Attribution;
import hanoius.command.CommentCopying;
import hanoius.control.Action;
import hanoius.exchange.AtomicFile;
import hanoius.model.Dataset;
import hanoius.shell.DocumentMenu;
import hanoius.shell.DocumentMenu.Group;
import hanoius.shell.Failure;
import hanoius.shell.MainViewModel;
import hanoius.store.DocumentException;
import hanoius.task.TaskRunner;
import hanoius.text.Words;
import hanoius.workspace.ChangeQueue;
import hanoius.workspace.Workspace;

import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Copies of the document that is open: one to send, and its record as a package. */
final class DocumentCopies {

    private final Workspace workspace;
    private final MainViewModel viewModel;
    private final ChangeQueue changes;
    private final TaskRunner leaving;
    private final Outside outside;
    private final Supplier<@Nullable Window> owner;
    private final Consumer<Path> opening;
    private final PackageExport packages;
    private @Nullable OpenFile document;

    /**
     * @param leaving works with the document on what others will take for right
     * @param owner the window over which files are asked for; null while there is none
     * @param opening goes over to the document of a file
     */
    DocumentCopies(
            Workspace workspace,
            MainViewModel viewModel,
            ChangeQueue changes,
            TaskRunner leaving,
            Outside outside,
            Supplier<@Nullable Window> owner,
            Consumer<Path> opening) {
        this.workspace = workspace;
        this.viewModel = viewModel;
        this.changes = changes;
        this.leaving = leaving;
        this.outside = outside;
        this.owner = owner;
        this.opening = opening;
        packages =
                new PackageExport(
                        workspace,
                        outside,
                        () -> document,
                        owner,
                        (place, writing) -> write(right(), place, writing, _ -> {}));
    }

    /** Goes over to another document. */
    void use(OpenFile opened) {
        document = opened;
    }

    /**
     * Offers all of it in the menu of the document.
     *
     * @param tables what else is offered where the record is exported
     */
    void offerIn(DocumentMenu menu, Supplier<List<Action>> tables) {
        menu.addMenu(
                Group.KEEPING,
                "documents.send",
                () ->
                        whileOpen(
                                Action.of(
                                        "documents.with_history",
                                        () -> send(whole(), Archive::copyTo, _ -> {})),
                                Action.of(
                                        "documents.without_history",
                                        () -> send(right(), Archive::copyPresentTo, _ -> {})),
                                Action.of("documents.for_comment", this::sendForComment)));
        menu.addMenu(
                Group.KEEPING,
                "documents.export",
                () ->
                        document == null
                                ? List.of()
                                : Stream.concat(packages.actions().stream(), tables.get().stream())
                                        .toList());
    }

    /** Saves all of the document elsewhere, as where it lies it cannot be changed. */
    Action saveCopy() {
        return Action.of("documents.save_copy", this::save);
    }

    /** Of a document whose file was lost, what is saved is the document from then on. */
    private void save() {
        if (changes.unwritableProperty().get() instanceof DocumentException lost
                && lost.isOfPlace()) {
            Dataset shown = workspace.dataset();
            send(whole(), (archive, out) -> rescue(archive, shown, out), opening);
        } else {
            send(whole(), Archive::copyTo, _ -> {});
        }
    }

    /** Where something was written over the file itself, what is shown is all that there is. */
    private static void rescue(Archive archive, Dataset shown, OutputStream out)
            throws IOException {
        try {
            archive.copyTo(out);
        } catch (DocumentException lost) {
            if (!lost.isOfPlace() || !shown.milestones().atHand()) {
                throw lost;
            }
            OpenedDocument.write(archive.title(), shown, out);
        }
    }

    private List<Action> whileOpen(Action... all) {
        return document == null ? List.of() : List.of(all);
    }

    private Words words() {
        return workspace.words();
    }

    /** Writes a copy. */
    private interface Copying {
        void write(Archive archive, OutputStream out) throws IOException;
    }

    /**
     * Asks where a copy shall be written that opens by itself, and writes it.
     *
     * @param then told where it lies
     */
    private void send(TaskRunner runner, Copying copying, Consumer<Path> then) {
        OpenFile from = document;
        if (from == null) {
            return;
        }
        var chooser = new FileChooser();
        chooser.setTitle(words().get("documents.send_title"));
        chooser.getExtensionFilters()
                .add(
                        new ExtensionFilter(
                                words().get("documents.files"), "*" + OpenedDocument.ENDING));
        chooser.setInitialFileName(
                words().get("documents.copy_name", from.name()) + OpenedDocument.ENDING);
        Archive archive = from.archive();
        Path own = from.path();
        outside.choosers()
                .save(chooser, owner.get())
                .map(OpenedDocument::named)
                .ifPresent(
                        file ->
                                write(
                                        runner,
                                        file,
                                        place -> {
                                            requireOther(place, own);
                                            AtomicFile.write(
                                                    place, out -> copying.write(archive, out));
                                        },
                                        then));
    }

    private void sendForComment() {
        Attribution by = changes.by();
        send(right(), (archive, out) -> CommentCopying.write(archive, by, out), _ -> {});
    }

    /** A document is not replaced by its own copy: it would be another one from then on. */
    private static void requireOther(Path place, Path own) throws IOException {
        if (Files.exists(place) && Files.isSameFile(place, own)) {
            throw new FileAlreadyExistsException(place.toString());
        }
    }

    /** For what has the seals of the document, which tell whether it is what was written. */
    private TaskRunner whole() {
        return viewModel.work().as("documents.writing");
    }

    /** For what would be taken for right whatever the document is. */
    private TaskRunner right() {
        return viewModel.work().as(leaving, "documents.writing");
    }

    /** Writes it when no change is under way, and tells where it lies. */
    private void write(
            TaskRunner runner, Path place, PackageExport.Writing writing, Consumer<Path> then) {
        changes.whenIdle(
                () ->
                        runner.submit(
                                _ -> {
                                    writing.to(place);
                                    return place;
                                },
                                new Written(then)));
    }

    /** Tells what became of a file. */
    private final class Written implements TaskRunner.Answer<Path> {

        private final Consumer<Path> then;

        Written(Consumer<Path> then) {
            this.then = then;
        }

        @Override
        public void result(Path written) {
            then.accept(written);
            viewModel.tell(words().get("shell.exported", written));
        }

        @Override
        public void failure(Throwable failure) {
            viewModel.report(
                    new Failure(
                            failure instanceof FileAlreadyExistsException
                                    ? "documents.own_file"
                                    : "shell.export_failed",
                            failure));
        }
    }
}
