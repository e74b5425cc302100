package hanoius.intake;

import hanoius.intake.Intake.Received;
import hanoius.model.Dataset;
import hanoius.task.TaskRunner.Progress;
import hanoius.text.Words;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A file as it is understood so far.
 *
 * @param incoming its rows in the columns of a data package
 * @param mapping what its columns are; null where it says itself what it is
 * @param mapped its rows by that; null likewise
 * @param usual what new records are given in columns of which it says nothing, as most have it and
 *     nobody chose
 * @param remembered whether its columns are what was said of such a table before
 */
public record ReceivedFile(
        String name,
        Received received,
        Incoming incoming,
        @Nullable Mapping mapping,
        @Nullable MappedRows mapped,
        Map<String, String> usual,
        boolean remembered) {

    public ReceivedFile {
        usual = Map.copyOf(usual);
    }

    /**
     * One that says itself what it is.
     *
     * @param chosen what somebody said that new records have where it says nothing
     */
    public static ReceivedFile of(
            String name, Received.Rows rows, Map<String, String> chosen, Dataset dataset) {
        Map<String, String> usual = new TreeMap<>(UsualValues.of(rows.incoming(), dataset));
        usual.keySet().removeAll(chosen.keySet());
        Map<String, String> all = new TreeMap<>(usual);
        all.putAll(chosen);
        return new ReceivedFile(name, rows, rows.incoming().with(all), null, null, usual, false);
    }

    /** Somebody's table, its columns as they are said to be. */
    public static ReceivedFile of(String name, Received.Table table, Mapping mapping, Words words) {
        return of(name, table, mapping, words, Progress.NONE);
    }

    /**
     * The same.
     *
     * @throws java.util.concurrent.CancellationException when it is no longer wanted
     */
    public static ReceivedFile of(
            String name, Received.Table table, Mapping mapping, Words words, Progress progress) {
        MappedRows rows = MappedRows.of(table.grid(), mapping, words, progress);
        return new ReceivedFile(name, table, rows.incoming(), mapping, rows, Map.of(), false);
    }

    /** The same as it was said before. */
    public ReceivedFile asRemembered() {
        return new ReceivedFile(name, received, incoming, mapping, mapped, usual, true);
    }

    /** The table; null where it is none. */
    public @Nullable Grid grid() {
        return received instanceof Received.Table(Grid grid) ? grid : null;
    }

    /** What of it is not taken in, or reads otherwise than the rest of its column. */
    public List<RowProblem> remarks() {
        return received instanceof Received.Rows rows
                ? rows.remarks()
                : mapped == null ? List.of() : mapped.otherwise();
    }
}
