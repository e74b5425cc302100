package hanoius.query;

/** Names and titles without what people write differently: accents, case, blanks and signs. */
public final class FoldedText {

    private FoldedText() {}

    /** Letters and digits alone, so that {@code Hà Nội} and {@code Hanoi} are the same. */
    public static String of(String text) {
        String folded = SearchWords.fold(text);
        StringBuilder letters = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); ) {
            int letter = folded.codePointAt(i);
            if (Character.isLetterOrDigit(letter)) {
                letters.appendCodePoint(letter);
            }
            i += Character.charCount(letter);
        }
        return letters.toString();
    }
}
