package hanoius.text;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Texts of a document on a line of output: none of them can end the line, begin a column, move the
 * cursor or turn the order of letters, so that nothing that a document says is taken for what the
 * program says.
 */
public final class OutputLine {

    private static final String BREAKS = "[\\r\\n\\u0085\\u2028\\u2029\\t ]+";

    private OutputLine() {}

    /** A text with what is no letter, sign or blank written as in Java, as in {@code \n}. */
    public static String of(String text) {
        if (text.codePoints().allMatch(OutputLine::isPlain)) {
            return text;
        }
        return text.codePoints()
                .mapToObj(each -> isPlain(each) ? Character.toString(each) : escaped(each))
                .collect(Collectors.joining());
    }

    /** Texts with tabs between them. */
    public static String columns(String... texts) {
        return Stream.of(texts).map(OutputLine::of).collect(Collectors.joining("\t"));
    }

    /** A sentence, which may have been broken into lines. */
    public static String sentence(String text) {
        return of(text.strip().replaceAll(BREAKS, " "));
    }

    private static boolean isPlain(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE ->
                    false;
            // Joiners belong to words; the others say how letters are to stand.
            case Character.FORMAT -> character == 0x200C || character == 0x200D;
            default -> true;
        };
    }

    private static String escaped(int character) {
        return switch (character) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> String.format(Locale.ROOT, "\\u%04x", character);
        };
    }
}
