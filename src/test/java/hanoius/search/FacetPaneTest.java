package hanoius.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import hanoius.edtf.Certainty;
import hanoius.edtf.DayRange;
import hanoius.edtf.EdtfDate;
import hanoius.language.Language;
import hanoius.model.Agreement;
import hanoius.model.DateRole;
import hanoius.model.Edit;
import hanoius.query.Choice;
import hanoius.query.Facet;
import hanoius.query.Filter;
import hanoius.shell.Looks;
import hanoius.shell.MainView;
import hanoius.shell.MainViewModel;
import hanoius.shell.Preferences;
import hanoius.support.BundledDocument;
import hanoius.support.Facts;
import hanoius.support.WindowExtension;
import hanoius.task.DirectRunner;
import hanoius.workspace.RunningWork;
import hanoius.workspace.Section;
import hanoius.workspace.Theme;
import hanoius.workspace.Workspace;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

@ExtendWith(WindowExtension.class)
class FacetPaneTest {

    private final Workspace workspace = new Workspace(Language.EN, Theme.LIGHT);
    private final MainViewModel viewModel =
            new MainViewModel(
                    workspace,
                    new RunningWork(new DirectRunner()),
                    Preferences.initial(Locale.ENGLISH),
                    new SimpleObjectProperty<>(Theme.LIGHT));

    @Start
    void start(Stage stage) throws IOException {
        viewModel.opened("The record", Path.of("record.milestones"));
        workspace.show(BundledDocument.record().dataset());
        var view =
                new MainView(
                        viewModel,
                        Map.of(
                                Section.TIMELINE, Pane::new,
                                Section.CHARTS, Pane::new,
                                Section.AGREEMENTS, Pane::new,
                                Section.SOURCES, Pane::new,
                                Section.HISTORY, Pane::new),
                        Pane::new);
        var scene = new Scene(view, 1000, 700);
        Looks.dress(scene, viewModel.themeProperty());
        stage.setScene(scene);
        stage.sizeToScene();
        stage.show();
    }

    private void open(FxRobot robot, Section section) {
        robot.interact(() -> viewModel.sectionProperty().set(section));
        robot.clickOn("#filter-button");
    }

    private static List<String> facets(FxRobot robot) {
        return robot.lookup(".facet-list").queryAll().stream().map(Node::getId).toList();
    }

    /** Where each row lies in the window, by its facet and value, from top to bottom. */
    private static Map<String, Double> rows(FxRobot robot) {
        Map<String, Double> rows = new LinkedHashMap<>();
        robot.lookup(".facet-row").queryAllAs(FacetRow.class).stream()
                .forEach(
                        each ->
                                rows.put(
                                        each.value().facet() + " " + each.value().value(),
                                        each.localToScene(0, 0).getY()));
        return rows;
    }

    @Test
    void theFacetsAreThoseOfTheViewAtHand(FxRobot robot) {
        open(robot, Section.AGREEMENTS);
        assertEquals(
                List.of("facet-status", "facet-kind", "facet-partner"),
                facets(robot).subList(0, 3));
        open(robot, Section.CHARTS);
        assertEquals(List.of("facet-theme", "facet-unit"), facets(robot).subList(0, 2));
        assertFalse(facets(robot).contains("facet-status"));
        open(robot, Section.SOURCES);
        assertEquals(List.of("facet-publisher"), facets(robot));
    }

    @Test
    void noRowMovesWhenOneIsChosen(FxRobot robot) {
        open(robot, Section.AGREEMENTS);
        Map<String, Double> before = rows(robot);
        assertTrue(before.size() > 10);
        for (String each : List.of("#facet-status-values", "#facet-kind-values")) {
            robot.clickOn(
                    robot.from(robot.lookup(each).queryAll()).lookup(".facet-row").<Node>query());
            assertEquals(before, rows(robot));
            assertEquals(List.copyOf(before.keySet()), List.copyOf(rows(robot).keySet()));
        }
        assertEquals(Set.of(Facet.STATUS, Facet.KIND), workspace.filter().choices().keySet());
        robot.interact(workspace.filters()::clear);
        assertEquals(before, rows(robot));
    }

    @Test
    void thereIsOnePlaceToScroll(FxRobot robot) {
        open(robot, Section.TIMELINE);
        assertEquals(
                1,
                robot.from(robot.lookup("#facets").queryAll())
                        .lookup((Node each) -> each instanceof ScrollPane)
                        .queryAll()
                        .size());
        assertTrue(
                robot.from(robot.lookup("#facets").queryAll())
                        .lookup((Node each) -> each instanceof ListView)
                        .queryAll()
                        .isEmpty());
    }

