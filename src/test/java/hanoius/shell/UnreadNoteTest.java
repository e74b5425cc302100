package hanoius.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.archive.UnreadRecords;
import hanoius.control.Spoken;
import hanoius.language.Language;
import hanoius.limit.LimitException;
import hanoius.limit.LimitProblem;
import hanoius.model.RecordId;
import hanoius.support.WindowExtension;
import hanoius.text.Words;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** That some records could not be read, in the window. */
@ExtendWith(WindowExtension.class)
class UnreadNoteTest {

    private final ObjectProperty<UnreadRecords> unread =
            new SimpleObjectProperty<>(new UnreadRecords());
    private final ObjectProperty<Words> words = new SimpleObjectProperty<>(Words.in(Language.EN));
    private final VBox all = new VBox();

    @Start
    void start(Stage stage) {
        Spoken spoken = new Spoken(words);
        all.getChildren()
                .add(
                        new UnreadNote(
                                unread,
                                spoken,
                                () ->
                                        all.getChildren()
                                                .add(
                                                        Overlays.unread(
                                                                unread.get(), spoken, () -> {}))));
        stage.setScene(new Scene(all, 600, 400));
        stage.sizeToScene();
        stage.show();
    }

    @Test
    void theyAreCountedAndListedInTheLanguageOfTheWindow(FxRobot robot) {
        assertFalse(robot.lookup("#unread").query().isVisible());
        UnreadRecords some = new UnreadRecords();
        for (int i = 0; i < UnreadRecords.MOST_TOLD + 2; i++) {
            some.add(
                    RecordId.Kind.MILESTONE,
                    i,
                    i == 0 ? "milestone:a\nb" : "",
                    new LimitException(LimitProblem.ZERO));
        }
        robot.interact(() -> unread.set(some));
        assertTrue(robot.lookup("#unread").query().isVisible());
        assertEquals(
                "1,002 records could not be read",
                robot.lookup("#unread .label").queryAs(Label.class).getText());
        robot.interact(() -> words.set(Words.in(Language.VI)));
        assertEquals(
                "1.002 bản ghi không đọc được",
                robot.lookup("#unread .label").queryAs(Label.class).getText());
        robot.interact(() -> robot.lookup("#unread-show").queryAs(Button.class).fire());
        String list = robot.lookup("#unread-list").queryAs(Label.class).getText();
        assertTrue(list.startsWith("cột mốc a b: Trong văn bản có byte 0.\n"), list);
        assertTrue(list.endsWith("… và 2 bản ghi nữa"), list.substring(list.length() - 60));
        assertEquals(UnreadRecords.MOST_TOLD + 1, list.lines().count());
    }
}
