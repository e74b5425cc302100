package hanoius.query;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A text as search sees it: words of letters and digits. What is searched and what is searched for
 * go through here, so that both are cut and folded alike.
 */
public final class SearchWords {

    /**
     * One word of a text.
     *
     * @param from where it begins in the text, in chars
     * @param to behind its last char
     * @param folded in small letters without diacritics; never empty
     * @param exact in small letters, composed (NFC)
     */
    public record Word(int from, int to, String folded, String exact) {

        /** Whether it was written with anything that folding takes away. */
        public boolean isAccented() {
            return !folded.equals(exact);
        }
    }

    private SearchWords() {}

    /**
     * Small letters without diacritics; {@code đ} becomes {@code d}, which Unicode does not
     * decompose.
     */
    public static String fold(String text) {
        if (isAscii(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
        StringBuilder folded = new StringBuilder(apart.length());
        apart.codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .map(Character::toLowerCase)
                .map(c -> c == 'đ' ? 'd' : c)
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }

    /** The words of a text, in its order; signs, blanks and halves of characters are between. */
    public static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int to = end(text, from);
            if (to == from) {
                from += Character.charCount(text.codePointAt(from));
            } else {
                word(text, from, to, words);
                from = to;
            }
        }
        return words;
    }

    /**
     * Adds the words of a text folded, with a blank between any two, if it is all ASCII, as most
     * texts of a large document are: a million of them are gone through without a word being made
     * of each.
     *
     * @return false, with nothing added, for a text with anything else in it
     */
    public static boolean foldPlain(String text, StringBuilder words) {
        if (!isAscii(text)) {
            return false;
        }
        boolean isWithin = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isUpper = c >= 'A' && c <= 'Z';
            if (isUpper || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                if (!isWithin && !words.isEmpty()) {
                    words.append(' ');
                }
                words.append(isUpper ? (char) (c + 'a' - 'A') : c);
                isWithin = true;
            } else {
                isWithin = false;
            }
        }
        return true;
    }

    /** Whether every word that was typed stands somewhere in a text, accents and case apart. */
    public static boolean allIn(String typed, String text) {
        String folded = fold(text);
        return of(typed).stream().allMatch(each -> folded.contains(each.folded()));
    }

    private static void word(String text, int from, int to, List<Word> words) {
        String written = text.substring(from, to);
        String folded = fold(written);
        // Marks that stand alone leave nothing.
        if (!folded.isEmpty()) {
            words.add(new Word(from, to, folded, isAscii(written) ? folded : exact(written)));
        }
    }

    private static String exact(String written) {
        String composed = Normalizer.normalize(written, Normalizer.Form.NFC);
        StringBuilder small = new StringBuilder(composed.length());
        composed.codePoints().map(Character::toLowerCase).forEach(small::appendCodePoint);
        return small.toString();
    }

    /** Most words are, and need no normalisation. */
    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }

    private static int end(String text, int from) {
        int to = from;
        while (to < text.length()) {
            int c = text.codePointAt(to);
            if (!isPart(c)) {
                break;
            }
            to += Character.charCount(c);
        }
        return to;
    }

    private static boolean isPart(int c) {
        // The blank behind most words has no mark's type, nor has anything else in ASCII.
        return Character.isLetterOrDigit(c) || (c > 127 && isMark(c));
    }

    private static boolean isMark(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK ->
                    true;
            default -> false;
        };
    }
}
