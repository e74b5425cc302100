package hanoius.intake;

import hanoius.archive.Content.Contents;
import hanoius.exchange.TableRow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What files say, as rows of the tables of a data package.
 *
 * @param origin what their ids and their empty cells mean
 * @param tables by their names; a row of a further table, such as {@code citations}, names the row
 *     to which it belongs by its kind and id
 * @param offered rows that are made records of only where nothing matches them, such as a party
 *     that is but named
 * @param defaults what new records have in columns of which their rows say nothing
 * @param problems rows that could not be read
 * @param contents what is in the files of records
 */
public record Incoming(
        Origin origin,
        Map<String, List<TableRow>> tables,
        Map<String, List<TableRow>> offered,
        Map<String, String> defaults,
        List<RowProblem> problems,
        Contents contents) {

    /** Where rows come from. */
    public enum Origin {
        /** A data package: what it does not say is empty, and ids are those of records. */
        PACKAGE(true, true),
        /** Somebody's table: empty cells say nothing, and ids are those of records. */
        TABLE(false, true),
        /** A file of another program, whose ids only tell its rows apart. */
        FOREIGN(false, false);

        private final boolean whole;
        private final boolean named;

        Origin(boolean whole, boolean named) {
            this.whole = whole;
            this.named = named;
        }

        /** Whether a row says all of its record, so that what it leaves empty is to be empty. */
        public boolean isWhole() {
            return whole;
        }

        /** Whether ids are the names of records. */
        public boolean isNamed() {
            return named;
        }
    }

    /**
     * The column that tells a row apart for rows of further tables, where its id does not: what is
     * in it is no name of a record.
     */
    public static final String HANDLE = "#";

    /** The column that has all that a cell says of sources, before it was taken apart. */
    static final String REFERENCES = "#references";

    public Incoming {
        tables = copy(tables);
        offered = copy(offered);
        defaults = Map.copyOf(defaults);
        problems = List.copyOf(problems);
    }

    /** Some that have no files and offer nothing. */
    public Incoming(Origin origin, Map<String, List<TableRow>> tables, List<RowProblem> problems) {
        this(origin, tables, Map.of(), Map.of(), problems, Contents.NONE);
    }

    private static Map<String, List<TableRow>> copy(Map<String, List<TableRow>> rows) {
        Map<String, List<TableRow>> copy = LinkedHashMap.newLinkedHashMap(rows.size());
        rows.forEach((table, each) -> copy.put(table, List.copyOf(each)));
        return copy;
    }

    /** The same with other defaults. */
    public Incoming with(Map<String, String> others) {
        return new Incoming(origin, tables, offered, others, problems, contents);
    }

    List<TableRow> rows(String table) {
        return tables.getOrDefault(table, List.of());
    }

    List<TableRow> offers(String table) {
        return offered.getOrDefault(table, List.of());
    }
}
