package hanoius.sheet;

import hanoius.edtf.Refusal;
import hanoius.model.Entity;
import hanoius.model.RecordId;
import hanoius.paste.RowState;
import hanoius.paste.TypedRow;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A row of a record as it is understood.
 *
 * @param number from 1
 * @param before the record that it confirms or changes; null when it is new, or not understood
 * @param after what the record would be; null when it is not understood
 * @param problems why it cannot be taken, by cell; by -1 what is about the row as a whole
 * @param making the cells that name what the record has not
 * @param near what names in cells may mean that nothing is called
 * @param names what the sources are called that it cites, and what comes with it
 */
record RecordRow(
        int number,
        List<String> cells,
        RowState state,
        @Nullable Entity before,
        @Nullable Entity after,
        SortedMap<Integer, Refusal> problems,
        Set<Integer> making,
        Map<Integer, List<NearName>> near,
        Map<RecordId, String> names)
        implements TypedRow {

    /** Stands for the row as a whole in the place of a cell. */
    static final int WHOLE = -1;

    RecordRow {
        problems = Collections.unmodifiableSortedMap(problems);
        making = Set.copyOf(making);
        near = Map.copyOf(near);
        names = Map.copyOf(names);
    }

    /** One of which nothing is understood yet, or in which nothing is typed. */
    static RecordRow unread(int number, List<String> cells) {
        return new RecordRow(
                number,
                cells,
                RowState.EMPTY,
                null,
                null,
                Collections.emptySortedMap(),
                Set.of(),
                Map.of(),
                Map.of());
    }

    /** One that cannot be taken. */
    static RecordRow inError(
            int number,
            List<String> cells,
            Map<Integer, Refusal> problems,
            Map<Integer, List<NearName>> near) {
        return new RecordRow(
                number,
                cells,
                RowState.IN_ERROR,
                null,
                null,
                new TreeMap<>(problems),
                Set.of(),
                near,
                Map.of());
    }

    @Override
    public Optional<Refusal> problem(int column) {
        return Optional.ofNullable(problems.get(column));
    }

    @Override
    public Optional<Refusal> firstProblem() {
        return problems.isEmpty()
                ? Optional.empty()
                : Optional.of(problems.firstEntry().getValue());
    }

    @Override
    public boolean makes(int column) {
        return making.contains(column);
    }

    @Override
    public List<NearName> near(int column) {
        return near.getOrDefault(column, List.of());
    }
}
