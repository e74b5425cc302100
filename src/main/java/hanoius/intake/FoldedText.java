package hanoius.intake;

import hanoius.query.SearchWords;

/** Names and titles without what people write differently: accents, case, blanks and signs. */
final class FoldedText {

    private FoldedText() {}

    /** Letters and digits alone, so that {@code Hà Nội} and {@code Hanoi} are the same. */
    static String of(String text) {
        String folded = SearchWords.fold(text);
        StringBuilder letters = new StringBuilder(folded.length());
        folded.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        return letters.toString();
    }
}
