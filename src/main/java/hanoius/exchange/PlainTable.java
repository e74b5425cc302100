package hanoius.exchange;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;

/**
 * A table as text to paste into another program.
 *
 * @param headings one for each column
 * @param rows as many cells in each as there are headings
 */
public record PlainTable(List<String> headings, List<List<String>> rows) {

    public PlainTable {
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
    }

    /** Tab-separated values under their headings; a line break in a cell becomes a space. */
    public String tabbed() {
        return rows.stream()
                .map(PlainTable::line)
                .collect(joining("\n", line(headings) + "\n", rows.isEmpty() ? "" : "\n"));
    }

    private static String line(List<String> cells) {
        return cells.stream()
                .map(cell -> cell.replaceAll("[\\t\\n\\r]+", " "))
                .collect(joining("\t"));
    }

    /** An HTML table with a row of headings, marked as UTF-8. */
    public String html() {
        return rows.stream()
                .map(row -> row(row, "td"))
                .collect(
                        joining(
                                "",
                                "<meta charset=\"utf-8\"><table><thead>"
                                        + row(headings, "th")
                                        + "</thead><tbody>",
                                "</tbody></table>"));
    }

    private static String row(List<String> cells, String element) {
        return cells.stream()
                .map(
                        cell ->
                                String.format(
                                        Locale.ROOT,
                                        "<%s>%s</%s>",
                                        element,
                                        escaped(cell),
                                        element))
                .collect(joining("", "<tr>", "</tr>"));
    }

    private static String escaped(String cell) {
        return cell.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
