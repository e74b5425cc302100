package hanoius.app;

import hanoius.command.UserFolder;
import hanoius.control.Action;
import hanoius.edtf.Refusal;
import hanoius.fault.Trace;
import hanoius.filing.BackupKeeper;
import hanoius.filing.Backups;
import hanoius.filing.UndecidedMerges;
import hanoius.merge.CommentCopy;
import hanoius.query.TextSearch;
import hanoius.revision.UndecidedViewModel;
import hanoius.shell.Failure;
import hanoius.shell.MainViewModel;
import hanoius.task.DirectRunner;
import hanoius.task.Later;
import hanoius.task.TaskRunner;
import hanoius.text.Why;
import hanoius.text.Words;
import hanoius.workspace.ChangeQueue;
import hanoius.workspace.EditHistory;
import hanoius.workspace.EditSession;
import hanoius.workspace.GivenUp;
import hanoius.workspace.Soundness;
import hanoius.workspace.Workspace;

import javafx.application.Platform;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * What is written into the document that is open, and kept beside it: changes and the way back from
 * them, drafts, what a merge left undecided, backups.
 */
final class DocumentSession {

    private final Workspace workspace;
    private final MainViewModel viewModel;
    private final UserFolder folder;
    private final BackupKeeper.Runners runners;
    private final Soundness soundness;
    private final ChangeQueue changes;
    private final EditSession editing;
    private final EditHistory edits;
    private final DraftKeeping drafts;
    private final UndecidedViewModel undecided;
    private final Set<Trace> reloadedAfter = new HashSet<>();
    private @Nullable TextSearch searched;
    private @Nullable UUID shown;
    private @Nullable BackupKeeper keeping;

    /**
     * @param document does all reading and writing of the document
     * @param pictures looks through backups
     * @param checking looks at all of the document
     */
    DocumentSession(
            Workspace workspace,
            MainViewModel viewModel,
            TaskRunner document,
            TaskRunner pictures,
            TaskRunner checking,
            UserFolder folder) {
        this.workspace = workspace;
        this.viewModel = viewModel;
        this.folder = folder;
        runners = new BackupKeeper.Runners(document, pictures);
        soundness = new Soundness(checking);
        changes =
                new ChangeQueue(
                        workspace,
                        document,
                        viewModel::author,
                        InstantSource.system(),
                        this::notMade);
        changes.follow(soundness);
        editing = new EditSession(workspace, changes, InstantSource.system(), Later::after);
        edits = new EditHistory(workspace, changes, InstantSource.system());
        drafts = new DraftKeeping(editing, folder.path(), this::draftsFailed);
        undecided =
                new UndecidedViewModel(
                        workspace,
                        document,
                        new UndecidedMerges(folder.path().resolve("undecided.properties")),
                        InstantSource.system(),
                        ZoneId.systemDefault());
        undecided.follow(changes.noticeProperty());
        workspace
                .lifetime()
                .subscribe(viewModel.backupMinutesProperty(), minutes -> pace(minutes.intValue()));
    }

    Soundness soundness() {
        return soundness;
    }

    ChangeQueue changes() {
        return changes;
    }

    EditSession editing() {
        return editing;
    }

    EditHistory edits() {
        return edits;
    }

    UndecidedViewModel undecided() {
        return undecided;
    }

    /** Shows the records of a document. Changes go into the one before until it is used. */
    void show(OpenedDocument opened) {
        UUID uuid = opened.archive().uuid();
        if (uuid.equals(shown)) {
            // Another state of it: the filter and what is selected stay.
            workspace.show(opened.dataset(), opened.search());
        } else {
            viewModel.searchProperty().set("");
            workspace.open(opened.dataset(), opened.search());
        }
        shown = uuid;
        viewModel.opened(opened.archive().title(), opened.path());
        viewModel.unreadProperty().set(opened.archive().unread());
    }

    /** Makes changes in a document from now on; gives what keeps its backups. */
    BackupKeeper use(OpenedDocument opened) {
        UUID uuid = opened.archive().uuid();
        edits.begin();
        BackupKeeper keeper = keeper(opened);
        keeping = keeper;
        pace(viewModel.backupMinutesProperty().get());
        changes.use(opened.archive(), opened.changed(), keeper);
        soundness.use(opened.archive());
        drafts.use(uuid);
        undecided.use(uuid);
        changes.questions()
                .ask(
                        CommentCopy::sent,
                        sent ->
                                sent.ifPresent(
                                        by -> {
                                            undecided.sent(by);
                                            viewModel.tell(undecided.told(by));
                                        }));
        editing.searchIn(opened.search());
        searched = opened.search();
        reloadedAfter.clear();
        return keeper;
    }

    /** Keeps drafts before another document is shown. */
    void leave() {
        drafts.leave();
    }

    /** Lets go of the document. */
    void close() {
        soundness.close();
        changes.close();
        drafts.close();
    }

    /**
     * Tells of what was thrown and caught nowhere, and shows the document anew: views may have been
     * left between what it was and what it is. Where the same is thrown again, that was no cure.
     */
    void uncaught(Throwable thrown) {
        viewModel.report(Failure.uncaught(thrown));
        TextSearch shownBy = searched;
        if (shownBy != null && reloadedAfter.add(Trace.of(thrown))) {
            changes.questions().reload(dataset -> workspace.show(dataset, shownBy));
        }
    }

    /** Lets the document be read only, as what writes it has ended. */
    void writerEnded() {
        changes.lock(Refusal.of("fault.writer_ended"));
    }

    /**
     * Does something when all of the document was looked at, if one is open.
     *
     * @param otherwise told what was found, or why it could not be looked at
     */
    void whenSound(Runnable action, Consumer<Throwable> otherwise) {
        soundness
                .after(new DirectRunner())
                .submit(
                        _ -> true,
                        new TaskRunner.Answer<Boolean>() {
                            @Override
                            public void result(Boolean isSound) {
                                action.run();
                            }

                            @Override
                            public void failure(Throwable failure) {
                                otherwise.accept(failure);
                            }
                        });
    }

    /** Tells why a change was not made, and offers to try again where that may help. */
    private void notMade(Throwable failure) {
        List<Action> offers =
                GivenUp.mayHelp(failure)
                        ? List.of(
                                Action.named(
                                        "fault-again",
                                        words -> words.get("edits.try_again"),
                                        changes.givenUp()::tryAgain))
                        : List.of();
        viewModel.report(new Failure("shell.edit_advice", failure, offers));
    }

    private void draftsFailed(Throwable failure) {
        viewModel.report(new Failure("shell.draft_advice", failure));
    }

    private void pace(int minutes) {
        BackupKeeper now = keeping;
        if (now != null) {
            now.setInterval(Duration.ofMinutes(minutes));
        }
    }

    private BackupKeeper keeper(OpenedDocument opened) {
        Backups backups = new Backups(folder.copies());
        return new BackupKeeper(
                backups,
                opened.path(),
                opened.archive().uuid(),
                opened.copying(),
                runners,
                InstantSource.system(),
                failure -> Platform.runLater(() -> tellOfBackup(failure)));
    }

    private void tellOfBackup(Throwable failure) {
        Words words = workspace.words();
        viewModel.tell(
                words.get("documents.no_backup", folder.copies(), new Why(failure).in(words)));
    }
}
