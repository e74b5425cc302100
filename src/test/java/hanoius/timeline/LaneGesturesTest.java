package hanoius.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.control.FigureCanvas;
import hanoius.figure.Bounds;
import hanoius.language.Language;
import hanoius.plot.TimeSpan;
import hanoius.support.FxEvents;
import hanoius.support.WindowExtension;
import hanoius.task.DirectRunner;
import hanoius.timeline.lane.Lane;
import hanoius.timeline.mark.Drawn;
import hanoius.timeline.mark.Frame;
import hanoius.timeline.mark.LaneHead;
import hanoius.workspace.Theme;
import hanoius.workspace.Workspace;

import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import java.util.List;

@ExtendWith(WindowExtension.class)
class LaneGesturesTest {

    private final Workspace workspace = new Workspace(Language.EN, Theme.LIGHT);
    private final TimelineViewModel model =
            new TimelineViewModel(workspace, Drawn.TODAY, new DirectRunner());

    @Start
    void open(Stage stage) {
        workspace.show(Drawn.real());
        model.lanes().collapseAll();
        stage.setScene(new Scene(new TimelineView(model, workspace), 900, 600));
        stage.sizeToScene();
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    private static FigureCanvas canvas(FxRobot robot) {
        return robot.lookup("#timeline-canvas").queryAs(FigureCanvas.class);
    }

    private LaneHead head(FxRobot robot, int place) {
        FxEvents.settle();
        Frame frame = Drawn.frame(model.view(), 900, canvas(robot).getHeight());
        return LaneHead.of(model.packing().lanes(), frame).get(place);
    }

    private Point2D at(FxRobot robot, Bounds bounds) {
        return canvas(robot).localToScreen(bounds.centerX(), bounds.centerY());
    }

    private String key(int place) {
        return model.lanes().shown().get(place).key();
    }

    @Test
    void aClickOnTheSignOpensALaneAndAClickBesideItDoesNot(FxRobot robot) {
        robot.clickOn(at(robot, head(robot, 1).area()));
        assertTrue(model.lanes().isCollapsed(key(1)));
        robot.clickOn(at(robot, head(robot, 1).chevron()));
        assertFalse(model.lanes().isCollapsed(key(1)));
        assertFalse(head(robot, 1).lane().isCollapsed());
    }

    @Test
    void aDoubleClickOnTheNameOpensALane(FxRobot robot) {
        robot.doubleClickOn(at(robot, head(robot, 0).area()));
        assertFalse(model.lanes().isCollapsed(key(0)));
    }

    @Test
    void aHeadIsDraggedToWhereTheLineIs(FxRobot robot) {
        List<String> before = model.lanes().shown().stream().map(Lane::key).toList();
        TimeSpan view = model.view();
        robot.moveTo(at(robot, head(robot, 0).area())).press(MouseButton.PRIMARY);
        robot.moveTo(at(robot, head(robot, 2).area()));
        robot.moveBy(0, 4);
        assertEquals(1, canvas(robot).overlayProperty().get().marks().size());
        double line = canvas(robot).overlayProperty().get().marks().getFirst().bounds().y();
        assertEquals(head(robot, 2).area().bottom(), line, 1);
        robot.release(MouseButton.PRIMARY);
        assertTrue(canvas(robot).overlayProperty().get().marks().isEmpty());
        assertEquals(List.of(before.get(1), before.get(2), before.get(0)), keys(3));
        assertEquals(view, model.view());
    }

    private List<String> keys(int count) {
        return model.lanes().shown().stream().map(Lane::key).limit(count).toList();
    }

    @Test
    void controlShiftAndArrowsMoveTheLaneOfTheSelectedMark(FxRobot robot) {
        robot.interact(
                () -> {
                    model.lanes().openAll();
                    canvas(robot).requestFocus();
                    model.selection().first();
                });
        FxEvents.settle();
        int number = model.selection().item().orElseThrow();
        String lane =
                model.lanes().shown().stream()
                        .filter(each -> each.numbers().anyMatch(member -> member == number))
                        .findFirst()
                        .orElseThrow()
                        .key();
        int place = keys(20).indexOf(lane);
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.UP);
        robot.release(KeyCode.CONTROL, KeyCode.SHIFT);
        assertEquals(lane, key(place - 1));
    }
}
