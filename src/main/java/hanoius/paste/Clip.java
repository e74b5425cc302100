package hanoius.paste;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The rows of a table as a spreadsheet puts them on the clipboard, each with as many cells as the
 * longest.
 */
public final class Clip {

    /** What a cell of a table may at most cover; more is a mistake or no good will. */
    private static final int MOST_COVERED = 1000;

    private static final char TAB = '\t';
    private static final char QUOTE = '"';

    private Clip() {}

    /**
     * What is on a clipboard as rows of cells.
     *
     * @param html as a browser would show it, which tells line breaks in a cell from rows; empty
     *     when there is none
     */
    public static List<List<String>> rows(String text, String html) {
        List<List<String>> table = html.isBlank() ? List.of() : ofHtml(html);
        return table.isEmpty() ? ofText(text) : table;
    }

    /**
     * Cells between tabs. One that begins with a quotation mark may have tabs and line breaks in it
     * up to the mark that ends it, with doubled marks for single ones, as LibreOffice and Excel
     * write them; a mark that nothing ends is a letter.
     */
    static List<List<String>> ofText(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = text.charAt(at) == QUOTE ? endOfQuoted(text, at) : -1;
            if (end >= 0) {
                row.add(text.substring(at + 1, end - 1).replace("\"\"", "\""));
            } else {
                end = endOfPlain(text, at);
                row.add(text.substring(at, end));
            }
            if (end < text.length() && text.charAt(end) == TAB) {
                at = end + 1;
                if (at == text.length()) {
                    row.add("");
                }
            } else {
                rows.add(row);
                row = new ArrayList<>();
                at = afterBreak(text, end);
            }
        }
        if (!row.isEmpty()) {
            rows.add(row);
        }
        return squared(rows);
    }

    private static int endOfPlain(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) != TAB && !isBreak(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** After the mark that ends a quoted cell; -1 when it is no such cell. */
    private static int endOfQuoted(String text, int from) {
        int at = from + 1;
        while (at < text.length()) {
            if (text.charAt(at) != QUOTE) {
                at++;
            } else if (at + 1 < text.length() && text.charAt(at + 1) == QUOTE) {
                at += 2;
            } else {
                int after = at + 1;
                boolean ends =
                        after == text.length()
                                || text.charAt(after) == TAB
                                || isBreak(text.charAt(after));
                return ends ? after : -1;
            }
        }
        return -1;
    }

    private static boolean isBreak(char letter) {
        return letter == '\n' || letter == '\r';
    }

    private static int afterBreak(String text, int at) {
        return text.startsWith("\r\n", at) ? at + 2 : at + 1;
    }

    /** A cell as it stands between tabs, to be read again as it is. */
    public static String quoted(String cell) {
        boolean breaks =
                cell.indexOf(TAB) >= 0 || cell.chars().anyMatch(each -> isBreak((char) each));
        return breaks || cell.startsWith("\"") ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell;
    }

    /** The rows of the first table of a page; none when it has none. */
    static List<List<String>> ofHtml(String html) {
        Element table = Jsoup.parse(html).selectFirst("table");
        if (table == null) {
            return List.of();
        }
        List<List<String>> rows = new ArrayList<>();
        // What cells of the rows above cover, by column: for so many rows still.
        int[] covered = new int[0];
        for (Element line : table.select("tr")) {
            if (table.equals(line.closest("table"))) {
                List<String> row = new ArrayList<>();
                covered = read(line, row, covered);
                rows.add(row);
            }
        }
        return squared(rows);
    }

    private static int[] read(Element line, List<String> row, int[] covered) {
        int[] next = Arrays.stream(covered).map(each -> Math.max(0, each - 1)).toArray();
        for (Element cell : line.children()) {
            if (!cell.nameIs("td") && !cell.nameIs("th")) {
                continue;
            }
            while (row.size() < covered.length && covered[row.size()] > 0) {
                row.add("");
            }
            int across = span(cell, "colspan");
            int down = span(cell, "rowspan");
            for (int i = 0; i < across; i++) {
                int column = row.size();
                row.add(i == 0 ? cell.text() : "");
                if (down > 1) {
                    next = Arrays.copyOf(next, Math.max(next.length, column + 1));
                    next[column] = down - 1;
                }
            }
        }
        return next;
    }

    private static int span(Element cell, String attribute) {
        String said = cell.attr(attribute).strip();
        return said.matches("[0-9]{1,4}") ? Math.clamp(Integer.parseInt(said), 1, MOST_COVERED) : 1;
    }

    /** Without the empty rows at the end. */
    private static List<List<String>> squared(List<List<String>> rows) {
        int last = rows.size();
        while (last > 0 && rows.get(last - 1).stream().allMatch(String::isBlank)) {
            last--;
        }
        List<List<String>> some = rows.subList(0, last);
        int width = some.stream().mapToInt(List::size).max().orElse(0);
        return some.stream()
                .map(
                        row ->
                                Stream.concat(
                                                row.stream().map(String::strip),
                                                Stream.generate(() -> "").limit(width - row.size()))
                                        .toList())
                .toList();
    }
}
