package hanoius.picture;

import hanoius.figure.InterMeasure;
import hanoius.figure.Mark;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.text.AttributedString;
import java.text.Normalizer;

/**
 * Labels as outlines: letters then stand at fractions of a pixel, where Java2D's own text would
 * round each to a whole one and space them unevenly.
 */
final class TextOutline {

    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    private TextOutline() {}

    /** The label's outline in figure pixels, computed at the resolution of the device. */
    static Shape of(Mark.Label label, double scale) {
        String text = Normalizer.normalize(label.text(), Normalizer.Form.NFC);
        AffineTransform place =
                AffineTransform.getTranslateInstance(left(label, text), label.baseline());
        place.scale(1 / scale, 1 / scale);
        Font font = InterFaces.font(label.style(), scale);
        int stranger = font.canDisplayUpTo(text);
        Shape outline =
                stranger < 0
                        ? font.createGlyphVector(CONTEXT, text).getOutline()
                        : mixed(text, font, stranger).getOutline(null);
        return place.createTransformedShape(outline);
    }

    private static double left(Mark.Label label, String text) {
        double width = InterMeasure.INSTANCE.width(text, label.style());
        return switch (label.anchor()) {
            case START -> label.x();
            case MIDDLE -> label.x() - width / 2;
            case END -> label.x() - width;
        };
    }

    /** A line in which the characters that Inter lacks come from the system's sans-serif. */
    private static TextLayout mixed(String text, Font font, int firstStranger) {
        AttributedString line = new AttributedString(text);
        line.addAttribute(TextAttribute.FONT, font);
        Font other = new Font(Font.SANS_SERIF, Font.PLAIN, 1).deriveFont(font.getSize2D());
        for (int i = firstStranger; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            int end = i + Character.charCount(codePoint);
            if (!font.canDisplay(codePoint)) {
                line.addAttribute(TextAttribute.FONT, other, i, end);
            }
            i = end;
        }
        return new TextLayout(line.getIterator(), CONTEXT);
    }
}
