package hanoius.figure;

import java.util.ArrayList;
import java.util.List;

/** How much room a text takes. */
public interface TextMeasure {

    /** The advance width of a single line, in pixels. */
    double width(String text, TextStyle style);

    /** The text, or as much of its beginning as fits with an ellipsis; empty when nothing does. */
    default String fit(String text, TextStyle style, double room) {
        if (width(text, style) <= room) {
            return text;
        }
        int low = 0;
        int high = text.length();
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (width(shortened(text, middle), style) <= room) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low == 0 ? "" : shortened(text, low);
    }

    private static String shortened(String text, int length) {
        int end = length;
        if (end > 0 && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end).stripTrailing() + "…";
    }

    /** The text broken at spaces into lines no wider than the room; a longer word stands alone. */
    default List<String> lines(String text, TextStyle style, double room) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split(" ", -1)) {
            if (!line.isEmpty() && width(line + " " + word, style) > room) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
