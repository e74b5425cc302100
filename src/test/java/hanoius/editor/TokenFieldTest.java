package hanoius.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.control.Spoken;
import hanoius.form.Tokens;
import hanoius.model.Milestone;
import hanoius.model.RecordId;
import hanoius.model.Term;
import hanoius.schema.MilestoneSchema;
import hanoius.shell.Looks;
import hanoius.support.Facts;
import hanoius.support.InputMethod;
import hanoius.support.WindowExtension;
import hanoius.workspace.Theme;

import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import java.util.List;

@ExtendWith(WindowExtension.class)
@SuppressWarnings("NullAway.Init")
class TokenFieldTest {

    private static final RecordId M1 = RecordId.milestone("M1");

    private final EditedDocument document =
            new EditedDocument(
                    Facts.dataset(
                            Facts.milestone("M1").sectors(List.of("trade", "culture")).build(),
                            Facts.milestone("M2")
                                    .sectors(List.of("health", "heritage", "thỏa thuận"))
                                    .build()));
    private ScrollPane scroll;
    private TextField sectors;
    private TextField places;

    @Start
    void start(Stage stage) {
        RecordForm<Milestone> form = document.form(MilestoneSchema.MILESTONE, M1);
        var rows = new TokenRows<>(form, new Spoken(document.workspace.wordsProperty()));
        var above = new Region();
        above.setMinHeight(60);
        var below = new Region();
        below.setMinHeight(600);
        var content =
                new VBox(
                        8,
                        above,
                        rows.row(MilestoneSchema.SECTORS, new Tokens.Many(Term.SECTOR), "Sectors"),
                        rows.row(MilestoneSchema.PLACES, new Tokens.Many(Term.PLACE), "Places"),
                        below);
        scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        var scene = new Scene(new StackPane(scroll), 360, 320);
        Looks.dress(scene, new SimpleObjectProperty<>(Theme.LIGHT));
        stage.setScene(scene);
        stage.sizeToScene();
        stage.show();
        sectors = (TextField) scene.lookup("#edit-sector");
        places = (TextField) scene.lookup("#edit-place");
        sectors.requestFocus();
    }

    private static boolean isOpen(FxRobot robot) {
        return robot.lookup("#completion").tryQuery().isPresent();
    }

    private static Bounds bounds(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    private static Bounds list(FxRobot robot) {
        return bounds(robot.lookup("#completion").query());
    }

    private List<String> saved() {
        return document.dataset().find(M1, Milestone.class).orElseThrow().sectors();
    }

    @Test
    void theListLiesInTheSceneAndTheFieldHoldsOnlyWhatWasTyped(FxRobot robot) {
        robot.write("h");
        assertTrue(isOpen(robot));
        assertEquals(1, Window.getWindows().size());
        assertEquals("h", sectors.getText());
        assertTrue(list(robot).getMinY() >= bounds(sectors).getMaxY());
        robot.push(KeyCode.DOWN);
        assertEquals("h", sectors.getText());
        assertTrue(sectors.isFocused());
        String said = sectors.getAccessibleHelp();
        assertTrue(said.startsWith("heritage, 1 milestone"), said);
        robot.push(KeyCode.ENTER);
        assertEquals(List.of("trade", "culture", "heritage"), saved());
        assertEquals("", sectors.getText());
        assertFalse(isOpen(robot));
        assertTrue(sectors.isFocused());
    }

    @Test
    void escapeClosesTheListFirstAndOnlyThenTakesTheTextBack(FxRobot robot) {
        robot.write("hea");
        robot.push(KeyCode.ESCAPE);
        assertFalse(isOpen(robot));
        assertEquals("hea", sectors.getText());
        robot.push(KeyCode.ESCAPE);
        assertEquals("", sectors.getText());
        assertEquals(List.of("trade", "culture"), saved());
    }

    @Test
    void tabTakesNothingThatWasNotChosenAndLeavesTheField(FxRobot robot) {
        robot.write("hea");
        robot.push(KeyCode.TAB);
        assertTrue(places.isFocused());
        assertEquals(List.of("trade", "culture"), saved());
        assertEquals("hea", sectors.getText());
        assertFalse(isOpen(robot));
    }

    @Test
    void nothingIsSuggestedWhileAWordIsComposed(FxRobot robot) {
        robot.interact(() -> InputMethod.type(sectors, "th", ""));
        robot.interact(() -> InputMethod.type(sectors, "thỏa", ""));
        assertFalse(isOpen(robot));
        robot.interact(() -> InputMethod.type(sectors, "", "thỏa "));
        assertTrue(isOpen(robot));
        robot.interact(() -> InputMethod.type(sectors, "th", ""));
        assertFalse(isOpen(robot));
        // The key waits for the word.
        robot.push(KeyCode.ENTER);
        assertEquals(List.of("trade", "culture"), saved());
        robot.interact(() -> InputMethod.type(sectors, "", "thuận"));
        assertEquals(List.of("trade", "culture", "thỏa thuận"), saved());
    }

    @Test
    void backspaceMarksTheLastTokenAndDeleteRemovesIt(FxRobot robot) {
        robot.push(KeyCode.BACK_SPACE);
        robot.push(KeyCode.BACK_SPACE);
        robot.push(KeyCode.BACK_SPACE);
        assertEquals(List.of("trade", "culture"), saved());
        assertEquals("culture", sectors.getAccessibleHelp());
        robot.push(KeyCode.LEFT);
        assertEquals("trade", sectors.getAccessibleHelp());
        robot.push(KeyCode.DELETE);
        assertEquals(List.of("culture"), saved());
        robot.push(KeyCode.RIGHT);
        robot.push(KeyCode.TAB);
        assertTrue(places.isFocused());
        robot.push(KeyCode.SHIFT, KeyCode.TAB);
        assertTrue(sectors.isFocused());
    }

    @Test
    void theListGoesAlongWithItsFieldAndStandsAboveItWhereThereIsNoRoomBelow(FxRobot robot) {
        robot.interact(() -> scroll.setVvalue(0.05));
        robot.write("e");
        double below = list(robot).getMinY() - bounds(sectors).getMaxY();
        robot.interact(() -> scroll.setVvalue(0.1));
        robot.interact(() -> {});
        assertEquals(below, list(robot).getMinY() - bounds(sectors).getMaxY(), 1);
        robot.push(KeyCode.ESCAPE);
        robot.interact(
                () -> {
                    scroll.setVvalue(0);
                    ((Region) ((VBox) scroll.getContent()).getChildren().getFirst())
                            .setMinHeight(240);
                });
        robot.write("a");
        assertTrue(list(robot).getMaxY() <= bounds(sectors).getMinY());
    }
}
