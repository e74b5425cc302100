package hanoius.app;

import hanoius.command.UserFolder;
import hanoius.control.Action;
import hanoius.exchange.DataPackage;
import hanoius.filing.BackupContent;
import hanoius.filing.Backups;
import hanoius.filing.RecentDocuments;
import hanoius.filing.UndecidedMerges;
import hanoius.model.RecordId;
import hanoius.shell.DocumentMenu;
import hanoius.shell.DocumentMenu.Group;
import hanoius.shell.StartPage;
import hanoius.shell.WindowKeys;
import hanoius.store.DocumentException;
import hanoius.store.DocumentException.Reason;
import hanoius.store.SqliteArchive;
import hanoius.task.TaskRunner;
import hanoius.text.Words;
import hanoius.workspace.Workspace;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Leads to another document: one that there is, one that was open lately, or a new one. */
final class Documents {

    /** So many backups are offered of a document that is refused. */
    private static final int OFFERED = 3;

    private final Workspace workspace;
    private final Outside outside;
    private final TaskRunner runner;
    private final Consumer<TaskRunner.Work<OpenedDocument>> opening;
    private final Supplier<@Nullable Window> owner;
    private final RecentDocuments recent;
    private Path shown = Path.of("");
    private final ReadOnlyObjectWrapper<List<RecentDocuments.Entry>> list =
            new ReadOnlyObjectWrapper<>(List.of());

    /**
     * @param runner keeps the list of the documents that were open lately
     * @param opening goes over to a document
     * @param owner the window over which files are asked for; null while there is none
     */
    Documents(
            Workspace workspace,
            Outside outside,
            TaskRunner runner,
            Consumer<TaskRunner.Work<OpenedDocument>> opening,
            Supplier<@Nullable Window> owner) {
        this.workspace = workspace;
        this.outside = outside;
        this.runner = runner;
        this.opening = opening;
        this.owner = owner;
        recent = new RecentDocuments(outside.folder().path().resolve("recent.properties"));
        RecentDocuments kept = recent;
        runner.submit(_ -> kept.list(), new Listed());
    }

    /** Offers all of it in the menu of the document. */
    void offerIn(DocumentMenu menu) {
        menu.add(
                Group.OPENING,
                Action.of("documents.new", this::makeEmpty).on(WindowKeys.NEW_DOCUMENT));
        menu.addMenu(Group.OPENING, "documents.new_of_package", this::ofPackages);
        menu.add(Group.OPENING, Action.of("documents.open", this::choose).on(WindowKeys.OPEN));
        menu.addMenu(Group.OPENING, "documents.recent", this::ofRecent);
    }

    /** The documents that were open lately, latest first. */
    ReadOnlyObjectProperty<List<RecentDocuments.Entry>> recentProperty() {
        return list.getReadOnlyProperty();
    }

    /** The same for a page that is shown while there is nothing else to show. */
    StartPage.Beginnings beginnings(Consumer<RecordId.Kind> first) {
        return new StartPage.Beginnings(
                Action.of("start.open_record", this::openRecord),
                first,
                ofPackages(),
                List.of(
                        Action.of("documents.open", this::choose).on(WindowKeys.OPEN),
                        Action.of("documents.new", this::makeEmpty).on(WindowKeys.NEW_DOCUMENT)),
                new StartPage.Recent(list, this::open, this::choose, this::forget));
    }

    /** The user's own document, or where that is the one that holds nothing, the record anew. */
    private void openRecord() {
        UserFolder folder = outside.folder();
        if (shown.equals(folder.documentPath().toAbsolutePath())) {
            makeOfRecord();
        } else {
            opening.accept(_ -> OpenedDocument.own(folder));
        }
    }

    private Words words() {
        return workspace.words();
    }

    /** Asks which document to open. */
    void choose() {
        choose(null);
    }

    /**
     * The same beginning where one lay that is gone.
     *
     * @param gone null to begin wherever the system begins
     */
    private void choose(@Nullable Path gone) {
        FileChooser chooser = chooser("documents.open_title");
        chooser.getExtensionFilters().add(new ExtensionFilter(words().get("documents.any"), "*"));
        File folder = gone == null ? null : gone.toFile().getParentFile();
        if (folder != null && folder.isDirectory()) {
            chooser.setInitialDirectory(folder);
        }
        outside.choosers()
                .open(chooser, owner.get())
                .ifPresent(
                        file -> {
                            if (gone != null) {
                                forget(gone);
                            }
                            open(file.toPath());
                        });
    }

