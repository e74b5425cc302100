package hanoius.everyday;

import java.util.ArrayList;
import java.util.List;

/**
 * A number, a run of letters or a single sign of a text.
 *
 * @param text in small letters
 * @param start where it begins in the folded text
 * @param glued whether it follows the one before it without a blank
 */
record Token(Kind kind, String text, int start, boolean glued) {

    enum Kind {
        NUMBER,
        WORD,
        SIGN
    }

    /** The tokens of a text in small letters. */
    static List<Token> of(String small) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < small.length()) {
            Kind kind = kind(small.charAt(at));
            int end = at + 1;
            while (kind != Kind.SIGN && end < small.length() && kind(small.charAt(end)) == kind) {
                end++;
            }
            if (small.charAt(at) != ' ') {
                boolean glued = at > 0 && small.charAt(at - 1) != ' ';
                tokens.add(new Token(kind, small.substring(at, end), at, glued));
            }
            at = end;
        }
        return tokens;
    }

    private static Kind kind(char c) {
        return c >= '0' && c <= '9' ? Kind.NUMBER : Character.isLetter(c) ? Kind.WORD : Kind.SIGN;
    }

    int end() {
        return start + text.length();
    }

    boolean is(Kind other) {
        return kind == other;
    }
}
