package hanoius.app;

import hanoius.command.Commands;
import hanoius.command.UserFolder;
import hanoius.opening.Scratch;

import javafx.application.Application;
import javafx.application.Platform;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/**
 * Whether the program works where it is installed: it opens the bundled record in a folder that is
 * deleted afterwards, without a screen, and does there once what people do with it. Each step is
 * told when it is done, with the milliseconds since the one before.
 */
final class SelfCheck {

    /** What the application, which JavaFX makes, needs of the one process that it runs in. */
    private record Setting(PrintWriter out, Path folder) {}

    private static final String CLASS = ".class";

    /** The packages of JavaFX that differ from system to system. */
    private static final List<String> WINDOWS =
            List.of(
                    "com/sun/glass/ui",
                    "com/sun/prism/es2",
                    "com/sun/prism/d3d",
                    "com/sun/prism/mtl");

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
            linkWindows();
        } catch (IOException | ReflectiveOperationException | LinkageError e) {
            OBSTACLE.set(Commands.line(e));
        }
        String obstacle = OBSTACLE.get();
        if (!obstacle.isEmpty()) {
            err.println("hanoi-us-milestones: " + obstacle);
            err.flush();
            return 1;
        }
        out.println("All of it works here. " + Display.obstacle().orElse("There is a display."));
        return 0;
    }

    /**
     * Links all that opens windows on this system, which nothing else does without a screen. Only
     * in an image that is certain to be there.
     */
    static void linkWindows() throws IOException, ReflectiveOperationException {
        Module graphics = Application.class.getModule();
        if (!graphics.isNamed()) {
            return;
        }
        Path classes =
                FileSystems.getFileSystem(URI.create("jrt:/"))
                        .getPath("modules", graphics.getName());
        for (String each : WINDOWS) {
            Path folder = classes.resolve(each);
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.walk(folder)) {
                    for (Path file : files.filter(SelfCheck::isClass).toList()) {
                        link(graphics, classes.relativize(file).toString());
                    }
                }
            }
        }
    }

    private static boolean isClass(Path file) {
        return file.toString().endsWith(CLASS);
    }

    private static void link(Module module, String file) throws ReflectiveOperationException {
        String name = file.substring(0, file.length() - CLASS.length()).replace('/', '.');
        Class<?> found = Class.forName(module, name);
        if (found == null) {
            throw new ClassNotFoundException(name);
        }
        // What it declares cannot be told before it is linked.
        var _ = found.getDeclaredMethods();
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
