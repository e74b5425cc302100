package hanoius.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.archive.Attribution;
import hanoius.archive.Change;
import hanoius.archive.Committed;
import hanoius.chart.series.ChartMilestone;
import hanoius.chart.series.ChartScene;
import hanoius.language.Language;
import hanoius.model.ChartDefinition;
import hanoius.model.ChartMode;
import hanoius.model.Edit;
import hanoius.model.Milestone;
import hanoius.model.Observation;
import hanoius.model.Quantity;
import hanoius.model.RecordId;
import hanoius.plot.TimeSpan;
import hanoius.support.BundledDocument;
import hanoius.support.Facts;
import hanoius.support.FxEvents;
import hanoius.support.WindowExtension;
import hanoius.workspace.Theme;
import hanoius.workspace.Workspace;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The chart and the lists beside it stay where they are while the record is written in. */
@ExtendWith(WindowExtension.class)
class EditedChartTest {

    private final Workspace workspace = new Workspace(Language.EN, Theme.LIGHT);
    private final ChartViewModel model = new ChartViewModel(workspace);

    @Start
    void open(Stage stage) throws IOException {
        workspace.show(BundledDocument.record().dataset());
        model.milestones().shownProperty().set(true);
        stage.setScene(
                new Scene(
                        new HBox(new MilestonePane(model.milestones()), new IndicatorPane(model)),
                        700,
                        300));
        stage.sizeToScene();
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    private void apply(FxRobot robot, Edit edit) {
        robot.interact(
                () ->
                        workspace.apply(
                                new Committed(
                                        2,
                                        Change.of(Attribution.of("Lan", Instant.EPOCH), edit),
                                        Map.of(),
                                        Instant.EPOCH,
                                        true)));
        FxEvents.settle();
    }

    private Observation figure() {
        return model.scene().reported().getFirst().data().getFirst().observation();
    }

    @Test
    void aFigureThatChangesIsDrawnAnewInTheSameTimeAndChart(FxRobot robot) {
        LocalDate base = LocalDate.of(2019, 7, 1);
        ChartDefinition index =
                ChartDefinition.of(ChartScene.FIRST).with(ChartMode.INDEX).withBase(base);
        TimeSpan close = TimeSpan.years(2016, 2020);
        robot.interact(
                () -> {
                    model.define(index);
                    model.show(close);
                });
        TimeSpan span = model.span();
        List<ChartMilestone> pins = model.scene().milestones();
        List<Integer> told = new ArrayList<>();
        robot.interact(
                () -> model.sceneProperty().subscribe(now -> told.add(now.milestones().size())));
        Observation old = figure();
        BigDecimal twice = old.quantity().value().multiply(BigDecimal.TWO);
        Quantity more = Quantity.exact(twice);
        apply(robot, Edit.replacing(old, Facts.like(old).quantity(more).build()));
        assertEquals(span, model.span());
        assertEquals(index, model.definition());
        assertEquals(base, model.scene().base());
        assertEquals(pins, model.scene().milestones());
        assertFalse(told.contains(0), "the pins were gone for a while");
        assertTrue(
                model.scene().reported().getFirst().data().stream()
                        .anyMatch(each -> each.observation().quantity().equals(more)));
    }

    @Test
    void theMilestonesBesideItKeepTheirPlaceAndWhatIsSelected(FxRobot robot) throws Exception {
        ListView<?> list = robot.lookup("#chart-milestone-list").queryListView();
        // The heights of lines out of sight are estimates: the list may have to go again, and going
        // to where it already believes to be moves nothing.
        var tries = new AtomicInteger();
        WaitForAsyncUtils.waitFor(
                20,
                TimeUnit.SECONDS,
                () -> {
                    robot.interact(() -> list.scrollTo(33 - tries.incrementAndGet() % 3));
                    FxEvents.settle();
                    return cell(list, 33) != null;
                });
        robot.interact(() -> list.getSelectionModel().select(33));
        List<RecordId> selected = workspace.selection();
        assertEquals(1, selected.size());
        double top = top(list, 33);
        Milestone old =
                workspace.dataset().find(selected.getFirst(), Milestone.class).orElseThrow();
        apply(robot, Edit.replacing(old, Facts.like(old).title("Renamed").build()));
        assertEquals(selected, workspace.selection());
        assertEquals(33, list.getSelectionModel().getSelectedIndex());
        assertEquals(top, top(list, 33), 0.5);
        assertTrue(
                cell(list, 33).lookupAll(".label").stream()
                        .anyMatch(
                                each ->
                                        each instanceof Label label
                                                && label.getText().equals("Renamed")));
    }

    private static double top(ListView<?> list, int index) {
        return cell(list, index).localToScene(0, 0).getY();
    }

    private static IndexedCell<?> cell(ListView<?> list, int index) {
        return ((VirtualFlow<?>) list.lookup(".virtual-flow")).getVisibleCell(index);
    }

    @Test
    void theIndicatorsKeepTheirPlaceAndTheKeyboard(FxRobot robot) {
        ScrollPane scroll =
                robot.from(robot.lookup("#indicators").<Node>query())
                        .lookup(".scroll-pane")
                        .query();
        robot.interact(() -> scroll.setVvalue(0.5));
        FxEvents.settle();
        CheckBox last =
                robot.from(scroll).lookup(".check-box").<CheckBox>queryAll().stream()
                        .reduce((_, later) -> later)
                        .orElseThrow();
        String id = last.getId();
        robot.interact(last::requestFocus);
        robot.interact(() -> scroll.setVvalue(0.5));
        FxEvents.settle();
        Observation old = figure();
        apply(robot, Edit.deleting(old));
        assertEquals(0.5, scroll.getVvalue(), 0.01);
        Node focused = scroll.getScene().getFocusOwner();
        assertEquals(id, focused == null ? null : focused.getId());
    }
}
