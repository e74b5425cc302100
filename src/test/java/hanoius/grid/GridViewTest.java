package hanoius.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.control.FigureCanvas;
import hanoius.editor.EditedDocument;
import hanoius.figure.Mark;
import hanoius.figure.Stroke;
import hanoius.model.RecordId;
import hanoius.model.RecordId.Kind;
import hanoius.paste.FigureColumn;
import hanoius.paste.TypedRow;
import hanoius.support.Facts;
import hanoius.support.FxEvents;
import hanoius.support.HeldRunner;
import hanoius.support.InputMethod;
import hanoius.support.Wheel;
import hanoius.support.WindowExtension;
import hanoius.task.DirectRunner;
import hanoius.typing.TypingGuard;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import java.util.List;
import java.util.Objects;

@ExtendWith(WindowExtension.class)
class GridViewTest {

    private static final int PERIOD = FigureColumn.PERIOD.cell();
    private static final int VALUE = FigureColumn.VALUE.cell();
    private static final RecordId VISITORS = RecordId.indicator("visitors");

    /** Such as no robot makes in time on a busy machine. */
    private static final MouseEvent SECOND_CLICK =
            new MouseEvent(
                    MouseEvent.MOUSE_CLICKED,
                    5,
                    5,
                    5,
                    5,
                    MouseButton.PRIMARY,
                    2,
                    false,
                    false,
                    false,
                    false,
                    true,
                    false,
                    false,
                    true,
                    false,
                    true,
                    null);

    private final EditedDocument document =
            new EditedDocument(
                    Facts.dataset(List.of(Facts.indicator("visitors").unit("persons").build())));
    private final GridViewModel grid =
            new GridViewModel(document.workspace, document.session, new DirectRunner());
    private @Nullable GridPage page;

    /** How a cell is left. */
    enum Leaving {
        ENTER,
        TAB,
        DOWN,
        CLICK_ON_A_CELL,
        CLICK_BESIDE,
        SCROLL,
        TAKE,
        LEAVE
    }

    @Start
    void open(Stage stage) {
        var elsewhere = new Button("elsewhere");
        elsewhere.setId("elsewhere");
        var beside = new Button("beside");
        beside.setId("beside");
        var made = new GridPage(elsewhere, grid, elsewhere::requestFocus);
        page = made;
        VBox.setVgrow(made, Priority.ALWAYS);
        var scene = new Scene(new VBox(beside, made), 900, 400);
        TypingGuard.watch(scene);
        stage.setScene(scene);
        stage.sizeToScene();
        stage.setX(0);
        stage.setY(0);
        stage.show();
        made.enter(VISITORS);
    }

    private void enter(FxRobot robot) {
        robot.interact(() -> Objects.requireNonNull(page).enter(VISITORS));
    }

    private static Node elsewhere(FxRobot robot) {
        return robot.lookup("#elsewhere").query();
    }

    private static TextField editor(FxRobot robot) {
        return robot.lookup("#grid-editor").queryAs(TextField.class);
    }

    @SuppressWarnings("unchecked") // The lookup knows no type parameters.
    private static TableView<TypedRow> table(FxRobot robot) {
        return robot.lookup("#grid").queryAs(TableView.class);
    }

    private static Node cell(FxRobot robot, int row, int column) {
        TableView<TypedRow> table = table(robot);
        return robot.from(table).lookup(".typed-cell").queryAll().stream()
                .filter(
                        each ->
                                each instanceof javafx.scene.control.TableCell<?, ?> at
                                        && at.getIndex() == row
                                        && at.getTableView()
                                                        .getColumns()
                                                        .indexOf(at.getTableColumn())
                                                == column)
                .findFirst()
                .orElseThrow();
    }

    private String period(int row) {
        return grid.typed(row, PERIOD);
    }

    @Test
    void oneTypesFromCellToCell(FxRobot robot) {
        robot.write("2020").type(KeyCode.TAB).write("1500").type(KeyCode.ENTER);
        assertEquals("2020", period(0));
        assertEquals("1500", grid.typed(0, VALUE));
        robot.write("1600").type(KeyCode.LEFT, KeyCode.DOWN);
        assertEquals("1600", grid.typed(1, VALUE));
        assertEquals(3, table(robot).getItems().size());
    }

