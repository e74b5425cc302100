package hanoius.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.language.Language;
import hanoius.model.RecordId;
import hanoius.shell.Looks;
import hanoius.shell.MainView;
import hanoius.shell.MainViewModel;
import hanoius.shell.Preferences;
import hanoius.store.Document;
import hanoius.store.Search;
import hanoius.support.BundledDocument;
import hanoius.support.FxEvents;
import hanoius.support.InputMethod;
import hanoius.support.WindowExtension;
import hanoius.task.DirectRunner;
import hanoius.workspace.RunningWork;
import hanoius.workspace.Section;
import hanoius.workspace.Theme;
import hanoius.workspace.Workspace;

import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

@ExtendWith(WindowExtension.class)
class SearchListTest {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    @TempDir static Path folder;
    private final Workspace workspace = new Workspace(Language.EN, Theme.LIGHT);
    private final MainViewModel viewModel =
            new MainViewModel(
                    workspace,
                    new RunningWork(new DirectRunner()),
                    Preferences.initial(Locale.ENGLISH),
                    new SimpleObjectProperty<>(Theme.LIGHT));
    private @Nullable Search search;

    @Start
    void start(Stage stage) throws IOException {
        var dataset = BundledDocument.record().dataset();
        workspace.show(dataset);
        Path file = folder.resolve(Objects.hash(this) + ".milestones");
        try (Document document = Document.create(file, "T", Instant.EPOCH, dataset)) {
            search = Search.of(document);
        }
        var view =
                new MainView(
                        viewModel,
                        Map.of(
                                Section.TIMELINE, Pane::new,
                                Section.CHARTS, Pane::new,
                                Section.AGREEMENTS, Pane::new,
                                Section.SOURCES, Pane::new),
                        Pane::new);
        var found =
                new SearchViewModel(
                        workspace,
                        viewModel.searchProperty(),
                        viewModel.sectionProperty(),
                        viewModel.evidenceOpenProperty(),
                        new DirectRunner());
        found.use(Objects.requireNonNull(search));
        view.setSearch(found);
        var scene = new Scene(view, 1000, 700);
        Looks.dress(scene, viewModel.themeProperty());
        stage.setScene(scene);
        stage.sizeToScene();
        stage.show();
    }

    @AfterEach
    void close() {
        Objects.requireNonNull(search).close();
    }

    private static void type(FxRobot robot, String text) {
        robot.push(KeyCode.CONTROL, KeyCode.F);
        robot.write(text);
    }

    private static boolean isShowing(FxRobot robot) {
        return robot.lookup("#search-list").tryQuery().isPresent();
    }

    private static long chosen(FxRobot robot) {
        return robot.lookup(".search-choice").queryAll().stream()
                .filter((Node each) -> each.getPseudoClassStates().contains(CHOSEN))
                .count();
    }

    @Test
    void typingAnArrowAndEnterLeadToTheRecord(FxRobot robot) {
        robot.interact(() -> viewModel.sectionProperty().set(Section.SOURCES));
        type(robot, "nebraska");
        assertTrue(isShowing(robot));
        assertEquals(0, chosen(robot));
        robot.push(KeyCode.DOWN);
        assertEquals(1, chosen(robot));
        robot.push(KeyCode.ENTER);
        assertFalse(isShowing(robot));
        assertEquals(Section.TIMELINE, viewModel.sectionProperty().get());
        var selected = Objects.requireNonNull(workspace.selected());
        assertEquals(RecordId.Kind.MILESTONE, selected.id().kind());
        assertEquals("nebraska", viewModel.searchProperty().get());
    }

    /** It is as high as what it says in its width, where there is the room. */
    @Test
    void aRemarkThatWrapsTakesNoRowAway(FxRobot robot) {
        type(robot, "nebraska date:soon-is-no-date-that-anybody-could-have-meant-by-any-means");
        FxEvents.settle();
        Region list = robot.lookup("#search-list").queryAs(Region.class);
        Label problem = robot.from(list).lookup(".search-problem").queryAs(Label.class);
        ScrollPane scroll = robot.from(list).lookup(".scroll-pane").queryAs(ScrollPane.class);
        assertTrue(
                problem.getHeight() > 1.5 * problem.prefHeight(Double.MAX_VALUE),
                () -> problem.getText() + " is in one line");
        assertTrue(
                ((Region) scroll.getContent()).getHeight()
                        <= scroll.getViewportBounds().getHeight() + 0.5,
                () ->
                        ((Region) scroll.getContent()).getHeight()
                                + " in "
                                + scroll.getViewportBounds());
    }

