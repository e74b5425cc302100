package hanoius.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.command.UserFolder;
import hanoius.model.Dataset;
import hanoius.shell.Preferences;
import hanoius.support.BundledDocument;
import hanoius.support.WindowExtension;
import hanoius.task.DirectRunner;
import hanoius.workspace.Theme;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** After something was thrown that nobody caught. */
@ExtendWith(WindowExtension.class)
class FaultsInTheWindowTest {

    @TempDir Path folder;

    @Test
    void theViewsShowTheDocumentAnewOnceForEachKindOfFault(FxRobot robot) throws IOException {
        Path file = BundledDocument.in(folder);
        robot.interact(
                () -> {
                    var runner = new DirectRunner();
                    var program =
                            new Program(
                                    Preferences.initial(Locale.ENGLISH),
                                    runner,
                                    runner,
                                    new SimpleObjectProperty<>(Theme.LIGHT),
                                    Outside.unattended(new UserFolder(folder)));
                    program.open(List.of(file.toString()));
                    Dataset whole = program.workspace().dataset();
                    // As a listener leaves them that was interrupted.
                    program.workspace().show(Dataset.EMPTY);
                    program.session().uncaught(new IllegalStateException());
                    assertEquals(whole.sources(), program.workspace().dataset().sources());
                    assertNotNull(program.viewModel().faults().firstProperty().get());
                    int shown = program.workspace().openings();
                    for (int i = 0; i < 3; i++) {
                        program.session().uncaught(new ArithmeticException());
                        assertEquals(shown + 1, program.workspace().openings());
                    }
                    program.close();
                });
    }

    @Test
    void whenTheWriterHasEndedTheDocumentIsReadAndTheWindowSaysWhy(FxRobot robot)
            throws IOException {
        Path file = BundledDocument.in(folder);
        robot.interact(
                () -> {
                    var runner = new DirectRunner();
                    var program =
                            new Program(
                                    Preferences.initial(Locale.ENGLISH),
                                    runner,
                                    runner,
                                    new SimpleObjectProperty<>(Theme.LIGHT),
                                    Outside.unattended(new UserFolder(folder)));
                    program.open(List.of(file.toString()));
                    assertNotNull(new Scene(program.view(), 1000, 700));
                    Node note = program.view().lookup("#read-only");
                    assertFalse(note.isVisible());
                    program.session().writerEnded();
                    assertTrue(note.isVisible());
                    assertTrue(((Label) note.lookup(".label")).getText().contains("restart"));
                    program.close();
                });
    }
}
