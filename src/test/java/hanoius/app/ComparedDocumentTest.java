package hanoius.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.archive.Attribution;
import hanoius.archive.Change;
import hanoius.command.UserFolder;
import hanoius.language.Language;
import hanoius.model.Dataset;
import hanoius.model.Edit;
import hanoius.model.Milestone;
import hanoius.model.RecordId.Kind;
import hanoius.model.Source;
import hanoius.schema.Schemas;
import hanoius.shell.Looks;
import hanoius.shell.Preferences;
import hanoius.store.SqliteArchive;
import hanoius.support.BundledDocument;
import hanoius.support.Facts;
import hanoius.support.OpenedMenu;
import hanoius.support.WindowExtension;
import hanoius.task.DirectRunner;
import hanoius.task.TaskRunner.Progress;
import hanoius.workspace.Theme;

import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/** The entry of the menu, from the file that is chosen to the view that tells what it has. */
@ExtendWith(WindowExtension.class)
class ComparedDocumentTest {

    @TempDir private static Path folder;

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    }

    private static Path changedCopy(Path document) throws IOException {
        Path copy =
                Files.createDirectories(document.resolveSibling("sent"))
                        .resolve("theirs.milestones");
        Files.copy(document, copy);
        try (SqliteArchive archive = SqliteArchive.open(copy, folder.resolve("copies"))) {
            Milestone first = archive.read(Progress.NONE).milestones().get(0);
            Milestone later =
                    Schemas.of(first)
                            .ofJson(
                                    first.id(),
                                    Schemas.of(first).json(first),
                                    "{\"date\":\"2017-05-04\"}");
            Source added =
                    Facts.source(archive.unused(Kind.SOURCE).key()).title("Nhân Dân").build();
            archive.apply(
                    Change.of(
                            Attribution.of("Minh", Instant.EPOCH),
                            Edit.replacing(first, later),
                            Edit.adding(added)));
        }
        return copy;
    }

    @Test
    void theOtherIsReadClosedAndStaysAsItIs(FxRobot robot) throws IOException {
        Path document =
                BundledDocument.write(
                        folder.resolve("record.milestones"), BundledDocument.record().dataset());
        Path copy = changedCopy(document);
        byte[] before = Files.readAllBytes(copy);
        var opened = new AtomicReference<@Nullable Program>();
        robot.interact(() -> opened.set(open(document, copy)));
        Program program = Objects.requireNonNull(opened.get());
        fire(program, "compare-open", robot);
        robot.interact(
                () -> {
                    program.view().applyCss();
                    program.view().layout();
                });
        Node shown = program.view().lookup("#comparison");
        assertNotNull(shown);
        assertEquals("Merge 2", ((Labeled) shown.lookup("#merge-do")).getText());
        assertEquals(4, ((ListView<?>) shown.lookup("#comparison-list")).getItems().size());
        assertArrayEquals(before, Files.readAllBytes(copy));
        try (Stream<Path> beside = Files.list(copy.getParent())) {
            assertEquals(List.of(copy), beside.toList(), "nothing is left beside it");
        }
        robot.interact(
                () ->
                        Event.fireEvent(
                                shown,
                                new KeyEvent(
                                        KeyEvent.KEY_PRESSED,
                                        "",
                                        "",
                                        KeyCode.ESCAPE,
                                        false,
                                        false,
                                        false,
                                        false)));
        assertNull(program.view().lookup("#comparison"));
        assertNotNull(program.view().lookup("#timeline"));
    }

    @Test
    void whatTheyChangedIsMergedIntoTheDocumentAfterABackupThatStays(FxRobot robot)
            throws IOException {
        Path document =
                BundledDocument.write(
                        Files.createDirectory(folder.resolve("ours")).resolve("ours.milestones"),
                        BundledDocument.record().dataset());
        Path copy = changedCopy(document);
        var opened = new AtomicReference<@Nullable Program>();
        robot.interact(() -> opened.set(open(document, copy)));
        Program program = Objects.requireNonNull(opened.get());
        fire(program, "compare-open", robot);
        // What stands in the place of the views makes room for what is asked for next.
        fire(program, "doubles-open", robot);
        assertNull(program.view().lookup("#comparison"));
        assertNotNull(program.view().lookup("#doubles"));
        fire(program, "compare-open", robot);
        assertNull(program.view().lookup("#doubles"));
        robot.interact(() -> ((Button) program.view().lookup("#merge-do")).fire());
        assertNull(program.view().lookup("#comparison"), "nothing is left to decide");
        try (SqliteArchive archive = SqliteArchive.open(document, folder.resolve("copies"))) {
            Dataset merged = archive.read(Progress.NONE);
            assertEquals("2017-05-04", merged.milestones().get(0).date().text());
            assertEquals("Nhân Dân", merged.sources().getLast().title());
        }
        try (Stream<Path> kept = Files.list(new UserFolder(folder).copies())) {
            assertTrue(kept.anyMatch(each -> each.getFileName().toString().contains("merge")));
        }
    }

    private static void fire(Program program, String entry, FxRobot robot) {
        robot.interact(
                () ->
                        OpenedMenu.entries(program.view().menu()).stream()
                                .filter(each -> entry.equals(each.getId()))
                                .forEach(MenuItem::fire));
    }

    private static Program open(Path document, Path chosen) {
        var choosers =
                new Outside.Choosers() {
                    @Override
                    public Optional<File> open(FileChooser chooser, @Nullable Window owner) {
                        return Optional.of(chosen.toFile());
                    }
                };
        var program =
                new Program(
                        Preferences.initial(Locale.forLanguageTag(Language.EN.code())),
                        new DirectRunner(),
                        new DirectRunner(),
                        new SimpleObjectProperty<>(Theme.LIGHT),
                        new Outside(_ -> {}, choosers, new UserFolder(folder)));
        var scene = new Scene(program.view(), 1100, 700);
        Looks.dress(scene, program.viewModel().themeProperty());
        var stage = new Stage();
        stage.setScene(scene);
        stage.sizeToScene();
        stage.show();
        program.open(List.of(document.toString()));
        return program;
    }
}