    @Test
    void keysGoThroughAListAndChoose(FxRobot robot) {
        open(robot, Section.AGREEMENTS);
        Node list = robot.lookup("#facet-status-values").query();
        robot.interact(list::requestFocus);
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.SPACE);
        List<FacetRow> rows =
                robot.from(list).lookup(".facet-row").queryAllAs(FacetRow.class).stream().toList();
        assertEquals(
                Choice.of(List.of(rows.get(1).value().value())),
                workspace.filter().choice(Facet.STATUS));
        robot.push(KeyCode.SPACE);
        robot.push(KeyCode.END);
        robot.push(KeyCode.ALT, KeyCode.SPACE);
        assertEquals(
                Choice.ANY.excluding(rows.getLast().value().value()),
                workspace.filter().choice(Facet.STATUS));
        robot.push(KeyCode.ALT, KeyCode.SPACE);
        robot.push(KeyCode.HOME);
        robot.push(KeyCode.SPACE);
        assertEquals(
                Choice.of(List.of(rows.getFirst().value().value())),
                workspace.filter().choice(Facet.STATUS));
    }

    @Test
    void longListsAreSearchedAndShownWholeWhenAskedFor(FxRobot robot) {
        open(robot, Section.TIMELINE);
        FacetList list = robot.lookup("#facet-partner").queryAs(FacetList.class);
        robot.interact(() -> list.setExpanded(true));
        Node values = robot.lookup("#facet-partner-values").query();
        assertEquals(8, robot.from(values).lookup(".facet-row").queryAll().size());
        robot.interact(() -> robot.lookup("#facet-partner-search").query().requestFocus());
        robot.write("utah");
        assertTrue(
                robot.from(values).lookup(".facet-row").queryAllAs(FacetRow.class).stream()
                        .allMatch(each -> each.value().value().contains("Utah")));
        robot.push(KeyCode.ESCAPE);
        assertTrue(robot.lookup("#facets").tryQuery().isEmpty());
    }

    @Test
    void inForceIn2015IsTypedAsSuch(FxRobot robot) {
        open(robot, Section.AGREEMENTS);
        robot.clickOn("#facet-in_force");
        robot.write("2015");
        robot.push(KeyCode.ENTER);
        assertEquals(Set.of(DateRole.IN_FORCE), workspace.filter().dates().keySet());
        long certain =
                workspace.dataset().agreements().stream()
                        .filter(each -> workspace.shown().of(each) == Certainty.CERTAINLY)
                        .count();
        assertEquals(1, certain);
        assertTrue(viewModel.counts().getValue().startsWith("1 + "), viewModel.counts().getValue());
        robot.interact(() -> workspace.filters().replace(Filter.NONE));
        assertEquals(Filter.NONE, workspace.filter());
    }

    private static DayRange days(String day) {
        return DayRange.of(EdtfDate.parse(day));
    }

    @Test
    void aDateThatReadsInTwoWaysOffersTheOtherWithOneClick(FxRobot robot) {
        open(robot, Section.AGREEMENTS);
        TextField field = robot.lookup("#facet-in_force").queryAs(TextField.class);
        robot.clickOn(field).write("10/11/2019").push(KeyCode.ENTER);
        assertEquals(days("2019-11-10"), workspace.filter().dates().get(DateRole.IN_FORCE));
        Hyperlink other = robot.lookup(".other-readings .hyperlink").queryAs(Hyperlink.class);
        assertEquals("11 October 2019", other.getText());
        robot.clickOn(other);
        assertEquals("11 October 2019", field.getText());
        assertEquals(days("2019-10-11"), workspace.filter().dates().get(DateRole.IN_FORCE));
        assertTrue(robot.lookup(".other-readings .hyperlink").queryAll().isEmpty());
        assertTrue(field.isFocused());
    }

    @Test
    void noRowMovesWhenTheRecordChanges(FxRobot robot) {
        open(robot, Section.AGREEMENTS);
        ScrollPane scroll =
                robot.from(robot.lookup("#facets").queryAll()).lookup(".scroll-pane").query();
        robot.interact(() -> scroll.setVvalue(0.4));
        Map<String, Double> before = rows(robot);
        List<Agreement> agreements = workspace.dataset().agreements();
        String rarest =
                agreements.stream()
                        .collect(groupingBy(Agreement::kind, counting()))
                        .entrySet()
                        .stream()
                        .min(Map.Entry.comparingByValue())
                        .orElseThrow()
                        .getKey();
        Edit[] edits =
                agreements.stream()
                        .filter(each -> !each.kind().equals(rarest))
                        .collect(groupingBy(Agreement::kind))
                        .values()
                        .stream()
                        .flatMap(each -> each.stream().skip(1))
                        .map(each -> Edit.replacing(each, Facts.like(each).kind(rarest).build()))
                        .toArray(Edit[]::new);
        robot.interact(() -> workspace.apply(Facts.committed(edits)));
        assertEquals(before, rows(robot));
        assertEquals(List.copyOf(before.keySet()), List.copyOf(rows(robot).keySet()));
        assertTrue(
                robot.lookup(".facet-row").queryAllAs(FacetRow.class).stream()
                        .map(FacetRow::value)
                        .anyMatch(
                                each ->
                                        each.value().equals(rarest)
                                                && each.count() > edits.length));
    }

    @Test
    void aViewWithoutFacetsSaysWhereItsOwnChoicesAre(FxRobot robot) {
        open(robot, Section.HISTORY);
        assertEquals(
                workspace.words().get("facet.not_here"),
                robot.lookup("#facets > .label").queryLabeled().getText());
        assertFalse(robot.lookup("#facets-clear").query().isVisible());
        assertTrue(robot.lookup("#facets").query().getLayoutBounds().getHeight() < 200);
        open(robot, Section.SOURCES);
        assertTrue(robot.lookup("#facets-clear").query().isVisible());
    }
}
