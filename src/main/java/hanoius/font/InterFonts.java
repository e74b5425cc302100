package hanoius.font;

import hanoius.figure.TextStyle;
import hanoius.figure.TextStyle.Face;

import javafx.scene.text.Font;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** Inter for JavaFX: loading it also makes it known to style sheets. */
public final class InterFonts {

    private static final Map<Face, String> NAMES = new EnumMap<>(Face.class);
    private static final Map<TextStyle, Font> FONTS = new HashMap<>();

    private InterFonts() {}

    /** Makes every face known to JavaFX, for nodes whose style sheet names it. */
    public static synchronized void load() {
        for (Face face : Face.values()) {
            name(face);
        }
    }

    /** The font that a text is set in. FX thread only. */
    public static Font font(TextStyle style) {
        return FONTS.computeIfAbsent(style, each -> new Font(name(each.face()), each.size()));
    }

    private static synchronized String name(Face face) {
        return NAMES.computeIfAbsent(face, InterFonts::read);
    }

    private static String read(Face face) {
        try (InputStream in = TextStyle.class.getResourceAsStream(face.resource())) {
            Font font = in == null ? null : Font.loadFont(in, 12);
            if (font == null) {
                throw new IllegalStateException("cannot load font " + face.resource());
            }
            return font.getName();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
