package hanoius.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.archive.Attribution;
import hanoius.archive.Change;
import hanoius.archive.Committed;
import hanoius.control.FigureCanvas;
import hanoius.figure.Bounds;
import hanoius.figure.HitIndex;
import hanoius.language.Language;
import hanoius.model.Edit;
import hanoius.model.Milestone;
import hanoius.model.RecordId;
import hanoius.plot.TimeSpan;
import hanoius.support.Facts;
import hanoius.support.FxEvents;
import hanoius.support.WindowExtension;
import hanoius.task.DirectRunner;
import hanoius.timeline.mark.Drawn;
import hanoius.workspace.Theme;
import hanoius.workspace.Workspace;

import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** An edit as it is seen on the timeline and in its list. */
@ExtendWith(WindowExtension.class)
class EditedTimelineViewTest {

    private static final RecordId ID = RecordId.milestone("M006");

    private final Workspace workspace = new Workspace(Language.EN, Theme.LIGHT);
    private final TimelineViewModel model =
            new TimelineViewModel(workspace, Drawn.TODAY, new DirectRunner());

    @Start
    void open(Stage stage) {
        workspace.show(Drawn.real());
        stage.setScene(new Scene(new TimelineView(model, workspace), 1000, 600));
        stage.sizeToScene();
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    private static FigureCanvas canvas(FxRobot robot) {
        return robot.lookup("#timeline-canvas").queryAs(FigureCanvas.class);
    }

    private void replace(FxRobot robot, Milestone after) {
        Milestone before = workspace.dataset().find(ID, Milestone.class).orElseThrow();
        robot.interact(
                () ->
                        workspace.apply(
                                new Committed(
                                        2,
                                        Change.of(
                                                Attribution.of("Lan", Instant.EPOCH),
                                                Edit.replacing(before, after)),
                                        Map.of(),
                                        Instant.EPOCH,
                                        true)));
        FxEvents.settle();
    }

    /** Where the mark of each milestone is, and what is said of it. */
    private static Map<RecordId, HitIndex.Target> marks(FxRobot robot) {
        Map<RecordId, HitIndex.Target> marks = new TreeMap<>();
        for (HitIndex.Target each : new HitIndex(canvas(robot).figureProperty().get()).targets()) {
            RecordId id = each.meaning().record();
            if (id != null && id.kind() == RecordId.Kind.MILESTONE) {
                marks.put(id, each);
            }
        }
        return marks;
    }

    private static Map<RecordId, Bounds> places(Map<RecordId, HitIndex.Target> marks) {
        Map<RecordId, Bounds> places = new TreeMap<>();
        marks.forEach((id, mark) -> places.put(id, mark.bounds()));
        places.remove(ID);
        return places;
    }

    private HitIndex.Target mark(FxRobot robot) {
        return Objects.requireNonNull(marks(robot).get(ID));
    }

    @Test
    void theMarkGoesToItsNewDayAndEverythingElseStays(FxRobot robot) {
        robot.interact(() -> model.navigation().show(Drawn.days("2018-01-01", "2021-01-01")));
        robot.interact(model::rest);
        FxEvents.settle();
        Bounds plain = mark(robot).bounds();
        robot.clickOn(canvas(robot).localToScreen(plain.centerX(), plain.centerY()));
        FxEvents.settle();
        Bounds at = mark(robot).bounds();
        assertEquals(List.of(ID), workspace.selection());
        Map<RecordId, Bounds> others = places(marks(robot));
        TimeSpan view = model.view();
        Milestone old = workspace.dataset().find(ID, Milestone.class).orElseThrow();

        replace(robot, Facts.like(old).date("2018-11-20").title("The lease is signed").build());
        Map<RecordId, HitIndex.Target> now = marks(robot);
        assertEquals(others, places(now));
        assertEquals(view, model.view());
        assertEquals(List.of(ID), workspace.selection());
        HitIndex.Target moved = mark(robot);
        assertTrue(moved.meaning().words().contains("The lease is signed"));
        assertTrue(moved.meaning().words().contains("20 November 2018"));
        assertNotEquals(at.centerX(), moved.bounds().centerX());

        replace(robot, old);
        assertEquals(others, places(marks(robot)));
        assertEquals(at, mark(robot).bounds());
    }

    @Test
    void theListStaysWhereItIsThoughWhatIsSelectedGoesFarAway(FxRobot robot) {
        robot.interact(() -> canvas(robot).requestFocus());
        robot.type(KeyCode.V);
        FxEvents.settle();
        ListView<YearRows.Row> list = robot.lookup("#timeline-list").queryListView();
        robot.interact(() -> workspace.select(ID));
        FxEvents.settle();
        robot.interact(() -> ((VirtualFlow<?>) list.lookup(".virtual-flow")).scrollPixels(11));
        FxEvents.settle();
        List<String> seen = seen(list);
        Milestone old = workspace.dataset().find(ID, Milestone.class).orElseThrow();
        replace(robot, Facts.like(old).date("1996").build());
        List<String> now = seen(list);
        assertEquals(seen.getFirst(), now.getFirst());
        assertEquals(List.of(ID), workspace.selection());
        robot.interact(() -> workspace.select(RecordId.milestone("M001")));
        robot.interact(() -> workspace.select(ID));
        FxEvents.settle();
        assertNotEquals(seen.getFirst(), seen(list).getFirst());
    }

    /** The records in sight with the heights at which they stand. */
    private List<String> seen(ListView<YearRows.Row> list) {
        List<String> seen = new ArrayList<>();
        VirtualFlow<?> flow = (VirtualFlow<?>) list.lookup(".virtual-flow");
        for (int i = flow.getFirstVisibleCell().getIndex();
                i <= flow.getLastVisibleCell().getIndex();
                i++) {
            if (list.getItems().get(i) instanceof YearRows.Row.Entry(int number)) {
                RecordId id = model.scene().all().columns().id(number);
                seen.add(id + " at " + Math.round(flow.getVisibleCell(i).getLayoutY()));
            }
        }
        return seen;
    }
}
