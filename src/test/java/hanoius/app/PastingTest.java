package hanoius.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hanoius.control.ActionKeys;
import hanoius.support.WindowExtension;

import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** References and files that were copied are taken in where nobody types. */
@ExtendWith(WindowExtension.class)
@SuppressWarnings("NullAway.Init")
class PastingTest {

    private static final String BOOK = "\n% copied\n@book{x, title={A book}}\n";

    private final List<String> taken = new ArrayList<>();
    private TextField field;
    private ListView<String> list;
    private boolean ready = true;

    @Start
    void start(Stage stage) {
        field = new TextField();
        list = new ListView<>();
        var view = new StackPane(new VBox(field, list));
        var pasting =
                new Pasting(
                        files -> files.forEach(each -> taken.add(each.getFileName().toString())),
                        taken::add);
        ActionKeys.install(view, view, List.of(pasting.action(() -> ready)));
        stage.setScene(new Scene(view, 300, 200));
        stage.sizeToScene();
        stage.show();
    }

    /** Other tests share the clipboard. */
    @AfterEach
    void leaveNothing(FxRobot robot) {
        robot.interact(() -> Clipboard.getSystemClipboard().clear());
    }

    private static void copy(FxRobot robot, String text, List<File> files) {
        robot.interact(
                () -> {
                    var content = new ClipboardContent();
                    if (!text.isEmpty()) {
                        content.putString(text);
                    }
                    if (!files.isEmpty()) {
                        content.putFiles(files);
                    }
                    Clipboard.getSystemClipboard().setContent(content);
                });
    }

    private void paste(FxRobot robot) {
        robot.interact(list::requestFocus);
        robot.push(KeyCode.SHORTCUT, KeyCode.V);
    }

    @Test
    void referencesAreTakenInEveryFormThatProgramsCopy(FxRobot robot) {
        List<String> forms =
                List.of(
                        BOOK,
                        "TY  - BOOK\nTI  - A book\nER  - \n",
                        "[{\"id\": \"x\", \"type\": \"book\", \"title\": \"A book\"}]");
        for (String each : forms) {
            copy(robot, each, List.of());
            paste(robot);
        }
        assertEquals(forms, taken);
    }

    @Test
    void anythingElseAndWhereSomebodyTypesIsLeft(FxRobot robot) {
        for (String each : List.of("words", "[1, 2]", "{}", "@someone wrote (this)", "a\tb")) {
            copy(robot, each, List.of());
            paste(robot);
        }
        copy(robot, BOOK, List.of());
        robot.clickOn(field).push(KeyCode.SHORTCUT, KeyCode.V);
        ready = false;
        paste(robot);
        assertEquals(List.of(), taken);
    }

    @Test
    void filesThatWereCopiedAreTakenTogether(FxRobot robot) {
        copy(robot, "", List.of(Path.of("a.csv").toFile(), Path.of("b.bib").toFile()));
        paste(robot);
        assertEquals(List.of("a.csv", "b.bib"), taken);
    }
}
