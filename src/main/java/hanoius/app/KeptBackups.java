package hanoius.app;

import hanoius.archive.Archive;
import hanoius.control.Action;
import hanoius.filing.Backup;
import hanoius.filing.BackupContent;
import hanoius.filing.BackupKeeper;
import hanoius.filing.Backups;
import hanoius.model.Dataset;
import hanoius.model.Edit;
import hanoius.opening.CopyName;
import hanoius.revision.DocumentPinning;
import hanoius.revision.FormerState;
import hanoius.shell.DocumentMenu;
import hanoius.shell.DocumentMenu.Group;
import hanoius.shell.Failure;
import hanoius.shell.MainViewModel;
import hanoius.store.SqliteArchive;
import hanoius.task.TaskRunner;
import hanoius.text.Words;
import hanoius.workspace.ChangeQueue;
import hanoius.workspace.Workspace;

import javafx.beans.property.ReadOnlyBooleanWrapper;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** The backups that were kept of the document that is open, and the way back to one. */
final class KeptBackups {

    /** So many backups are offered at once. */
    private static final int PAGE = 8;

    private final Workspace workspace;
    private final MainViewModel viewModel;
    private final ChangeQueue changes;
    private final Outside outside;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private @Nullable OpenFile document;
    private @Nullable BackupKeeper keeper;
    private Consumer<FormerState> comparing = _ -> {};

    KeptBackups(
            Workspace workspace, MainViewModel viewModel, ChangeQueue changes, Outside outside) {
        this.workspace = workspace;
        this.viewModel = viewModel;
        this.changes = changes;
        this.outside = outside;
    }

    /**
     * Goes over to another document.
     *
     * @param keeper keeps its backups
     */
    void use(OpenFile opened, BackupKeeper keeper) {
        document = opened;
        this.keeper = keeper;
        open.set(true);
    }

    /** Offers the way back in the menu of the document. */
    void offerIn(DocumentMenu menu) {
        menu.add(
                Group.KEEPING,
                Action.of("documents.revert", () -> lookForBackups(menu, 0)).when(open));
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
     * Looks through the copies that were kept of the document, and offers to go back to each.
     *
     * @param begin how many of the latest are left out
     */
    private void lookForBackups(DocumentMenu menu, int begin) {
        OpenFile from = document;
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
                                    offer(found, CopyName.called(from.path()), begin, menu);
                                }
                            }

                            @Override
                            public void failure(Throwable failure) {
                                viewModel.report(new Failure("documents.no_backups", failure));
                            }
                        });
    }

    /**
     * @param called what copies of this file are called
     */
    private void offer(Page found, String called, int begin, DocumentMenu menu) {
        List<Action> choices = new ArrayList<>();
        for (BackupContent each : found.shown()) {
            choices.add(
                    Action.named(
                                    "backup-" + choices.size(),
                                    words -> told(each, called, words),
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

    /** Two files may be the same document, as when one was sent: which of them a copy is of. */
    private static String told(BackupContent backup, String called, Words words) {
        String told = backup.told(words, ZoneId.systemDefault());
        return CopyName.read(backup.held().backup().path())
                .map(CopyName::called)
                .filter(each -> !each.equals(called))
                .map(each -> words.get("documents.backup_of", told, each))
                .orElse(told);
    }

    /** Shows what is otherwise in a copy, from where one can go back to it. */
    private void compare(BackupContent.Held held) {
        comparing.accept(
                new FormerState(
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
    void setComparing(Consumer<FormerState> newComparing) {
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
