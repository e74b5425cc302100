package hanoius.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.control.FigureCanvas;
import hanoius.language.Language;
import hanoius.model.RecordId;
import hanoius.plot.TimeSpan;
import hanoius.support.FxEvents;
import hanoius.support.WindowExtension;
import hanoius.task.DirectRunner;
import hanoius.timeline.mark.Drawn;
import hanoius.workspace.Theme;
import hanoius.workspace.Workspace;

import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

@ExtendWith(WindowExtension.class)
class TimelineFormsTest {

    private final Workspace workspace = new Workspace(Language.EN, Theme.LIGHT);
    private final TimelineViewModel model =
            new TimelineViewModel(workspace, Drawn.TODAY, new DirectRunner());
    private final List<String> evidence = new ArrayList<>();

    @Start
    void open(Stage stage) {
        workspace.show(Drawn.random(3000, 7));
        TimelineView view = new TimelineView(model, workspace);
        view.setOnShowEvidence(() -> evidence.add("shown"));
        stage.setScene(new Scene(view, 900, 600));
        stage.sizeToScene();
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    private static FigureCanvas canvas(FxRobot robot) {
        return robot.lookup("#timeline-canvas").queryAs(FigureCanvas.class);
    }

    @SuppressWarnings("unchecked") // The rows of the lists are not known to the lookup.
    private static ListView<YearRows.Row> list(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(ListView.class);
    }

    private void fitAllOnTheCanvas(FxRobot robot) {
        robot.interact(
                () -> {
                    model.navigation().fitAll();
                    canvas(robot).requestFocus();
                });
        FxEvents.settle();
    }

    @Test
    void theKeyboardIsAtTheMarkOfEachRecordEvenWithinClusters(FxRobot robot) {
        fitAllOnTheCanvas(robot);
        Set<RecordId> met = new HashSet<>();
        for (int i = 0; i < 20; i++) {
            robot.type(i == 0 ? KeyCode.HOME : KeyCode.RIGHT);
            FxEvents.settle();
            var focused = canvas(robot).focusedTargetProperty().get();
            assertNotNull(focused);
            assertEquals(model.selection().selected(), focused.meaning().record());
            assertEquals(model.walk().told().getValue(), canvas(robot).getAccessibleText());
            met.add(focused.meaning().record());
        }
        assertEquals(20, met.size());
    }

    @Test
    void enterOnAClusterListsItAndEnterInTheListShowsTheEvidence(FxRobot robot) {
        fitAllOnTheCanvas(robot);
        TimeSpan before = model.view();
        robot.type(KeyCode.HOME).type(KeyCode.RIGHT, 40);
        FxEvents.settle();
        RecordId reached = Objects.requireNonNull(model.selection().selected());
        robot.type(KeyCode.ENTER);
        FxEvents.settle();
        ListView<YearRows.Row> rows = list(robot, "#cluster-records");
        assertEquals(before, model.view());
        assertTrue(rows.getItems().size() > 1);
        assertTrue(
                rows.getSelectionModel().getSelectedItem() instanceof YearRows.Row.Entry entry
                        && model.scene().all().columns().id(entry.number()).equals(reached));
        robot.type(KeyCode.ESCAPE);
        FxEvents.settle();
        assertEquals(List.of(), evidence);
        assertEquals(reached, model.selection().selected());
        robot.type(KeyCode.ENTER).type(KeyCode.HOME);
        FxEvents.settle();
        YearRows.Row first = Objects.requireNonNull(rows.getSelectionModel().getSelectedItem());
        robot.type(KeyCode.ENTER);
        FxEvents.settle();
        assertEquals(List.of("shown"), evidence);
        assertTrue(
                first instanceof YearRows.Row.Entry(int number)
                        && model.scene()
                                .all()
                                .columns()
                                .id(number)
                                .equals(model.selection().selected()));
    }

    @Test
    void vShowsTheSameRecordsAsAListWithTheSameSelectionAndEscTheTimeline(FxRobot robot) {
        fitAllOnTheCanvas(robot);
        robot.type(KeyCode.HOME).type(KeyCode.RIGHT, 5).type(KeyCode.V);
        FxEvents.settle();
        ListView<YearRows.Row> rows = list(robot, "#timeline-list");
        int reached = model.selection().item().orElseThrow();
        assertEquals(new YearRows.Row.Entry(reached), rows.getSelectionModel().getSelectedItem());
        robot.type(KeyCode.DOWN);
        FxEvents.settle();
        assertFalse(model.selection().item().orElseThrow() == reached);
        robot.type(KeyCode.ENTER);
        assertEquals(List.of("shown"), evidence);
        robot.press(KeyCode.CONTROL).type(KeyCode.C).release(KeyCode.CONTROL);
        String[] copied = new String[1];
        robot.interact(() -> copied[0] = Clipboard.getSystemClipboard().getString());
        String title = model.scene().all().columns().title(model.selection().item().getAsInt());
        assertTrue(copied[0].contains("\t" + title.strip()), copied[0]);
        robot.type(KeyCode.ESCAPE);
        FxEvents.settle();
        assertTrue(canvas(robot).isFocused());
        assertNull(rows.getScene());
    }

    @Test
    void aNarrowWindowOffersTheList(FxRobot robot) throws TimeoutException {
        assertFalse(robot.lookup("#timeline-offer").query().isVisible());
        robot.interact(() -> canvas(robot).getScene().getWindow().setWidth(640));
        // With the next pulse, which may be late.
        WaitForAsyncUtils.waitFor(
                5, TimeUnit.SECONDS, () -> robot.lookup("#timeline-offer").query().isVisible());
        robot.interact(() -> robot.lookup("#timeline-form").queryAs(ToggleButton.class).fire());
        assertFalse(robot.lookup("#timeline-offer").tryQuery().orElseThrow().isVisible());
    }
}
