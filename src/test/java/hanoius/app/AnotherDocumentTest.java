package hanoius.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.archive.Archive;
import hanoius.archive.Attribution;
import hanoius.archive.Change;
import hanoius.archive.UnsoundException;
import hanoius.command.Commands;
import hanoius.command.UserFolder;
import hanoius.control.Action;
import hanoius.exchange.DataPackage;
import hanoius.exchange.PackageWriter;
import hanoius.filing.Backup;
import hanoius.filing.Backup.Occasion;
import hanoius.filing.Backups;
import hanoius.filing.RecentDocuments;
import hanoius.interchange.PackageCompanions;
import hanoius.merge.CommentCopy;
import hanoius.model.Attachment;
import hanoius.model.Dataset;
import hanoius.model.Edit;
import hanoius.model.RecordId;
import hanoius.model.Source;
import hanoius.opening.CopyName;
import hanoius.query.Filter;
import hanoius.shell.Failure;
import hanoius.shell.Looks;
import hanoius.shell.Preferences;
import hanoius.store.Document;
import hanoius.support.BundledDocument;
import hanoius.support.Bytes;
import hanoius.support.Facts;
import hanoius.support.FxEvents;
import hanoius.support.OpenedMenu;
import hanoius.support.WindowExtension;
import hanoius.task.DirectRunner;
import hanoius.task.TaskRunner.Progress;
import hanoius.workspace.Section;
import hanoius.workspace.Theme;
import hanoius.workspace.Workspace;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/** Documents as a whole: one after another in the same window, and copies of them. */
@ExtendWith(WindowExtension.class)
@SuppressWarnings("NullAway.Init")
class AnotherDocumentTest {

    private static final Source OTHER = Facts.source("X900").title("Nhân Dân cuối tuần").build();

    private static final Source FIRST = Facts.source("S001").title("Hà Nội Mới").build();

    private static final Attachment SCAN =
            Facts.attachment("F1", RecordId.milestone("M001"), "scan.pdf", "one");

    @TempDir private Path folder;
    private Program program;
    private Stage stage;
    private @Nullable Path answer;
    private @Nullable Path chosen;

    /** What is to be opened is one thing, where something is to be written another. */
    private final class Answers implements Outside.Choosers {

        private Optional<File> file() {
            return Optional.ofNullable(answer).map(Path::toFile);
        }

        @Override
        public Optional<File> save(FileChooser chooser, @Nullable Window owner) {
            return file();
        }

        @Override
        public Optional<File> open(FileChooser chooser, @Nullable Window owner) {
            return Optional.ofNullable(chosen).map(Path::toFile);
        }

        @Override
        public Optional<File> folder(DirectoryChooser chooser, @Nullable Window owner) {
            return file();
        }
    }

    private UserFolder user() {
        return new UserFolder(folder.resolve("user"));
    }

    @BeforeEach
    void start() {
        Stops.onFx(
                () -> {
                    program =
                            new Program(
                                    Preferences.initial(Locale.ENGLISH),
                                    new DirectRunner(),
                                    new DirectRunner(),
                                    new SimpleObjectProperty<>(Theme.LIGHT),
                                    new Outside(_ -> {}, new Answers(), user()));
                    stage = new Stage();
                    var scene = new Scene(program.view(), 1280, 800);
                    Looks.dress(scene, program.viewModel().themeProperty());
                    stage.setScene(scene);
                    stage.show();
                    return true;
                });
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(
                () -> {
                    program.close();
                    stage.close();
                });
    }

    private void open(FxRobot robot, Path file) {
        robot.interact(() -> program.open(List.of(file.toString())));
        FxEvents.settle();
    }

    private Path record() throws IOException {
        Path file = folder.resolve("record.milestones");
        Document.create(
                        file,
                        "One pair",
                        Instant.EPOCH,
                        Facts.dataset(FIRST, Facts.milestone("M001").build()))
                .close();
        return file;
    }

