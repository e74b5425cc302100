package hanoius.figure;

import hanoius.figure.TextStyle.Face;

import java.util.EnumMap;
import java.util.Map;

/**
 * Measures by the advance widths in Inter's own font files, so that a layout comes out the same on
 * the screen, in a picture and in a test, and no toolkit has to start for it. Kerning is left out:
 * it only ever makes Inter narrower.
 */
public final class InterMeasure implements TextMeasure {

    /** The one set of metrics; reading it takes a few milliseconds. */
    public static final TextMeasure INSTANCE = new InterMeasure();

    private static final int KNOWN = 0x2800;

    private final Map<Face, Advances> faces = new EnumMap<>(Face.class);

    private InterMeasure() {
        for (Face face : Face.values()) {
            faces.put(face, Advances.read(face));
        }
    }

    @Override
    public double width(String text, TextStyle style) {
        Advances advances = faces.get(style.face());
        if (advances == null) {
            throw new IllegalStateException("no metrics of " + style.face());
        }
        long sum = 0;
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            sum += advances.of(codePoint);
            i += Character.charCount(codePoint);
        }
        return sum * style.size() / advances.unitsPerEm;
    }

    /** Advance widths by code point; what Inter has not counts as one em. */
    private static final class Advances {

        private final int unitsPerEm;
        private final short[] byCodePoint;

        private Advances(int unitsPerEm, short[] byCodePoint) {
            this.unitsPerEm = unitsPerEm;
            this.byCodePoint = byCodePoint;
        }

        int of(int codePoint) {
            return codePoint < KNOWN ? byCodePoint[codePoint] : unitsPerEm;
        }

        static Advances read(Face face) {
            FontFile font = FontFile.read(face);
            short unitsPerEm = (short) font.unitsPerEm();
            short[] advances = new short[KNOWN];
            for (int codePoint = 0; codePoint < KNOWN; codePoint++) {
                int glyph = font.glyph(codePoint);
                advances[codePoint] =
                        glyph == 0 ? otherwise(codePoint, unitsPerEm) : font.advance(glyph);
            }
            return new Advances(unitsPerEm, advances);
        }

        /** Of a character that Inter has not: a whole em, unless it stands on another. */
        private static short otherwise(int codePoint, short unitsPerEm) {
            return switch (Character.getType(codePoint)) {
                case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
                default -> unitsPerEm;
            };
        }
    }
}
