package hanoius.everyday;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A text composed (NFC), its digits and signs plain ASCII and its blanks single characters, without
 * blanks around it, that still knows where each of its characters stood. Hyphens and minus signs
 * become {@code -}, all longer dashes {@code –}.
 */
public final class Folded {

    /** Lengths whose powers are units. */
    private static final Set<String> METRES = Set.of("m", "dm", "cm", "mm", "km", "hm");

    private final String composed;
    private final String small;
    private final int[] origin;

    private Folded(String composed, String small, int[] origin) {
        this.composed = composed;
        this.small = small;
        this.origin = origin;
    }

    /** The text, folded. Never fails. */
    public static Folded of(String text) {
        var composed = new StringBuilder();
        var small = new StringBuilder();
        int[] origin = new int[text.length() + 1];
        int start = 0;
        while (start < text.length()) {
            int end = start + 1;
            while (end < text.length() && isMark(text.charAt(end))) {
                end++;
            }
            String letter = plain(text.substring(start, end));
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

    private static String plain(String letter) {
        if (letter.length() > 1) {
            return Normalizer.normalize(letter, Normalizer.Form.NFC);
        }
        char c = letter.charAt(0);
        if (Character.isDigit(c)) {
            return Integer.toString(Character.digit(c, 10));
        }
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            return " ";
        }
        return switch (c) {
            case '‐', '‑', '−', '﹣', '－' -> "-";
            case '‒', '–', '—', '―' -> "–";
            case '’', '‘', '´', 'ʼ' -> "'";
            case '、' -> ",";
            // Marks of direction and joiners that copying from a page or a table leaves behind.
            case '\u200b', '\u200c', '\u200d', '\u200e', '\u200f', '\u2060', '\ufeff' -> "";
            default -> {
                String wide = Normalizer.normalize(letter, Normalizer.Form.NFKC);
                // “5¹” is five with a footnote and not fifty-one.
                yield wide.length() == 1 && !isRaised(c) ? wide : letter;
            }
        };
    }

    /**
     * Whether it is a small or encircled form of other signs, as {@code ²}, {@code ₂}, {@code ½}
     * and {@code ②}: the mark of a footnote, a power, a fraction or an item of a list, and never a
     * part of what it stands beside.
     */
    private static boolean isRaised(char c) {
        return switch (Character.getType(c)) {
            case Character.OTHER_NUMBER, Character.MODIFIER_LETTER, Character.OTHER_SYMBOL ->
                    !Normalizer.isNormalized(String.valueOf(c), Normalizer.Form.NFKC);
            // U+2070 to U+209F are the superscripts and subscripts, signs and letters too.
            default -> c == 'ª' || c == 'º' || (c >= '\u2070' && c <= '\u209f');
        };
    }

    private Folded stripped() {
        int blanks = composed.length() - composed.stripLeading().length();
        return new Folded(
                composed.strip(), small.strip(), Arrays.copyOfRange(origin, blanks, origin.length));
    }

    /** The same letters without their accents, for those who type without them. */
    static String bare(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{Mn}+", "")
                .replace('đ', 'd');
    }

    /** The text with its capitals, composed. */
    public String composed() {
        return composed;
    }

    /** The text in small letters, composed. */
    public String small() {
        return small;
    }

    /**
     * Where its first small or encircled sign stands, but for powers as in {@code km²}; empty when
     * there is none.
     */
    public OptionalInt raised() {
        return IntStream.range(0, composed.length())
                .filter(at -> isRaised(composed.charAt(at)) && !isPower(at))
                .findFirst();
    }

    private boolean isPower(int at) {
        int begin = at;
        while (begin > 0 && Character.isLetter(composed.charAt(begin - 1))) {
            begin--;
        }
        return "²³".indexOf(composed.charAt(at)) >= 0
                && METRES.contains(composed.substring(begin, at));
    }

    /** Where in the original a character of the folded text stood. */
    public int origin(int position) {
        return origin[Math.min(position, origin.length - 1)];
    }
}