    private Path other() throws IOException {
        Path file = folder.resolve("other.milestones");
        Document.create(file, "Another pair", Instant.EPOCH, Facts.dataset(OTHER)).close();
        return file;
    }

    private void choose(FxRobot robot, String id) {
        robot.interact(
                () -> {
                    item(OpenedMenu.entries(program.view().menu()), id).fire();
                });
        FxEvents.settle();
    }

    private static MenuItem item(List<MenuItem> items, String id) {
        return all(items).filter(each -> id.equals(each.getId())).findFirst().orElseThrow();
    }

    private static Stream<MenuItem> all(List<MenuItem> items) {
        return items.stream()
                .flatMap(
                        each ->
                                each instanceof Menu menu
                                        ? Stream.concat(Stream.of(each), all(menu.getItems()))
                                        : Stream.of(each));
    }

    private Workspace workspace() {
        return program.workspace();
    }

    private static Stream<String> texts(Node node) {
        Stream<String> own =
                node instanceof Labeled labeled
                        ? Stream.of(Objects.requireNonNullElse(labeled.getText(), ""))
                        : node instanceof Text text ? Stream.of(text.getText()) : Stream.empty();
        Stream<String> below =
                node instanceof Parent parent
                        ? parent.getChildrenUnmodifiable().stream()
                                .flatMap(AnotherDocumentTest::texts)
                        : Stream.empty();
        return Stream.concat(own, below);
    }

    /** What the window says of something, hidden or not. */
    private List<String> shown(String word) {
        return Stops.onFx(() -> texts(program.view()).filter(each -> each.contains(word)).toList());
    }

    @Test
    void nothingOfTheDocumentBeforeRemains(FxRobot robot) throws Exception {
        Path record = BundledDocument.in(folder);
        List<Archive> archives = new ArrayList<>();
        robot.interact(
                () ->
                        program.open(
                                _ -> {
                                    OpenedDocument read = OpenedDocument.read(record, user());
                                    archives.add(read.archive());
                                    return read;
                                }));
        var before = new WeakReference<>(workspace().dataset());
        robot.interact(
                () -> {
                    for (Section each : Section.values()) {
                        program.viewModel().sectionProperty().set(each);
                    }
                    workspace().filters().replace(Filter.NONE.withText("utah"));
                    program.viewModel().searchProperty().set("utah");
                    workspace().select(RecordId.milestone("M001"));
                    workspace().select(RecordId.agreement("A001"));
                });
        FxEvents.settle();
        robot.push(KeyCode.F2);
        assertTrue(program.view().lookup("#form").isVisible());
        String title = BundledDocument.record().title();
        assertFalse(shown(title).isEmpty());
        assertFalse(shown("Utah").isEmpty());
        open(robot, other());
        assertEquals("Another pair", program.view().menu().getText());
        assertEquals(List.of(OTHER), workspace().dataset().sources());
        assertEquals(List.of(), workspace().selection());
        assertEquals(Filter.NONE, workspace().filter());
        assertEquals("", program.viewModel().searchProperty().get());
        assertEquals(List.of(), shown(title));
        assertEquals(List.of(), shown("Utah"));
        assertThrows(RuntimeException.class, archives.getFirst()::generation);
        for (int i = 0; i < 100 && before.get() != null; i++) {
            System.gc();
            FxEvents.settle();
        }
        assertEquals(null, before.get());
    }

    @Test
    void aDocumentThatIsRefusedLeavesTheOneThatIsOpen(FxRobot robot) throws IOException {
        open(robot, record());
        Dataset before = workspace().dataset();
        open(robot, Files.writeString(folder.resolve("no.milestones"), "no document"));
        assertEquals(before, workspace().dataset());
        assertEquals("shell.other_stays", told().key());
        assertEquals(null, program.viewModel().openFailureProperty().get());
    }

