package hanoius.paste;

import hanoius.edtf.Refusal;

import java.util.List;
import java.util.Optional;

/** A row that somebody typed or pasted, as it is understood. Its columns are counted from 0. */
public interface TypedRow {

    /** Its place among the rows, from 1. */
    int number();

    /** What is typed in it, column by column. */
    List<String> cells();

    RowState state();

    /** Why a cell keeps it from being taken. */
    Optional<Refusal> problem(int column);

    /** Why it cannot be taken, first of all. */
    Optional<Refusal> firstProblem();

    /** Whether a cell names what the record has not, which would be made. */
    boolean makes(int column);

    /** What names in a cell may mean that nothing is called, likeliest first. */
    default List<NearName> near(int column) {
        return List.of();
    }

    /**
     * A name that nothing has, and one that something has.
     *
     * @param written as it stands in the cell
     * @param meant what the other is called
     */
    record NearName(String written, String meant) {}
}
