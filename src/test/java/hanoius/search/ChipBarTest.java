package hanoius.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.edtf.DayRange;
import hanoius.edtf.EdtfDate;
import hanoius.language.Language;
import hanoius.model.DateRole;
import hanoius.query.Choice;
import hanoius.query.Facet;
import hanoius.query.Filter;
import hanoius.query.FilterPart;
import hanoius.shell.Looks;
import hanoius.shell.MainView;
import hanoius.shell.MainViewModel;
import hanoius.shell.Preferences;
import hanoius.support.BundledDocument;
import hanoius.support.WindowExtension;
import hanoius.task.DirectRunner;
import hanoius.workspace.RunningWork;
import hanoius.workspace.Section;
import hanoius.workspace.Theme;
import hanoius.workspace.Workspace;

import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

@ExtendWith(WindowExtension.class)
@SuppressWarnings("NullAway.Init")
class ChipBarTest {

    private static final List<Filter> FILTERS =
            List.of(
                    Filter.NONE,
                    Filter.NONE.withText("utah"),
                    Filter.NONE
                            .withText("visit")
                            .with(Facet.CATEGORY, Choice.of(List.of("visit", "meeting", "aid")))
                            .with(Facet.SCOPE, Choice.of(List.of("hanoi")))
                            .with(Facet.STATUS, Choice.of(List.of("SIGNED", "IN_FORCE")))
                            .with(DateRole.IN_FORCE, DayRange.of(EdtfDate.parse("2015"))));

    private final Workspace workspace = new Workspace(Language.EN, Theme.LIGHT);
    private final MainViewModel viewModel =
            new MainViewModel(
                    workspace,
                    new RunningWork(new DirectRunner()),
                    Preferences.initial(Locale.ENGLISH),
                    new SimpleObjectProperty<>(Theme.LIGHT));
    private MainView view;

    @Start
    void start(Stage stage) throws IOException {
        workspace.show(BundledDocument.record().dataset());
        viewModel.opened("The record", Path.of("record.milestones"));
        view =
                new MainView(
                        viewModel,
                        Map.of(
                                Section.TIMELINE, Pane::new,
                                Section.CHARTS, Pane::new,
                                Section.AGREEMENTS, Pane::new,
                                Section.SOURCES, Pane::new),
                        Pane::new);
        var scene = new Scene(view, 1280, 800);
        Looks.dress(scene, viewModel.themeProperty());
        stage.setScene(scene);
        stage.sizeToScene();
        stage.show();
    }

    /** Where everything lies but for what is within the bar. */
    private static void places(Node node, Map<Node, Bounds> places) {
        places.put(node, node.localToScene(node.getLayoutBounds()));
        if (node instanceof Parent parent
                && !"chips".equals(node.getId())
                && !"status-bar".equals(node.getId())) {
            parent.getChildrenUnmodifiable().forEach(each -> places(each, places));
        }
    }

    private void layOut(double width, double height) {
        view.resize(width, height);
        for (int round = 0; round < 3; round++) {
            view.applyCss();
            view.layout();
        }
    }

    @Test
    void whateverIsFilteredNothingElseMovesAndNothingIsCut(FxRobot robot) {
        for (double[] size : new double[][] {{1280, 800}, {960, 640}}) {
            Map<Node, Bounds> before = new HashMap<>();
            robot.interact(
                    () -> {
                        workspace.filters().replace(Filter.NONE);
                        layOut(size[0], size[1]);
                        places(view, before);
                    });
            for (Filter filter : FILTERS) {
                robot.interact(
                        () -> {
                            workspace.filters().replace(filter);
                            layOut(size[0], size[1]);
                            Map<Node, Bounds> after = new HashMap<>();
                            places(view, after);
                            before.forEach(
                                    (node, bounds) ->
                                            assertEquals(bounds, after.get(node), node.toString()));
                            assertFits();
                            assertEquals(filter.isEmpty(), isEmpty());
                        });
            }
        }
    }

    private boolean isEmpty() {
        return ((Parent) view.lookup("#chips")).getChildrenUnmodifiable().isEmpty();
    }

    private void assertFits() {
        Parent bar = (Parent) view.lookup("#chips");
        Bounds room = bar.localToScene(bar.getLayoutBounds());
        for (Node each : bar.getChildrenUnmodifiable()) {
            Bounds bounds = each.localToScene(each.getLayoutBounds());
            assertTrue(bounds.getMaxX() <= room.getMaxX() + 0.5, each + " in " + room);
        }
    }

    @Test
    void whatDoesNotFitIsListedByAButtonAndCanBeDroppedThere(FxRobot robot) {
        robot.interact(
                () -> {
                    workspace.filters().replace(FILTERS.getLast());
                });
        robot.clickOn("#more-chips");
        Parent all = robot.lookup("#all-chips").query();
        assertEquals(5, all.getChildrenUnmodifiable().size());
        assertTrue(
                robot.from(all).lookup(".chip > .label").queryAllAs(Labeled.class).stream()
                        .anyMatch(each -> each.getText().equals("In force: 2015")));
        robot.clickOn(
                robot.from(all)
                        .lookup("#drop-" + new FilterPart.OnDate(DateRole.IN_FORCE).name())
                        .<Node>query());
        assertFalse(workspace.filter().dates().containsKey(DateRole.IN_FORCE));
    }
}
