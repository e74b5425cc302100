package hanoius.revision;

import hanoius.archive.Archive;

import java.io.IOException;
import java.nio.file.Path;

/** Opens a document beside the one that is shown. */
@FunctionalInterface
public interface DocumentOpener {
    Archive open(Path file) throws IOException;
}
