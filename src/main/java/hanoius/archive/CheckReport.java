package hanoius.archive;

import java.util.List;
import java.util.Map;

/**
 * What a check of a document found.
 *
 * @param format the version of the document's format
 * @param counts the number of rows by table, in the order of the tables' names
 * @param problems what is wrong, one sentence each; empty when the document is sound
 */
public record CheckReport(int format, Map<String, Long> counts, List<String> problems) {

    public CheckReport {
        problems = List.copyOf(problems);
    }

    public boolean sound() {
        return problems.isEmpty();
    }
}
