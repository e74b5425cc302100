package hanoius.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hanoius.command.UserFolder;
import hanoius.model.Dataset;
import hanoius.model.RecordId;
import hanoius.query.Filter;
import hanoius.shell.Looks;
import hanoius.shell.Preferences;
import hanoius.support.BundledDocument;
import hanoius.support.FxEvents;
import hanoius.support.WindowExtension;
import hanoius.task.Worker;
import hanoius.workspace.Section;
import hanoius.workspace.Theme;
import hanoius.workspace.Workspace;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Whatever is selected, no view fails at it: each lists some kinds of records and not others. */
@ExtendWith(WindowExtension.class)
class SelectionEverywhereTest {

    private static final Set<String> FORMS =
            Set.of("timeline-form", "timeline-as-table", "chart-as-table");

    @TempDir static Path folder;
    private final Worker worker = new Worker("store-worker");
    private final List<Throwable> faults = new CopyOnWriteArrayList<>();
    private @Nullable Stage stage;
    private @Nullable Program program;

    @Start
    void start(Stage unused) throws IOException {
        Thread.currentThread().setUncaughtExceptionHandler((_, fault) -> faults.add(fault));
        Path file = BundledDocument.in(Files.createTempDirectory(folder, "selection"));
        Program made =
                new Program(
                        Preferences.initial(Locale.ENGLISH),
                        worker,
                        worker,
                        new SimpleObjectProperty<>(Theme.LIGHT),
                        Outside.unattended(new UserFolder(folder)));
        made.open(List.of(file.toString()));
        var scene = new Scene(made.view(), 1280, 800);
        Looks.dress(scene, made.viewModel().themeProperty());
        Stage own = new Stage();
        own.setScene(scene);
        own.sizeToScene();
        own.show();
        stage = own;
        program = made;
    }

    @AfterEach
    void close(FxRobot robot) {
        worker.close();
        robot.interact(
                () -> {
                    Thread.currentThread().setUncaughtExceptionHandler(null);
                    Objects.requireNonNull(stage).close();
                });
    }

    private Program program() {
        return Objects.requireNonNull(program);
    }

    private Workspace workspace() {
        return program().workspace();
    }

    private static void settle() {
        FxEvents.settle();
    }

    private void untilRead() {
        try {
            WaitForAsyncUtils.waitFor(
                    20,
                    TimeUnit.SECONDS,
                    () ->
                            WaitForAsyncUtils.waitForAsyncFx(
                                    5_000, () -> workspace().dataset().milestones().size() > 0));
        } catch (TimeoutException e) {
            throw new AssertionError("the record was not read", e);
        }
    }

    /** The last record of each kind. */
    private List<RecordId> ofEachKind() {
        Dataset dataset = workspace().dataset();
        List<RecordId> ids = new ArrayList<>();
        for (var facts :
                List.of(
                        dataset.milestones().readAll(),
                        dataset.agreements(),
                        dataset.indicators(),
                        dataset.observations(),
                        dataset.sources())) {
            ids.add(facts.get(facts.size() - 1).id());
        }
        return ids;
    }

    private void go(FxRobot robot, Section section) {
        robot.interact(() -> program().viewModel().sectionProperty().set(section));
        settle();
    }

    /**
     * The buttons that show the other form of the view at hand, which is made at the latest then.
     */
    private static List<ToggleButton> toggles(FxRobot robot) {
        return robot
                .lookup(node -> node.getId() != null && FORMS.contains(node.getId()))
                .queryAllAs(ToggleButton.class)
                .stream()
                .filter(each -> each.localToScreen(0, 0) != null && InSight.isShown(each))
                .toList();
    }

    private void selectEach(FxRobot robot, String where) {
        List<RecordId> ids = ofEachKind();
        for (Filter filter : List.of(Filter.NONE, Filter.NONE.withText("nothing like it"))) {
            robot.interact(() -> workspace().filters().replace(filter));
            settle();
            for (RecordId id : ids) {
                robot.interactNoWait(() -> workspace().select(id));
            }
            robot.interactNoWait(() -> workspace().select(ids));
            settle();
            assertEquals(List.of(), faults, where + (filter.isEmpty() ? "" : ", filtered out"));
        }
        // The last of each kind is still selected when all of them come back.
        robot.interact(() -> workspace().filters().replace(Filter.NONE));
        settle();
        robot.interact(() -> workspace().select(List.of()));
        assertEquals(List.of(), faults, where + ", come back");
    }

    @Test
    void eachKindOfRecordCanBeSelectedInEachViewWithEveryFormOfEveryViewMade(FxRobot robot) {
        untilRead();
        for (Section each : Section.values()) {
            go(robot, each);
            toggles(robot).forEach(toggle -> robot.interact(toggle::fire));
            settle();
            selectEach(robot, each + " in its other form");
            toggles(robot).forEach(toggle -> robot.interact(toggle::fire));
        }
        for (Section each : Section.values()) {
            go(robot, each);
            selectEach(robot, each.name());
        }
    }
}
