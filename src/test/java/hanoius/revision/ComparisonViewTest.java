package hanoius.revision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.archive.MemoryArchive;
import hanoius.filing.UndecidedMerges;
import hanoius.language.Language;
import hanoius.model.Dataset;
import hanoius.model.RecordId;
import hanoius.model.Source;
import hanoius.shell.Looks;
import hanoius.support.Facts;
import hanoius.support.WindowExtension;
import hanoius.task.DirectRunner;
import hanoius.workspace.ChangeQueue;
import hanoius.workspace.Theme;
import hanoius.workspace.Workspace;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

@ExtendWith(WindowExtension.class)
@SuppressWarnings("NullAway.Init")
class ComparisonViewTest {

    private final Workspace workspace = new Workspace(Language.EN, Theme.LIGHT);
    private final List<RecordId> selected = new ArrayList<>();
    private Dataset there =
            Facts.dataset(
                    newspaper("Nhân Dân online", "2001"),
                    Facts.source("S2").title("VnExpress").build());

    private ComparisonViewModel model;

    private static Source newspaper(String title, String published) {
        return Facts.source("S1").title(title).published(published).build();
    }

    @Start
    void start(Stage stage) {
        var here = Facts.dataset(newspaper("Nhân Dân", "2001"));
        var changes =
                new ChangeQueue(
                        workspace,
                        new DirectRunner(),
                        () -> "Thu",
                        InstantSource.fixed(Instant.EPOCH),
                        failure -> {
                            throw new AssertionError(failure);
                        });
        workspace.show(here);
        changes.use(MemoryArchive.of("Ours", Instant.EPOCH, here), Instant.EPOCH);
        model =
                new ComparisonViewModel(
                        workspace,
                        changes,
                        new DirectRunner(),
                        _ -> MemoryArchive.of("Theirs", Instant.EPOCH, there),
                        _ -> {},
                        new UndecidedViewModel(
                                workspace,
                                new DirectRunner(),
                                new UndecidedMerges(Path.of("target", "undecided.properties")),
                                InstantSource.fixed(Instant.EPOCH),
                                ZoneOffset.UTC),
                        failure -> {
                            throw new AssertionError(failure);
                        });
        var scene = new Scene(new ComparisonView(model, selected::add), 900, 600);
        Looks.dress(scene, workspace.themeProperty());
        stage.setScene(scene);
        stage.sizeToScene();
        stage.show();
        model.compare(Path.of("theirs.milestones"));
    }

    @Test
    void aRecordIsShownFieldByFieldSelectedByAClickAndLeftByEsc(FxRobot robot) {
        assertTrue(robot.lookup("Compared with theirs.milestones").tryQuery().isPresent());
        robot.clickOn("Nhân Dân");
        assertTrue(robot.lookup("Nhân Dân online").tryQuery().isPresent());
        assertEquals(List.of(RecordId.source("S1")), selected);
        robot.clickOn("VnExpress");
        assertEquals(1, selected.size(), "it is only there");
        assertTrue(robot.lookup("Merge 1, leave 1 open").tryQuery().isPresent());
        robot.push(KeyCode.SPACE);
        assertTrue(robot.lookup("Keep 1 as here, leave 1 open").tryQuery().isPresent());
        robot.push(KeyCode.UP);
        robot.push(KeyCode.UP);
        robot.push(KeyCode.LEFT);
        assertTrue(robot.lookup("Merge 1").tryQuery().isPresent(), "theirs");
        assertTrue(robot.lookup("#merge-title-theirs").queryAs(RadioButton.class).isSelected());
        robot.push(KeyCode.ESCAPE);
        assertFalse(model.shown().getValue());
    }

    @Test
    void anotherWordingIsTakenAsItIsTyped(FxRobot robot) {
        robot.clickOn("#word-title");
        TextField field = robot.lookup("#wording-title").queryAs(TextField.class);
        assertEquals("Nhân Dân online", field.getText(), "theirs, to begin with");
        assertTrue(field.isFocused());
        robot.interact(() -> field.setText("Báo Nhân Dân"));
        assertTrue(robot.lookup("Merge 2").tryQuery().isPresent(), "it is decided");
        assertTrue(field.isFocused(), "one types on");
        assertTrue(robot.lookup("Title: Báo Nhân Dân").tryQuery().isPresent(), "as merged");
        RadioButton ours = robot.lookup("#merge-title-ours").queryAs(RadioButton.class);
        assertFalse(ours.isSelected());
        robot.clickOn(ours);
        assertTrue(ours.isSelected(), "a click beside the field is not lost");
        assertTrue(robot.lookup("as it is here").tryQuery().isPresent());
        robot.clickOn("VnExpress");
        robot.push(KeyCode.SPACE);
        Button keep = robot.lookup("#merge-do").queryButton();
        assertEquals("Keep all as here", keep.getText());
        assertFalse(keep.isDisabled(), "that is a decision too");
    }

    @Test
    void whatAnArrowKeyShowsToBeTakenIsTaken(FxRobot robot) {
        RadioButton theirs = robot.lookup("#merge-title-theirs").queryAs(RadioButton.class);
        RadioButton ours = robot.lookup("#merge-title-ours").queryAs(RadioButton.class);
        robot.clickOn(theirs);
        assertTrue(robot.lookup("Title: Nhân Dân online").tryQuery().isPresent());
        robot.push(KeyCode.RIGHT);
        assertTrue(ours.isSelected() && ours.isFocused());
        assertTrue(robot.lookup("as it is here").tryQuery().isPresent());
        robot.push(KeyCode.LEFT);
        assertTrue(theirs.isSelected() && theirs.isFocused());
        assertTrue(robot.lookup("Title: Nhân Dân online").tryQuery().isPresent());
    }

    @Test
    void escLeavesAFieldBeforeItLeavesTheComparison(FxRobot robot) {
        robot.clickOn("#word-title");
        TextField field = robot.lookup("#wording-title").queryAs(TextField.class);
        robot.interact(() -> field.setText("Báo Nhân Dân"));
        robot.push(KeyCode.ESCAPE);
        assertTrue(model.shown().getValue());
        assertTrue(robot.lookup("#comparison-list").query().isFocused());
        robot.clickOn("#merge-why").push(KeyCode.ESCAPE);
        assertTrue(model.shown().getValue());
        assertTrue(robot.lookup("Title: Báo Nhân Dân").tryQuery().isPresent(), "it is kept");
        robot.push(KeyCode.ESCAPE);
        assertFalse(model.shown().getValue());
    }

    @Test
    void aWordingThatIsNotUnderstoodStaysWhenTheLanguageChanges(FxRobot robot) {
        there = Facts.dataset(newspaper("Nhân Dân", "2002"));
        robot.interact(() -> model.compare(Path.of("theirs.milestones")));
        robot.clickOn("#word-published");
        TextField field = robot.lookup("#wording-published").queryAs(TextField.class);
        robot.interact(() -> field.setText("the day before"));
        robot.interact(() -> workspace.speak(Language.VI));
        TextField again = robot.lookup("#wording-published").queryAs(TextField.class);
        assertNotSame(field, again);
        assertEquals("the day before", again.getText());
        assertTrue(robot.lookup(".field-error").query().isVisible());
        robot.clickOn("#merge-published-ours");
        robot.interact(() -> workspace.speak(Language.EN));
        assertTrue(robot.lookup("#word-published").tryQuery().isPresent(), "a side was picked");
    }
}
