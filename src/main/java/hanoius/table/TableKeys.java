package hanoius.table;

import hanoius.control.Shortcut;
import hanoius.control.Shortcut.Reach;

import java.util.List;

/** The keys of tables of records that are grouped, beyond those that all tables share. */
public final class TableKeys {

    static final Shortcut COPY_TEXT =
            Shortcut.of("shell.key_copy_records", Reach.FOCUSED, "Shortcut+Alt+C");
    static final Shortcut CLOSE = Shortcut.of("shell.key_groups", Reach.FOCUSED, "Left");
    static final Shortcut OPEN = Shortcut.of("shell.key_groups", Reach.FOCUSED, "Right");
    static final Shortcut TIMELINE =
            Shortcut.of("shell.key_show_timeline", Reach.FOCUSED, "Shortcut+T");

    /** All of them, in the order in which they are listed. */
    public static final List<Shortcut> ALL = List.of(COPY_TEXT, CLOSE, OPEN, TIMELINE);

    private TableKeys() {}
}
