package hanoius.paste;

import java.util.List;
import java.util.Locale;

/** What is typed of a figure, in the order of the columns. */
public enum FigureColumn {
    PERIOD,
    VALUE,
    SOURCE,
    NOTE;

    /** It and those to the right of it. */
    public static List<FigureColumn> from(FigureColumn first) {
        List<FigureColumn> all = List.of(values());
        return all.subList(all.indexOf(first), all.size());
    }

    /** The message key of its heading. */
    public String key() {
        return "paste." + name().toLowerCase(Locale.ROOT);
    }
}