    /** One letter of a title is another: nothing but the seal tells it. */
    @Test
    void aDamagedDocumentIsSaidOnlyReadAndNothingLeavesItAsRight(FxRobot robot) throws IOException {
        Path damaged = record();
        Bytes.replace(damaged, "Hà Nội Mới", "Hà Nội Mợi");
        Path copy = user().copies().resolve("record-5f1d7c3e-format-4-bbbbbbbb.milestones");
        Files.createDirectories(user().copies());
        Document.create(copy, "As it was", Instant.EPOCH, Facts.dataset(OTHER)).close();
        open(robot, damaged);
        assertEquals("Hà Nội Mợi", workspace().dataset().sources().getFirst().title());
        assertFalse(shown("Damage was found in: search, source.").isEmpty());
        assertFalse(shown("Read only: damaged").isEmpty());
        robot.interact(() -> workspace().select(FIRST.id()));
        robot.push(KeyCode.F2);
        Node form = program.view().lookup("#form");
        assertFalse(form != null && form.isVisible());

        Path left = folder.resolve("left.zip");
        answer = left;
        choose(robot, "documents-to-zip");
        assertInstanceOf(UnsoundException.class, told().cause());
        robot.interact(() -> ((Button) program.view().lookup("#overlay-close")).fire());
        answer = folder.resolve("without.milestones");
        choose(robot, "documents-without-history");
        assertEquals("shell.export_failed", told().key());
        robot.interact(() -> ((Button) program.view().lookup("#overlay-close")).fire());
        assertFalse(Files.exists(left));
        assertFalse(Files.exists(folder.resolve("without.milestones")));
        // A copy that keeps the seals is a way out, and is told to be damaged as well.
        answer = folder.resolve("whole.milestones");
        robot.interact(
                () -> ((Button) program.view().lookup("#damage #documents-save-copy")).fire());
        FxEvents.settle();
        assertTrue(Files.exists(folder.resolve("whole.milestones")));
        robot.interact(() -> ((Button) program.view().lookup("#refused-backup")).fire());
        FxEvents.settle();
        assertEquals(List.of(OTHER), workspace().dataset().sources());
        assertFalse(program.view().lookup("#damage").isVisible());
    }

    private Failure told() {
        return Objects.requireNonNull(program.viewModel().faults().firstProperty().get());
    }

