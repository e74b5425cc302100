package hanoius.shell;

import hanoius.task.Delay;
import hanoius.task.TaskRunner;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * The preferences in their file, written soon after one of them became another, so that what was
 * chosen outlasts whatever becomes of the window.
 */
public final class KeptPreferences {

    /** So many milliseconds: what is dragged is written once. */
    private static final long SOON = 300;

    private final Path file;
    private final Supplier<Preferences> now;
    private final Delay delay;
    private final TaskRunner runner;
    private @Nullable Preferences written;
    private boolean isWaiting;

    /**
     * @param now tells what they are
     * @param runner writes, and is not kept from it by anything long
     */
    public KeptPreferences(Path file, Supplier<Preferences> now, Delay delay, TaskRunner runner) {
        this.file = file;
        this.now = now;
        this.delay = delay;
        this.runner = runner;
    }

    /** One of them may be another one. */
    public void changed() {
        if (!isWaiting) {
            isWaiting = true;
            delay.after(SOON, this::write);
        }
    }

    /** Writes them down at once, unless they are in the file as they are. */
    public void write() {
        isWaiting = false;
        Preferences last = now.get();
        if (!last.equals(written)) {
            written = last;
            Path to = file;
            runner.submit(_ -> write(last, to), new Unheard());
        }
    }

    private static Path write(Preferences last, Path file) throws IOException {
        last.write(file);
        return file;
    }

    /** Nobody is told whether they could be written: they are a convenience. */
    private final class Unheard implements TaskRunner.Answer<Path> {

        @Override
        public void result(Path done) {}

        @Override
        public void failure(Throwable failure) {
            // The next change tries again, whatever it is.
            written = null;
        }
    }
}
