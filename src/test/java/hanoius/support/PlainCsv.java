package hanoius.support;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** RFC 4180 read a second time, by other code than the product's. */
public final class PlainCsv {

    private PlainCsv() {}

    /** The rows below the header, by column name. */
    public static List<Map<String, String>> rows(String text) {
        List<List<String>> lines = lines(text);
        return lines.stream()
                .skip(1)
                .map(
                        cells -> {
                            Map<String, String> row = new LinkedHashMap<>();
                            for (int i = 0; i < cells.size(); i++) {
                                row.put(lines.getFirst().get(i), cells.get(i));
                            }
                            return row;
                        })
                .toList();
    }

    public static List<List<String>> lines(String text) {
        List<List<String>> lines = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c != '"') {
                    cell.append(c);
                } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else {
                    quoted = false;
                }
            } else if (c == '"') {
                quoted = true;
            } else if (c == ',' || c == '\n') {
                cells.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    lines.add(List.copyOf(cells));
                    cells.clear();
                }
            } else if (c != '\r') {
                cell.append(c);
            }
        }
        return lines;
    }
}
