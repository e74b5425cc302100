package hanoius.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.edtf.EdtfDate;
import hanoius.model.Attachment;
import hanoius.model.Dataset;
import hanoius.model.Fact;
import hanoius.model.Milestone;
import hanoius.model.Party;
import hanoius.model.RecordId;
import hanoius.model.Source;
import hanoius.shell.Looks;
import hanoius.shell.Preferences;
import hanoius.support.BundledDocument;
import hanoius.task.DirectRunner;
import hanoius.typing.TypingGuard;
import hanoius.workspace.Theme;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/** The ways of those who write in the record, on the whole program and a document of its own. */
@ExtendWith(ApplicationExtension.class)
class EditingJourneyTest {

    private static final String TITLE = "Working session on waste sorting";

    @TempDir static Path folder;
    private Path own = Path.of("");
    private @Nullable Program opened;
    private @Nullable Stage window;

    @Start
    void start(Stage unused) throws IOException {
        own = Files.createTempDirectory(folder, "edited");
        BundledDocument.in(own);
        Files.writeString(own.resolve("minutes.pdf"), "%PDF-1.7 minutes");
        window = new Stage();
        open();
    }

    /** Starts the program with the document. */
    private void open() {
        Path folderOfScan = own;
        var program =
                new Program(
                        Preferences.initial(Locale.ENGLISH),
                        new DirectRunner(),
                        new DirectRunner(),
                        new SimpleObjectProperty<>(Theme.LIGHT),
                        new Outside(
                                _ -> {},
                                new Outside.Choosers() {
                                    @Override
                                    public List<File> openSeveral(
                                            FileChooser chooser, @Nullable Window owner) {
                                        return List.of(
                                                folderOfScan.resolve("minutes.pdf").toFile());
                                    }
                                },
                                new UserFolder(own)));
        opened = program;
        Stage stage = stage();
        var scene = new Scene(program.view(), 1000, 900);
        Looks.dress(scene, program.viewModel().themeProperty());
        TypingGuard.watch(scene);
        stage.setScene(scene);
        stage.sizeToScene();
        stage.setX(0);
        stage.setY(0);
        stage.show();
        program.open(List.of(own.resolve("record.milestones").toString()));
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(
                () -> {
                    program().close();
                    stage().close();
                });
    }

    private Program program() {
        return Objects.requireNonNull(opened);
    }

    private Stage stage() {
        return Objects.requireNonNull(window);
    }

    private Dataset dataset() {
        return program().workspace().dataset();
    }

    private static void until(BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(
                    20,
                    TimeUnit.SECONDS,
                    () -> WaitForAsyncUtils.asyncFx(condition::getAsBoolean).get());
        } catch (TimeoutException e) {
            throw new AssertionError("waited in vain", e);
        }
    }

    private Milestone made() {
        Fact selected = Objects.requireNonNull(program().workspace().selected());
        return dataset().find(selected.id(), Milestone.class).orElseThrow();
    }

    private static void go(FxRobot robot, String input) {
        robot.interact(() -> robot.lookup(input).queryAs(TextInputControl.class).requestFocus());
    }

    private static void fire(FxRobot robot, String button) {
        robot.interact(() -> robot.lookup(button).queryAs(ButtonBase.class).fire());
    }

    private void begins(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.N);
        until(() -> stage().getScene().getFocusOwner().getId().equals("edit-title"));
        robot.write(TITLE);
        robot.type(KeyCode.TAB);
        robot.write("10/11/2019");
        robot.type(KeyCode.ENTER);
        until(() -> program().workspace().selected() != null);
    }

    @Test
    void aMeetingWithANewPartyANewSourceAndAFile(FxRobot robot) {
        begins(robot);
        Milestone milestone = made();
        assertEquals(TITLE, milestone.title().text());
        assertEquals(EdtfDate.parse("2019-11-10"), milestone.date());

        // Month first is offered, and taken with one press.
        Node row = robot.lookup("#field-date").query();
        ButtonBase use = robot.from(row).lookup("Use").queryAs(ButtonBase.class);
        robot.interact(use::fire);
        until(() -> made().date().equals(EdtfDate.parse("2019-10-11")));

        go(robot, "#edit-parties-vietnam");
        robot.write("Sở Tài nguyên Xanh");
        robot.type(KeyCode.ENTER);
        until(() -> !made().parties().isEmpty());
        RecordId party = Objects.requireNonNull(made().parties().getFirst().party());
        assertEquals(
                "Sở Tài nguyên Xanh",
                dataset().find(party, Party.class).orElseThrow().name().text());

        fire(robot, "#add-source");
        robot.write("Minutes of the session");
        robot.type(KeyCode.ENTER);
        until(() -> !made().citations().isEmpty());
        Source source =
                dataset().find(made().citations().getFirst().source(), Source.class).orElseThrow();
        assertEquals("Minutes of the session", source.title());

        fire(robot, "#attachment-add");
        until(() -> !dataset().attachmentsOf(made().id()).isEmpty());
        Attachment file = dataset().attachmentsOf(made().id()).getFirst();
        assertEquals("minutes.pdf", file.name());

        // It stands on the timeline and is found.
        assertTrue(
                program()
                        .workspace()
                        .shown()
                        .milestones()
                        .anyMatch(each -> each.id().equals(made().id())));
        robot.push(KeyCode.CONTROL, KeyCode.F);
        robot.write("waste sorting");
        until(() -> !robot.lookup(".search-choice").queryAll().isEmpty());
    }

    @Test
    void threeStepsBackARestartAndForthAgain(FxRobot robot) {
        Dataset before = dataset();
        begins(robot);
        go(robot, "#edit-summary");
        robot.write("First round.");
        robot.type(KeyCode.TAB);
        until(() -> made().summary().text().equals("First round."));
        robot.interact(() -> fireFlag(robot));
        until(() -> made().featured());
        Dataset after = dataset();

        robot.interact(() -> program().view().requestFocus());
        for (int i = 0; i < 3; i++) {
            robot.push(KeyCode.CONTROL, KeyCode.Z);
        }
        until(() -> dataset().milestones().size() == before.milestones().size());

        robot.interact(
                () -> {
                    program().close();
                    open();
                });
        until(() -> !dataset().isEmpty());
        for (int i = 0; i < 3; i++) {
            robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        }
        until(() -> dataset().milestones().size() == after.milestones().size());
        assertEquals(
                after.milestones().readAll().getLast(), dataset().milestones().readAll().getLast());
    }

    private static void fireFlag(FxRobot robot) {
        robot.lookup("#edit-featured").queryAs(ButtonBase.class).fire();
    }

    @Test
    void twentySelectedAreChangedAtOnce(FxRobot robot) {
        List<RecordId> twenty =
                dataset().milestones().readAll().stream().limit(20).map(Milestone::id).toList();
        robot.interact(() -> program().workspace().select(twenty));
        robot.push(KeyCode.F2);
        until(() -> robot.lookup("#share-sector").tryQuery().isPresent());
        go(robot, "#share-sector");
        robot.write("clean air");
        robot.type(KeyCode.ENTER);
        until(
                () ->
                        twenty.stream()
                                .map(id -> dataset().find(id, Milestone.class).orElseThrow())
                                .allMatch(each -> each.sectors().contains("clean air")));
        robot.interact(() -> program().view().requestFocus());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        until(
                () ->
                        twenty.stream()
                                .map(id -> dataset().find(id, Milestone.class).orElseThrow())
                                .noneMatch(each -> each.sectors().contains("clean air")));
    }
}
