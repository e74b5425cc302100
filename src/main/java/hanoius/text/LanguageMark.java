package hanoius.text;

import hanoius.language.LocalizedText;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a text that stands in for one in the reader's language says so: with the code of its language
 * in parentheses behind it, as in "A visit (en)". The space between does not break, which keeps the
 * mark with the text and tells it from one that the text has itself.
 */
public final class LanguageMark {

    private static final Pattern MARK = Pattern.compile("\u00A0\\(([a-z]{2,3})\\)");

    private LanguageMark() {}

    /** The text, with the mark where it stands in for another. */
    static String plain(LocalizedText.Shown shown) {
        return shown.missing() ? shown.text() + "\u00A0(" + shown.language() + ")" : shown.text();
    }

    /**
     * A piece of a text.
     *
     * @param language the code of the language in which it stands in; empty when it is no mark
     */
    public record Part(String text, String language) {

        public boolean isMark() {
            return !language.isEmpty();
        }
    }

    /** A text and the marks in it, in their order. */
    public static List<Part> parts(String text) {
        List<Part> parts = new ArrayList<>();
        int at = 0;
        Matcher mark = MARK.matcher(text);
        while (mark.find()) {
            add(parts, text.substring(at, mark.start()));
            parts.add(new Part(mark.group(), mark.group(1)));
            at = mark.end();
        }
        add(parts, text.substring(at));
        return parts;
    }

    private static void add(List<Part> parts, String text) {
        if (!text.isEmpty()) {
            parts.add(new Part(text, ""));
        }
    }
}
