package hanoius.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.command.UserFolder;
import hanoius.control.FigureCanvas;
import hanoius.figure.Mark;
import hanoius.shell.Looks;
import hanoius.shell.Preferences;
import hanoius.support.BundledDocument;
import hanoius.support.RecordFiles;
import hanoius.support.WindowExtension;
import hanoius.task.Worker;
import hanoius.workspace.Theme;

import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The way of somebody who looks for Nebraska and ends with a table of the agreements of one year
 * that one source tells of. The numbers are counted by hand in the files of the bundled record.
 */
@ExtendWith(WindowExtension.class)
class JourneyTest {

    private static final String SOURCE = "Hanoi-US cooperation milestones";

    private static final int MILESTONES_OF_SOURCE = RecordFiles.events(RecordFiles.cites("S001"));

    private static final int AGREEMENTS_OF_SOURCE =
            RecordFiles.count("agreements", RecordFiles.cites("S001"));

    private static final String ALL =
            "%1$d of %1$d milestones · %2$d of %2$d agreements"
                    .formatted(RecordFiles.events(), RecordFiles.count("agreements"));

    @TempDir static Path folder;
    private final Worker worker = new Worker("store-worker");
    private final List<URI> opened = new ArrayList<>();
    private Path exported = Path.of("");
    private @Nullable Stage stage;

    @Start
    void start(Stage unused) throws IOException {
        Path file = BundledDocument.in(Files.createTempDirectory(folder, "journey"));
        exported = file.resolveSibling("agreements.csv");
        var program =
                new Program(
                        Preferences.initial(Locale.ENGLISH),
                        worker,
                        worker,
                        new SimpleObjectProperty<>(Theme.LIGHT),
                        new Outside(
                                opened::add,
                                new Outside.Choosers() {
                                    @Override
                                    public Optional<File> save(
                                            FileChooser chooser, @Nullable Window owner) {
                                        return Optional.of(exported.toFile());
                                    }
                                },
                                new UserFolder(folder)));
        program.open(List.of(file.toString()));
        var scene = new Scene(program.view(), 990, 900);
        Looks.dress(scene, program.viewModel().themeProperty());
        // A stage of its own: the one that all tests share would keep its size.
        Stage own = new Stage();
        own.setScene(scene);
        own.sizeToScene();
        own.setX(0);
        own.setY(0);
        own.show();
        stage = own;
    }

    @AfterEach
    void nothingWasOpenedByItself() {
        worker.close();
        onFx(
                () -> {
                    Objects.requireNonNull(stage).close();
                    return true;
                });
        assertEquals(List.of(), opened);
    }

