package hanoius.app;

import hanoius.command.UserFolder;
import hanoius.shell.Preferences;

import java.nio.file.Path;
import java.util.Locale;

/** What this user chose in earlier starts. */
final class RememberedPreferences {

    private RememberedPreferences() {}

    /** Where it is kept. */
    static Path file() {
        return UserFolder.current().path().resolve("window.properties");
    }

    static Preferences read() {
        return Preferences.read(file(), Locale.getDefault(Locale.Category.DISPLAY));
    }
}
