package hanoius.plot;

import hanoius.figure.Fill;
import hanoius.figure.Ink;
import hanoius.figure.Mark;
import hanoius.figure.Palette;
import hanoius.figure.Shape;
import hanoius.figure.Stroke;
import hanoius.figure.Style;
import hanoius.model.Category;

/**
 * The colour and the shape by which a category is known everywhere: each has a shape of its own, so
 * that colour is never the only cue. The colours follow Okabe and Ito, and each is darkened, or
 * lightened on dark paper, as far as it needs to stand out from paper and surface. Controls take
 * the same colours from the tokens of the style sheets.
 */
public record CategoryLook(Shape shape, Ink onLight, Ink onDark) {

    public static CategoryLook of(Category category) {
        return switch (category) {
            case VISIT -> look(Shape.CIRCLE, 0x0072B2, 0x4DA3DB);
            case MEETING -> look(Shape.RING, 0x1D96DB, 0x8CCBF0);
            case AGREEMENT -> look(Shape.SQUARE, 0x009E73, 0x2EBD93);
            case AID -> look(Shape.TRIANGLE, 0xD55E00, 0xF0813D);
            case EVENT -> look(Shape.DIAMOND, 0xC972A3, 0xE09AC1);
            case POLICY -> look(Shape.HEXAGON, 0xBE8300, 0xF2B63C);
            case DIPLOMATIC -> look(Shape.STAR, 0x6E7781, 0x9AA4AF);
        };
    }

    private static CategoryLook look(Shape shape, int onLight, int onDark) {
        return new CategoryLook(shape, Ink.rgb(onLight), Ink.rgb(onDark));
    }

    /** The colour on the paper of a palette. */
    public Ink ink(Palette palette) {
        return palette.dark() ? onDark : onLight;
    }

    /** Whether the shape is an outline, of which the middle stays free. */
    public boolean isHollow() {
        return shape == Shape.RING;
    }

    /** The shape about a point, so many pixels across, on paper. */
    public Mark symbol(double x, double y, double size, Palette palette) {
        Ink ink = ink(palette);
        Style style =
                isHollow()
                        ? Style.of(new Fill.Solid(palette.paper()), Stroke.of(ink, 2))
                        : Style.filled(ink);
        return new Mark.Symbol(shape, x, y, size, style, null);
    }
}
