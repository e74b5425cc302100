package hanoius.paste;

import java.util.Locale;

/** What is typed of a figure, in the order of the columns. */
public enum FigureColumn {
    PERIOD,
    VALUE,
    SOURCE,
    NOTE;

    /** The message key of its heading. */
    public String key() {
        return "paste." + name().toLowerCase(Locale.ROOT);
    }
}
