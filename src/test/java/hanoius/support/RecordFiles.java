package hanoius.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The files of the bundled record, read by other code than the product's, to count against. */
public final class RecordFiles {

    private RecordFiles() {}

    /** The rows of a table such as {@code milestones}, by column name. */
    public static List<Map<String, String>> rows(String table) {
        try {
            return PlainCsv.rows(Files.readString(Path.of("assets", "record", table + ".csv")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static int count(String table) {
        return rows(table).size();
    }

    public static int count(String table, Predicate<Map<String, String>> which) {
        return (int) rows(table).stream().filter(which).count();
    }

    /** How many milestones there are when reports of the same event count as one. */
    public static int events() {
        return events(_ -> true);
    }

    /** How many events have a milestone of which this is so. */
    public static int events(Predicate<Map<String, String>> which) {
        Map<String, String> same = new HashMap<>();
        for (Map<String, String> link : rows("links")) {
            if (cell(link, "relation").equals("same_event")) {
                same.put(event(same, cell(link, "to")), event(same, cell(link, "from")));
            }
        }
        return (int)
                rows("milestones").stream()
                        .filter(which)
                        .map(each -> event(same, cell(each, "id")))
                        .distinct()
                        .count();
    }

    private static String event(Map<String, String> same, String milestone) {
        String other = same.get(milestone);
        return other == null || other.equals(milestone) ? milestone : event(same, other);
    }

    /** Whether a row names a source. */
    public static Predicate<Map<String, String>> cites(String source) {
        Set<String> citing =
                rows("citations").stream()
                        .filter(row -> cell(row, "source").equals(source))
                        .map(row -> cell(row, "id"))
                        .collect(Collectors.toSet());
        return row -> citing.contains(cell(row, "id"));
    }

    private static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }
}
