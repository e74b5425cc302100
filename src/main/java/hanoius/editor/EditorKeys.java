package hanoius.editor;

import hanoius.control.Shortcut;
import hanoius.control.Shortcut.Reach;

import java.util.List;

/** The keys of the form. */
public final class EditorKeys {

    public static final Shortcut EDIT = Shortcut.of("editor.key_edit", Reach.WINDOW, "F2");
    public static final Shortcut NEW = Shortcut.of("editor.key_new", Reach.WINDOW, "Shortcut+N");
    static final Shortcut LANGUAGE = Shortcut.of("editor.key_language", Reach.WINDOW, "Shortcut+L");
    static final Shortcut CONFIRM =
            Shortcut.of("editor.key_confirm", Reach.FOCUSED, "Enter", "Shortcut+Enter");
    static final Shortcut PUT_BACK = Shortcut.of("editor.key_put_back", Reach.FOCUSED, "Esc");
    static final Shortcut UNDO = Shortcut.of("editor.key_undo", Reach.FOCUSED, "Shortcut+Z");
    static final Shortcut REDO =
            Shortcut.of("editor.key_undo", Reach.FOCUSED, "Shortcut+Shift+Z", "Shortcut+Y");
    static final Shortcut CITE_LAST =
            Shortcut.of("editor.key_cite_last", Reach.FOCUSED, "Shortcut+Quote");
    static final Shortcut UNFOLD = Shortcut.of("editor.key_unfold", Reach.FOCUSED, "Alt+Enter");
    static final Shortcut EARLIER = Shortcut.of("editor.earlier", Reach.FOCUSED, "Alt+Up");
    static final Shortcut LATER = Shortcut.of("editor.later", Reach.FOCUSED, "Alt+Down");
    static final Shortcut REMOVE = Shortcut.of("editor.key_remove", Reach.FOCUSED, "Delete");

    static final Shortcut NEXT_UNSAVED = Shortcut.of("editor.key_unsaved", Reach.WINDOW, "F8");
    static final Shortcut PREVIOUS_UNSAVED =
            Shortcut.of("editor.key_unsaved", Reach.WINDOW, "Shift+F8");

    public static final Shortcut TRY_AGAIN =
            Shortcut.of("editor.key_try_again", Reach.WINDOW, "F5");

    /** All of them, in the order in which they are listed. */
    public static final List<Shortcut> ALL =
            List.of(
                    EDIT,
                    NEW,
                    LANGUAGE,
                    CONFIRM,
                    PUT_BACK,
                    UNDO,
                    REDO,
                    CITE_LAST,
                    UNFOLD,
                    EARLIER,
                    LATER,
                    REMOVE,
                    NEXT_UNSAVED,
                    PREVIOUS_UNSAVED,
                    TRY_AGAIN);

    private EditorKeys() {}
}
