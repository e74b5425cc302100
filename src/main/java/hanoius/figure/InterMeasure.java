package hanoius.figure;

import hanoius.figure.TextStyle.Face;

import java.util.Arrays;
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
            faces.put(face, new Advances(face));
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

    /**
     * Advance widths by code point, each read when it is first asked for; what Inter has not counts
     * as one em.
     */
    private static final class Advances {

        /** No glyph goes back so far. */
        private static final short UNREAD = Short.MIN_VALUE;

        private final FontFile font;
        private final short unitsPerEm;

        /** Whichever thread reads one comes to the same. */
        private final short[] byCodePoint = new short[KNOWN];

        Advances(Face face) {
            font = FontFile.read(face);
            unitsPerEm = (short) font.unitsPerEm();
            Arrays.fill(byCodePoint, UNREAD);
        }

        int of(int codePoint) {
            if (codePoint >= KNOWN) {
                return unitsPerEm;
            }
            short known = byCodePoint[codePoint];
            if (known == UNREAD) {
                known = read(codePoint);
                byCodePoint[codePoint] = known;
            }
            return known;
        }

        private short read(int codePoint) {
            int glyph = font.glyph(codePoint);
            return glyph == 0 ? otherwise(codePoint, unitsPerEm) : font.advance(glyph);
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
