package hanoius.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.control.Memory;
import hanoius.language.Language;
import hanoius.milestone.MilestoneTableView;
import hanoius.milestone.MilestoneViewModel;
import hanoius.model.Edit;
import hanoius.model.Entity;
import hanoius.model.Milestone;
import hanoius.model.RecordId;
import hanoius.query.Filter;
import hanoius.support.BundledDocument;
import hanoius.support.Facts;
import hanoius.support.FxEvents;
import hanoius.support.InSight;
import hanoius.support.WindowExtension;
import hanoius.table.Line;
import hanoius.table.TableActions;
import hanoius.task.DirectRunner;
import hanoius.workspace.Theme;
import hanoius.workspace.Workspace;

import javafx.scene.Scene;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The table of milestones in the place of their timeline. */
@ExtendWith(WindowExtension.class)
class TimelineTableTest {

    private final Workspace workspace = new Workspace(Language.EN, Theme.LIGHT);
    private final List<Entity> exported = new ArrayList<>();
    private final List<String> columns = new ArrayList<>();

    @Start
    void open(Stage stage) throws IOException {
        workspace.show(BundledDocument.record().dataset());
        var model = new TimelineViewModel(workspace, LocalDate.of(2026, 1, 1), new DirectRunner());
        var view = new TimelineView(model, workspace);
        var milestones = new MilestoneViewModel(workspace, new DirectRunner());
        var table =
                MilestoneTableView.of(
                        milestones,
                        new TableActions(
                                () -> {},
                                () -> view.tableShownProperty().set(false),
                                (listed, shown) -> {
                                    exported.addAll(listed);
                                    columns.addAll(shown);
                                }),
                        new Memory(Map.of()));
        view.setTable(() -> new TimelineView.Table(table, table.takeHeader(), table::focusRows));
        milestones.shownProperty().bind(view.tableShownProperty());
        stage.setScene(new Scene(view, 1100, 700));
        stage.sizeToScene();
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    private void show(FxRobot robot) {
        robot.interact(() -> robot.lookup("#timeline-canvas").query().requestFocus());
        robot.type(KeyCode.T);
        FxEvents.settle();
    }

    @SuppressWarnings("unchecked") // The lookup knows no type parameters.
    private static TableView<Line<?>> table(FxRobot robot) {
        return robot.lookup("#milestone-table").queryAs(TableView.class);
    }

    private static TableColumn<Line<?>, ?> column(FxRobot robot, String id) {
        return table(robot).getColumns().stream()
                .filter(each -> id.equals(each.getId()))
                .findFirst()
                .orElseThrow();
    }

    private static List<Object> keys(FxRobot robot) {
        return table(robot).getItems().stream().map(Line::key).toList();
    }

    private RecordId selected() {
        var fact = workspace.selected();
        return fact == null ? RecordId.milestone("none") : fact.id();
    }

    @Test
    void oneKeyLeadsToTheTableAndAnotherBackToTheRecordThatWasChosenThere(FxRobot robot) {
        show(robot);
        assertTrue(table(robot).isFocused());
        assertEquals(workspace.listed().places().count(), table(robot).getItems().size());
        assertTrue(
                robot.lookup("#timeline-grouping").tryQuery().stream()
                        .noneMatch(each -> each.isVisible()));
        robot.type(KeyCode.DOWN);
        assertEquals(keys(robot).get(1), selected());
        robot.type(KeyCode.ESCAPE);
        assertFalse(robot.lookup("#milestone-table").tryQuery().isPresent());
        assertTrue(robot.lookup("#timeline-canvas").query().isFocused());
        robot.type(KeyCode.V);
        assertTrue(robot.lookup("#timeline-list").tryQuery().isPresent());
        robot.interact(() -> robot.lookup("#timeline-as-table").queryAs(ToggleButton.class).fire());
        assertFalse(robot.lookup("#timeline-form").queryAs(ToggleButton.class).isSelected());
        assertEquals(selected(), table(robot).getSelectionModel().getSelectedItem().key());
        robot.push(KeyCode.CONTROL, KeyCode.T);
        assertTrue(robot.lookup("#timeline-canvas").query().isVisible());
    }

    @Test
    void whatIsExportedIsWhatTheTableShows(FxRobot robot) {
        show(robot);
        robot.interact(
                () -> {
                    column(robot, "SECTOR").setVisible(false);
                    column(robot, "PLACE").setVisible(true);
                    table(robot).getSortOrder().setAll(List.of(column(robot, "TITLE")));
                    workspace.filters().replace(Filter.NONE.withText("utah"));
                });
        FxEvents.settle();
        robot.push(KeyCode.CONTROL, KeyCode.E);
        assertEquals(keys(robot), exported.stream().map(each -> ((Milestone) each).id()).toList());
        assertEquals(List.of("date", "title", "category", "partners", "place", "sources"), columns);
    }

    @Test
    void whereNothingIsFoundItIsOfferedToDropTheCondition(FxRobot robot) {
        show(robot);
        robot.interact(() -> workspace.filters().replace(Filter.NONE.withText("zzz")));
        FxEvents.settle();
        robot.clickOn("#milestone-drop");
        FxEvents.settle();
        assertEquals(workspace.listed().places().count(), table(robot).getItems().size());
    }

    @Test
    void aChangeOfTheRecordLeavesWhatIsInSightWhereItIs(FxRobot robot) {
        show(robot);
        robot.interact(() -> InSight.scroll(table(robot), 40));
        List<String> before = InSight.of(table(robot), line -> String.valueOf(line.key()));
        Milestone latest = workspace.dataset().milestones().readAll().getLast();
        robot.interact(
                () ->
                        workspace.apply(
                                Facts.committed(
                                        Edit.replacing(
                                                latest, Facts.like(latest).date("2031").build()),
                                        Edit.adding(Facts.milestone("N1").date("2030").build()))));
        FxEvents.settle();
        assertEquals(latest.id(), keys(robot).getFirst());
        assertEquals(RecordId.milestone("N1"), keys(robot).get(1));
        assertEquals(before, InSight.of(table(robot), line -> String.valueOf(line.key())));
    }
}
