package hanoius.archive;

import java.util.List;
import java.util.Map;

/**
 * What a check of a document found.
 *
 * @param format the version of the document's format
 * @param counts the number of rows by table, in the order of the tables' names
 * @param coverage which records can be told in which language, table by table
 * @param problems what is wrong, one sentence each; empty when the document is sound
 */
public record CheckReport(
        int format, Map<String, Long> counts, List<Coverage> coverage, List<String> problems) {

    public CheckReport {
        coverage = List.copyOf(coverage);
        problems = List.copyOf(problems);
    }

    /**
     * How many records of a table can be told in a language.
     *
     * @param table as in {@link #counts}
     * @param language its ISO 639-1 code
     * @param complete those of which every text is in that language, their own or a translation
     * @param records those that have a text
     * @param outdated those of which a translation was made from another text than there is now
     */
    public record Coverage(
            String table, String language, long complete, long records, long outdated) {}

    public boolean sound() {
        return problems.isEmpty();
    }
}