    private static void until(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> onFx(condition));
        } catch (TimeoutException e) {
            throw new AssertionError("waited in vain", e);
        }
    }

    private static <T> T onFx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(5_000, work);
    }

    private static String text(FxRobot robot, String id) {
        return onFx(() -> robot.lookup(id).queryAs(Labeled.class).getText());
    }

    private static void untilSays(FxRobot robot, String id, String expected) {
        try {
            until(() -> text(robot, id).equals(expected));
        } catch (AssertionError e) {
            assertEquals(expected, text(robot, id));
        }
    }

    private static List<String> chips(FxRobot robot) {
        return onFx(
                () -> List.of(robot.lookup("#chips").query().getAccessibleText().split("; ", -1)));
    }

    private void searches(FxRobot robot) {
        untilSays(robot, "#counts", ALL);
        robot.write("nebraska");
        until(() -> robot.lookup(".search-choice").queryAll().size() > 2);
        robot.push(KeyCode.ENTER);
        until(
                () ->
                        robot.lookup(".entry-title")
                                .match(JourneyTest::isTheSource)
                                .tryQuery()
                                .isPresent());
        assertEquals(ALL + " · 1 selected", text(robot, "#counts"));
    }

    private static boolean isTheSource(Node node) {
        return node instanceof Hyperlink link && link.getText().equals(SOURCE);
    }

    private void listsAllOfTheSource(FxRobot robot) {
        untilSays(
                robot,
                "#counts",
                "%d of %d milestones · %d of %d agreements · 1 selected"
                        .formatted(
                                MILESTONES_OF_SOURCE,
                                RecordFiles.events(),
                                AGREEMENTS_OF_SOURCE,
                                RecordFiles.count("agreements")));
        assertEquals(
                List.of(
                        "Source: "
                                + SOURCE
                                + " hides "
                                + (RecordFiles.events()
                                        - MILESTONES_OF_SOURCE
                                        + RecordFiles.count("agreements")
                                        - AGREEMENTS_OF_SOURCE)),
                chips(robot));
    }

    private void listsTheAgreementsOfTheYear(FxRobot robot) {
        untilSays(
                robot,
                "#counts",
                "1 + 1 possible of "
                        + RecordFiles.count("agreements")
                        + " agreements · 1 selected");
        assertEquals(
                "1 + 1 possible of " + RecordFiles.count("agreements"),
                text(robot, "#agreement-count"));
        assertEquals(
                List.of("Source: " + SOURCE + " hides 1", "Marked: 2019 hides 1"), chips(robot));
    }

    private void findsThemInTheFile(FxRobot robot) throws IOException {
        until(() -> Files.exists(exported));
        List<String> lines = Files.readAllLines(exported);
        assertEquals(3, lines.size(), lines.toString());
        // The columns that are shown, in their order.
        assertTrue(lines.getFirst().contains("Signed,Title,Status,"), lines.getFirst());
        String rows = lines.get(1) + lines.get(2);
        assertTrue(rows.contains("Land-lease agreement"), rows);
        assertTrue(rows.contains("memoranda and cooperation agreements"), rows);
        assertFalse(robot.lookup("#fault").tryQuery().isPresent());
    }

    @Test
    void fromNebraskaToATableByMouse(FxRobot robot) throws IOException {
        robot.clickOn("#search");
        searches(robot);
        robot.clickOn(robot.lookup(".entry-title").match(JourneyTest::isTheSource).<Node>query());
        until(() -> robot.lookup("#everything-from-source").tryQuery().isPresent());
        robot.clickOn("#everything-from-source");
        listsAllOfTheSource(robot);
        // In a window as narrow as this one it lies over the end of the ruler.
        robot.clickOn("#evidence-close");
        FigureCanvas canvas = robot.lookup("#timeline-canvas").queryAs(FigureCanvas.class);
        robot.clickOn("#timeline-go-to");
        typeDate(robot);
        robot.push(KeyCode.ENTER);
        until(() -> yearStarts(canvas, "Apr").isPresent());
        Point2D first = yearStarts(canvas, "2019").orElseThrow();
        Point2D next = yearStarts(canvas, "2020").orElseThrow();
        robot.moveTo(first.add(1, 0)).press(MouseButton.PRIMARY);
        robot.moveTo(next.subtract(1, 0)).release(MouseButton.PRIMARY);
        until(() -> chips(robot).stream().anyMatch(each -> each.startsWith("Marked: 2019")));
        robot.clickOn("#nav-agreements");
        listsTheAgreementsOfTheYear(robot);
        robot.clickOn("#agreement-export");
        findsThemInTheFile(robot);
    }

    @Test
    void fromNebraskaToATableByKeys(FxRobot robot) throws IOException {
        robot.push(KeyCode.CONTROL, KeyCode.F);
        searches(robot);
        robot.push(KeyCode.F6);
        tabTo(robot, JourneyTest::isTheSource);
        robot.push(KeyCode.ENTER);
        until(() -> robot.lookup("#everything-from-source").tryQuery().isPresent());
        tabTo(robot, node -> "everything-from-source".equals(node.getId()));
        robot.push(KeyCode.SPACE);
        listsAllOfTheSource(robot);
        robot.push(KeyCode.CONTROL, KeyCode.G);
        typeDate(robot);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        until(() -> chips(robot).stream().anyMatch(each -> each.startsWith("Marked: 2019")));
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
        listsTheAgreementsOfTheYear(robot);
        robot.push(KeyCode.F6);
        tabTo(robot, node -> "agreement-export".equals(node.getId()));
        robot.push(KeyCode.SPACE);
        findsThemInTheFile(robot);
    }

    @Test
    void aViewThatIsMadeLaterSaysWhatItShowsAtOnce(FxRobot robot) {
        untilSays(robot, "#counts", ALL);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        untilSays(robot, "#chart-options", "Values");
    }

    private static void typeDate(FxRobot robot) {
        until(() -> robot.lookup("#timeline-date").tryQuery().filter(Node::isFocused).isPresent());
        robot.write("2019");
    }

    private static void tabTo(FxRobot robot, Predicate<Node> goal) {
        for (int i = 0; i < 80; i++) {
            Node focused = onFx(() -> robot.window(0).getScene().getFocusOwner());
            if (focused != null && goal.test(focused)) {
                return;
            }
            robot.push(KeyCode.TAB);
        }
        throw new AssertionError("not reached by Tab");
    }

    /** Where a year begins on the ruler, on the screen; its name stands a little further on. */
    private static Optional<Point2D> yearStarts(FigureCanvas canvas, String year) {
        return onFx(
                () ->
                        canvas.figureProperty().get().marks().stream()
                                .flatMap(
                                        mark ->
                                                mark instanceof Mark.Group group
                                                        ? group.marks().stream()
                                                        : Stream.of(mark))
                                .filter(Mark.Label.class::isInstance)
                                .map(Mark.Label.class::cast)
                                .filter(mark -> mark.text().equals(year))
                                .findFirst()
                                .map(
                                        mark ->
                                                canvas.localToScreen(
                                                        mark.x() - 6, mark.baseline() - 4)));
    }
}
