package hanoius.control;

import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** How wide a text is, for a node that is to have room for it before it says it. */
public final class TextWidth {

    private TextWidth() {}

    /** In pixels, on one line. */
    public static double of(String text, Font font) {
        Text measured = new Text(text);
        measured.setFont(font);
        return measured.getLayoutBounds().getWidth();
    }
}
