package hanoius.plot;

import hanoius.figure.Fill;
import hanoius.figure.Ink;
import hanoius.figure.Mark;
import hanoius.figure.Palette;
import hanoius.figure.Shape;
import hanoius.figure.Stroke;
import hanoius.figure.Style;
import hanoius.model.Term;
import hanoius.text.Words;

import java.util.Locale;

/**
 * The colour and the shape by which a category is known everywhere, as its term has them: no two
 * have both the same, so that colour is not the only cue. Controls take the same colours from the
 * tokens of the style sheets.
 *
 * @param colour one of {@link Palette#COLOURS}
 */
public record CategoryLook(Shape shape, String colour) {

    /** What a category has of which a document says nothing. */
    private static final CategoryLook UNKNOWN = new CategoryLook(Shape.CIRCLE, "grey");

    /** That of a category by its key. */
    public static CategoryLook of(String category, Words words) {
        return words.glossary().term(Term.CATEGORY, category).map(CategoryLook::of).orElse(UNKNOWN);
    }

    /** That of agreements, wherever they stand among milestones. */
    public static CategoryLook ofAgreements(Words words) {
        return of(Term.AGREEMENT, words);
    }

    private static CategoryLook of(Term term) {
        return new CategoryLook(
                Shape.valueOf(term.shape().toUpperCase(Locale.ROOT)), term.colour());
    }

    /** The colour on the paper of a palette. */
    public Ink ink(Palette palette) {
        return palette.colour(colour);
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
