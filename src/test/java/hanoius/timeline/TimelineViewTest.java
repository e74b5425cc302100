package hanoius.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.control.FigureCanvas;
import hanoius.figure.Bounds;
import hanoius.figure.Figure;
import hanoius.figure.HitIndex;
import hanoius.language.Language;
import hanoius.model.Milestone;
import hanoius.plot.TimeSpan;
import hanoius.support.FxEvents;
import hanoius.support.OpenedMenu;
import hanoius.support.WindowExtension;
import hanoius.task.DirectRunner;
import hanoius.timeline.lane.Grouping;
import hanoius.timeline.mark.Drawn;
import hanoius.timeline.mark.Frame;
import hanoius.timeline.mark.Rendering;
import hanoius.workspace.Theme;
import hanoius.workspace.Workspace;

import javafx.event.ActionEvent;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

@ExtendWith(WindowExtension.class)
class TimelineViewTest {

    private final Workspace workspace = new Workspace(Language.EN, Theme.LIGHT);
    private final TimelineViewModel model =
            new TimelineViewModel(workspace, Drawn.TODAY, new DirectRunner());
    private final List<String> exports = new ArrayList<>();

    @Start
    void open(Stage stage) {
        workspace.show(Drawn.real());
        TimelineView view = new TimelineView(model, workspace);
        view.setOnExport(() -> exports.add("asked"), () -> exports.add("whole"));
        stage.setScene(new Scene(view, 900, 600));
        stage.sizeToScene();
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    private static FigureCanvas canvas(FxRobot robot) {
        return robot.lookup("#timeline-canvas").queryAs(FigureCanvas.class);
    }

    private static Point2D at(FxRobot robot, double x, double y) {
        return canvas(robot).localToScreen(x, y);
    }

    private void show(FxRobot robot, String from, String to) {
        robot.interact(() -> model.navigation().show(Drawn.days(from, to)));
        FxEvents.settle();
    }

    @Test
    void aClickSelectsWhatIsUnderThePointer(FxRobot robot) {
        show(robot, "2017-01-01", "2020-01-01");
        HitIndex.Target target =
                new HitIndex(canvas(robot).figureProperty().get()).targets().getLast();
        Bounds box = target.bounds();
        robot.clickOn(at(robot, box.centerX(), box.centerY()));
        assertEquals(target.meaning().record(), model.selection().selected());
    }

    @Test
    void movingTheMouseLaysNothingOutAndBuildsNoNewGeometry(FxRobot robot) {
        show(robot, "2017-01-01", "2020-01-01");
        TimelineRenderer renderer =
                robot.lookup("#timeline").queryAs(TimelineView.class).renderer();
        Frame frame = renderer.frame();
        Rendering rendering = renderer.rendering();
        Figure figure = canvas(robot).figureProperty().get();
        double low = canvas(robot).getHeight() - Frame.OVERVIEW / 2;
        for (double y : new double[] {10, 30, 200, 300, low}) {
            for (double x : new double[] {20, 150, 300, 600}) {
                robot.moveTo(at(robot, x, y));
            }
        }
        FxEvents.settle();
        assertSame(frame, renderer.frame());
        assertSame(rendering, renderer.rendering());
        assertSame(figure, canvas(robot).figureProperty().get());
        robot.interact(() -> model.navigation().pan(20));
        assertEquals(model.view(), renderer.frame().view());
    }

    @Test
    void keysZoomFitAndStepThroughTime(FxRobot robot) {
        show(robot, "2017-01-01", "2020-01-01");
        robot.interact(() -> canvas(robot).requestFocus());
        double before = model.view().days();
        robot.type(KeyCode.EQUALS);
        assertTrue(model.view().days() < before);
        robot.type(KeyCode.MINUS);
        assertEquals(before, model.view().days(), 1e-6);
        robot.type(KeyCode.HOME);
        var first = model.selection().selected();
        assertNotNull(first);
        robot.type(KeyCode.PERIOD);
        assertFalse(first.equals(model.selection().selected()));
        robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT0).release(KeyCode.CONTROL);
        assertTrue(model.view().days() > model.scene().span().days());
    }

    @Test
    void controlAndGGoToADateThatIsTyped(FxRobot robot) {
        robot.interact(() -> canvas(robot).requestFocus());
        robot.press(KeyCode.CONTROL).type(KeyCode.G).release(KeyCode.CONTROL);
        TextField field = robot.lookup("#timeline-date").queryAs(TextField.class);
        Label reading = robot.lookup("#timeline-date-reading").queryAs(Label.class);
        robot.interact(() -> field.setText("2019-02-30"));
        assertEquals("February 2019 has 28 days.", reading.getText());
        TimeSpan before = model.view();
        robot.interact(() -> field.fireEvent(new ActionEvent()));
        assertEquals(before, model.view());
        robot.interact(() -> field.setText("tháng 9 2019"));
        assertEquals("September 2019 · EDTF 2019-09", reading.getText());
        robot.interact(() -> field.fireEvent(new ActionEvent()));
        assertEquals(Drawn.days("2019-08-02", "2019-10-31"), model.view());
        assertTrue(robot.lookup("#timeline-date").tryQuery().isEmpty());
    }

    @Test
    void theToolBarSpeaksBothLanguagesAndItsButtonsWork(FxRobot robot) {
        MenuButton grouping = robot.lookup("#timeline-grouping").queryAs(MenuButton.class);
        assertEquals("Group by: category", grouping.getText());
        robot.interact(() -> workspace.speak(Language.VI));
        assertEquals("Nhóm theo: loại", grouping.getText());
        robot.interact(() -> OpenedMenu.entries(grouping).get(1).fire());
        assertEquals(Grouping.SECTOR, model.grouping());
        assertEquals("Nhóm theo: lĩnh vực", grouping.getText());
        double before = model.view().days();
        robot.clickOn("#timeline-zoom-in");
        assertTrue(model.view().days() < before);
        robot.interact(robot.lookup("#timeline-export").queryAs(SplitMenuButton.class)::fire);
        assertEquals(List.of("asked"), exports);
    }

    @Test
    void nothingInTheToolBarMovesWhateverIsChosenOrSelected(FxRobot robot) {
        Map<String, javafx.geometry.Bounds> before = places(robot);
        assertTrue(before.size() >= 8, "" + before.keySet());
        for (Grouping each : Grouping.values()) {
            robot.interact(() -> model.groupBy(each));
            FxEvents.settle();
            assertEquals(before, places(robot), each.name());
        }
        robot.interact(
                () ->
                        workspace.select(
                                workspace.dataset().milestones().readAll().stream()
                                        .limit(2)
                                        .map(Milestone::id)
                                        .toList()));
        FxEvents.settle();
        assertEquals(before, places(robot), "the time between two");
    }

    /** Where the buttons of the tool bar are, by their names. */
    private static Map<String, javafx.geometry.Bounds> places(FxRobot robot) {
        Map<String, javafx.geometry.Bounds> places = new TreeMap<>();
        robot.interact(
                () -> {
                    Parent bar = robot.lookup(".view-header").queryParent();
                    for (Node each : bar.lookupAll("*")) {
                        boolean isOwn = each.getId() != null && each.isVisible();
                        if (isOwn && each instanceof ButtonBase) {
                            places.put(each.getId(), each.localToScene(each.getLayoutBounds()));
                        }
                    }
                });
        return places;
    }
}