    @Test
    void escapeClosesThePopupFirstAndEmptiesTheFieldThen(FxRobot robot) {
        type(robot, "utah");
        robot.push(KeyCode.ESCAPE);
        assertFalse(isShowing(robot));
        assertEquals("utah", viewModel.searchProperty().get());
        robot.push(KeyCode.ESCAPE);
        assertEquals("", viewModel.searchProperty().get());
    }

    @Test
    void tabCompletesWithTheCaretBehind(FxRobot robot) {
        type(robot, "kind:leas");
        robot.push(KeyCode.TAB);
        TextField field = robot.lookup("#search").queryAs(TextField.class);
        assertEquals("kind:Lease ", field.getText());
        assertEquals(field.getText().length(), field.getCaretPosition());
        robot.write("x");
        assertEquals("kind:Lease x", field.getText());
    }

    @Test
    void aWrongOperatorIsExplainedUnderTheField(FxRobot robot) {
        type(robot, "foo:bar");
        assertTrue(
                robot.lookup(".search-problem")
                        .queryAs(Label.class)
                        .getText()
                        .startsWith("There is no “foo:”"));
    }

    @Test
    void aClickSearchesForWhatWasMeant(FxRobot robot) {
        type(robot, "thoar thuaanj");
        TextField field = robot.lookup("#search").queryAs(TextField.class);
        robot.clickOn("#search-meant");
        assertEquals("thỏa thuận", field.getText());
        assertEquals(field.getLength(), field.getCaretPosition());
        assertTrue(field.isFocused());
        assertFalse(robot.lookup(".section-heading").queryAll().isEmpty());
    }

    @Test
    void aClickLeadsToTheRecord(FxRobot robot) {
        type(robot, "nebraska");
        robot.clickOn(".search-choice");
        assertFalse(isShowing(robot));
        assertTrue(workspace.selected() != null);
    }

    private static void compose(FxRobot robot, TextField field, String composed, String committed) {
        robot.interact(() -> InputMethod.type(field, composed, committed));
    }

    @Test
    void noWindowOpensOrClosesWhileAWordIsComposedAndNothingIsSearched(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.F);
        TextField field = robot.lookup("#search").queryAs(TextField.class);
        List<Window> windows = List.copyOf(Window.getWindows());
        for (String each : List.of("t", "th", "thỏ", "thỏa")) {
            compose(robot, field, each, "");
            assertEquals("", viewModel.searchProperty().get());
            assertFalse(isShowing(robot));
            assertEquals(windows, List.copyOf(Window.getWindows()));
        }
        compose(robot, field, "", "thỏa");
        assertEquals("thỏa", viewModel.searchProperty().get());
        assertTrue(isShowing(robot));
        compose(robot, field, "x", "");
        robot.clickOn("#nav-sources");
        assertFalse(isShowing(robot));
        assertEquals(Section.SOURCES, viewModel.sectionProperty().get());
        assertEquals(windows, List.copyOf(Window.getWindows()));
    }

    @Test
    void theClickThatClosesTheListDoesWhatItIsMadeFor(FxRobot robot) {
        type(robot, "utah");
        assertTrue(isShowing(robot));
        robot.clickOn("#nav-sources");
        assertFalse(isShowing(robot));
        assertEquals(Section.SOURCES, viewModel.sectionProperty().get());
    }

    @Test
    void theListScrollsAndTheFieldKeepsTheFocus(FxRobot robot) {
        type(robot, "utah");
        robot.clickOn("#search-list .section-heading");
        assertTrue(robot.lookup("#search").query().isFocused());
        assertTrue(isShowing(robot));
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        assertEquals("utah", workspace.filter().text());
    }
}
