package hanoius.app;

import hanoius.control.Action;
import hanoius.interchange.ForeignFormat;
import hanoius.shell.WindowKeys;

import javafx.beans.property.ReadOnlyBooleanPropertyBase;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.Clipboard;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Takes in what was copied elsewhere where nobody types: files, and references as programs for
 * citations copy them.
 */
final class Pasting {

    private final Consumer<List<Path>> files;
    private final Consumer<String> text;

    /**
     * @param files told which files were copied
     * @param text told the references that were copied
     */
    Pasting(Consumer<List<Path>> files, Consumer<String> text) {
        this.files = files;
        this.text = text;
    }

    /**
     * @param ready asked whether anything can be taken in now
     */
    Action action(BooleanSupplier ready) {
        return Action.key(WindowKeys.PASTE, this::paste)
                .when(
                        asked(
                                () ->
                                        ready.getAsBoolean()
                                                && isOffered(Clipboard.getSystemClipboard())));
    }

    /** The clipboard tells nobody that it changed: it is looked at when the key is pressed. */
    private static ObservableBooleanValue asked(BooleanSupplier now) {
        return new ReadOnlyBooleanPropertyBase() {
            @Override
            public boolean get() {
                return now.getAsBoolean();
            }

            @Override
            public @Nullable Object getBean() {
                return null;
            }

            @Override
            public String getName() {
                return "";
            }
        };
    }

    private static boolean isOffered(Clipboard clipboard) {
        return clipboard.hasFiles()
                || (clipboard.hasString()
                        && ForeignFormat.bibliography(clipboard.getString()).isPresent());
    }

    private void paste() {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        if (clipboard.hasFiles()) {
            files.accept(clipboard.getFiles().stream().map(File::toPath).toList());
        } else {
            text.accept(clipboard.getString());
        }
    }
}
