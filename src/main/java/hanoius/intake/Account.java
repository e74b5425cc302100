package hanoius.intake;

import hanoius.archive.Attribution;
import hanoius.archive.Change;
import hanoius.archive.Content.Contents;
import hanoius.model.Edit;
import hanoius.model.RecordId;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What taking something in would do, told before anything is written.
 *
 * @param lines one for each row of a table of records, and for each record that is made only
 *     because others name it, by table and then in the order of the file
 * @param problems why rows are not taken, at least one for each that is in error
 * @param uuids what tells new records from all others, where they come with that
 * @param contents what is in the files of its records
 */
public record Account(
        List<Line> lines, List<RowProblem> problems, Map<RecordId, UUID> uuids, Contents contents) {

    /** What becomes of a row. */
    public enum State {
        NEW,
        CHANGED,
        SAME,
        ERROR
    }

    /** By what a row was found to be a record that is there. */
    public enum Match {
        NONE,
        UUID,
        ID,
        ADDRESS_AND_TITLE,
        DATE_AND_TITLE,
        NAME,
        PERIOD
    }

    /**
     * One row.
     *
     * @param line on which it begins; 0 for a record that is only named
     * @param id the record that it is or would become; null where that is not known
     * @param edit what would be done; null where nothing would
     */
    public record Line(
            String table,
            long line,
            State state,
            Match match,
            @Nullable RecordId id,
            @Nullable Edit edit) {}

    public Account {
        lines = List.copyOf(lines);
        problems = List.copyOf(problems);
        uuids = Map.copyOf(uuids);
    }

    /** How many rows of a table are in a state. */
    public long count(String table, State state) {
        return lines.stream()
                .filter(each -> each.state() == state && each.table().equals(table))
                .count();
    }

    /** How many rows of all tables are in a state. */
    public long count(State state) {
        return lines.stream().filter(each -> each.state() == state).count();
    }

    /** The tables that it has lines of, in their order. */
    public List<String> tables() {
        return lines.stream().map(Line::table).distinct().toList();
    }

    /** Whether something is in error. */
    public boolean hasErrors() {
        return !problems.isEmpty();
    }

    /** What would be done, one edit for each record. */
    public List<Edit> edits() {
        return lines.stream().flatMap(each -> Stream.ofNullable(each.edit())).toList();
    }

    /** All of it as one change. */
    public Change change(Attribution by) {
        return new Change(edits(), by);
    }
}
