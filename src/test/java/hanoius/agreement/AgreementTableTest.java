package hanoius.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.control.Memory;
import hanoius.edtf.DayRange;
import hanoius.language.Language;
import hanoius.model.Agreement;
import hanoius.model.Dataset;
import hanoius.model.Edit;
import hanoius.model.RecordId;
import hanoius.query.Filter;
import hanoius.support.BundledDocument;
import hanoius.support.Facts;
import hanoius.support.FxEvents;
import hanoius.support.InSight;
import hanoius.support.WindowExtension;
import hanoius.table.GroupLine;
import hanoius.table.Line;
import hanoius.table.ListedField;
import hanoius.table.ListedRow;
import hanoius.table.TableActions;
import hanoius.task.DirectRunner;
import hanoius.workspace.Theme;
import hanoius.workspace.Workspace;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
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
import java.util.Set;
import java.util.stream.Collectors;

@ExtendWith(WindowExtension.class)
class AgreementTableTest {

    private static final int MANY = 100_000;

    private final Workspace workspace = new Workspace(Language.EN, Theme.LIGHT);
    private final List<String> asked = new ArrayList<>();
    private final Memory memory = new Memory(Map.of());

    @Start
    void open(Stage stage) throws IOException {
        workspace.show(BundledDocument.record().dataset());
        stage.setScene(new Scene(view(), 1000, 800));
        stage.sizeToScene();
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    private AgreementView view() {
        return new AgreementView(
                new AgreementViewModel(workspace, new DirectRunner()),
                new DetailViewModel(workspace, LocalDate.of(2026, 1, 1)),
                new TableActions(
                        () -> asked.add("evidence"),
                        () -> asked.add("timeline"),
                        (_, columns) -> asked.addAll(columns)),
                memory);
    }

    @SuppressWarnings("unchecked") // The lookup knows no type parameters.
    private static TableView<Line<ListedAgreement>> table(FxRobot robot) {
        return robot.lookup("#agreement-table").queryAs(TableView.class);
    }

    private static TableColumn<Line<ListedAgreement>, ?> column(
            TableView<Line<ListedAgreement>> table, ListedField<ListedAgreement> field) {
        return table.getColumns().stream()
                .filter(each -> field.name().equals(each.getId()))
                .findFirst()
                .orElseThrow();
    }

    private void select(FxRobot robot, int... places) {
        robot.interact(
                () -> {
                    table(robot).requestFocus();
                    table(robot).getSelectionModel().clearSelection();
                    for (int place : places) {
                        table(robot).getSelectionModel().select(place);
                    }
                });
    }

    private String selected() {
        var fact = workspace.selected();
        return fact == null ? "" : fact.id().key();
    }

    @Test
    void typingGoesToTheNextTitleThatBeginsSo(FxRobot robot) {
        select(robot, 0);
        robot.write("vie");
        assertEquals("A011", selected());
    }

    @Test
    void anExportHasTheColumnsThatAreShown(FxRobot robot) {
        robot.interact(
                () -> {
                    TableView<Line<ListedAgreement>> table = table(robot);
                    table.getColumns().getFirst().setVisible(false);
                    table.getColumns().addLast(table.getColumns().remove(1));
                    robot.lookup("#agreement-export").queryButton().fire();
                });
        assertEquals("title", asked.getLast());
        assertFalse(asked.contains("signed"));
        assertEquals(table(robot).getVisibleLeafColumns().size(), asked.size());
    }

    @Test
    void enterShowsTheEvidenceAndCtrlTTheTimeline(FxRobot robot) {
        select(robot, 1);
        robot.push(KeyCode.ENTER);
        robot.push(KeyCode.CONTROL, KeyCode.T);
        assertEquals(List.of("evidence", "timeline"), asked);
    }

    @Test
    void rowsAreCopiedAsTextAndAsHtmlAtOnceAndTheirCitationsAlone(FxRobot robot) {
        select(robot, 0, 2);
        robot.push(KeyCode.CONTROL, KeyCode.C);
        robot.interact(
                () -> {
                    Clipboard clipboard = Clipboard.getSystemClipboard();
                    assertEquals(3, clipboard.getString().strip().split("\n", -1).length);
                    assertTrue(clipboard.getString().contains("2023-09-10\tComprehensive"));
                    assertTrue(clipboard.getHtml().contains("<td>10 Sep 2023</td>"));
                });
        robot.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.C);
        robot.interact(
                () -> {
                    String citation = Clipboard.getSystemClipboard().getString();
                    assertTrue(citation.startsWith("Comprehensive strategic partnership, 10 Sep"));
                    assertEquals(2, citation.split("\n\n", -1).length);
                });
    }

