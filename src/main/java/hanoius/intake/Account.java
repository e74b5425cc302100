package hanoius.intake;

import hanoius.archive.Attribution;
import hanoius.archive.Change;
import hanoius.archive.Content.Contents;
import hanoius.archive.ContentException;
import hanoius.intake.Mention.Unmatched;
import hanoius.model.Edit;
import hanoius.model.RecordId;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
 * @param unmatched names in its rows that nothing is called
 */
public record Account(
        List<Line> lines,
        List<RowProblem> problems,
        Map<RecordId, UUID> uuids,
        Contents contents,
        List<Unmatched> unmatched) {

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
            @Nullable Edit edit) {

        private Line with(State other, @Nullable Edit instead) {
            return new Line(table, line, other, match, id, instead);
        }
    }

    public Account {
        lines = List.copyOf(lines);
        problems = List.copyOf(problems);
        uuids = Map.copyOf(uuids);
        unmatched = List.copyOf(unmatched);
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

    /** That of several files, each of which was told on top of those before it. */
    public static Account joined(List<Account> parts) {
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        List<Line> lines = new ArrayList<>();
        List<RowProblem> problems = new ArrayList<>();
        Map<RecordId, UUID> uuids = new HashMap<>();
        Map<RecordId, Integer> places = new HashMap<>();
        Map<Mention, Unmatched> unmatched = new LinkedHashMap<>();
        for (Account part : parts) {
            part.lines().forEach(each -> add(each, lines, places));
            problems.addAll(part.problems());
            uuids.putAll(part.uuids());
            part.unmatched().forEach(each -> unmatched.merge(each.mention(), each, Unmatched::and));
        }
        return new Account(
                lines,
                problems,
                uuids,
                (sha256, to) -> write(parts, sha256, to),
                List.copyOf(unmatched.values()));
    }

    /** A record that several files change is edited once, by what they do together. */
    private static void add(Line line, List<Line> lines, Map<RecordId, Integer> places) {
        Edit edit = line.edit();
        Integer place = edit == null ? null : places.putIfAbsent(edit.id(), lines.size());
        if (edit == null || place == null) {
            lines.add(line);
            return;
        }
        Line first = lines.get(place);
        Edit begun = first.edit();
        if (begun == null) {
            lines.add(line);
            return;
        }
        boolean undone = Objects.equals(begun.before(), edit.after());
        Edit both = undone ? null : new Edit(edit.id(), begun.before(), edit.after());
        lines.set(place, first.with(undone ? State.SAME : first.state(), both));
        lines.add(line.with(State.SAME, null));
        if (undone) {
            places.remove(edit.id());
        }
    }

    private static void write(List<Account> parts, String sha256, OutputStream to)
            throws IOException {
        for (Account each : parts) {
            try {
                each.contents().write(sha256, to);
                return;
            } catch (ContentException e) {
                if (e.reason() != ContentException.Reason.MISSING) {
                    throw e;
                }
            }
        }
        Contents.NONE.write(sha256, to);
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
