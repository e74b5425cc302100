package hanoius.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.chart.TableField.Row;
import hanoius.chart.mark.Charts;
import hanoius.edtf.DayRange;
import hanoius.evidence.EvidenceView;
import hanoius.evidence.EvidenceViewModel;
import hanoius.exchange.RecordTables;
import hanoius.figure.InterMeasure;
import hanoius.figure.TextStyle;
import hanoius.language.Language;
import hanoius.model.ChartDefinition;
import hanoius.model.ChartMode;
import hanoius.model.Edit;
import hanoius.model.Fact;
import hanoius.model.Indicator;
import hanoius.model.Observation;
import hanoius.model.RecordId;
import hanoius.plot.TimeSpan;
import hanoius.support.Facts;
import hanoius.support.FxEvents;
import hanoius.support.InSight;
import hanoius.support.WindowExtension;
import hanoius.workspace.Theme;
import hanoius.workspace.Workspace;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

@ExtendWith(WindowExtension.class)
class ChartTableViewTest {

    private final Workspace workspace = new Workspace(Language.EN, Theme.LIGHT);
    private final ChartViewModel charts = new ChartViewModel(workspace);
    private final ChartTableViewModel model = new ChartTableViewModel(charts, workspace);
    private final List<Observation> exported = new ArrayList<>();
    private final List<String> shown = new ArrayList<>();
    private final List<String> evidence = new ArrayList<>();