    @Test
    void theKeyboardIsInRowsThatWereReadAfterTheGridWasOpen(FxRobot robot) {
        var held = new HeldRunner();
        var later = new GridViewModel(document.workspace, document.session, held);
        robot.interact(
                () -> {
                    var box = (VBox) Objects.requireNonNull(page).getParent();
                    box.getChildren().set(1, new GridPage(new Button(), later, () -> {}));
                    later.open(Kind.MILESTONE);
                });
        robot.interact(held::releaseAll);
        assertTrue(editor(robot).isFocused());
    }

    @Test
    void typingReplacesAndF2GoesOn(FxRobot robot) {
        robot.interact(() -> grid.type(0, PERIOD, "2020"));
        robot.write("2021").type(KeyCode.ENTER, KeyCode.UP);
        assertEquals("2021", period(0));
        robot.type(KeyCode.F2).write("-05").type(KeyCode.ENTER);
        assertEquals("2021-05", period(0));
        robot.clickOn(cell(robot, 0, 2));
        robot.interact(() -> cell(robot, 0, 2).fireEvent(SECOND_CLICK));
        assertEquals("2021-05", editor(robot).getText());
        robot.type(KeyCode.ESCAPE);
        assertEquals("2021-05", period(0));
    }

    /** Also by its key, which goes to the field over the cell. */
    @Test
    void theMenuIsThatOfTheRowsUntilOneTypes(FxRobot robot) {
        robot.rightClickOn(cell(robot, 0, 2));
        assertEquals("grid-paste", firstEntry());
        robot.type(KeyCode.ESCAPE);
        askForMenu(robot);
        assertEquals("grid-paste", firstEntry());
        robot.type(KeyCode.ESCAPE);
        robot.write("19");
        askForMenu(robot);
        assertEquals("typing-undo", firstEntry());
    }

    @Test
    void whatIsUnderstoodOfACellLeadsToIt(FxRobot robot) {
        robot.interact(() -> grid.type(1, VALUE, "1500"));
        Node told =
                robot.from(table(robot)).lookup(".table-cell").queryAll().stream()
                        .filter(
                                each ->
                                        each instanceof javafx.scene.control.TableCell<?, ?> at
                                                && at.getIndex() == 1
                                                && at.getTableView()
                                                                .getColumns()
                                                                .indexOf(at.getTableColumn())
                                                        == 5)
                        .findFirst()
                        .orElseThrow();
        robot.clickOn(told).write("1600").type(KeyCode.ENTER);
        assertEquals("1600", grid.typed(1, VALUE));
    }

    @Test
    void theKeyboardIsInTheFirstCellOnceRowsAreDiscarded(FxRobot robot) {
        robot.write("2020").type(KeyCode.TAB).write("1500").type(KeyCode.ENTER);
        robot.clickOn("#grid-discard");
        assertEquals(1, table(robot).getItems().size());
        assertTrue(editor(robot).isFocused());
        robot.write("2021").type(KeyCode.TAB);
        assertEquals("2021", period(0));
    }

    private static void askForMenu(FxRobot robot) {
        robot.interact(
                () ->
                        editor(robot)
                                .fireEvent(
                                        new ContextMenuEvent(
                                                ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                                                5,
                                                5,
                                                5,
                                                5,
                                                true,
                                                null)));
    }

    /** Of the only menu that is open. */
    private static String firstEntry() {
        List<ContextMenu> open =
                Window.getWindows().stream()
                        .filter(ContextMenu.class::isInstance)
                        .map(ContextMenu.class::cast)
                        .toList();
        assertEquals(1, open.size());
        return open.getFirst().getItems().getFirst().getId();
    }

    @Test
    void escPutsBackAndThenLeavesTheGridWithItsRows(FxRobot robot) {
        robot.interact(() -> grid.type(0, PERIOD, "2020"));
        robot.write("19").type(KeyCode.ESCAPE);
        assertEquals("2020", period(0));
        robot.type(KeyCode.ESCAPE);
        assertTrue(elsewhere(robot).isVisible());
        assertTrue(elsewhere(robot).isFocused());
        enter(robot);
        assertEquals("2020", period(0));
    }

    @Test
    void aRangeIsFilledEmptiedAndTakenBack(FxRobot robot) {
        robot.interact(() -> grid.paste("2020\t1\n2021\t2\n2022\t3\n", "", 0, PERIOD));
        robot.type(KeyCode.RIGHT);
        robot.press(KeyCode.SHIFT).type(KeyCode.DOWN, KeyCode.DOWN).release(KeyCode.SHIFT);
        robot.press(KeyCode.CONTROL).type(KeyCode.D).release(KeyCode.CONTROL);
        assertEquals("1", grid.typed(2, VALUE));
        robot.type(KeyCode.DELETE);
        assertEquals("", grid.typed(1, VALUE));
        robot.press(KeyCode.CONTROL).type(KeyCode.Z, KeyCode.Z).release(KeyCode.CONTROL);
        assertEquals("3", grid.typed(2, VALUE));
    }

