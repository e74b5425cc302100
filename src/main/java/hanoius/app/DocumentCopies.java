package hanoius.app;

import hanoius.archive.Archive;
import hanoius.archive.Attribution;
import hanoius.control.Action;
import hanoius.exchange.AtomicFile;
import hanoius.filing.Backup;
import hanoius.filing.BackupContent;
import hanoius.filing.BackupKeeper;
import hanoius.filing.Backups;
import hanoius.merge.CommentCopy;
import hanoius.model.Dataset;
import hanoius.model.Edit;
import hanoius.opening.Scratch;
import hanoius.revision.ComparisonViewModel;
import hanoius.revision.DocumentPinning;
import hanoius.shell.DocumentMenu;
import hanoius.shell.DocumentMenu.Group;
import hanoius.shell.Failure;
import hanoius.shell.MainViewModel;
import hanoius.store.DocumentException;
import hanoius.store.SqliteArchive;
import hanoius.task.TaskRunner;
import hanoius.text.Words;
import hanoius.workspace.ChangeQueue;
import hanoius.workspace.Workspace;

import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Copies of the document that is open: one to send, its record as a package, and those kept. */
final class DocumentCopies {

    /** So many backups are offered at once. */
    private static final int PAGE = 8;

    private final Workspace workspace;
    private final MainViewModel viewModel;
    private final ChangeQueue changes;
    private final TaskRunner leaving;
    private final Outside outside;
    private final Supplier<@Nullable Window> owner;
    private final Consumer<Path> opening;
    private final PackageExport packages;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private @Nullable OpenedDocument document;
    private @Nullable BackupKeeper keeper;
    private Consumer<ComparisonViewModel.Former> comparing = _ -> {};

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

    /**
     * Goes over to another document.
     *
     * @param keeper keeps its backups
     */
    void use(OpenedDocument opened, BackupKeeper keeper) {
        document = opened;
        this.keeper = keeper;
        open.set(true);
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
        menu.add(
                Group.KEEPING,
                Action.of("documents.revert", () -> lookForBackups(menu)).when(open));
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
        OpenedDocument from = document;
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

    /** Without its history: what the copy has of one is what is suggested in it. */
    private void sendForComment() {
        Attribution by = changes.by();
        send(right(), (archive, out) -> writeForComment(archive, by, out), _ -> {});
    }

    private static void writeForComment(Archive archive, Attribution by, OutputStream out)
            throws IOException {
        try (Scratch scratch = Scratch.folder()) {
            Path copies = scratch.path();
            Path sent = copies.resolve("comment" + OpenedDocument.ENDING);
            try (OutputStream to = Files.newOutputStream(sent)) {
                archive.copyPresentTo(to);
            }
            try (Archive made = SqliteArchive.open(sent, copies)) {
                CommentCopy.send(made, by.author(), by.at());
                made.copyTo(out);
            }
        }
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

    /** Looks through the copies that were kept of the document, and offers to go back to each. */
    void lookForBackups(DocumentMenu menu) {
        lookForBackups(menu, 0);
    }

    /** A part of the copies that were kept of a document. */
    private record Page(List<BackupContent> shown, boolean isLast) {

        static Page of(Path folder, UUID document, Dataset now, int from) throws IOException {
            List<Backup> all = new Backups(folder).of(document);
            int to = Math.min(all.size(), from + PAGE);
            return new Page(
                    BackupContent.of(
                            all.subList(Math.min(from, to), to),
                            document,
                            now,
                            copy -> SqliteArchive.open(copy, folder)),
                    to == all.size());
        }
    }

    /**
     * @param begin how many of the latest are left out
     */
    private void lookForBackups(DocumentMenu menu, int begin) {
        OpenedDocument from = document;
        if (from == null) {
            return;
        }
        Path folder = outside.folder().copies();
        UUID uuid = from.archive().uuid();
        Dataset now = workspace.dataset();
        viewModel
                .work()
                .as("documents.looking")
                .submit(
                        _ -> Page.of(folder, uuid, now, begin),
                        new TaskRunner.Answer<Page>() {
                            @Override
                            public void result(Page found) {
                                if (from.equals(document)) {
                                    offer(found, begin, menu);
                                }
                            }

                            @Override
                            public void failure(Throwable failure) {
                                viewModel.report(new Failure("documents.no_backups", failure));
                            }
                        });
    }

    private void offer(Page found, int begin, DocumentMenu menu) {
        List<Action> choices = new ArrayList<>();
        for (BackupContent each : found.shown()) {
            choices.add(
                    Action.named(
                                    "backup-" + choices.size(),
                                    words -> each.told(words, ZoneId.systemDefault()),
                                    () -> compare(each.held()))
                            .when(!each.isSame()));
        }
        if (!found.isLast()) {
            choices.add(
                    Action.named(
                            "backups-older",
                            words -> words.get("documents.older_backups"),
                            () -> lookForBackups(menu, begin + PAGE)));
        }
        menu.ask(choices.isEmpty() ? "documents.revert_none" : "documents.revert_which", choices);
    }

    /** Shows what is otherwise in a copy, from where one can go back to it. */
    private void compare(BackupContent.Held held) {
        comparing.accept(
                new ComparisonViewModel.Former(
                        held.backup().path(),
                        words -> held.name(words, ZoneId.systemDefault()),
                        () -> revertTo(held.backup())));
    }

    /** Keeps the document as it is before a copy is merged into it. */
    DocumentPinning pinning() {
        return open -> {
            BackupKeeper kept = keeper;
            if (kept != null) {
                kept.pin(open, Backup.Occasion.MERGE);
            }
        };
    }

    /** Keeps the document as it is before something is taken into it. */
    void pinBeforeImport(Archive archive) {
        BackupKeeper kept = keeper;
        if (kept != null) {
            kept.pin(archive, Backup.Occasion.IMPORT);
        }
    }

    /** Has it shown there what is otherwise in a copy. */
    void setComparing(Consumer<ComparisonViewModel.Former> newComparing) {
        comparing = newComparing;
    }

    /** Makes the document say what a copy says: one change, which can be undone as any other. */
    private void revertTo(Backup backup) {
        Path folder = outside.folder().copies();
        BackupKeeper kept = keeper;
        if (kept != null) {
            changes.submit(archive -> leadingBack(archive, backup, folder, kept), _ -> {});
        }
    }

    private static List<Edit> leadingBack(
            Archive archive, Backup backup, Path folder, BackupKeeper keeper) {
        keeper.pin(archive, Backup.Occasion.RESTORE);
        try {
            return BackupContent.leadingBack(
                    archive, backup, copy -> SqliteArchive.open(copy, folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
