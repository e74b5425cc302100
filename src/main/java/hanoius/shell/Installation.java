package hanoius.shell;

import java.net.URI;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * What the program knows of itself on this computer.
 *
 * @param version as in {@code 1.2.0}
 * @param folder where it keeps the user's own document, preferences, drafts and copies
 * @param document the user's own, which the bundled record is made into
 * @param log of what went wrong; not there while nothing did
 * @param opener opens a folder or an address by the system
 */
public record Installation(
        String version, Path folder, Path document, Path log, Consumer<URI> opener) {}