    @Test
    void rowsOfTheClipboardAreTakenInOneStep(FxRobot robot) {
        robot.interact(
                () -> {
                    var content = new ClipboardContent();
                    content.putString("Year\tVisitors\n2018\t245300\n2019\tover 253,400\n");
                    Clipboard.getSystemClipboard().setContent(content);
                });
        robot.press(KeyCode.CONTROL).type(KeyCode.V).release(KeyCode.CONTROL);
        assertEquals(3, table(robot).getItems().size());
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        assertEquals(2, document.dataset().observations().size());
        assertEquals(1, document.archive.steps().size());
        assertTrue(elsewhere(robot).isVisible());
        assertTrue(robot.lookup("#grid-page").tryQuery().isEmpty());
    }

    @Test
    void theChartAboveShowsDashedWhatIsReplaced(FxRobot robot) {
        robot.interact(
                () -> {
                    grid.paste("2020\t5\n2021\t6\n", "", 0, PERIOD);
                    grid.take();
                    Objects.requireNonNull(page).getScene().getWindow().setHeight(720);
                });
        enter(robot);
        robot.interact(() -> grid.paste("2020\t7\n2022\t8\n", "", 0, PERIOD));
        FxEvents.settle();
        assertEquals(1, dashed(robot));
        robot.interact(() -> grid.type(0, VALUE, "5"));
        FxEvents.settle();
        assertEquals(0, dashed(robot));
        robot.interact(() -> Objects.requireNonNull(page).getScene().getWindow().setHeight(420));
        FxEvents.settle();
        assertFalse(robot.lookup(".grid-outlook").query().isVisible());
    }

    private static long dashed(FxRobot robot) {
        assertTrue(robot.lookup(".grid-outlook").query().isVisible());
        return robot
                .lookup("#grid-outlook")
                .queryAs(FigureCanvas.class)
                .figureProperty()
                .get()
                .marks()
                .stream()
                .flatMap(Mark::leaves)
                .filter(each -> each instanceof Mark.Box box && isDashed(box.style().stroke()))
                .count();
    }

    private static boolean isDashed(@Nullable Stroke stroke) {
        return stroke != null && stroke.equals(Stroke.dashed(stroke.ink(), 1));
    }

    @ParameterizedTest
    @EnumSource(Leaving.class)
    void whateverWayACellIsLeftWhatIsTypedStays(Leaving leaving, FxRobot robot) {
        robot.interact(() -> grid.paste("2020\t1\n2021\t2\n", "", 0, PERIOD));
        robot.type(KeyCode.DOWN, KeyCode.DOWN);
        robot.write("2022");
        leave(leaving, robot);
        FxEvents.settle();
        assertEquals("2022", period(leaving == Leaving.TAKE ? 0 : 2));
    }

    /** Keys are the input method's as long as it composes. */
    @ParameterizedTest
    @EnumSource(names = {"CLICK_ON_A_CELL", "CLICK_BESIDE", "SCROLL", "LEAVE"})
    void aWordThatIsBeingComposedStaysToo(Leaving leaving, FxRobot robot) {
        robot.interact(() -> grid.paste("2020\t1\n2021\t2\n", "", 0, PERIOD));
        robot.type(KeyCode.DOWN, KeyCode.DOWN);
        robot.interact(() -> InputMethod.type(editor(robot), "năm", ""));
        assertEquals("năm", editor(robot).getText());
        leave(leaving, robot);
        FxEvents.settle();
        assertEquals("năm", period(2));
    }

    private void leave(Leaving leaving, FxRobot robot) {
        switch (leaving) {
            case ENTER -> robot.type(KeyCode.ENTER);
            case TAB -> robot.type(KeyCode.TAB);
            case DOWN -> robot.type(KeyCode.DOWN);
            case CLICK_ON_A_CELL -> robot.clickOn(cell(robot, 0, 4));
            case CLICK_BESIDE -> robot.clickOn("#beside");
            case SCROLL -> Wheel.turn(robot, table(robot), 20, 60, -1, false, false);
            case TAKE -> {
                robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
            }
            case LEAVE -> {
                robot.interact(grid::leave);
                enter(robot);
            }
        }
    }
}
