package hanoius.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.control.FigureCanvas;
import hanoius.control.MenuEntries;
import hanoius.edtf.DayRange;
import hanoius.figure.Bounds;
import hanoius.figure.HitIndex;
import hanoius.language.Language;
import hanoius.model.Edit;
import hanoius.model.Milestone;
import hanoius.model.RecordId;
import hanoius.query.Choice;
import hanoius.query.Facet;
import hanoius.query.Filter;
import hanoius.support.Facts;
import hanoius.support.FxEvents;
import hanoius.support.WindowExtension;
import hanoius.task.DirectRunner;
import hanoius.timeline.lane.Grouping;
import hanoius.timeline.lane.PackedLane;
import hanoius.timeline.mark.Drawn;
import hanoius.timeline.mark.Frame;
import hanoius.workspace.Theme;
import hanoius.workspace.Workspace;

import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

@ExtendWith(WindowExtension.class)
class TimelineMenusTest {

    private final Workspace workspace = new Workspace(Language.EN, Theme.LIGHT);
    private final TimelineViewModel model =
            new TimelineViewModel(workspace, Drawn.TODAY, new DirectRunner());
    private final List<String> asked = new ArrayList<>();

    @Start
    void open(Stage stage) {
        workspace.show(
                Drawn.of(
                        List.of(
                                Drawn.milestone(1, "2019-03-01", "visit", "First"),
                                Drawn.milestone(2, "2019-06-01", "visit", "Second"),
                                Drawn.milestone(3, "2019-09-01", "aid", "Third"))));
        model.navigation().show(Drawn.days("2019-01-01", "2020-01-01"));
        TimelineView view = new TimelineView(model, workspace);
        view.setOnShowEvidence(() -> asked.add("evidence"));
        view.setOnExport(() -> asked.add("export"), () -> asked.add("whole"));
        stage.setScene(new Scene(view, 900, 600));
        stage.sizeToScene();
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    private static FigureCanvas canvas(FxRobot robot) {
        return robot.lookup("#timeline-canvas").queryAs(FigureCanvas.class);
    }

    private Bounds mark(FxRobot robot, int number) {
        FxEvents.settle();
        return new HitIndex(canvas(robot).figureProperty().get())
                .find(Drawn.milestone(number, "2019", "visit", "Any").id())
                .orElseThrow()
                .bounds();
    }

    private Point2D on(FxRobot robot, int number) {
        Bounds at = mark(robot, number);
        return canvas(robot).localToScreen(at.centerX(), at.centerY());
    }

    /** The robot of the headless screen keeps no keys pressed while it clicks. */
    private void click(FxRobot robot, int number, boolean shift, boolean control) {
        Bounds at = mark(robot, number);
        robot.interact(
                () -> {
                    Point2D within = canvas(robot).localToScene(at.centerX(), at.centerY());
                    canvas(robot)
                            .fireEvent(
                                    new MouseEvent(
                                            MouseEvent.MOUSE_CLICKED,
                                            within.getX(),
                                            within.getY(),
                                            within.getX(),
                                            within.getY(),
                                            MouseButton.PRIMARY,
                                            1,
                                            shift,
                                            control,
                                            false,
                                            false,
                                            true,
                                            false,
                                            false,
                                            false,
                                            false,
                                            true,
                                            null));
                });
    }

    private void ask(FxRobot robot, double x, double y, boolean byKey) {
        robot.interact(
                () -> {
                    Point2D screen = canvas(robot).localToScreen(x, y);
                    Point2D within = canvas(robot).localToScene(x, y);
                    canvas(robot)
                            .fireEvent(
                                    new ContextMenuEvent(
                                            ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                                            within.getX(),
                                            within.getY(),
                                            screen.getX(),
                                            screen.getY(),
                                            byKey,
                                            null));
                });
    }

    private static List<MenuItem> shown(FxRobot robot) {
        return Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast)
                .filter(each -> each.getOwnerNode() == canvas(robot))
                .findFirst()
                .orElseThrow()
                .getItems();
    }

