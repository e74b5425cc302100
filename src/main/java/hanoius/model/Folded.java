package hanoius.model;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * A text composed (NFC) and in small letters, without blanks around it, that still knows where each
 * of its characters stood.
 */
final class Folded {

    private final String composed;
    private final String small;
    private final int[] origin;

    private Folded(String composed, String small, int[] origin) {
        this.composed = composed;
        this.small = small;
        this.origin = origin;
    }

    static Folded of(String text) {
        var composed = new StringBuilder();
        var small = new StringBuilder();
        int[] origin = new int[text.length() + 1];
        int start = 0;
        while (start < text.length()) {
            int end = start + 1;
            while (end < text.length() && isMark(text.charAt(end))) {
                end++;
            }
            String letter = Normalizer.normalize(text.substring(start, end), Normalizer.Form.NFC);
            String lower = letter.toLowerCase(Locale.ROOT);
            // Only letters that keep their length stay aligned; no date is written with any other.
            lower = lower.length() == letter.length() ? lower : letter;
            Arrays.fill(origin, composed.length(), composed.length() + letter.length(), start);
            composed.append(letter);
            small.append(lower);
            start = end;
        }
        Arrays.fill(origin, composed.length(), origin.length, text.length());
        return new Folded(composed.toString(), small.toString(), origin).stripped();
    }

    private static boolean isMark(char c) {
        return Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private Folded stripped() {
        int blanks = composed.length() - composed.stripLeading().length();
        return new Folded(
                composed.strip(), small.strip(), Arrays.copyOfRange(origin, blanks, origin.length));
    }

    /** The text with its capitals, composed. */
    String composed() {
        return composed;
    }

    /** The text in small letters, composed. */
    String small() {
        return small;
    }

    /** Where in the original a character of the folded text stood. */
    int origin(int position) {
        return origin[Math.min(position, origin.length - 1)];
    }
}
