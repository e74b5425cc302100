package hanoius.archive;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a check of a document found.
 *
 * @param format the version of the document's format
 * @param counts the number of rows by table, in the order of the tables' names
 * @param coverage which records can be told in which language, table by table
 * @param findings what is wrong; empty when the document is sound
 */
public record CheckReport(
        int format, Map<String, Long> counts, List<Coverage> coverage, List<Finding> findings) {

    public CheckReport {
        coverage = List.copyOf(coverage);
        findings = List.copyOf(findings);
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

    /** What may be wrong with a document. */
    public enum Kind {
        /** A table has not the rows that were written. */
        CHANGED,
        /** Pages or indices do not hang together. */
        STRUCTURE,
        /** A row names another one that is not there. */
        REFERENCE,
        /** A record is none. */
        UNREADABLE,
        /** What was done to the document cannot be told. */
        HISTORY,
        /** What is found is not what the records say. */
        SEARCH,
        /** What is kept of a file is not what was put in. */
        CONTENT
    }

    /**
     * Something that is wrong.
     *
     * @param table as in {@link #counts}, where it is known; else empty
     * @param line a sentence
     */
    public record Finding(Kind kind, String table, String line) implements Serializable {}

    public boolean sound() {
        return findings.isEmpty();
    }

    /** What is wrong, one sentence each. */
    public List<String> problems() {
        return findings.stream().map(Finding::line).toList();
    }

    /** The same with what else was found. */
    public CheckReport and(List<Finding> more) {
        return new CheckReport(
                format, counts, coverage, Stream.concat(findings.stream(), more.stream()).toList());
    }
}
