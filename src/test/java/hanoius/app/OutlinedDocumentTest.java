package hanoius.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.archive.Outline;
import hanoius.command.UserFolder;
import hanoius.control.FigureCanvas;
import hanoius.language.Language;
import hanoius.model.Dataset;
import hanoius.shell.Looks;
import hanoius.shell.Preferences;
import hanoius.support.BundledDocument;
import hanoius.support.Facts;
import hanoius.support.FxEvents;
import hanoius.support.HeldRunner;
import hanoius.support.WindowExtension;
import hanoius.task.DirectRunner;
import hanoius.timeline.OutlineView;
import hanoius.timeline.lane.OutlinedItems;
import hanoius.workspace.Section;
import hanoius.workspace.Theme;
import hanoius.workspace.Workspace;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The window while a large document is read of which the outline is known. */
@ExtendWith(WindowExtension.class)
class OutlinedDocumentTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @TempDir Path folder;
    private final HeldRunner document = new HeldRunner();
    private @Nullable Program program;
    private @Nullable Scene scene;

    @Start
    void start(Stage stage) {
        program =
                new Program(
                        Preferences.initial(Locale.ENGLISH),
                        document,
                        new DirectRunner(),
                        new SimpleObjectProperty<>(Theme.LIGHT),
                        Outside.unattended(new UserFolder(folder)));
        scene = new Scene(program.view(), 1280, 800);
        Looks.dress(scene, program.viewModel().themeProperty());
        stage.setScene(scene);
        stage.sizeToScene();
        stage.show();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> program().close());
    }

    private Program program() {
        return Objects.requireNonNull(program);
    }

    private <T> @Nullable T find(String id, Class<T> type) {
        FxEvents.settle();
        return type.cast(Objects.requireNonNull(scene).lookup(id));
    }

    private static OutlinedItems outline() {
        var spans = new Outline.Builder();
        spans.add(0, 0, 0, 30_000);
        spans.add(400, 430, 1, 12_345);
        return OutlinedItems.of(spans.build(List.of(), List.of("visit", "meeting")), TODAY);
    }

    @Test
    void itIsShownAndSaysWhatIsYetToCome(FxRobot robot) {
        robot.interact(() -> program().outline(outline()));
        Label says = Objects.requireNonNull(find("#timeline-outline-says", Label.class));
        assertTrue(says.getText().startsWith("42,345 milestones"), says.getText());
        FigureCanvas canvas = Objects.requireNonNull(find(".figure-canvas", FigureCanvas.class));
        assertTrue(canvas.figureProperty().get().marks().size() > 5);
        assertNull(find("#timeline", Node.class));
        Label counts = Objects.requireNonNull(find("#counts", Label.class));
        assertEquals("", counts.getText());
        robot.interact(() -> program().viewModel().speak(Language.VI));
        assertTrue(says.getText().startsWith("42.345 cột mốc"), says.getText());
    }

    @Test
    void itMakesWayForTheTimelineOfTheDocument(FxRobot robot) throws IOException {
        Path file =
                BundledDocument.write(
                        folder.resolve("record.milestones"), BundledDocument.record().dataset());
        robot.interact(
                () -> {
                    program().open(List.of(file.toString()));
                    program().outline(outline());
                });
        assertNotNull(find("#timeline-outline", Node.class));
        Node begin = Objects.requireNonNull(find("#new-record", Node.class));
        assertTrue(begin.isDisabled(), "there is nothing yet to put a record into");
        robot.interact(document::releaseAll);
        assertFalse(begin.isDisabled());
        assertNull(find("#timeline-outline", Node.class));
        assertNotNull(find("#timeline", Node.class));
        // One that comes too late is told of nobody.
        robot.interact(() -> program().outline(outline()));
        assertNull(find("#timeline-outline", Node.class));
    }

    @Test
    void itSaysWhenAllIsReadButNotInOrderYet(FxRobot robot) {
        Dataset read = Facts.dataset(Facts.milestone("M1").build());
        // Shown by a workspace of its own, as the timeline of this one has it in order at once.
        var workspace = new Workspace(Language.EN, Theme.LIGHT);
        OutlineView view = new OutlineView(outline(), workspace);
        Label says = (Label) view.lookup("#timeline-outline-says");
        robot.interact(
                () -> {
                    Objects.requireNonNull(scene).setRoot(view);
                    workspace.show(read);
                });
        assertTrue(says.getText().contains("put in order"), says.getText());
    }

    @Test
    void itMakesWayForWhatIsWrongWithTheDocument(FxRobot robot) {
        robot.interact(
                () -> {
                    program().open(List.of(folder.resolve("none.milestones").toString()));
                    program().outline(outline());
                    document.releaseAll();
                });
        assertNull(find("#timeline-outline", Node.class));
    }

    @Test
    void otherSectionsAreNotInItsPlace(FxRobot robot) {
        robot.interact(
                () -> {
                    program().outline(outline());
                    program().viewModel().sectionProperty().set(Section.CHARTS);
                });
        assertNull(find("#timeline-outline", Node.class));
        robot.interact(() -> program().viewModel().sectionProperty().set(Section.TIMELINE));
        assertNotNull(find("#timeline-outline", Node.class));
    }

    @Test
    void whatIsToldBeforeThereIsAWindowIsHandedOnLater() {
        var spans = new Outline.Builder();
        spans.add(0, 0, 0, 7);
        Outline outline = spans.build(List.of(), List.of("visit"));
        var early = new EarlyOutline(TODAY);
        List<Integer> told = new ArrayList<>();
        early.accept(outline);
        early.setOnTold(items -> told.add(items.size()));
        assertEquals(List.of(7), told);
        early.accept(outline);
        assertEquals(List.of(7, 7), told);
    }
}
