package hanoius.picture;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/**
 * Characters that Inter lacks, from the system's sans-serif, or as boxes where that lacks them too.
 */
final class SystemGlyphs {

    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    /** Fonts keep whole sizes exactly; what is drawn is scaled from this one. */
    private static final int DRAWN_SIZE = 64;

    /** Whether the system has any font; found out once, when first asked for one. */
    private static final class Fonts {
        static final boolean THERE_ARE = any();

        private static boolean any() {
            try {
                return font().canDisplay('a');
            } catch (RuntimeException | LinkageError | InternalError e) {
                // Java2D gives up with any of these where there is no font or no fontconfig.
                return false;
            }
        }
    }

    private SystemGlyphs() {}

    private static Font font() {
        return new Font(Font.SANS_SERIF, Font.PLAIN, DRAWN_SIZE);
    }

    /**
     * Adds characters of one direction to a line.
     *
     * @param x where they begin
     * @param size of an em
     * @return how wide they are
     */
    static double append(Path2D line, String text, boolean rightToLeft, double x, double size) {
        boolean all = Fonts.THERE_ARE && font().canDisplayUpTo(text) < 0;
        return all ? letters(line, text, rightToLeft, x, size) : boxes(line, text, x, size);
    }

    private static double letters(
            Path2D line, String text, boolean rightToLeft, double x, double size) {
        int flags = rightToLeft ? Font.LAYOUT_RIGHT_TO_LEFT : Font.LAYOUT_LEFT_TO_RIGHT;
        GlyphVector glyphs =
                font().layoutGlyphVector(CONTEXT, text.toCharArray(), 0, text.length(), flags);
        double unit = size / DRAWN_SIZE;
        AffineTransform place = new AffineTransform(unit, 0, 0, unit, x, 0);
        line.append(glyphs.getOutline().getPathIterator(place), false);
        return glyphs.getLogicalBounds().getWidth() * unit;
    }

    /** A hollow box of an em for each, as layouts count them: a letter is missing, not nothing. */
    private static double boxes(Path2D line, String text, double x, double size) {
        double at = x;
        for (int i = 0; i < text.codePointCount(0, text.length()); i++) {
            Rectangle2D outer =
                    new Rectangle2D.Double(at + 0.1 * size, -0.75 * size, 0.8 * size, 0.8 * size);
            double edge = 0.06 * size;
            line.append(outer, false);
            // Against the winding of the outer one, which leaves the middle empty.
            line.moveTo(outer.getMinX() + edge, outer.getMinY() + edge);
            line.lineTo(outer.getMinX() + edge, outer.getMaxY() - edge);
            line.lineTo(outer.getMaxX() - edge, outer.getMaxY() - edge);
            line.lineTo(outer.getMaxX() - edge, outer.getMinY() + edge);
            line.closePath();
            at += size;
        }
        return at - x;
    }
}
