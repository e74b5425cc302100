package hanoius.everyday;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A text as tokens, and by which convention it is read.
 *
 * @param found what rules have found, by rule and token
 */
record TypedText(
        Folded folded,
        List<Token> tokens,
        Convention convention,
        boolean withoutAccents,
        Map<Object, List<?>> found) {

    static TypedText of(Folded folded) {
        return of(folded, Token.of(folded.small()), Convention.USUAL, false);
    }

    private static TypedText of(
            Folded folded, List<Token> tokens, Convention convention, boolean withoutAccents) {
        return new TypedText(folded, tokens, convention, withoutAccents, new HashMap<>());
    }

    TypedText by(Convention other) {
        return of(folded, tokens, other, withoutAccents);
    }

    /** The same text, its words compared without their accents. */
    TypedText bare() {
        List<Token> bare =
                tokens.stream()
                        .map(
                                each ->
                                        new Token(
                                                each.kind(),
                                                Folded.bare(each.text()),
                                                each.start(),
                                                each.glued()))
                        .toList();
        return of(folded, bare, convention, true);
    }

    int length() {
        return tokens.size();
    }

    Token token(int index) {
        return tokens.get(index);
    }

    boolean is(int index, String text) {
        return index < length() && token(index).text().equals(text);
    }

    boolean is(int index, Token.Kind kind) {
        return index < length() && token(index).is(kind);
    }

    boolean isGlued(int index) {
        return index < length() && token(index).glued();
    }

    /** Where in the folded text a token begins. */
    int start(int index) {
        return index < length() ? token(index).start() : folded.small().length();
    }

    /** The text of some tokens, with its capitals. */
    String written(int from, int to) {
        return folded.composed().substring(start(from), token(to - 1).end());
    }
}
