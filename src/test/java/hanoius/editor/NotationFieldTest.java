package hanoius.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.edtf.EdtfDate;
import hanoius.model.Milestone;
import hanoius.model.RecordId;
import hanoius.schema.MilestoneSchema;
import hanoius.shell.Looks;
import hanoius.support.Facts;
import hanoius.support.WindowExtension;
import hanoius.workspace.Theme;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** A date that is typed day first, and taken the other way by one click or from the keyboard. */
@ExtendWith(WindowExtension.class)
@SuppressWarnings("NullAway.Init")
class NotationFieldTest {

    private static final RecordId M1 = RecordId.milestone("M1");

    private final EditedDocument document =
            new EditedDocument(
                    Facts.dataset(Facts.milestone("M1").date("2017-04-09").title("One").build()));
    private TextField date;

    @Start
    void start(Stage stage) {
        RecordForm<Milestone> form = document.form(MilestoneSchema.MILESTONE, M1);
        var editor = new DateEditor<>(form, MilestoneSchema.DATE, document.workspace.words());
        var scene = new Scene(new StackPane(editor.row("Date")), 320, 200);
        Looks.dress(scene, new SimpleObjectProperty<>(Theme.LIGHT));
        stage.setScene(scene);
        stage.sizeToScene();
        stage.show();
        date = (TextField) scene.lookup("#edit-date");
        date.requestFocus();
    }

    private EdtfDate kept() {
        return document.record(M1, Milestone.class).date();
    }

    private static boolean isOffered(FxRobot robot) {
        return robot.lookup("Use").tryQuery().isPresent();
    }

    @Test
    void theOtherReadingIsOneClick(FxRobot robot) {
        assertFalse(isOffered(robot));
        robot.interact(() -> date.setText("10/11/2019"));
        assertTrue(isOffered(robot));
        assertTrue(robot.lookup("or 11 Oct 2019, month first").tryQuery().isPresent());
        robot.clickOn("Use");
        assertEquals(EdtfDate.parse("2019-10-11"), kept());
        assertTrue(date.isFocused());
        assertEquals("10/11/2019", date.getText());
        assertTrue(robot.lookup("or 10 Nov 2019, day first").tryQuery().isPresent());
        robot.interact(() -> document.changes.undo());
        assertEquals(EdtfDate.parse("2017-04-09"), kept());
    }

    /** Leaving the field saves it as day first; that and the other reading are one step. */
    @Test
    void theOtherReadingIsReachedByTab(FxRobot robot) {
        robot.interact(() -> date.setText("10/11/2019"));
        robot.type(KeyCode.TAB);
        assertEquals(EdtfDate.parse("2019-11-10"), kept());
        Button use = robot.lookup("Use").queryButton();
        assertTrue(use.isFocused());
        robot.type(KeyCode.SPACE);
        assertEquals(EdtfDate.parse("2019-10-11"), kept());
        assertTrue(date.isFocused());
        robot.interact(() -> document.changes.undo());
        assertEquals(EdtfDate.parse("2017-04-09"), kept());
    }
}
