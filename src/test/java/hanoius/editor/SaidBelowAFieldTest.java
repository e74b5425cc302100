package hanoius.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.archive.Attribution;
import hanoius.archive.Change;
import hanoius.language.Language;
import hanoius.model.Edit;
import hanoius.model.RecordId;
import hanoius.model.RecordId.Kind;
import hanoius.model.Source;
import hanoius.schema.SourceSchema;
import hanoius.shell.Looks;
import hanoius.support.Facts;
import hanoius.support.FxEvents;
import hanoius.support.WindowExtension;
import hanoius.workspace.Theme;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What is said below a field of a narrow form can be read. */
@ExtendWith(WindowExtension.class)
class SaidBelowAFieldTest {

    private static final RecordId S1 = RecordId.source("S1");

    private final EditedDocument document =
            new EditedDocument(Facts.dataset(Facts.source("S1").title("Report").build()));

    @Start
    void start(Stage stage) {
        document.workspace.speak(Language.VI);
        var scene = new Scene(new FormView(document.model, List.of()), 360, 700);
        Looks.dress(scene, new SimpleObjectProperty<>(Theme.LIGHT));
        stage.setScene(scene);
        stage.sizeToScene();
        stage.show();
    }

    private void outside(String title) {
        Source before = document.record(S1, Source.class);
        Source after =
                SourceSchema.SOURCE.make(
                        SourceSchema.SOURCE.values(before).set(SourceSchema.TITLE, title));
        document.archive.apply(
                Change.of(Attribution.of("Minh", Instant.EPOCH), Edit.replacing(before, after)));
        document.changes.refresh();
    }

    @Test
    void whatTheRecordSaysByNowIsOfferedInWholeWords(FxRobot robot) {
        robot.interact(() -> document.workspace.select(S1));
        FxEvents.settle();
        TextInputControl title = robot.lookup("#edit-title").queryAs(TextInputControl.class);
        robot.interact(
                () -> {
                    title.requestFocus();
                    title.setText("Mine");
                    outside("Theirs");
                });
        FxEvents.settle();
        List<Button> offered =
                robot.lookup(".field-remark .link-button").<Button>queryAll().stream()
                        .filter(SaidBelowAFieldTest::isShown)
                        .toList();
        assertEquals(2, offered.size());
        for (Button each : offered) {
            assertEquals(each.getText(), ((Text) each.lookup(".text")).getText());
        }
    }

    private static boolean isShown(Node node) {
        return Stream.iterate(node, Objects::nonNull, Node::getParent).allMatch(Node::isVisible);
    }

    @Test
    void whatHasToBeChosenSaysSoWithoutALabel(FxRobot robot) {
        robot.interact(() -> document.model.begin(Kind.AGREEMENT));
        FxEvents.settle();
        TextField kind = robot.lookup("#edit-kind").queryAs(TextField.class);
        assertEquals("Loại", kind.getPromptText());
        assertFalse(isNeeded(robot), "nobody was there yet");
        robot.interact(kind::requestFocus);
        robot.push(KeyCode.TAB);
        assertTrue(isNeeded(robot));
    }

    private static boolean isNeeded(FxRobot robot) {
        FxEvents.settle();
        return robot.lookup("Mục này không được để trống.").tryQuery().isPresent();
    }
}
