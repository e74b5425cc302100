package hanoius.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.control.Memory;
import hanoius.control.TableMemory;
import hanoius.exchange.RecordTables;
import hanoius.language.Language;
import hanoius.model.Dataset;
import hanoius.model.Edit;
import hanoius.model.Fact;
import hanoius.model.RecordId;
import hanoius.model.Source;
import hanoius.query.Facet;
import hanoius.support.Facts;
import hanoius.support.FxEvents;
import hanoius.support.InSight;
import hanoius.support.WindowExtension;
import hanoius.workspace.Theme;
import hanoius.workspace.Workspace;

import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

@ExtendWith(WindowExtension.class)
class SourceViewTest {

    private final Workspace workspace = new Workspace(Language.EN, Theme.LIGHT);
    private final List<Source> asked = new ArrayList<>();
    private final List<Source> exported = new ArrayList<>();
    private final List<String> shown = new ArrayList<>();
    private int shownEvidence;

    private final Memory memory = new Memory(Map.of());

    @Start
    void start(Stage stage) {
        workspace.show(
                Facts.dataset(
                        source("S1", "Zebra", "2020", "https://a.vn/x", true),
                        source("S2", "Đà Nẵng", "2019-07", "http://www.a.vn/x/", false),
                        source("S3", "Dalat", null, "", false)));
        var view =
                new SourceView(
                        new SourceViewModel(workspace),
                        new SourceActions(
                                () -> shownEvidence++,
                                asked::add,
                                (listed, columns) -> {
                                    exported.addAll(listed);
                                    shown.addAll(columns);
                                }),
                        memory);
        stage.setScene(new Scene(view, 1400, 500));
        stage.sizeToScene();
        stage.show();
    }

    private static Source source(
            String key, String title, @Nullable String published, String url, boolean weak) {
        return Facts.source(key).title(title).published(published).url(url).weak(weak).build();
    }

    private static TableView<SourceRow> table(FxRobot robot) {
        return robot.lookup("#source-table").queryTableView();
    }

    private static List<String> order(FxRobot robot) {
        return table(robot).getItems().stream().map(row -> row.source().id().key()).toList();
    }

    private static void sort(FxRobot robot, String column) {
        TableView<SourceRow> table = table(robot);
        TableColumn<SourceRow, ?> by =
                table.getColumns().stream()
                        .filter(each -> each.getId().equals(column))
                        .findFirst()
                        .orElseThrow();
        robot.interact(() -> table.getSortOrder().setAll(List.of(by)));
    }

    @Test
    void whatIsExportedIsWhatTheTableShows(FxRobot robot) {
        sort(robot, "column_title");
        robot.interact(() -> robot.lookup("#source-export").queryButton().fire());
        assertEquals(order(robot), exported.stream().map(each -> each.id().key()).toList());
        assertEquals("S3", exported.getFirst().id().key());
        assertTrue(RecordTables.columns(RecordId.Kind.SOURCE).containsAll(shown));
        // That two addresses are the same is told by no table.
        assertEquals(table(robot).getVisibleLeafColumns().size() - 1, shown.size());
    }

    private Optional<String> selected() {
        return Optional.ofNullable(workspace.selected()).map(Fact::id).map(RecordId::key);
    }

