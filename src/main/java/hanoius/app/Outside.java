package hanoius.app;

import javafx.stage.FileChooser;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What the program asks of the system around it.
 *
 * @param browser opens an address
 * @param saving asks where a file shall be written
 */
record Outside(Consumer<URI> browser, SaveDialog saving) {

    /** Asks for a file; empty when the user thinks better of it. */
    @FunctionalInterface
    interface SaveDialog {

        /** The dialog of the system. */
        SaveDialog SYSTEM = (chooser, owner) -> Optional.ofNullable(chooser.showSaveDialog(owner));

        Optional<File> ask(FileChooser chooser, @Nullable Window owner);
    }
}
