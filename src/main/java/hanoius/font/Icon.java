package hanoius.font;

import javafx.scene.text.Font;
import javafx.scene.text.Text;

import org.kordamp.ikonli.feather.Feather;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * An icon of the Feather font, to which style sheets give its size and its fill. It has its font
 * from the beginning, read with the first of them: what is measured before it is styled would
 * otherwise be looked for in every font of the system.
 */
public final class Icon extends Text {

    /** What style sheets call it. */
    public static final String STYLE = "font-icon";

    private static final String FEATHER = "/META-INF/resources/feather/4.28/fonts/feather.ttf";
    private static final Font FONT = read();

    public Icon(Feather sign) {
        setFont(FONT);
        getStyleClass().add(STYLE);
        show(sign);
    }

    public void show(Feather sign) {
        setText(Character.toString(sign.getCode()));
    }

    private static Font read() {
        try (InputStream in = Feather.class.getResourceAsStream(FEATHER)) {
            Font font = in == null ? null : Font.loadFont(in, 16);
            if (font == null) {
                throw new IllegalStateException("cannot load the font of icons");
            }
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
