package hanoius.app;

import hanoius.archive.Archive;
import hanoius.file.FileEnding;

import java.nio.file.Path;

/**
 * The document that is open, by its file: what lasts as long as it is open. What was read of it at
 * the beginning does not.
 *
 * @param path where it lies
 */
record OpenFile(Path path, Archive archive) {

    /** What its file is called, without its ending. */
    String name() {
        return FileEnding.without(String.valueOf(path.getFileName()), OpenedDocument.ENDING);
    }
}
