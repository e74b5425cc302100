package hanoius.control;

import hanoius.control.Shortcut.Reach;

import java.util.List;

/** The keys that views share: those of figures, and those of tables and lists. */
public final class ControlKeys {

    public static final Shortcut PREVIOUS = step("Left");
    public static final Shortcut NEXT = step("Right");
    public static final Shortcut UP = step("Up");
    public static final Shortcut DOWN = step("Down");
    public static final Shortcut FIRST = Shortcut.of("shell.key_ends", Reach.FOCUSED, "Home");
    public static final Shortcut LAST = Shortcut.of("shell.key_ends", Reach.FOCUSED, "End");
    public static final Shortcut EARLIER = Shortcut.of("shell.key_by_time", Reach.PAGE, "Comma");
    public static final Shortcut LATER = Shortcut.of("shell.key_by_time", Reach.PAGE, "Period");
    public static final Shortcut PICK = Shortcut.of("shell.key_enter_mark", Reach.FOCUSED, "Enter");
    public static final Shortcut ZOOM_IN =
            Shortcut.of(
                    "shell.key_zoom",
                    Reach.PAGE,
                    "Ignore Shift+Plus",
                    "Ignore Shift+Equals",
                    "Add",
                    "Shortcut+Ignore Shift+Plus",
                    "Shortcut+Ignore Shift+Equals",
                    "Shortcut+Add");
    public static final Shortcut ZOOM_OUT =
            Shortcut.of(
                    "shell.key_zoom",
                    Reach.PAGE,
                    "Ignore Shift+Minus",
                    "Subtract",
                    "Shortcut+Ignore Shift+Minus",
                    "Shortcut+Subtract");
    public static final Shortcut FIT_SELECTION = Shortcut.of("shell.key_fit", Reach.PAGE, "F");
    public static final Shortcut FIT_ALL =
            Shortcut.of("shell.key_fit", Reach.PAGE, "Shortcut+0", "Shortcut+Numpad 0");
    public static final Shortcut PAGE_UP = Shortcut.of("shell.key_page", Reach.FOCUSED, "Page Up");
    public static final Shortcut PAGE_DOWN =
            Shortcut.of("shell.key_page", Reach.FOCUSED, "Page Down");
    public static final Shortcut LIST = Shortcut.of("shell.key_list", Reach.PAGE, "V", "T");

    /** Where both are offered, each has a key of its own. */
    public static final Shortcut AS_LIST = Shortcut.of("shell.key_list", Reach.PAGE, "V");

    public static final Shortcut AS_TABLE = Shortcut.of("shell.key_list", Reach.PAGE, "T");
    public static final Shortcut FIGURE = Shortcut.of("shell.key_list", Reach.VIEW, "Esc");
    public static final Shortcut COPY_PICTURE =
            Shortcut.of("shell.key_copy_picture", Reach.WINDOW, "Shortcut+Shift+C");

    /** Lets go of what is marked or selected in a figure. */
    public static final Shortcut CLEAR = Shortcut.of("shell.key_escape", Reach.FOCUSED, "Esc");

    public static final Shortcut OPEN = Shortcut.of("shell.key_enter", Reach.FOCUSED, "Enter");
    public static final Shortcut COPY_ROWS =
            Shortcut.of("shell.key_copy_rows", Reach.FOCUSED, "Shortcut+C");
    public static final Shortcut PASTE_ROWS =
            Shortcut.of("shell.key_paste_rows", Reach.VIEW, "Shortcut+V");
    public static final Shortcut EXPORT =
            Shortcut.of("shell.key_export", Reach.WINDOW, "Shortcut+E");

    /** In every view. */
    public static final List<Shortcut> EVERYWHERE = List.of(EXPORT, CLEAR);

    /** In a timeline and in a chart. */
    public static final List<Shortcut> FIGURES =
            List.of(
                    PREVIOUS,
                    NEXT,
                    UP,
                    DOWN,
                    FIRST,
                    LAST,
                    EARLIER,
                    LATER,
                    PICK,
                    ZOOM_IN,
                    ZOOM_OUT,
                    FIT_SELECTION,
                    FIT_ALL,
                    PAGE_UP,
                    PAGE_DOWN,
                    LIST,
                    FIGURE,
                    COPY_PICTURE);

    /** In tables and lists, which go through their rows themselves. */
    public static final List<Shortcut> TABLES =
            List.of(
                    Shortcut.gesture("shell.key_arrows", "↑ ↓ Home End"),
                    Shortcut.gesture("shell.key_type", "A … Z"),
                    OPEN,
                    COPY_ROWS,
                    PASTE_ROWS);

    private ControlKeys() {}

    private static Shortcut step(String key) {
        return Shortcut.of("shell.key_walk", Reach.FOCUSED, key);
    }
}