    /** Asks which document the one that is open shall be compared with. */
    void askForAnother(Consumer<Path> then) {
        outside.choosers()
                .open(chooser("compare.choose"), owner.get())
                .ifPresent(file -> then.accept(file.toPath()));
    }

    /** Tells where a copy lies of which something was left open; asks, if it is gone from there. */
    void findCopy(UndecidedMerges.Entry left, Consumer<Path> then) {
        if (Files.exists(left.copy())) {
            then.accept(left.copy());
        } else {
            outside.choosers()
                    .open(chooser("merge.where_is", left.copyName()), owner.get())
                    .ifPresent(file -> then.accept(file.toPath()));
        }
    }

    /** Asks which files shall be taken in. */
    void askForImport(Consumer<List<Path>> then) {
        var chooser = new FileChooser();
        chooser.setTitle(words().get("import.choose_file"));
        List<Path> files =
                outside.choosers().openSeveral(chooser, owner.get()).stream()
                        .map(File::toPath)
                        .toList();
        if (!files.isEmpty()) {
            then.accept(files);
        }
    }

    /** Asks where something shall be written that is called so. */
    void askForPlace(String title, String name, Consumer<Path> then) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialFileName(name);
        outside.choosers().save(chooser, owner.get()).ifPresent(file -> then.accept(file.toPath()));
    }

    /** Goes over to the document of a file. */
    void open(Path file) {
        UserFolder folder = outside.folder();
        Path absolute = file.toAbsolutePath();
        opening.accept(_ -> OpenedDocument.read(absolute, folder));
    }

    /** Asks where a new document shall lie, and goes over to it. */
    void makeEmpty() {
        UserFolder folder = outside.folder();
        Instant now = Instant.now();
        askWhere(words().get("documents.untitled"))
                .ifPresent(
                        file -> opening.accept(_ -> OpenedDocument.makeEmpty(file, now, folder)));
    }

    private List<Action> ofPackages() {
        return List.of(
                Action.of("documents.of_folder", this::makeOfFolder),
                Action.of("documents.of_zip", this::makeOfZip));
    }

    private void makeOfFolder() {
        var chooser = new DirectoryChooser();
        chooser.setTitle(words().get("documents.package_title"));
        outside.choosers().folder(chooser, owner.get()).ifPresent(this::makeOf);
    }

    private void makeOfZip() {
        var chooser = new FileChooser();
        chooser.setTitle(words().get("documents.package_title"));
        chooser.getExtensionFilters()
                .add(new ExtensionFilter(words().get("documents.zip"), "*.zip", "*.ZIP"));
        outside.choosers().open(chooser, owner.get()).ifPresent(this::makeOf);
    }

    private void makeOf(File content) {
        UserFolder folder = outside.folder();
        Path from = content.toPath();
        askWhere(content.getName().replaceFirst("(?i)\\.zip$", ""))
                .ifPresent(
                        file ->
                                opening.accept(
                                        _ ->
                                                OpenedDocument.make(
                                                        file, DataPackage.in(from), folder)));
    }

    /** Asks where a document shall lie; empty when the user thinks better of it. */
    private Optional<Path> askWhere(String name) {
        FileChooser chooser = chooser("documents.new_title");
        chooser.setInitialFileName(name + OpenedDocument.ENDING);
        return outside.choosers().save(chooser, owner.get()).map(OpenedDocument::named);
    }

    /**
     * Tells what can be done while no document is open because one was refused: go back to one of
     * the newest copies that were kept of it, if there are any, open another one, or begin with the
     * record that comes along.
     */
    void offersAfter(Throwable refusal, Consumer<List<Action>> then) {
        if (refusal instanceof DocumentException told) {
            offersOfBackups(
                    Path.of(told.arguments().getFirst().toString()),
                    backups -> then.accept(offers(refusal, backups)));
        } else {
            then.accept(offers(refusal, List.of()));
        }
    }

    /** Tells how to go back to the newest copies that were kept of a document, if there are any. */
    void offersOfBackups(Path document, Consumer<List<Action>> then) {
        Path folder = outside.folder().copies();
        runner.submit(
                _ ->
                        BackupContent.newest(
                                new Backups(folder).called(document),
                                OFFERED,
                                copy -> SqliteArchive.open(copy, folder)),
                new TaskRunner.Answer<List<BackupContent.Held>>() {
                    @Override
                    public void result(List<BackupContent.Held> found) {
                        then.accept(offersOf(found));
                    }

                    @Override
                    public void failure(Throwable failure) {
                        then.accept(List.of());
                    }
                });
    }

    private List<Action> offersOf(List<BackupContent.Held> found) {
        List<Action> offers = new ArrayList<>();
        for (BackupContent.Held each : found) {
            String number = offers.isEmpty() ? "" : "-" + (offers.size() + 1);
            offers.add(
                    Action.named(
                            "refused-backup" + number,
                            words ->
                                    words.get(
                                            "documents.open_backup",
                                            each.told(words, ZoneId.systemDefault())),
                            () -> openCopyOf(each.backup().path())));
        }
        return offers;
    }

    /** To open a document again that another program was in the way of. */
    List<Action> tryingAgain(Throwable refusal) {
        return refusal instanceof DocumentException busy && busy.reason() == Reason.BUSY
                ? List.of(
                        Action.named(
                                "refused-again",
                                words -> words.get("documents.try_again"),
                                () -> open(Path.of(busy.arguments().getFirst().toString()))))
                : List.of();
    }

    private List<Action> offers(Throwable refusal, List<Action> backups) {
        List<Action> offers = new ArrayList<>(tryingAgain(refusal));
        offers.addAll(backups);
        offers.add(
                Action.named(
                        "refused-open", words -> words.get("documents.open_other"), this::choose));
        offers.add(
                Action.named(
                        "refused-record",
                        words -> words.get("documents.open_record"),
                        this::makeOfRecord));
        return offers;
    }

    private void openCopyOf(Path backup) {
        UserFolder folder = outside.folder();
        opening.accept(_ -> OpenedDocument.readCopy(backup, folder));
    }

    private void makeOfRecord() {
        UserFolder folder = outside.folder();
        opening.accept(_ -> OpenedDocument.makeOfRecord(folder));
    }

    private FileChooser chooser(String title, Object... args) {
        var chooser = new FileChooser();
        chooser.setTitle(words().get(title, args));
        chooser.getExtensionFilters()
                .add(
                        new ExtensionFilter(
                                words().get("documents.files"), "*" + OpenedDocument.ENDING));
        return chooser;
    }

    private List<Action> ofRecent() {
        return list.get().stream().flatMap(this::ofRecent).toList();
    }

    private Stream<Action> ofRecent(RecentDocuments.Entry entry) {
        String id = "recent-" + list.get().indexOf(entry);
        Path path = entry.path();
        String name = entry.nameAmong(list.get());
        return entry.isThere()
                ? Stream.of(
                        Action.named(
                                id,
                                words -> words.get("documents.recent_one", entry.title(), name),
                                () -> open(path)))
                : Stream.of(
                        Action.named(
                                id,
                                words -> words.get("documents.recent_gone", name),
                                () -> choose(path)),
                        Action.named(
                                id + "-remove",
                                words -> words.get("documents.recent_remove", name),
                                () -> forget(path)));
    }

    /** Puts a document that was opened at the head of the list. */
    void remember(OpenedDocument opened) {
        RecentDocuments kept = recent;
        shown = opened.path().toAbsolutePath();
        var entry =
                new RecentDocuments.Entry(
                        opened.path().toAbsolutePath(),
                        opened.archive().title(),
                        opened.dataset().milestones().size(),
                        opened.dataset().agreements().size(),
                        Instant.now());
        runner.submit(_ -> kept.add(entry), new Listed());
    }

    /** Takes a document out of the list. */
    void forget(Path path) {
        RecentDocuments kept = recent;
        runner.submit(_ -> kept.remove(path), new Listed());
    }

    /** Shows the list as it is kept; one that cannot be kept is no matter to be told. */
    private final class Listed implements TaskRunner.Answer<List<RecentDocuments.Entry>> {

        @Override
        public void result(List<RecentDocuments.Entry> now) {
            list.set(now);
        }

        @Override
        public void failure(Throwable failure) {}
    }
}
