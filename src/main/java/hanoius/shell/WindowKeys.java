package hanoius.shell;

import hanoius.control.ControlKeys;
import hanoius.control.Shortcut;
import hanoius.control.Shortcut.Reach;
import hanoius.editor.EditorKeys;
import hanoius.evidence.EvidenceKeys;
import hanoius.search.SearchKeys;
import hanoius.workspace.Section;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The keys of the window, whichever view it shows. */
public final class WindowKeys {

    static final Shortcut SEARCH = Shortcut.of("shell.key_search", Reach.WINDOW, "Shortcut+F");
    static final Shortcut EVIDENCE = Shortcut.of("shell.key_evidence", Reach.WINDOW, "Shortcut+I");
    static final Shortcut NEXT_PANE = Shortcut.of("shell.key_panes", Reach.WINDOW, "F6");
    static final Shortcut PREVIOUS_PANE = Shortcut.of("shell.key_panes", Reach.WINDOW, "Shift+F6");
    static final Shortcut BACK = Shortcut.of("shell.key_way", Reach.PAGE, "Alt+Left");
    static final Shortcut FORWARD = Shortcut.of("shell.key_way", Reach.PAGE, "Alt+Right");
    static final Shortcut UNDO = Shortcut.of("shell.key_undo", Reach.PAGE, "Shortcut+Z");
    static final Shortcut REDO =
            Shortcut.of("shell.key_undo", Reach.PAGE, "Shortcut+Shift+Z", "Shortcut+Y");
    static final Shortcut MENU = Shortcut.of("shell.key_menu", Reach.WINDOW, "F10");
    private static final Shortcut MENU_BY_ALT = Shortcut.gesture("shell.key_menu", "Alt");

    /** Another document in place of the one that is open. */
    public static final Shortcut OPEN =
            Shortcut.of("shell.key_documents", Reach.WINDOW, "Shortcut+O");

    public static final Shortcut NEW_DOCUMENT =
            Shortcut.of("shell.key_documents", Reach.WINDOW, "Shortcut+Shift+N");

    /** What was copied elsewhere, where it is something that can be taken in. */
    public static final Shortcut PASTE = Shortcut.of("shell.key_paste", Reach.PAGE, "Shortcut+V");

    static final Shortcut PREFERENCES =
            Shortcut.of("shell.key_preferences", Reach.WINDOW, "Shortcut+Comma");
    static final Shortcut HELP = Shortcut.of("shell.key_help", Reach.WINDOW, "F1");

    private WindowKeys() {}

    /** The keys that lead to a section. */
    static Shortcut to(Section section) {
        return Shortcut.of("shell.key_sections", Reach.WINDOW, "Shortcut+" + section.digit());
    }

    /** All of them, in the order in which they are listed. */
    static List<Shortcut> all() {
        List<Shortcut> all = new ArrayList<>();
        Arrays.stream(Section.values()).map(WindowKeys::to).forEach(all::add);
        all.add(SEARCH);
        all.addAll(SearchKeys.ALL);
        all.addAll(List.of(EVIDENCE, NEXT_PANE, PREVIOUS_PANE, BACK, FORWARD, UNDO, REDO));
        all.addAll(EditorKeys.ALL);
        all.addAll(EvidenceKeys.ALL);
        all.addAll(ControlKeys.EVERYWHERE);
        all.addAll(List.of(OPEN, NEW_DOCUMENT, PASTE, MENU, MENU_BY_ALT, PREFERENCES, HELP));
        return all;
    }
}
