package hanoius.shell;

import hanoius.workspace.Theme;

/** Which theme the user wants: one of the two, or whatever the system shows. */
public enum ThemeChoice {
    SYSTEM,
    LIGHT,
    DARK;

    /** The theme to show while the system shows that one. */
    Theme over(Theme system) {
        return switch (this) {
            case SYSTEM -> system;
            case LIGHT -> Theme.LIGHT;
            case DARK -> Theme.DARK;
        };
    }
}
