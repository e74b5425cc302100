package hanoius.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import hanoius.command.Commands;
import hanoius.command.UserFolder;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Set;

/**
 * The program, ending by itself, so that a start can be measured from outside and a start cache be
 * trained: it prints {@value #PAINTED} as soon as its record was painted, does what people usually
 * do with it if that was asked for, and closes as if its user had closed it.
 */
public final class MeasuredStart extends DesktopApp {

    /** What is printed. */
    static final String PAINTED = "painted";

    /** The system property that asks for it: for the start alone, or for work after it. */
    private static final String ASKED = "hanoius.measured-start";

    private static final Set<String> START = Set.of("true", "work");
    private static final String WORK = "work";

    /** Whether a start is to be measured. */
    static boolean isAsked() {
        return START.contains(System.getProperty(ASKED, ""));
    }

    @Override
    void opened(Program program) {
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                if (PaintedRecord.isShown(program)) {
                    stop();
                    // When this pulse has handed the frame to the renderer.
                    Platform.runLater(() -> painted(program));
                }
            }
        }.start();
    }

    private static void painted(Program program) {
        PaintedRecord.await();
        System.out.println(PAINTED);
        if (WORK.equals(System.getProperty(ASKED))) {
            work(program);
        } else {
            Platform.exit();
        }
    }

    /** Ends with exit code 1 if anything of it does not work. */
    private static void work(Program program) {
        new UsualWork(
                        program,
                        UserFolder.current().path(),
                        new PrintWriter(System.out, true, UTF_8))
                .begin(
                        obstacle -> {
                            String failure = obstacle.isEmpty() ? linked() : obstacle;
                            if (failure.isEmpty()) {
                                Platform.exit();
                            } else {
                                System.err.println(failure);
                                System.exit(1);
                            }
                        });
    }

    private static String linked() {
        try {
            SelfCheck.linkWindows();
            return "";
        } catch (IOException | ReflectiveOperationException | LinkageError e) {
            return Commands.line(e);
        }
    }
}
