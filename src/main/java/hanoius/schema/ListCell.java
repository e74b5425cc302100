package hanoius.schema;

import java.util.ArrayList;
import java.util.List;

/** Lists within one cell: separated by semicolons, but not by those inside parentheses. */
public final class ListCell {

    private ListCell() {}

    /**
     * The elements of a cell; none if it is empty. {@code IllegalArgumentException} if an element
     * is empty or a parenthesis has no partner.
     */
    public static List<String> split(String cell) {
        if (cell.isEmpty()) {
            return List.of();
        }
        List<String> elements = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < cell.length(); i++) {
            switch (cell.charAt(i)) {
                case '(' -> depth++;
                case ')' -> depth--;
                case ';' -> {
                    if (depth == 0) {
                        elements.add(element(cell.substring(start, i)));
                        start = i + 1;
                    }
                }
                default -> {}
            }
            if (depth < 0) {
                break;
            }
        }
        if (depth != 0) {
            throw new IllegalArgumentException("a parenthesis has no partner");
        }
        elements.add(element(cell.substring(start)));
        return elements;
    }

    private static String element(String text) {
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            throw new IllegalArgumentException("an element of the list is empty");
        }
        return stripped;
    }

    /** The cell that {@link #split} takes apart again. */
    public static String join(List<String> elements) {
        return String.join(";", elements);
    }
}
