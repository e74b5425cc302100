package hanoius.filing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The folder into which something was written last, over a restart too.
 *
 * @param file in which it is kept
 */
public record LastFolder(Path file) {

    /** Empty where there was none, or it is no longer there. */
    public Optional<Path> get() {
        try {
            Path folder = Path.of(Files.readString(file).strip());
            return folder.isAbsolute() && Files.isDirectory(folder)
                    ? Optional.of(folder)
                    : Optional.empty();
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** Keeps that of a file that was written; that it cannot be kept harms nobody. */
    public void keep(Path written) {
        Path folder = written.toAbsolutePath().getParent();
        try {
            if (folder != null) {
                Files.writeString(file, folder.toString());
            }
        } catch (IOException e) {
            // The next dialog begins elsewhere.
        }
    }
}
