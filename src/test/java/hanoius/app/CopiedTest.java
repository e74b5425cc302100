package hanoius.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;

import hanoius.control.ClipboardText;
import hanoius.language.Language;
import hanoius.model.RecordId;
import hanoius.workspace.Section;

import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

import java.util.Map;

/** Copies in every view, and reads in the status bar that something was copied. */
class CopiedTest extends InBundledWindow {

    private String said() {
        return Stops.onFx(() -> ((Labeled) window.node("#notice")).getText());
    }

    private static String copied() {
        return Stops.onFx(() -> Clipboard.getSystemClipboard().getString());
    }

    private void copyIn(FxRobot robot, String selector, KeyCode... keys) {
        Node node = window.node(selector);
        robot.interact(node::requestFocus);
        robot.push(keys);
    }

    @Test
    void aRecordOfTheTimeline(FxRobot robot) {
        window.show(robot, Section.TIMELINE);
        window.select(robot, RecordId.milestone("M001"));
        copyIn(robot, "#timeline-canvas", KeyCode.CONTROL, KeyCode.C);
        assertEquals("Copied: 1 record as text", said());
        window.fire(robot, "#timeline-form");
        copyIn(robot, "#timeline-list", KeyCode.CONTROL, KeyCode.C);
        assertEquals("Copied: 1 row", said());
        window.fire(robot, "#timeline-as-table");
        copyIn(robot, "#milestone-table", KeyCode.CONTROL, KeyCode.C);
        assertEquals("Copied: 1 row", said());
        copyIn(robot, "#milestone-table", KeyCode.CONTROL, KeyCode.ALT, KeyCode.C);
        assertEquals("Copied: 1 record as text", said());
    }

    @Test
    void rowsOfTables(FxRobot robot) {
        window.show(robot, Section.AGREEMENTS);
        TableView<?> table = (TableView<?>) window.node("#agreement-table");
        robot.interact(() -> table.getSelectionModel().selectRange(0, 2));
        copyIn(robot, "#agreement-table", KeyCode.CONTROL, KeyCode.C);
        assertEquals("Copied: 2 rows", said());
        copyIn(robot, "#agreement-table", KeyCode.CONTROL, KeyCode.ALT, KeyCode.C);
        assertEquals("Copied: 2 records as text", said());
        window.show(robot, Section.CHARTS);
        window.fire(robot, "#chart-as-table");
        TableView<?> values = (TableView<?>) window.node("#chart-table");
        robot.interact(() -> values.getSelectionModel().clearAndSelect(0));
        copyIn(robot, "#chart-table", KeyCode.CONTROL, KeyCode.C);
        assertEquals("Copied: 1 row", said());
    }

    @Test
    void citationsInTheLanguageOfTheReader(FxRobot robot) {
        robot.interact(() -> window.program().viewModel().speak(Language.VI));
        window.show(robot, Section.SOURCES);
        window.select(robot, RecordId.source("S001"));
        copyIn(robot, "#source-table", KeyCode.CONTROL, KeyCode.C);
        assertEquals("Đã sao chép: 1 trích dẫn", said());
        robot.interact(() -> window.program().viewModel().tell(""));
        MenuButton menu = (MenuButton) window.node("#copy-citation");
        robot.interact(() -> menu.getItems().getFirst().fire());
        assertEquals("Đã sao chép: 1 trích dẫn", said());
        assertEquals(false, copied().isBlank());
    }

    @Test
    void aPictureWithItsCitation(FxRobot robot) {
        window.show(robot, Section.TIMELINE);
        copyIn(robot, "#timeline-canvas", KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        assertTrue(said().startsWith("Copied:"), said());
        assertTrue(Stops.onFx(() -> Clipboard.getSystemClipboard().hasImage()));
        assertFalse(copied().isBlank());
    }

    /** Nothing is where it was not before, whether there is an answer or none. */
    @Test
    void theAnswerMovesNothing(FxRobot robot) {
        window.show(robot, Section.TIMELINE);
        window.select(robot, RecordId.milestone("M001"));
        Map<String, Double> before = places();
        copyIn(robot, "#timeline-canvas", KeyCode.CONTROL, KeyCode.C);
        assertEquals(before, places());
    }

    private Map<String, Double> places() {
        return Stops.onFx(
                () -> {
                    window.view().layout();
                    return Map.of(
                            "counts", window.node("#counts").getLayoutX(),
                            "told", window.node("#told").getLayoutX(),
                            "file", window.node("#document-file").getLayoutX());
                });
    }

    @Test
    void thereIsNoOtherWayToTheClipboard() {
        ArchRuleDefinition.noClasses()
                .that()
                .areNotAssignableTo(ClipboardText.class)
                .should()
                .callMethod(Clipboard.class, "setContent", Map.class)
                .check(
                        new ClassFileImporter()
                                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                                .importPackages("hanoius"));
    }
}
