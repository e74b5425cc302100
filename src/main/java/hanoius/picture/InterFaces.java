package hanoius.picture;

import hanoius.figure.TextStyle;
import hanoius.figure.TextStyle.Face;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;

/** Inter for Java2D, each face read from its font file when it is first asked for. */
final class InterFaces {

    private static final Map<Face, Font> FACES = new EnumMap<>(Face.class);

    private InterFaces() {}

    static Font font(TextStyle style, double scale) {
        return face(style.face()).deriveFont((float) (style.size() * scale));
    }

    private static synchronized Font face(Face face) {
        return FACES.computeIfAbsent(face, InterFaces::read);
    }

    private static Font read(Face face) {
        try (InputStream in = TextStyle.class.getResourceAsStream(face.resource())) {
            if (in == null) {
                throw new IllegalStateException("missing font " + face.resource());
            }
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("damaged font " + face.resource(), e);
        }
    }
}
