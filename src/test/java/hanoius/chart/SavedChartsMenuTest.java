package hanoius.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.chart.mark.Charts;
import hanoius.language.Language;
import hanoius.model.SavedChart;
import hanoius.shell.Looks;
import hanoius.support.OpenedMenu;
import hanoius.support.WindowExtension;
import hanoius.task.DirectRunner;
import hanoius.workspace.Theme;
import hanoius.workspace.Workspace;

import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import java.util.ArrayList;
import java.util.List;

@ExtendWith(WindowExtension.class)
class SavedChartsMenuTest {

    private final Workspace workspace = new Workspace(Language.EN, Theme.LIGHT);
    private final ChartViewModel charts = new ChartViewModel(workspace);
    private final KeptCharts kept = new KeptCharts(workspace, charts, new DirectRunner());
    private final SavedChartsViewModel model = kept.model;

    private ChartView view() {
        var table =
                new ChartTableView(
                        new ChartTableViewModel(charts, workspace), () -> {}, (_, _) -> {});
        return new ChartView(charts, table, new SavedChartsMenu(model), () -> {});
    }

    @Start
    void open(Stage stage) throws Exception {
        workspace.show(Charts.RECORD);
        kept.open();
        Scene scene = new Scene(view(), 1000, 700);
        Looks.dress(scene, workspace.themeProperty());
        stage.setScene(scene);
        stage.sizeToScene();
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    @AfterEach
    void nothingIsReported() {
        assertEquals(List.of(), kept.reported);
    }

    private static SavedChartsMenu menu(FxRobot robot) {
        return robot.lookup("#saved-charts").queryAs(SavedChartsMenu.class);
    }

    private static List<MenuItem> entries(FxRobot robot) {
        List<MenuItem> entries = new ArrayList<>();
        robot.interact(() -> entries.addAll(OpenedMenu.entries(menu(robot))));
        return entries;
    }

    private static List<String> items(FxRobot robot) {
        return entries(robot).stream()
                .map(
                        each ->
                                each instanceof SeparatorMenuItem
                                        ? "-"
                                        : (each.isDisable()
                                                ? "(" + each.getText() + ")"
                                                : each.getText()))
                .toList();
    }

    private static void choose(FxRobot robot, String id) {
        robot.interact(
                () ->
                        OpenedMenu.entries(menu(robot)).stream()
                                .filter(each -> id.equals(each.getId()))
                                .findFirst()
                                .map(MenuItem::getOnAction)
                                .orElseThrow()
                                .handle(new ActionEvent()));
    }

    private List<String> names() {
        return model.list().getValue().stream().map(SavedChart::name).toList();
    }

    @Test
    void anEmptyListSaysSo(FxRobot robot) {
        assertEquals(
                List.of(
                        "(No chart is saved in this document yet)",
                        "-",
                        "Save this chart… (Ctrl+S)"),
                items(robot));
    }

    @Test
    void theMenuNamesTheCurrentChartAndWhatCanBeDoneWithIt(FxRobot robot) {
        robot.interact(() -> model.save("Zoo _1"));
        robot.interact(() -> model.save("Ähren"));
        robot.interact(() -> charts.choose(List.of()));
        assertEquals(
                List.of(
                        "Ähren (changed)",
                        "Zoo _1",
                        "-",
                        "Save changes to “Ähren”",
                        "Rename “Ähren”…",
                        "Delete “Ähren”",
                        "Save this chart… (Ctrl+S)"),
                items(robot));
        assertTrue(((RadioMenuItem) entries(robot).getFirst()).isSelected());
        choose(robot, "saved-chart-1");
        assertFalse(((RadioMenuItem) entries(robot).getFirst()).isSelected());
        assertTrue(((RadioMenuItem) entries(robot).get(1)).isSelected());
        assertEquals(2, charts.chosen().size());
        robot.interact(() -> workspace.speak(Language.VI));
        assertTrue(items(robot).contains("Xóa “Zoo _1”"));
    }

    @Test
    void theKeyAsksForAName(FxRobot robot) {
        robot.interact(() -> robot.lookup("#chart-canvas").query().requestFocus());
        robot.press(KeyCode.CONTROL).type(KeyCode.S).release(KeyCode.CONTROL);
        TextField field = robot.lookup("#chart-name").queryAs(TextField.class);
        Button accept = robot.lookup("#chart-name-accept").queryAs(Button.class);
        Node problem = robot.lookup("#chart-name-problem").query();
        assertEquals("Hanoi and the United States: exports and visitors", field.getText());
        assertEquals(field.getText(), field.getSelectedText());
        robot.interact(() -> field.setText(" "));
        assertTrue(problem.isVisible());
        assertTrue(accept.isDisabled());
        robot.interact(() -> field.setText("Exports"));
        assertFalse(problem.isVisible());
        robot.interact(accept::fire);
        assertNull(model.namingProperty().get());
        assertEquals(List.of("Exports"), names());
    }

    @Test
    void keysOfAViewThatIsNotShownDoNothing(FxRobot robot) {
        robot.interact(() -> model.save("Exports"));
        robot.interact(() -> robot.lookup("#chart").query().setVisible(false));
        robot.interact(
                () ->
                        robot.lookup("#chart-canvas")
                                .query()
                                .fireEvent(
                                        new KeyEvent(
                                                KeyEvent.KEY_PRESSED,
                                                "",
                                                "",
                                                KeyCode.S,
                                                false,
                                                true,
                                                false,
                                                false)));
        assertEquals(List.of("Exports"), names());
        assertNull(model.namingProperty().get());
    }

    @Test
    void cancellingKeepsNothing(FxRobot robot) {
        choose(robot, "saved-charts-save");
        robot.interact(() -> robot.lookup("#chart-name-cancel").queryAs(Button.class).fire());
        assertNull(model.namingProperty().get());
        assertEquals(List.of(), names());
    }
}
