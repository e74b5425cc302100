package hanoius.picture;

import hanoius.figure.InterMeasure;
import hanoius.figure.Mark;
import hanoius.figure.TextStyle;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.text.Bidi;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * Labels as outlines: letters then stand at fractions of a pixel, where Java2D's own text would
 * round each to a whole one and space them unevenly.
 */
final class TextOutline {

    /**
     * Characters of one direction that one font draws.
     *
     * @param own whether Inter draws them
     * @param level even from left to right, odd from right to left
     */
    private record Run(String text, boolean own, byte level) {

        boolean isRightToLeft() {
            return level % 2 != 0;
        }
    }

    private final TextStyle style;
    private final GlyphOutlines letters;
    private final Path2D.Double line = new Path2D.Double(Path2D.WIND_NON_ZERO);
    private double x;

    private TextOutline(TextStyle style) {
        this.style = style;
        letters = GlyphOutlines.of(style.face());
    }

    /** The label's outline in figure pixels. */
    static Shape of(Mark.Label label) {
        String text = Normalizer.normalize(label.text(), Normalizer.Form.NFC);
        TextOutline outline = new TextOutline(label.style());
        outline.draw(text);
        outline.line.transform(
                AffineTransform.getTranslateInstance(left(label, text), label.baseline()));
        return outline.line;
    }

    private static double left(Mark.Label label, String text) {
        double width = InterMeasure.INSTANCE.width(text, label.style());
        return switch (label.anchor()) {
            case START -> label.x();
            case MIDDLE -> label.x() - width / 2;
            case END -> label.x() - width;
        };
    }

    private void draw(String text) {
        if (text.codePoints().allMatch(letters::has)
                && !Bidi.requiresBidi(text.toCharArray(), 0, text.length())) {
            text.codePoints().forEach(this::letter);
            return;
        }
        for (Run run : runs(text)) {
            if (!run.own()) {
                x += SystemGlyphs.append(line, run.text(), run.isRightToLeft(), x, style.size());
            } else if (run.isRightToLeft()) {
                new StringBuilder(run.text()).reverse().codePoints().forEach(this::letter);
            } else {
                run.text().codePoints().forEach(this::letter);
            }
        }
    }

    private void letter(int codePoint) {
        x = letters.append(line, codePoint, x, style.size());
    }

    /** The runs of a line from left to right. */
    private List<Run> runs(String text) {
        Bidi bidi = new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        List<Run> runs = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); ) {
            int next = i + Character.charCount(text.codePointAt(i));
            boolean own = letters.has(text.codePointAt(i));
            if (next == text.length()
                    || bidi.getLevelAt(next) != bidi.getLevelAt(i)
                    || letters.has(text.codePointAt(next)) != own) {
                runs.add(new Run(text.substring(start, next), own, (byte) bidi.getLevelAt(i)));
                start = next;
            }
            i = next;
        }
        byte[] levels = new byte[runs.size()];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = runs.get(i).level();
        }
        Run[] ordered = runs.toArray(Run[]::new);
        Bidi.reorderVisually(levels, 0, ordered, 0, ordered.length);
        return List.of(ordered);
    }
}
