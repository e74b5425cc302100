package hanoius.app;

import hanoius.command.Commands;
import hanoius.command.UserFolder;
import hanoius.opening.Scratch;

import javafx.application.Application;
import javafx.application.Platform;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Whether the program works where it is installed: it opens the bundled record in a folder that is
 * deleted afterwards, without a screen, and does there once what people do with it. Each step is
 * told when it is done, with the milliseconds since the one before.
 */
final class SelfCheck {

    /** What the application, which JavaFX makes, needs of the one process that it runs in. */
    private record Setting(PrintWriter out, Path folder) {}

    private static final AtomicReference<Setting> SETTING = new AtomicReference<>();
    private static final AtomicReference<String> OBSTACLE = new AtomicReference<>("");

    private SelfCheck() {}

    /**
     * Carries it out; once in a process, before JavaFX is used.
     *
     * @return the exit code: 0 if all of it worked, else 1
     */
    static int run(PrintWriter out, PrintWriter err) {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        try (Scratch scratch = Scratch.folder()) {
            UserFolder.use(scratch.path().resolve("data"));
            SETTING.set(new Setting(out, scratch.path()));
            Application.launch(Checked.class);
        } catch (IOException e) {
            OBSTACLE.set(Commands.line(e));
        }
        String obstacle = OBSTACLE.get();
        if (!obstacle.isEmpty()) {
            err.println("hanoi-us-milestones: " + obstacle);
            err.flush();
            return 1;
        }
        out.println("All of it works here.");
        return 0;
    }

    /** The program itself, which is then worked with. */
    public static final class Checked extends DesktopApp {

        @Override
        void opened(Program program) {
            Setting setting = SETTING.get();
            new UsualWork(program, setting.folder(), setting.out())
                    .begin(
                            obstacle -> {
                                OBSTACLE.set(obstacle);
                                Platform.exit();
                            });
        }
    }
}
