package hanoius.search;

import hanoius.control.Shortcut;
import hanoius.control.Shortcut.Reach;

import java.util.List;

/** The keys of the search field, its list and the filter. */
public final class SearchKeys {

    static final Shortcut FILTER_BY =
            Shortcut.of("shell.key_filter_by", Reach.FOCUSED, "Shortcut+Enter");

    /** All of them, in the order in which they are listed. */
    public static final List<Shortcut> ALL =
            List.of(
                    Shortcut.gesture("shell.key_found", "↓ Tab Enter"),
                    FILTER_BY,
                    Shortcut.gesture("shell.key_leave_out", "Alt+click · Alt+Enter"));

    private SearchKeys() {}
}
