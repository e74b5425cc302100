package hanoius.control;

import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

import org.jspecify.annotations.Nullable;

/** Puts text on the system's clipboard, and tells so with a {@link CopiedEvent}. */
public final class ClipboardText {

    private ClipboardText() {}

    /**
     * Puts plain text there.
     *
     * @param from where it was copied
     * @param told what was copied, in the reader's words
     */
    public static void put(Node from, String told, String text) {
        put(from, told, text, null);
    }

    /**
     * The same in two forms at once: the program that it is pasted into takes what it can.
     *
     * @param html null for plain text alone
     */
    public static void put(Node from, String told, String text, @Nullable String html) {
        var content = new ClipboardContent();
        content.putString(text);
        if (html != null) {
            content.putHtml(html);
        }
        Clipboard.getSystemClipboard().setContent(content);
        from.fireEvent(new CopiedEvent(told));
    }
}