    @Test
    void aSecondColumnIsNumberedAndItAllIsRemembered(FxRobot robot) {
        TableView<Line<ListedAgreement>> table = table(robot);
        robot.interact(
                () -> {
                    column(table, AgreementField.valueOf("KIND")).setSortType(SortType.ASCENDING);
                    table.getSortOrder().add(0, column(table, AgreementField.valueOf("KIND")));
                    column(table, AgreementField.valueOf("SECTORS")).setVisible(true);
                });
        assertEquals(
                "1",
                ((Label) column(table, AgreementField.valueOf("KIND")).getGraphic()).getText());
        assertEquals("2", ((Label) column(table, AgreementField.SIGNED).getGraphic()).getText());
        Line<ListedAgreement> first = table.getItems().getFirst();
        assertEquals("A019", ((ListedRow<ListedAgreement>) first).id().key());
        String kept = memory.recall("agreements.table").orElseThrow();
        assertTrue(kept.endsWith("| KIND ascending; SIGNED descending"), kept);
        assertTrue(kept.contains("SECTORS 160 shown"), kept);
    }

    @Test
    void aGroupIsClosedAndOpenedByTheKeyboardAlone(FxRobot robot) {
        robot.clickOn("#agreement-group").type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.ENTER);
        FxEvents.settle();
        TableView<Line<ListedAgreement>> table = table(robot);
        assertTrue(table.getItems().getFirst() instanceof GroupLine);
        int open = table.getItems().size();
        select(robot, 0);
        robot.push(KeyCode.LEFT);
        assertTrue(table.getItems().size() < open);
        robot.push(KeyCode.RIGHT);
        assertEquals(open, table.getItems().size());
        robot.push(KeyCode.ENTER);
        assertTrue(table.getItems().size() < open);
        assertEquals(List.of(), asked);
    }

    @Test
    void whatIsOnlyPossibleIsMarked(FxRobot robot) {
        LocalDate first = LocalDate.of(2017, 3, 1);
        robot.interact(
                () ->
                        workspace
                                .filters()
                                .replace(
                                        Filter.NONE.withDays(
                                                new DayRange(first, first.plusDays(9)))));
        FxEvents.settle();
        assertTrue(robot.lookup(".tag").tryQuery().isPresent());
        assertTrue(
                robot.lookup(".table-row-cell").queryAll().stream()
                        .anyMatch(
                                row ->
                                        row.getPseudoClassStates().stream()
                                                .anyMatch(
                                                        each ->
                                                                each.getPseudoClassName()
                                                                        .equals("possible"))));
    }

    @Test
    void aDateIsLegibleWhereTheAgreementIsOnlyPossible(FxRobot robot) {
        LocalDate first = LocalDate.of(2015, 1, 1);
        robot.interact(
                () ->
                        workspace
                                .filters()
                                .replace(
                                        Filter.NONE.withDays(
                                                new DayRange(first, first.plusDays(364)))));
        FxEvents.settle();
        Set<String> dates =
                robot.lookup(".table-cell").queryAllAs(TableCell.class).stream()
                        .filter(each -> each.getTableColumn() != null)
                        .filter(
                                each ->
                                        AgreementField.SIGNED
                                                .name()
                                                .equals(each.getTableColumn().getId()))
                        .filter(each -> each.getText() != null)
                        .flatMap(each -> each.lookupAll(".text").stream())
                        .map(each -> ((Text) each).getText())
                        .collect(Collectors.toSet());
        assertTrue(dates.contains("Jul 2015"), dates::toString);
        assertTrue(dates.stream().noneMatch(each -> each.endsWith("...")), dates::toString);
    }

    @Test
    void theDetailClosesAndComesBack(FxRobot robot) {
        robot.interact(() -> workspace.select(RecordId.agreement("A001")));
        assertTrue(robot.lookup("#agreement-life").tryQuery().isPresent());
        robot.clickOn("#agreement-detail-close");
        assertFalse(robot.lookup("#agreement-life").tryQuery().isPresent());
        select(robot, 0);
        robot.push(KeyCode.CONTROL, KeyCode.D);
        assertTrue(robot.lookup("#agreement-life").tryQuery().isPresent());
    }

    @Test
    void ofAHundredThousandOnlyTheVisibleHaveCells(FxRobot robot) {
        robot.interact(() -> workspace.show(Agreements.many(MANY)));
        FxEvents.settle();
        assertEquals(MANY, table(robot).getItems().size());
        int rows = robot.lookup(".table-row-cell").queryAll().size();
        assertTrue(rows > 0 && rows < 80, () -> rows + " rows have cells");
    }

    private static String name(Line<ListedAgreement> line) {
        return switch (line) {
            case ListedRow<ListedAgreement> row -> row.id().key();
            case GroupLine<ListedAgreement> heading ->
                    heading.group().name() + (heading.open() ? "" : " closed");
        };
    }

    @Test
    void aChangeOfTheRecordLeavesGroupsOrderAndPlace(FxRobot robot) {
        Dataset many = Agreements.many(400);
        TableView<Line<ListedAgreement>> table = table(robot);
        robot.interact(
                () -> {
                    workspace.show(many);
                    column(table, AgreementField.TITLE).setSortType(SortType.ASCENDING);
                    table.getSortOrder().setAll(List.of(column(table, AgreementField.TITLE)));
                });
        robot.clickOn("#agreement-group").type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.ENTER);
        FxEvents.settle();
        var first = (GroupLine<ListedAgreement>) table.getItems().getFirst();
        select(robot, 0);
        robot.push(KeyCode.LEFT);
        int at = table.getItems().get(300) instanceof ListedRow ? 300 : 301;
        select(robot, at);
        robot.interact(() -> InSight.scroll(table, 150));
        List<String> before = InSight.of(table, AgreementTableTest::name);
        String chosen = selected();
        Agreement kept =
                ((ListedRow<ListedAgreement>) table.getItems().get(at)).record().agreement();
        robot.interact(
                () ->
                        workspace.apply(
                                Facts.committed(
                                        Edit.replacing(
                                                kept,
                                                Facts.like(kept).summary("Another word").build()),
                                        Edit.adding(
                                                Agreements.of(
                                                        "B1", "aa", "2019", first.group().name())),
                                        Edit.adding(Agreements.of("B2", "aa", "2019", "Aaa")))));
        FxEvents.settle();
        assertEquals(before, InSight.of(table, AgreementTableTest::name));
        assertEquals(chosen, selected());
        assertEquals(
                List.of(chosen),
                table.getSelectionModel().getSelectedItems().stream()
                        .map(AgreementTableTest::name)
                        .toList());
        assertEquals("Aaa", name(table.getItems().getFirst()));
        assertEquals(first.group().name() + " closed", name(table.getItems().get(2)));
        assertEquals(
                List.of("TITLE"), table.getSortOrder().stream().map(TableColumn::getId).toList());
    }
}
