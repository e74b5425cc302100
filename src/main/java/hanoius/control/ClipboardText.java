package hanoius.control;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

import java.io.Serial;

/**
 * The one way to the system's clipboard, which tells with a {@link CopiedEvent} what was copied.
 * Several forms of one thing are put there at once: what it is pasted into takes what it can.
 */
public final class ClipboardText {

    private ClipboardText() {}

    /** Tells around a node that something of it was copied, so that somebody answers. */
    public static final class CopiedEvent extends Event {

        public static final EventType<CopiedEvent> COPIED = new EventType<>(Event.ANY, "COPIED");

        @Serial private static final long serialVersionUID = 1L;

        private final String told;

        /**
         * @param told what was copied, in the reader's words
         */
        CopiedEvent(String told) {
            super(COPIED);
            this.told = told;
        }

        public String told() {
            return told;
        }
    }

    /**
     * Puts plain text there.
     *
     * @param from where it was copied
     * @param told what was copied, in the reader's words
     */
    public static void put(Node from, String told, String text) {
        put(from, told, new ClipboardContent(), text);
    }

    /** Puts text there, plain and as HTML. */
    public static void put(Node from, String told, String text, String html) {
        var content = new ClipboardContent();
        content.putHtml(html);
        put(from, told, content, text);
    }

    /** Puts a picture there, with the text that belongs to it. */
    public static void put(Node from, String told, String text, Image picture) {
        var content = new ClipboardContent();
        content.putImage(picture);
        put(from, told, content, text);
    }

    private static void put(Node from, String told, ClipboardContent content, String text) {
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
        from.fireEvent(new CopiedEvent(told));
    }
}