    private static MenuItem entry(List<MenuItem> items, String text) {
        return items.stream()
                .filter(each -> text.equals(each.getText()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(text + " is not among " + items));
    }

    private static List<MenuItem> within(FxRobot robot, String menu) {
        return ((Menu) entry(shown(robot), menu)).getItems();
    }

    private static void choose(FxRobot robot, List<MenuItem> items, String text) {
        robot.interact(() -> entry(items, text).fire());
    }

    private List<String> selection() {
        return workspace.selection().stream().map(each -> each.key()).toList();
    }

    @Test
    void clicksSelectToggleAndExtendInTimeAndEscapeClears(FxRobot robot) {
        robot.clickOn(on(robot, 1));
        assertEquals(List.of("M00001"), selection());
        click(robot, 3, true, false);
        assertEquals(List.of("M00001", "M00002", "M00003"), selection());
        click(robot, 2, false, true);
        assertEquals(List.of("M00001", "M00003"), selection());
        robot.press(KeyCode.CONTROL).type(KeyCode.C).release(KeyCode.CONTROL);
        robot.interact(
                () ->
                        assertEquals(
                                "First (1 March 2019; 1 source)\n"
                                        + "Third (1 September 2019; 1 source)",
                                Clipboard.getSystemClipboard().getString()));
        robot.interact(() -> workspace.brush(DayRange.ALL));
        robot.type(KeyCode.ESCAPE);
        assertEquals(2, selection().size());
        robot.type(KeyCode.ESCAPE);
        assertEquals(List.of(), selection());
    }

    @Test
    void twoClicksAndTheEnterKeyShowEvidence(FxRobot robot) {
        robot.clickOn(on(robot, 1));
        assertEquals(List.of(), asked);
        robot.doubleClickOn(on(robot, 2));
        assertEquals(List.of("evidence"), asked);
        robot.type(KeyCode.RIGHT).type(KeyCode.ENTER);
        assertEquals(List.of("evidence", "evidence"), asked);
    }

    @Test
    void theMenuOfAMarkShowsMeasuresAndNarrows(FxRobot robot) {
        ask(robot, mark(robot, 1).centerX(), mark(robot, 1).centerY(), false);
        choose(robot, shown(robot), "Show evidence");
        assertEquals(List.of("evidence"), asked);
        choose(robot, shown(robot), "Measure the time to the next record selected");
        robot.clickOn(on(robot, 3));
        assertEquals(List.of("M00001", "M00003"), selection());
        ask(robot, mark(robot, 3).centerX(), mark(robot, 3).centerY(), false);
        choose(robot, within(robot, "Show only"), "Category: Aid");
        assertEquals(
                Filter.NONE.with(Facet.CATEGORY, Choice.of(List.of("aid"))), workspace.filter());
        choose(robot, shown(robot), "Zoom to it");
        assertTrue(model.view().days() < 100);
    }

    /** Somebody renames what it names, or deletes what it was asked of. */
    @Test
    void anOpenMenuFollowsWhatIsChangedAndGoesWithWhatIsDeleted(FxRobot robot) {
        Bounds at = mark(robot, 3);
        ask(robot, at.centerX(), at.centerY(), false);
        entry(within(robot, "Show only"), "Category: Aid");
        Milestone before =
                workspace
                        .dataset()
                        .find(RecordId.milestone("M00003"), Milestone.class)
                        .orElseThrow();
        Milestone after = Facts.like(before).category("visit").build();
        robot.interact(() -> workspace.apply(Facts.committed(Edit.replacing(before, after))));
        FxEvents.settle();
        entry(within(robot, "Show only"), "Category: Visit");
        robot.interact(() -> workspace.apply(Facts.committed(Edit.deleting(after))));
        FxEvents.settle();
        assertTrue(
                Window.getWindows().stream().noneMatch(ContextMenu.class::isInstance),
                "it is closed");
    }

    @Test
    void theMenuOfAFigureBelowTheLanesOffersItsEvidence(FxRobot robot) {
        var figure = RecordId.observation("O1");
        robot.interact(
                () -> {
                    var actions =
                            new ItemActions(
                                    model, workspace, canvas(robot), () -> asked.add("evidence"));
                    List<MenuItem> items =
                            MenuEntries.ofContextMenu(workspace.words()).items(actions.of(figure));
                    entry(items, "Show evidence").fire();
                });
        assertEquals(List.of("evidence"), asked);
    }

    @Test
    void theMenuKeyAsksForTheSelectedMarkAndItsLane(FxRobot robot) {
        robot.clickOn(on(robot, 3));
        ask(robot, 1, 1, true);
        choose(robot, within(robot, "Lane: Aid"), "Pin to the top");
        assertTrue(model.lanes().isPinned("aid"));
        ask(robot, 1, 1, true);
        assertTrue(entry(within(robot, "Lane: Aid"), "Move up").isDisable());
        choose(robot, within(robot, "Lane: Aid"), "Collapse");
        assertTrue(model.lanes().isCollapsed("aid"));
    }

    @Test
    void theMenuOfALaneMovesItAndNarrowsToIt(FxRobot robot) {
        ask(robot, 30, Frame.RULER + 10, false);
        choose(robot, shown(robot), "Move down");
        assertEquals("aid", model.lanes().shown().getFirst().key());
        choose(robot, shown(robot), "Show only this lane");
        assertEquals(Set.of("visit"), workspace.filter().choice(Facet.CATEGORY).included());
    }

    @Test
    void theMenuOfTheRulerMarksAndZooms(FxRobot robot) {
        FxEvents.settle();
        Frame frame =
                Drawn.frame(model.view(), canvas(robot).getWidth(), canvas(robot).getHeight());
        double june = frame.scale().at(LocalDate.of(2019, 6, 15));
        ask(robot, june, 10, false);
        choose(robot, shown(robot), "Mark June 2019");
        DayRange days = new DayRange(LocalDate.of(2019, 6, 1), LocalDate.of(2019, 6, 30));
        assertEquals(days, workspace.brushed());
        ask(robot, june, 10, false);
        choose(robot, shown(robot), "Show only the marked range");
        assertEquals(days, workspace.filter().days());
        choose(robot, shown(robot), "Clear the marked range");
        assertNull(workspace.brushed());
        choose(robot, shown(robot), "Zoom to June 2019");
        assertTrue(model.view().days() <= 30);
    }

    @Test
    void theMenuOfEmptyPlotGroupsAndExportsInBothLanguages(FxRobot robot) {
        double y = canvas(robot).getHeight() - Frame.OVERVIEW - 10;
        ask(robot, 700, y, false);
        choose(robot, shown(robot), "Export…");
        assertEquals(List.of("export"), asked);
        choose(robot, within(robot, "Group by"), "sector");
        assertEquals(Grouping.SECTOR, model.grouping());
        choose(robot, within(robot, "Lanes"), "Collapse all");
        assertEquals(2 * PackedLane.COLLAPSED, model.packing().height());
        robot.interact(() -> workspace.speak(Language.VI));
        ask(robot, 700, y, false);
        choose(robot, within(robot, "Các hàng"), "Mở tất cả");
        assertFalse(model.packing().height() == 2 * PackedLane.COLLAPSED);
    }
}
