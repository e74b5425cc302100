package hanoius.wording;

import hanoius.language.Language;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A text as our own tables show it: one that is not in the reader's language has the sign of its
 * own behind it, and what a source says stands in quotation marks.
 *
 * @param language its code; empty where there is no sign
 */
public record ShownText(String text, String language) {

    private static final Pattern MARKED =
            Pattern.compile(
                    Stream.of(Language.values())
                            .map(Language::code)
                            .collect(Collectors.joining("|", "(.+)[ \\u00A0]\\((", ")\\)")),
                    Pattern.DOTALL);
    private static final Pattern QUOTED = Pattern.compile("“(.*)”", Pattern.DOTALL);

    /** What a cell shows. */
    public static ShownText of(String cell) {
        if (!cell.endsWith(")")) {
            // Most have no sign, and of cells there are very many.
            return new ShownText(cell, "");
        }
        Matcher marked = MARKED.matcher(cell);
        return marked.matches()
                ? new ShownText(marked.group(1), marked.group(2))
                : new ShownText(cell, "");
    }

    /** A cell without the quotation marks around all of it. */
    public static String unquoted(String cell) {
        Matcher quoted = QUOTED.matcher(cell);
        return quoted.matches() ? quoted.group(1) : cell;
    }
}