    private static MenuItem action(FxRobot robot, String words) {
        TableRow<?> row = robot.lookup(".table-row-cell").query();
        robot.rightClickOn(row);
        ContextMenu menu =
                Window.getWindows().stream()
                        .filter(ContextMenu.class::isInstance)
                        .map(ContextMenu.class::cast)
                        .findFirst()
                        .orElseThrow();
        robot.push(KeyCode.ESCAPE);
        return menu.getItems().stream()
                .filter(each -> each.getText().equals(words))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyColumnSorts(FxRobot robot) {
        sort(robot, "column_title");
        assertEquals(List.of("S3", "S2", "S1"), order(robot));
        sort(robot, "column_published");
        assertEquals(List.of("S2", "S1", "S3"), order(robot));
        sort(robot, "column_weak");
        assertEquals("S1", order(robot).getLast());
        for (TableColumn<SourceRow, ?> each : List.copyOf(table(robot).getColumns())) {
            sort(robot, each.getId());
            assertEquals(Set.of("S1", "S2", "S3"), Set.copyOf(order(robot)), each.getId());
        }
    }

    @Test
    void whatIsSelectedTogetherIsSelectedEverywhere(FxRobot robot) {
        var rows = table(robot).getSelectionModel();
        robot.interact(() -> rows.clearAndSelect(2));
        robot.interact(() -> rows.select(0));
        assertEquals(List.of(RecordId.source("S3"), RecordId.source("S1")), workspace.selection());
        assertEquals(Optional.of("S1"), selected());
        robot.interact(() -> rows.clearAndSelect(1));
        assertEquals(List.of(RecordId.source("S2")), workspace.selection());
    }

    @Test
    void theSourceWithTheSameAddressIsOneClickAway(FxRobot robot) {
        robot.clickOn("same address as S2");
        assertEquals(Optional.of("S2"), selected());
        robot.interact(() -> action(robot, "Go to the source with the same address").fire());
        assertEquals(Optional.of("S1"), selected());
    }

    @Test
    void aWeakSourceIsMarkedByASignAndAWord(FxRobot robot) {
        assertTrue(robot.lookup("copy or repost").query().isVisible());
        assertEquals(1, robot.lookup(".table-cell .font-icon").queryAll().size());
    }

    @Test
    void theMenuActsOnTheSelectedSource(FxRobot robot) {
        robot.interact(() -> workspace.select(RecordId.source("S2")));
        robot.interact(() -> action(robot, "Open the address…").fire());
        assertEquals(List.of("S2"), asked.stream().map(each -> each.id().key()).toList());
        robot.interact(() -> action(robot, "Show only records from this source").fire());
        assertEquals(Set.of("S2"), workspace.filter().choice(Facet.SOURCE).included());
    }

    @Test
    void citationsAreCopiedInEachForm(FxRobot robot) {
        robot.interact(() -> workspace.select(RecordId.source("S2")));
        robot.interact(() -> action(robot, "Copy citation as BibTeX").fire());
        assertTrue(clipboard(robot).startsWith("@online{S2,"));
        robot.interact(() -> action(robot, "Copy citation as CSL-JSON").fire());
        assertTrue(clipboard(robot).contains("\"id\" : \"S2\""));
        robot.interact(() -> table(robot).requestFocus());
        robot.press(KeyCode.CONTROL).type(KeyCode.C).release(KeyCode.CONTROL);
        assertEquals("VNA. Đà Nẵng. July 2019. http://www.a.vn/x/.", clipboard(robot));
    }

    private static String clipboard(FxRobot robot) {
        var text = new StringBuilder();
        robot.interact(() -> text.append(Clipboard.getSystemClipboard().getString()));
        return text.toString();
    }

    @Test
    void theTableFollowsTheRecordHoweverLongItIsOpen(FxRobot robot) {
        System.gc();
        robot.interact(() -> workspace.show(Dataset.EMPTY));
        assertEquals(List.of(), order(robot));
        assertTrue(robot.lookup("This document has no sources yet.").query().isVisible());
    }

    @Test
    void enterShowsTheEvidence(FxRobot robot) {
        robot.clickOn("Zebra").type(KeyCode.DOWN).type(KeyCode.ENTER);
        assertEquals(Optional.of("S2"), selected());
        assertEquals(1, shownEvidence);
    }

    @Test
    void whereNothingSupportsWhatIsShownAllSourcesAreOffered(FxRobot robot) {
        robot.clickOn("#source-supporting");
        assertEquals(List.of(), order(robot));
        assertTrue(robot.lookup("None of the records shown has a source.").query().isVisible());
        robot.clickOn("List all sources");
        assertEquals(3, order(robot).size());
    }

    @Test
    void whichColumnsAreShownIsRemembered(FxRobot robot) {
        TableColumn<?, ?> column = table(robot).getColumns().getLast();
        WaitForAsyncUtils.waitForAsyncFx(5000, () -> column.setVisible(!column.isVisible()));
        String kept = memory.recall("sources.table").orElseThrow();
        TableView<SourceRow> other = new TableView<>();
        table(robot).getColumns().forEach(each -> other.getColumns().add(like(each)));
        TableMemory.install(other, "sources.table", new Memory(Map.of("sources.table", kept)));
        assertEquals(column.isVisible(), other.getColumns().getLast().isVisible());
    }

    private static TableColumn<SourceRow, Object> like(TableColumn<?, ?> column) {
        TableColumn<SourceRow, Object> like = new TableColumn<>();
        like.setId(column.getId());
        return like;
    }

    private static List<Source> many() {
        return IntStream.range(0, 300)
                .mapToObj(i -> source("S" + i, "Title " + (1000 + i), "2020", "", false))
                .toList();
    }

    @Test
    void aChangeOfTheRecordLeavesTheTableWhereItIs(FxRobot robot) {
        List<Source> all = many();
        robot.interact(() -> workspace.show(Facts.dataset(all)));
        sort(robot, "column_title");
        TableView<SourceRow> table = table(robot);
        robot.interact(
                () -> {
                    workspace.select(RecordId.source("S10"));
                    table.layout();
                    InSight.scroll(table, 150);
                });
        List<String> before = InSight.of(table, row -> row.source().id().key());
        assertTrue(before.getFirst().startsWith("S150 at -"), before::toString);
        robot.interact(
                () ->
                        workspace.apply(
                                Facts.committed(
                                        Edit.deleting(all.get(3)),
                                        Edit.replacing(
                                                all.get(290),
                                                source("S290", "A title", "2020", "", false)),
                                        Edit.adding(
                                                source("S900", "Title 1005", "2020", "", true)))));
        FxEvents.settle();
        assertEquals(before, InSight.of(table, row -> row.source().id().key()));
        assertEquals(List.of("S290", "S0"), order(robot).subList(0, 2));
        assertEquals(
                List.of("S10"),
                table.getSelectionModel().getSelectedItems().stream()
                        .map(row -> row.source().id().key())
                        .toList());
        assertEquals(Optional.of("S10"), selected());
    }

    @Test
    void aRowThatGoesAwayBecauseItChangedTakesNothingAlong(FxRobot robot) {
        List<Source> all = many();
        robot.interact(() -> workspace.show(Facts.dataset(all)));
        sort(robot, "column_title");
        TableView<SourceRow> table = table(robot);
        robot.interact(
                () -> {
                    table.layout();
                    InSight.scroll(table, 150);
                });
        List<String> before = InSight.of(table, row -> row.source().id().key());
        robot.interact(
                () ->
                        workspace.apply(
                                Facts.committed(
                                        Edit.replacing(
                                                all.get(150),
                                                source("S150", "Z", "2020", "", false)))));
        FxEvents.settle();
        List<String> after = InSight.of(table, row -> row.source().id().key());
        assertTrue(after.containsAll(before.subList(1, before.size() - 1)), after::toString);
        assertEquals("S150", order(robot).getLast());
    }

    @Test
    void atTheTopItStaysAtTheTop(FxRobot robot) {
        List<Source> all = many();
        robot.interact(() -> workspace.show(Facts.dataset(all)));
        sort(robot, "column_title");
        TableView<SourceRow> table = table(robot);
        robot.interact(
                () ->
                        workspace.apply(
                                Facts.committed(
                                        Edit.adding(source("S900", "A title", "2020", "", true)))));
        FxEvents.settle();
        assertEquals("S900 at 0", InSight.of(table, row -> row.source().id().key()).getFirst());
    }
}
