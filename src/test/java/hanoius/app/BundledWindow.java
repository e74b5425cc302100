package hanoius.app;

import hanoius.command.UserFolder;
import hanoius.model.Dataset;
import hanoius.model.RecordId;
import hanoius.shell.Looks;
import hanoius.shell.MainView;
import hanoius.shell.Preferences;
import hanoius.support.BundledDocument;
import hanoius.task.DirectRunner;
import hanoius.workspace.Section;
import hanoius.workspace.Theme;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.stage.Stage;

import org.testfx.api.FxRobot;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The whole program in a window of a test, which shows each of its views. */
final class BundledWindow {

    private final Program program;
    private final Scene scene;

    /**
     * @param stage which shows it
     * @param folder where its document is made
     * @param dataset what the document holds
     */
    BundledWindow(Stage stage, Path folder, Dataset dataset) throws IOException {
        Path document = BundledDocument.write(folder.resolve("record.milestones"), dataset);
        program =
                new Program(
                        Preferences.initial(Locale.ENGLISH),
                        new DirectRunner(),
                        new DirectRunner(),
                        new SimpleObjectProperty<>(Theme.LIGHT),
                        Outside.unattended(new UserFolder(folder)));
        scene = new Scene(program.view(), 1280, 800);
        Looks.dress(scene, program.viewModel().themeProperty());
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
        program.open(List.of(document.toString()));
    }

    Program program() {
        return program;
    }

    Scene scene() {
        return scene;
    }

    MainView view() {
        return program.view();
    }

    /** Shows a section with the evidence closed. */
    void show(FxRobot robot, Section section) {
        robot.interact(
                () -> {
                    program.viewModel().sectionProperty().set(section);
                    program.viewModel().evidenceOpenProperty().set(false);
                });
    }

    /** Selects a record, with its evidence beside the view. */
    void select(FxRobot robot, RecordId record) {
        robot.interact(
                () -> {
                    program.workspace().select(record);
                    program.viewModel().evidenceOpenProperty().set(true);
                });
    }

    /** Narrows everything to what holds some words. */
    void search(FxRobot robot, String text) {
        robot.interact(
                () ->
                        program.workspace()
                                .filters()
                                .replace(program.workspace().filter().withText(text)));
    }

    /** What scrolls has its content only from then on. */
    void layOut(FxRobot robot) {
        robot.interact(
                () -> {
                    view().applyCss();
                    view().layout();
                });
    }

    Node node(String selector) {
        return Objects.requireNonNull(view().lookup(selector), selector);
    }

    /** Presses a button, wherever the pointer is. */
    void fire(FxRobot robot, String selector) {
        robot.interact(() -> ((ButtonBase) node(selector)).fire());
    }
}
