package hanoius.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.controls.ModalPane;

import hanoius.exchange.AtomicFile;
import hanoius.help.Library;
import hanoius.language.Language;
import hanoius.store.Document;
import hanoius.store.DocumentException;
import hanoius.support.BundledDocument;
import hanoius.support.OpenedMenu;
import hanoius.support.WindowExtension;
import hanoius.task.DirectRunner;
import hanoius.workspace.RunningWork;
import hanoius.workspace.Section;
import hanoius.workspace.Theme;
import hanoius.workspace.Workspace;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/** The window around its views, whatever they are, and what is laid over them. */
@ExtendWith(WindowExtension.class)
@SuppressWarnings("NullAway.Init")
class MainViewOverlaysTest {

    private final Workspace workspace = new Workspace(Language.EN, Theme.LIGHT);
    private final MainViewModel viewModel =
            new MainViewModel(
                    workspace,
                    new RunningWork(new DirectRunner()),
                    Preferences.initial(Locale.ENGLISH),
                    new SimpleObjectProperty<>(Theme.LIGHT));

    @TempDir Path folder;
    private final List<URI> shown = new ArrayList<>();
    private Path log = Path.of("");
    private MainView view;

    @Start
    void start(Stage stage) throws IOException {
        log = folder.resolve("the.log");
        viewModel.opened("The record", Path.of("record.milestones"));
        // An empty document would have a card in the place of its views.
        workspace.show(BundledDocument.record().dataset());
        view =
                new MainView(
                        viewModel,
                        Map.of(
                                Section.TIMELINE, () -> pane("timeline"),
                                Section.CHARTS, () -> pane("charts"),
                                Section.AGREEMENTS, () -> pane("agreements"),
                                Section.SOURCES, () -> pane("sources"),
                                Section.HISTORY, () -> pane("history")),
                        () -> pane("evidence"));
        Path data = Path.of("/data/of/mine");
        view.setInstallation(
                new Installation(
                        "1.2.3",
                        data,
                        data.resolve("own.milestones"),
                        log.toAbsolutePath(),
                        shown::add));
        var scene = new Scene(view, 1000, 700);
        Looks.dress(scene, viewModel.themeProperty());
        stage.setScene(scene);
        stage.sizeToScene();
        stage.show();
    }

    private static Pane pane(String id) {
        var pane = new Pane();
        pane.setId(id);
        return pane;
    }

    @Test
    void controlAndADigitLeadToTheSections(FxRobot robot) {
        for (Section section : Section.values()) {
            robot.push(KeyCode.CONTROL, KeyCode.valueOf("DIGIT" + section.digit()));
            assertEquals(section, viewModel.sectionProperty().get());
        }
        assertTrue(robot.lookup("#history").query().isVisible());
        assertFalse(robot.lookup("#timeline").query().isVisible());
    }

    /** The status bar tells of the record that is selected where one looks. */
    @Test
    void whatASectionTellsIsNotToldWhileSomethingElseIsShownInItsPlace(FxRobot robot) {
        var sheet = new SimpleBooleanProperty();
        robot.interact(
                () -> {
                    viewModel.tellIn(Section.TIMELINE, new SimpleStringProperty("9 of 10"));
                    view.showInPlace(sheet, () -> pane("sheet"), () -> sheet.set(false));
                });
        assertEquals("9 of 10", viewModel.told().get());
        robot.interact(() -> sheet.set(true));
        assertEquals("", viewModel.told().get());
        robot.interact(() -> sheet.set(false));
        assertEquals("9 of 10", viewModel.told().get());
    }

    @Test
    void shortcutsAreListedAndClosedAgain(FxRobot robot) {
        robot.push(KeyCode.F1);
        ModalPane overlay = robot.lookup("#overlay").queryAs(ModalPane.class);
        assertTrue(overlay.isDisplay());
        robot.clickOn("#overlay-close");
        assertFalse(overlay.isDisplay());
        robot.push(KeyCode.F1);
        robot.push(KeyCode.ESCAPE);
        assertFalse(overlay.isDisplay());
    }

    @Test
    void escTakesBackWhatIsLookedForBeforeItClosesTheHelp(FxRobot robot) {
        robot.push(KeyCode.F1);
        ModalPane overlay = robot.lookup("#overlay").queryAs(ModalPane.class);
        TextField field = robot.lookup("#help-search").queryAs(TextField.class);
        robot.clickOn(field).write("undo").push(KeyCode.ESCAPE);
        assertEquals("", field.getText());
        assertTrue(overlay.isDisplay());
        robot.push(KeyCode.ESCAPE);
        assertFalse(overlay.isDisplay());
    }

