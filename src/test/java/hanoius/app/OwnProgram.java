package hanoius.app;

import static hanoius.app.Person.until;

import hanoius.app.Person.Hand;
import hanoius.command.UserFolder;
import hanoius.model.Dataset;
import hanoius.shell.Looks;
import hanoius.shell.Preferences;
import hanoius.task.DirectRunner;
import hanoius.typing.TypingGuard;
import hanoius.workspace.Theme;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;
import org.testfx.api.FxRobot;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;

/** The whole program in a window of its own, as somebody uses it who has a folder of files. */
final class OwnProgram {

    private final UserFolder folder;
    private final Stage stage = new Stage();
    private final Queue<Path> answers = new ArrayDeque<>();
    private @Nullable Program opened;

    /**
     * @param folder where the program keeps what is this user's
     */
    OwnProgram(Path folder) {
        this.folder = new UserFolder(folder);
    }

    /** Starts the program with a document; on the FX thread. */
    void open(Path document) {
        var made =
                new Program(
                        Preferences.initial(Locale.ENGLISH),
                        new DirectRunner(),
                        new DirectRunner(),
                        new SimpleObjectProperty<>(Theme.LIGHT),
                        new Outside(_ -> {}, new Answers(answers), folder));
        opened = made;
        var scene = new Scene(made.view(), 1000, 760);
        Looks.dress(
                scene, made.viewModel().themeProperty(), made.viewModel().shownTextSizeProperty());
        TypingGuard.watch(scene);
        stage.setScene(scene);
        stage.sizeToScene();
        stage.setX(0);
        stage.setY(0);
        stage.show();
        made.open(List.of(document.toString()));
    }

    /** Ends the program and starts it anew. */
    void restart(FxRobot robot, Path document) {
        robot.interact(
                () -> {
                    program().close();
                    open(document);
                });
        until(() -> !dataset().isEmpty());
    }

    void close(FxRobot robot) {
        robot.interact(
                () -> {
                    program().close();
                    stage.close();
                });
    }

    /** The file or the folder that is chosen when the program asks for one next. */
    void answer(Path chosen) {
        answers.add(chosen);
    }

    Program program() {
        return Objects.requireNonNull(opened);
    }

    Dataset dataset() {
        return program().workspace().dataset();
    }

    Person person(FxRobot robot, Hand hand) {
        return new Person(robot, stage.getScene(), hand);
    }

    /** Takes the last step back. */
    static void takeBack(Person person) {
        if (person.byMouse()) {
            person.press("#undo");
        } else {
            person.key(KeyCode.CONTROL, KeyCode.Z);
        }
    }

    /** Says what was decided before. */
    private record Answers(Queue<Path> next) implements Outside.Choosers {

        private Optional<File> take() {
            return Optional.ofNullable(next.poll()).map(Path::toFile);
        }

        @Override
        public Optional<File> save(FileChooser chooser, @Nullable Window owner) {
            return take();
        }

        @Override
        public Optional<File> open(FileChooser chooser, @Nullable Window owner) {
            return take();
        }

        @Override
        public List<File> openSeveral(FileChooser chooser, @Nullable Window owner) {
            return take().stream().toList();
        }

        @Override
        public Optional<File> folder(DirectoryChooser chooser, @Nullable Window owner) {
            return take();
        }
    }
}
