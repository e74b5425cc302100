package hanoius.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Lists within one cell: separated by semicolons, but not by those inside parentheses. A backslash
 * stands before a semicolon, a parenthesis or a backslash that is only itself.
 */
public final class ListCell {

    private static final String SIGNS = ";()\\";

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
        var element = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < cell.length(); i++) {
            char sign = cell.charAt(i);
            if (sign == '\\' && i + 1 < cell.length() && isSign(cell.charAt(i + 1))) {
                element.append(cell.charAt(++i));
            } else if (sign == ';' && depth == 0) {
                elements.add(element(element));
                element.setLength(0);
            } else {
                depth += sign == '(' ? 1 : sign == ')' ? -1 : 0;
                element.append(sign);
                if (depth < 0) {
                    break;
                }
            }
        }
        if (depth != 0) {
            throw new IllegalArgumentException("a parenthesis has no partner");
        }
        elements.add(element(element));
        return elements;
    }

    private static boolean isSign(char letter) {
        return SIGNS.indexOf(letter) >= 0;
    }

    private static String element(CharSequence text) {
        String stripped = text.toString().strip();
        if (stripped.isEmpty()) {
            throw new IllegalArgumentException("an element of the list is empty");
        }
        return stripped;
    }

    /** The cell that {@link #split} takes apart again. */
    public static String join(List<String> elements) {
        return elements.stream().map(ListCell::escaped).collect(Collectors.joining(";"));
    }

    /** As it stands, where that is read as one element. */
    private static String escaped(String element) {
        return isPlain(element) ? element : element.replaceAll("[;()\\\\]", "\\\\$0");
    }

    private static boolean isPlain(String element) {
        if (element.chars().noneMatch(letter -> isSign((char) letter))) {
            return true;
        }
        try {
            return !element.endsWith("\\") && split(element).equals(List.of(element));
        } catch (IllegalArgumentException unpaired) {
            return false;
        }
    }
}
