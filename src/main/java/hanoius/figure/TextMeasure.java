package hanoius.figure;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** How much room a text takes. */
public interface TextMeasure {

    /** Between two words: a blank, or what would break a line. */
    Pattern BLANK = Pattern.compile("[ \\p{Cc}\\u2028\\u2029]");

    /** The first code unit that may join the one before it. */
    char FIRST_COMBINING = 0x300;

    /** So many code units around a place decide whether a character ends there. */
    int NEAR = 64;

    /** The advance width of a single line, in pixels. */
    double width(String text, TextStyle style);

    /**
     * The text, or as much of its beginning as fits with an ellipsis; empty when nothing does. What
     * is read as one character is never split.
     */
    default String fit(String text, TextStyle style, double room) {
        if (width(text, style) <= room) {
            return text;
        }
        int low = longest(text, style, room, "…");
        return low == 0 ? "" : text.substring(0, low).stripTrailing() + "…";
    }

    /** The length of the longest beginning that fits with an ending behind it. */
    private int longest(String text, TextStyle style, double room, String ending) {
        int low = 0;
        int high = text.length();
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (width(beginning(text, middle) + ending, style) <= room) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return boundary(text, low);
    }

    private static String beginning(String text, int length) {
        return text.substring(0, boundary(text, length)).stripTrailing();
    }

    /** The last place up to an index between two characters as they are read. */
    private static int boundary(String text, int index) {
        boolean plain =
                index <= 0
                        || index >= text.length()
                        || (text.charAt(index) < FIRST_COMBINING
                                && text.charAt(index - 1) < FIRST_COMBINING);
        if (plain) {
            return index;
        }
        // No character is longer than this in writing, and long texts need not be read whole.
        int from = Math.max(0, index - NEAR);
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text.substring(from, Math.min(text.length(), index + NEAR)));
        return characters.isBoundary(index - from)
                ? index
                : from + Math.max(0, characters.preceding(index - from));
    }

    /**
     * The text broken into lines no wider than the room: at blanks, and within a word that is wider
     * than a line.
     */
    default List<String> lines(String text, TextStyle style, double room) {
        return lines(text, style, room, Integer.MAX_VALUE);
    }

    /**
     * The same in so many lines at most; when the text needs more, the last one ends in an
     * ellipsis.
     *
     * @param most at least one
     */
    default List<String> lines(String text, TextStyle style, double room, int most) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : BLANK.split(text.strip(), -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            while (width(longer, style) > room && lines.size() <= most) {
                // A word that needs more than a line begins where there is room left for some of
                // it.
                boolean whole =
                        !line.isEmpty()
                                && (width(word, style) <= room || width(line, style) > room * 0.7);
                int end =
                        whole
                                ? line.length()
                                : Math.max(first(longer), longest(longer, style, room, ""));
                if (end >= longer.length()) {
                    break;
                }
                lines.add(longer.substring(0, end).stripTrailing());
                word = longer.substring(end).stripLeading();
                longer = word;
                line = "";
            }
            line = longer;
            if (lines.size() > most) {
                break;
            }
        }
        lines.add(line);
        if (lines.size() <= most) {
            return lines;
        }
        List<String> first = new ArrayList<>(lines.subList(0, most));
        String end = first.getLast();
        first.set(
                most - 1,
                width(end + "…", style) <= room ? end + "…" : fit(end + "…", style, room));
        return first;
    }

    private static int first(String text) {
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        int end = characters.next();
        return end == BreakIterator.DONE ? text.length() : end;
    }
}