    /** Once the other program has let go of it, one press leads on. */
    @Test
    void oneThatAnotherProgramHoldsCanBeTriedAgain(FxRobot robot) throws Exception {
        Path held = record();
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + held);
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN EXCLUSIVE");
            open(robot, held);
            Failure refused =
                    Objects.requireNonNull(program.viewModel().openFailureProperty().get());
            assertEquals("refused-again", refused.offers().getFirst().id());
            statement.execute("ROLLBACK");
        }
        robot.interact(() -> ((Button) program.view().lookup("#refused-again")).fire());
        assertEquals(null, program.viewModel().openFailureProperty().get());
        assertFalse(workspace().dataset().isEmpty());
    }

    @Test
    void whereTheFirstIsRefusedThereIsAlwaysAWayOn(FxRobot robot) throws IOException {
        Path damaged = Files.writeString(folder.resolve("hồ sơ.milestones"), "no document");
        Files.createDirectories(user().copies());
        Path copy = user().copies().resolve("hồ sơ-5f1d7c3e-format-4-bbbbbbbb.milestones");
        Document.create(copy, "As it was", Instant.EPOCH, Facts.dataset(OTHER)).close();
        open(robot, damaged);
        Failure refused = Objects.requireNonNull(program.viewModel().openFailureProperty().get());
        assertEquals(
                List.of("refused-backup", "refused-open", "refused-record"),
                refused.offers().stream().map(Action::id).toList());
        byte[] kept = Files.readAllBytes(copy);
        // It has the focus: one key leads on.
        robot.push(KeyCode.ENTER);
        assertEquals(List.of(OTHER), workspace().dataset().sources());
        assertEquals(null, program.viewModel().openFailureProperty().get());
        assertArrayEquals(kept, Files.readAllBytes(copy));
    }

    @Test
    void theRecordThatComesAlongIsAWayOnToo(FxRobot robot) throws IOException {
        open(robot, folder.resolve("gone.milestones"));
        robot.interact(() -> ((Button) program.view().lookup("#refused-record")).fire());
        assertEquals(BundledDocument.record().dataset().sources(), workspace().dataset().sources());
        assertTrue(Files.exists(user().documentPath()));
    }

    @Test
    void aNewDocumentIsEmptyAndHasTheWordsOfLists(FxRobot robot) throws IOException {
        answer = folder.resolve("Chuẩn bị đoàn đi Utah");
        choose(robot, "documents-new");
        assertEquals("Chuẩn bị đoàn đi Utah", program.view().menu().getText());
        assertTrue(Files.exists(folder.resolve("Chuẩn bị đoàn đi Utah.milestones")));
        assertTrue(workspace().dataset().isEmpty());
        assertFalse(workspace().dataset().terms().isEmpty());
    }

    @Test
    void aNewDocumentOfWhatWasExportedIsTheSameRecord(FxRobot robot) throws IOException {
        Path original = record();
        attach(original);
        open(robot, original);
        Dataset record = workspace().dataset();
        answer = Files.createDirectory(folder.resolve("packed"));
        choose(robot, "documents-to-folder");
        Path zip = folder.resolve("packed.zip");
        answer = zip;
        choose(robot, "documents-to-zip");
        var bytes = new ByteArrayOutputStream();
        DataPackage packed = DataPackage.in(folder.resolve("packed"));
        PackageWriter.toZip(packed, PackageCompanions.of(packed), bytes);
        assertArrayEquals(bytes.toByteArray(), Files.readAllBytes(zip));
        Path other = other();
        robot.interact(() -> program.dropped(List.of(other)));
        assertEquals(List.of(OTHER), workspace().dataset().sources());
        chosen = zip;
        answer = folder.resolve("again.milestones");
        choose(robot, "documents-of-zip");
        assertEquals(record.sources(), workspace().dataset().sources());
        assertEquals(record.agreements(), workspace().dataset().agreements());
        assertEquals(record.attachments(), workspace().dataset().attachments());
        assertHasScan(folder.resolve("again.milestones"));
    }

    @Test
    void aCopyThatIsSentForCommentKnowsItAndSaysSo(FxRobot robot) throws IOException {
        open(robot, record());
        Path sent = folder.resolve("sent.milestones");
        answer = sent;
        choose(robot, "documents-for-comment");
        try (Archive copy = OpenedDocument.read(sent, user()).archive()) {
            assertTrue(CommentCopy.sent(copy).isPresent());
            assertEquals(List.of(), copy.steps(), "without its history");
            assertTrue(copy.check(Progress.NONE).sound());
        }
        robot.interact(() -> program.viewModel().sectionProperty().set(Section.HISTORY));
        assertEquals(List.of(), shown("was sent for comment"));
        open(robot, sent);
        robot.interact(() -> program.viewModel().sectionProperty().set(Section.HISTORY));
        assertFalse(shown("was sent for comment").isEmpty());
    }

    /** Whatever can be written without the window can be written with it, and the other way. */
    @Test
    void theWindowWritesWhatTheCommandLineDoes(FxRobot robot) throws IOException {
        open(robot, record());
        var said = new StringWriter();
        Commands.run(new String[] {"export"}, new PrintWriter(said), new PrintWriter(said));
        String commands =
                said.toString().replaceFirst("(?s).*Say what to export: ([^.]*)\\..*", "$1");
        Set<String> named = new TreeSet<>(List.of(commands.strip().split("[ ,.]+", -1)));
        named.remove("");
        Set<String> shown = new TreeSet<>();
        robot.interact(
                () -> {
                    List<MenuItem> entries = OpenedMenu.entries(program.view().menu());
                    all(entries)
                            .map(each -> Objects.requireNonNullElse(each.getId(), ""))
                            .filter(each -> each.startsWith("export-"))
                            .map(each -> each.substring("export-".length()))
                            .map(each -> each.equals("observations") ? "figures" : each)
                            .forEach(shown::add);
                    if (all(entries).anyMatch(each -> "documents-to-folder".equals(each.getId()))) {
                        shown.add("record");
                    }
                });
        // Pictures are written where they are drawn, by Ctrl+E.
        assertTrue(named.removeAll(List.of("chart", "timeline")));
        assertEquals(named, shown);
    }

    @Test
    void whatIsFilteredIsAPackageOfItsOwn(FxRobot robot) throws IOException {
        open(robot, record());
        robot.interact(() -> program.view().menu().show());
        assertTrue(
                all(program.view().menu().getItems())
                        .noneMatch(each -> "documents-filtered-to-zip".equals(each.getId())));
        robot.interact(() -> program.view().menu().hide());
        robot.interact(() -> workspace().filters().replace(Filter.NONE.withText("Hà Nội Mới")));
        Path zip = folder.resolve("some.zip");
        answer = zip;
        choose(robot, "documents-filtered-to-zip");
        Dataset some = DataPackage.in(zip).dataset();
        assertEquals(0, some.milestones().size());
        assertEquals(List.of(FIRST), some.sources());
        answer = Files.createDirectory(folder.resolve("some"));
        choose(robot, "documents-filtered-to-folder");
        assertEquals(List.of(FIRST), DataPackage.in(folder.resolve("some")).dataset().sources());
    }

    /** Keeps a file with a record of a document. */
    private void attach(Path document) throws IOException {
        try (Archive archive = OpenedDocument.read(document, user()).archive()) {
            archive.put(
                    new ByteArrayInputStream("one".getBytes(StandardCharsets.UTF_8)),
                    Progress.NONE);
            archive.apply(Change.of(Attribution.of("Thu", Instant.EPOCH), Edit.adding(SCAN)));
        }
    }

    private void assertHasScan(Path document) throws IOException {
        try (Archive archive = OpenedDocument.read(document, user()).archive()) {
            var bytes = new ByteArrayOutputStream();
            archive.writeContent(SCAN.sha256(), bytes, Progress.NONE);
            assertEquals("one", bytes.toString(StandardCharsets.UTF_8));
        }
    }

    @Test
    void aCopyOpensByItselfAndNeverTakesThePlaceOfItsDocument(FxRobot robot) throws IOException {
        Path record = record();
        open(robot, record);
        answer = folder.resolve("sent.milestones");
        choose(robot, "documents-with-history");
        try (Archive sent = OpenedDocument.read(answer, user()).archive()) {
            assertEquals(workspace().dataset().sources(), sent.read(Progress.NONE).sources());
        }
        byte[] before = Files.readAllBytes(record);
        answer = record;
        choose(robot, "documents-without-history");
        assertArrayEquals(before, Files.readAllBytes(record));
        assertEquals(
                "documents.own_file",
                Objects.requireNonNull(program.viewModel().faults().firstProperty().get()).key());
    }

    @Test
    void documentsThatWereOpenAreOpenedAgainAndOneThatIsGoneSaysSo(FxRobot robot)
            throws IOException {
        Path record = record();
        open(robot, record);
        open(robot, other());
        robot.push(KeyCode.CONTROL, KeyCode.O);
        assertEquals("Another pair", program.view().menu().getText());
        choose(robot, "recent-1");
        assertEquals("One pair", program.view().menu().getText());
        Files.delete(folder.resolve("other.milestones"));
        robot.interact(() -> program.view().menu().show());
        robot.interact(() -> program.view().menu().hide());
        MenuItem gone = item(program.view().menu().getItems(), "recent-1");
        assertEquals("other.milestones is not where it was: find it…", gone.getText());
        choose(robot, "recent-1-remove");
        var recent = new RecentDocuments(user().path().resolve("recent.properties"));
        assertEquals(List.of(record), recent.list().stream().map(each -> each.path()).toList());
    }

    @Test
    void aBackupOfAnotherFileOfTheSameDocumentSaysSo(FxRobot robot) throws IOException {
        Path record = record();
        open(robot, record);
        try (Archive archive = OpenedDocument.read(record, user()).archive()) {
            UUID uuid = archive.uuid();
            for (String called : List.of("record", "ban-minh")) {
                var name = new CopyName(called, uuid, 1, "close", Instant.EPOCH);
                Files.createDirectories(user().copies());
                Files.copy(record, user().copies().resolve(name.fileName()));
            }
        }
        choose(robot, "documents-revert");
        List<String> offered =
                Stops.onFx(
                        () ->
                                Stream.of("#backup-0", "#backup-1")
                                        .map(id -> (Labeled) program.view().lookup(id))
                                        .map(Labeled::getText)
                                        .toList());
        assertEquals(
                1,
                offered.stream()
                        .filter(each -> each.endsWith("It is a backup of “ban-minh”"))
                        .count(),
                offered.toString());
    }

    @Test
    void goingBackToABackupIsOneStepThatIsUndone(FxRobot robot) throws IOException {
        Path record = record();
        open(robot, record);
        Dataset before = workspace().dataset();
        try (Document now = Document.open(record)) {
            Files.createDirectories(user().copies());
            String name =
                    "record-%s-format-4-bbbbbbbb.milestones"
                            .formatted(now.uuid().toString().substring(0, 8));
            // What is in its file is nowhere in the document.
            attach(Files.copy(record, user().copies().resolve(name)));
        }
        Source otherwise = Facts.source("S001").title("Otherwise").build();
        try (Archive elsewhere = OpenedDocument.read(record, user()).archive()) {
            List<Edit> edits = new ArrayList<>();
            edits.add(Edit.replacing(FIRST, otherwise));
            edits.add(Edit.adding(OTHER));
            elsewhere.apply(new Change(edits, Attribution.of("Thu", Instant.EPOCH)));
        }
        open(robot, record);
        Dataset after = workspace().dataset();
        assertNotEquals(before.sources(), after.sources());
        choose(robot, "documents-revert");
        String offered = Stops.onFx(() -> ((Labeled) program.view().lookup("#backup-0")).getText());
        assertTrue(offered.endsWith("Since then: 1 added, 1 changed, 1 deleted"), offered);
        robot.push(KeyCode.ENTER);
        FxEvents.settle();
        assertEquals(after.sources(), workspace().dataset().sources());
        assertFalse(shown("Otherwise").isEmpty());
        robot.interact(() -> ((Button) program.view().lookup("#compare-go-back")).fire());
        FxEvents.settle();
        assertEquals(before.sources(), workspace().dataset().sources());
        assertEquals(List.of(SCAN), workspace().dataset().attachments());
        assertHasScan(record);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        FxEvents.settle();
        assertEquals(after.sources(), workspace().dataset().sources());
        assertEquals(List.of(Occasion.FIRST, Occasion.RESTORE), backupsOf(record));
        open(robot, other());
        assertEquals(List.of(Occasion.FIRST, Occasion.RESTORE, Occasion.CLOSE), backupsOf(record));
        open(robot, record);
        Path copies = user().copies();
        Files.move(copies, copies.resolveSibling("moved"));
        Files.writeString(copies, "no folder");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        FxEvents.settle();
        assertNotEquals(after.sources(), workspace().dataset().sources());
        assertEquals(List.of(), shown("fault"));
        String told = shown("No backup could be kept in " + copies).getFirst();
        assertTrue(told.endsWith("Editing goes on."), told);
    }

    /** Why those were made that are not called as they were formerly, earliest first. */
    private List<Occasion> backupsOf(Path file) throws IOException {
        try (Document document = Document.open(file)) {
            return new Backups(user().copies())
                    .of(document.uuid()).reversed().stream()
                            .filter(each -> each.generation() > 0)
                            .map(Backup::occasion)
                            .toList();
        }
    }
}