    @Start
    void open(Stage stage) {
        workspace.show(Charts.RECORD);
        var table =
                new ChartTableView(
                        model,
                        () -> evidence.add("asked"),
                        (values, columns) -> {
                            exported.addAll(values);
                            shown.clear();
                            shown.addAll(columns);
                        });
        var frame = new BorderPane(new ChartView(charts, table, new Label(), () -> {}));
        frame.setRight(new EvidenceView(new EvidenceViewModel(workspace, _ -> {}), () -> {}));
        stage.setScene(new Scene(frame, 1200, 700));
        stage.sizeToScene();
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    @SuppressWarnings("unchecked") // The lookup knows no type parameters.
    private static TableView<Row> table(FxRobot robot) {
        return robot.lookup("#chart-table").queryAs(TableView.class);
    }

    private void toggle(FxRobot robot) {
        robot.interact(() -> canvas(robot).requestFocus());
        robot.type(KeyCode.T);
    }

    private static Node canvas(FxRobot robot) {
        return robot.lookup("#chart-canvas").query();
    }

    private static List<String> listed(FxRobot robot) {
        return table(robot).getItems().stream().map(each -> each.observation().id().key()).toList();
    }

    private static @Nullable RecordId id(@Nullable Fact fact) {
        return fact == null ? null : fact.id();
    }

    @Test
    void theKeyTPutsTheTableInTheChartsPlaceAndBack(FxRobot robot) {
        toggle(robot);
        assertFalse(canvas(robot).isVisible());
        assertTrue(table(robot).getParent().isVisible());
        assertTrue(table(robot).isFocused());
        assertTrue(robot.lookup("#chart-as-table").queryAs(ToggleButton.class).isSelected());
        assertEquals(
                charts.scene().observationsIn(charts.span()).stream()
                        .map(each -> each.id().key())
                        .toList(),
                listed(robot));
        robot.type(KeyCode.T);
        assertTrue(canvas(robot).isVisible());
        assertTrue(canvas(robot).isFocused());
        assertFalse(table(robot).getParent().isVisible());
    }

    private static boolean isOnScreen(Node node) {
        return Stream.iterate(node, Objects::nonNull, Node::getParent).allMatch(Node::isVisible);
    }

    @Test
    void aTypedTIsALetterAndNoCommand(FxRobot robot) {
        TextField search = robot.lookup("#indicator-search").queryAs(TextField.class);
        // In a narrow window the list of indicators is there when it is asked for.
        robot.interact(
                () -> {
                    if (!isOnScreen(search)) {
                        robot.lookup("#chart-side-toggle").queryAs(ButtonBase.class).fire();
                    }
                    search.requestFocus();
                });
        robot.type(KeyCode.T);
        assertFalse(model.shownProperty().get());
        assertEquals("t", search.getText());
    }

    @Test
    void theButtonDoesTheSameAndSaysSoInBothLanguages(FxRobot robot) {
        ToggleButton button = robot.lookup("#chart-as-table").queryAs(ToggleButton.class);
        assertEquals("Show the values as a table (V)", button.getAccessibleText());
        robot.interact(button::fire);
        assertTrue(model.shownProperty().get());
        assertEquals("Show the chart (Esc)", button.getAccessibleText());
        robot.interact(() -> workspace.speak(Language.VI));
        assertEquals("Xem dạng biểu đồ (Esc)", button.getAccessibleText());
    }

    @Test
    void aRowThatIsSelectedShowsItsEvidence(FxRobot robot) {
        toggle(robot);
        robot.interact(() -> table(robot).getSelectionModel().clearAndSelect(2));
        Observation chosen = table(robot).getItems().get(2).observation();
        assertEquals(chosen.id(), id(workspace.selected()));
        String amount = workspace.words().amount(chosen.quantity(), "billion USD");
        FxEvents.settle();
        assertTrue(robot.lookup(amount).tryQuery().isPresent(), amount);
        robot.type(KeyCode.ENTER);
        assertEquals(List.of("asked"), evidence);
    }

    @Test
    void whatIsSelectedElsewhereIsSelectedInTheTable(FxRobot robot) {
        toggle(robot);
        Row last = table(robot).getItems().getLast();
        robot.interact(() -> workspace.select(last.observation().id()));
        assertEquals(last, table(robot).getSelectionModel().getSelectedItem());
        robot.interact(
                () -> workspace.select(Charts.RECORD.milestones().readAll().getFirst().id()));
        assertNull(table(robot).getSelectionModel().getSelectedItem());
    }

    @Test
    void timeThatPassesOutOfViewTakesRowsAwayAndSelectsNothingElse(FxRobot robot) {
        toggle(robot);
        Row first = table(robot).getItems().getFirst();
        robot.interact(() -> workspace.select(first.observation().id()));
        int before = listed(robot).size();
        robot.interact(() -> charts.show(TimeSpan.years(2024, 2025)));
        assertTrue(listed(robot).size() < before);
        assertFalse(table(robot).getItems().contains(first));
        assertEquals(first.observation().id(), id(workspace.selected()));
        assertNull(table(robot).getSelectionModel().getSelectedItem());
    }

    @Test
    void valuesAreSortedAsNumbersWithMissingBoundsLast(FxRobot robot) {
        toggle(robot);
        TableColumn<Row, ?> lower =
                table(robot).getColumns().stream()
                        .filter(each -> each.getId().equals("column-LOWER"))
                        .findFirst()
                        .orElseThrow();
        for (TableColumn.SortType type : TableColumn.SortType.values()) {
            robot.interact(
                    () -> {
                        lower.setSortType(type);
                        table(robot).getSortOrder().setAll(List.of(lower));
                    });
            var bounds =
                    table(robot).getItems().stream()
                            .map(each -> each.observation().quantity().lower())
                            .toList();
            assertNotNull(bounds.getFirst());
            assertNull(bounds.getLast());
        }
    }

    @Test
    void rowsAreCopiedAsTextAndAsHtml(FxRobot robot) {
        toggle(robot);
        robot.interact(() -> table(robot).getSelectionModel().selectRange(0, 2));
        robot.press(KeyCode.CONTROL).type(KeyCode.C).release(KeyCode.CONTROL);
        robot.interact(
                () -> {
                    Clipboard clipboard = Clipboard.getSystemClipboard();
                    List<Row> two = table(robot).getItems().subList(0, 2);
                    assertEquals(model.plain(two).tabbed(), clipboard.getString());
                    assertEquals(model.worded(two).html(), clipboard.getHtml());
                });
    }

    @Test
    void theTableIsExportedInTheOrderShown(FxRobot robot) {
        toggle(robot);
        Button export = robot.lookup("#chart-export-table").queryAs(Button.class);
        assertTrue(export.isVisible());
        robot.interact(export::fire);
        assertEquals(listed(robot), exported.stream().map(each -> each.id().key()).toList());
        assertEquals(List.of("indicator", "period", "value"), shown.subList(0, 3));
        assertTrue(RecordTables.columns(RecordId.Kind.OBSERVATION).containsAll(shown));
    }

    @Test
    void anEmptyTableSaysWhatToDo(FxRobot robot) {
        toggle(robot);
        int all = listed(robot).size();
        robot.interact(() -> charts.show(TimeSpan.years(1994, 1994)));
        assertEquals(List.of(), listed(robot));
        Hyperlink fit = robot.lookup("#chart-table-fit").queryAs(Hyperlink.class);
        assertTrue(fit.isVisible());
        robot.interact(fit::fire);
        assertEquals(all, listed(robot).size());
        robot.interact(() -> charts.choose(List.of()));
        assertFalse(fit.isVisible());
        assertTrue(
                robot.lookup("Choose an indicator in the list at the left to see its values.")
                        .tryQuery()
                        .isPresent());
    }

    private static List<Double> places(FxRobot robot) {
        return List.of("#chart-as-table", "#chart-zoom-in", "#chart-fit", "#chart-options").stream()
                .<Node>map(each -> robot.lookup(each).query())
                .map(each -> each.localToScene(each.getBoundsInLocal()).getMaxX())
                .toList();
    }

    @Test
    void nothingInTheBarMovesWhenTheTableOrAnotherModeIsShown(FxRobot robot) {
        for (Language language : Language.values()) {
            robot.interact(() -> workspace.speak(language));
            FxEvents.settle();
            List<Double> before = places(robot);
            Node export = robot.lookup("#chart-export").query();
            double left = export.localToScene(export.getBoundsInLocal()).getMinX();
            for (ChartMode mode : ChartMode.values()) {
                robot.interact(() -> new ChartOptions(charts).setMode(mode));
                FxEvents.settle();
                assertEquals(before, places(robot), language + " " + mode);
            }
            toggle(robot);
            FxEvents.settle();
            assertEquals(before, places(robot), language.toString());
            Node other = robot.lookup("#chart-export-table").query();
            assertEquals(left, other.localToScene(other.getBoundsInLocal()).getMinX());
            toggle(robot);
        }
    }

    @Test
    void noNumberOfTheTableIsCut(FxRobot robot) {
        robot.interact(
                () ->
                        charts.choose(
                                List.of(
                                        RecordId.indicator("hn_us_visitors"),
                                        RecordId.indicator("vn_us_visitors_ytd"),
                                        RecordId.indicator("us_imports_vn"))));
        toggle(robot);
        for (Language language : Language.values()) {
            robot.interact(() -> workspace.speak(language));
            for (TableField field : List.of(TableField.VALUE, TableField.LOWER, TableField.UPPER)) {
                TableColumn<Row, ?> column =
                        table(robot).getColumns().stream()
                                .filter(each -> TableColumns.id(field).equals(each.getId()))
                                .findFirst()
                                .orElseThrow();
                for (Row row : table(robot).getItems()) {
                    double text =
                            InterMeasure.INSTANCE.width(
                                    field.words(row, workspace.words()), TextStyle.regular(13));
                    assertTrue(column.getWidth() >= text + 20, language + " " + field);
                }
            }
        }
    }

    private static List<String> inSight(FxRobot robot) {
        return InSight.of(table(robot), row -> row.observation().id().key());
    }

    @Test
    void aChangeOfTheRecordLeavesTimeBrushAndRowsWhereTheyAre(FxRobot robot) {
        robot.interact(
                () -> {
                    charts.choose(Charts.RECORD.indicators().stream().map(Indicator::id).toList());
                    charts.show(TimeSpan.years(2004, 2022));
                    charts.brush(14_000, 15_000);
                });
        toggle(robot);
        TimeSpan time = charts.span();
        ChartDefinition definition = charts.definition();
        DayRange brushed = workspace.brushed();
        Observation first = table(robot).getItems().getFirst().observation();
        RecordId chosen = table(robot).getItems().get(4).observation().id();
        robot.interact(
                () -> {
                    workspace.select(chosen);
                    table(robot).layout();
                    InSight.scroll(table(robot), 40);
                });
        List<String> before = inSight(robot);
        assertTrue(before.getFirst().contains(" at -"), before::toString);
        robot.interact(
                () ->
                        workspace.apply(
                                Facts.committed(
                                        Edit.replacing(
                                                first,
                                                Facts.like(first).note("Looked at again").build()),
                                        Edit.adding(
                                                Facts.observation("O9000", first.indicator())
                                                        .period("2015-06-07")
                                                        .build()))));
        FxEvents.settle();
        assertTrue(listed(robot).contains("O9000"));
        assertEquals(time, charts.span());
        assertEquals(definition, charts.definition());
        assertEquals(brushed, workspace.brushed());
        assertEquals(before, inSight(robot));
        assertEquals(chosen, table(robot).getSelectionModel().getSelectedItem().observation().id());
        robot.interact(() -> workspace.show(Charts.RECORD));
        assertEquals(charts.scene().wholeSpan(), charts.span());
    }
}