    /** Each choice holds as soon as it is made, whatever closes the sheet. */
    @Test
    void preferencesAreChosenInASheetOverTheViews(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.COMMA);
        ModalPane overlay = robot.lookup("#overlay").queryAs(ModalPane.class);
        assertTrue(overlay.isDisplay());
        layOut(robot);
        assertTrue(robot.lookup("/data/of/mine").tryQuery().isPresent());
        robot.clickOn("#preferences-name").write("Thu");
        robot.clickOn("#preferences-first-charts");
        robot.clickOn("#preferences-theme-dark");
        robot.clickOn("#preferences-text-150");
        robot.clickOn("#show-folder");
        robot.clickOn("#preferences-language-vi");
        robot.clickOn("#preferences-name").write("y");
        robot.push(KeyCode.ESCAPE);
        assertFalse(overlay.isDisplay());
        assertEquals("Thuy", viewModel.author());
        assertEquals(Section.CHARTS, viewModel.firstProperty().get());
        assertEquals(ThemeChoice.DARK, viewModel.themeChoiceProperty().get());
        assertEquals(150, viewModel.textSizeProperty().get());
        assertEquals(Language.VI, workspace.words().language());
        assertEquals(List.of(Path.of("/data/of/mine").toUri()), shown);
    }

    /** What scrolls has its content only from then on. */
    private void layOut(FxRobot robot) {
        robot.interact(
                () -> {
                    view.applyCss();
                    view.layout();
                });
    }

    @Test
    void theProgramSaysWhatItIsAndWhoseWorkIsInIt(FxRobot robot) {
        robot.interact(
                () ->
                        OpenedMenu.entries(view.menu()).stream()
                                .filter(each -> "about-open".equals(each.getId()))
                                .forEach(MenuItem::fire));
        layOut(robot);
        assertTrue(robot.lookup("Version 1.2.3").tryQuery().isPresent());
        assertTrue(robot.lookup("Apache License 2.0").tryQuery().isPresent());
        Library library = Library.all().getLast();
        assertTrue(robot.lookup(library.name() + " " + library.version()).tryQuery().isPresent());
        // There is room for all of it.
        ScrollPane scroll = robot.from(robot.lookup("#about")).lookup(".scroll-pane").query();
        assertTrue(
                scroll.getContent().getLayoutBounds().getHeight()
                        <= scroll.getViewportBounds().getHeight() + 0.5,
                scroll.getContent().getLayoutBounds() + " in " + scroll.getViewportBounds());
        robot.clickOn(library.licence());
        assertEquals(
                library.licenceText(),
                robot.lookup("#licence-text").queryAs(Label.class).getText());
        robot.clickOn("#overlay-close");
        assertTrue(robot.lookup("#about").tryQuery().isPresent());
    }

    @Test
    void aFaultIsToldWithDetailsAndForgottenWhenClosed(FxRobot robot) {
        var fault = Failure.uncaught(new IllegalStateException("it broke"));
        robot.interact(() -> viewModel.report(fault));
        assertTrue(robot.lookup("Something went wrong").tryQuery().isPresent());
        assertTrue(
                robot.lookup("This is a mistake of the program, not yours.")
                        .tryQuery()
                        .isPresent());
        assertFalse(isDetailShown(robot));
        robot.clickOn("Details");
        assertTrue(isDetailShown(robot));
        assertTrue(
                robot.lookup("#failure-details")
                        .queryAs(TextArea.class)
                        .getText()
                        .startsWith("java.lang.IllegalStateException: it broke"));
        robot.push(KeyCode.ESCAPE);
        assertNull(viewModel.faults().firstProperty().get());
    }

    /** What comes while one is read is counted, and is in the details that are copied. */
    @Test
    void aSecondFaultIsInTheSameWindow(FxRobot robot) {
        robot.interact(
                () -> {
                    viewModel.faults().setSaved(() -> Instant.EPOCH);
                    viewModel.report(Failure.uncaught(new IllegalStateException("the first")));
                });
        assertFalse(robot.lookup("#fault-more").query().isVisible());
        var at = LocalTime.ofInstant(Instant.EPOCH, ZoneId.systemDefault());
        assertTrue(robot.lookup("Your data is saved up to " + at + ".").tryQuery().isPresent());
        robot.interact(
                () -> viewModel.report(Failure.uncaught(new ArithmeticException("the second"))));
        assertTrue(robot.lookup("#fault-more").query().isVisible());
        robot.clickOn("Details");
        String details = robot.lookup("#failure-details").queryAs(TextArea.class).getText();
        assertTrue(details.contains("IllegalStateException: the first"), details);
        assertTrue(details.contains("ArithmeticException: the second"), details);
    }

    @Test
    void theLogIsShownByTheSystem(FxRobot robot) throws IOException {
        robot.interact(() -> viewModel.report(Failure.uncaught(new IllegalStateException())));
        robot.clickOn("Details").clickOn("#fault-log");
        assertEquals(List.of(), shown);
        assertTrue(viewModel.noticeProperty().get().contains("no log"));
        Files.createFile(log);
        robot.clickOn("#fault-log");
        assertEquals(List.of(log.toUri()), shown);
    }

    /** What people cause is no fault of the program and needs no trace to be understood. */
    @Test
    void whatPeopleCauseIsAPlainMessageInTheirLanguage(FxRobot robot) {
        Path file = folder.resolve("none").resolve("a.csv");
        var refused = assertThrows(IOException.class, () -> AtomicFile.write(file, _ -> {}));
        robot.interact(() -> viewModel.report(new Failure("shell.export_failed", refused)));
        assertTrue(robot.lookup("This could not be done").tryQuery().isPresent());
        assertTrue(robot.lookup(refused.getMessage()).tryQuery().isPresent());
        assertFalse(robot.lookup(".details").query().isVisible());
        robot.interact(() -> workspace.speak(Language.VI));
        assertTrue(robot.lookup("Chưa thực hiện được").tryQuery().isPresent());
        assertTrue(
                robot.lookup(
                                "Không ghi được a.csv vào "
                                        + file.getParent()
                                        + ": thư mục không tồn tại")
                        .tryQuery()
                        .isPresent());
    }

    private static boolean isDetailShown(FxRobot robot) {
        return robot.lookup(".details").queryAs(TitledPane.class).isExpanded();
    }

    /** In each theme: else the window would seem to light up behind the message. */
    @Test
    void theVeilDarkensTheWindow(FxRobot robot) {
        for (String theme : List.of("light", "dark")) {
            robot.clickOn("#theme-" + theme);
            double before = brightness(robot);
            robot.interact(
                    () ->
                            viewModel.report(
                                    new Failure("shell.view_advice", new IllegalStateException())));
            assertTrue(brightness(robot) < before, theme);
            robot.interact(viewModel.faults()::dismiss);
        }
    }

    /** Of a corner, where the message never is. */
    private static double brightness(FxRobot robot) {
        var found = new AtomicReference<>(0.0);
        robot.interact(
                () -> {
                    var image = robot.lookup("#navigation").query().getScene().snapshot(null);
                    found.set(image.getPixelReader().getColor(5, 695).getBrightness());
                });
        return found.get();
    }

    @Test
    void aFailureToOpenStandsWhereTheViewsWould(FxRobot robot) {
        robot.interact(
                () ->
                        viewModel.failedToOpen(
                                new Failure(
                                        "shell.open_advice",
                                        new IOException("No space left on device"))));
        assertTrue(robot.lookup("the disk is full").tryQuery().isPresent());
    }

    @Test
    void whyADocumentIsNotOpenedIsSaidInTheLanguageOfTheWindow(FxRobot robot) {
        Path absent = folder.resolve("a.milestones");
        var refused = assertThrows(DocumentException.class, () -> Document.open(absent));
        robot.interact(() -> viewModel.failedToOpen(new Failure("shell.open_advice", refused)));
        assertTrue(robot.lookup(absent + " does not exist").tryQuery().isPresent());
        robot.clickOn("#language-vi");
        assertTrue(robot.lookup(absent + " không tồn tại").tryQuery().isPresent());
    }

    @Test
    void theThemeChangesWhileTheWindowIsOpen(FxRobot robot) {
        robot.clickOn("#theme-dark");
        assertEquals(Theme.DARK, workspace.theme());
        assertTrue(
                robot.lookup("#navigation").query().getScene().getStylesheets().stream()
                        .anyMatch(sheet -> sheet.matches(".*/dark\\.[bc]ss")));
    }
}
