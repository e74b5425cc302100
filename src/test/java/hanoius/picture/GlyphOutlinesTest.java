package hanoius.picture;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.figure.Ink;
import hanoius.figure.InterMeasure;
import hanoius.figure.Mark;
import hanoius.figure.Mark.Label.Anchor;
import hanoius.figure.TextStyle;
import hanoius.figure.TextStyle.Face;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.Objects;
import java.util.stream.IntStream;

/** The letters that are read from the font file are those that Java2D reads from it. */
class GlyphOutlinesTest {

    private static final int SIZE = 1000;
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    @ParameterizedTest
    @EnumSource
    void everyLetterIsAsJava2dDrawsIt(Face face) throws IOException, FontFormatException {
        Font font = font(face);
        GlyphOutlines letters = GlyphOutlines.of(face);
        assertAll(
                IntStream.concat(IntStream.range(0x20, 0x250), IntStream.range(0x1E00, 0x2600))
                        .filter(each -> !Character.isISOControl(each) && font.canDisplay(each))
                        .filter(letters::has)
                        .filter(each -> Character.getType(each) != Character.FORMAT)
                        .mapToObj(each -> () -> same(each, letters, font)));
    }

    private static void same(int codePoint, GlyphOutlines letters, Font font) {
        String name = Character.getName(codePoint);
        GlyphVector glyphs = font.createGlyphVector(CONTEXT, Character.toString(codePoint));
        Path2D own = new Path2D.Double();
        double advance = letters.append(own, codePoint, 0, SIZE);
        assertEquals(glyphs.getGlyphMetrics(0).getAdvanceX(), advance, 0.6, name);
        // Java2D rounds each point to a sixty-fourth.
        assertEquals(area(glyphs.getOutline()), area(own), 60, name);
        Rectangle2D expected = glyphs.getOutline().getBounds2D();
        Rectangle2D found = own.getBounds2D();
        assertEquals(expected.getMinX(), found.getMinX(), 0.1, name);
        assertEquals(expected.getMaxX(), found.getMaxX(), 0.1, name);
        assertEquals(expected.getMinY(), found.getMinY(), 0.1, name);
        assertEquals(expected.getMaxY(), found.getMaxY(), 0.1, name);
    }

    /** The area that the outline goes round, with holes taken off. */
    private static double area(Shape shape) {
        double twice = 0;
        double[] at = new double[6];
        double startX = 0;
        double startY = 0;
        double x = 0;
        double y = 0;
        PathIterator path = shape.getPathIterator(null, 0.05);
        for (; !path.isDone(); path.next()) {
            boolean closing = path.currentSegment(at) == PathIterator.SEG_CLOSE;
            double nextX = closing ? startX : at[0];
            double nextY = closing ? startY : at[1];
            if (path.currentSegment(at) == PathIterator.SEG_MOVETO) {
                startX = nextX;
                startY = nextY;
            } else {
                twice += x * nextY - nextX * y;
            }
            x = nextX;
            y = nextY;
        }
        return twice / 2;
    }

    private static Font font(Face face) throws IOException, FontFormatException {
        try (var in = TextStyle.class.getResourceAsStream(face.resource())) {
            return Font.createFont(Font.TRUETYPE_FONT, Objects.requireNonNull(in))
                    .deriveFont((float) SIZE);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLineIsAsWideAsLayoutsMeasureIt(Face face) {
        String text = "Chuyến thăm của Thống đốc bang Utah ≥ 253,400 ¹ · ◇ 2.70 – “quoted”";
        TextStyle style = new TextStyle(face, 13);
        double x = 0;
        for (int each : text.codePoints().toArray()) {
            x = GlyphOutlines.of(face).append(new Path2D.Double(), each, x, style.size());
        }
        assertEquals(InterMeasure.INSTANCE.width(text, style), x, 1e-6);
    }

    /** Such as come with words of another direction: they take no room and leave no box. */
    @Test
    void marksOfDirectionAreNotSeen() {
        assertEquals(bounds("ab"), bounds("a\u2068\u200Bb\u2069"));
    }

    /** From the system's font, or as a box; never as nothing, which would read as a blank. */
    @ParameterizedTest
    @ValueSource(strings = {"漢", "ש", "➜", "\uE123", "\uD83D\uDE00"})
    void whatInterLacksIsSeenNevertheless(String stranger) {
        assertFalse(GlyphOutlines.of(Face.REGULAR).has(stranger.codePointAt(0)));
        Rectangle2D ink = bounds(stranger);
        assertTrue(ink.getWidth() > 4 && ink.getHeight() > 4, ink.toString());
        assertTrue(bounds("a" + stranger + "b").getWidth() > bounds("ab").getWidth() + 4);
    }

    /** Of words from right to left the last letter stands at the left. */
    @Test
    void aLineThatBeginsFromRightToLeftIsDrawnInItsOwnOrder() {
        Rectangle2D first = bounds("ש.");
        assertTrue(first.getWidth() > 0);
        assertTrue(bounds("abc שלום def").getWidth() > bounds("abc  def").getWidth());
    }

    private static Rectangle2D bounds(String text) {
        return TextOutline.of(
                        new Mark.Label(
                                text,
                                0,
                                0,
                                Anchor.START,
                                TextStyle.regular(20),
                                new Ink(0xFF000000)))
                .getBounds2D();
    }
}
