package hanoius.table;

import hanoius.edtf.Certainty;
import hanoius.model.DatasetChange;
import hanoius.model.Entity;
import hanoius.model.RecordId;
import hanoius.query.Filter;
import hanoius.workspace.FilterResult;

import java.util.List;

/**
 * The records of one kind in a document, each by its place there, from 0. None is read that does
 * not have to be.
 *
 * @param <T> what is told of a record
 */
public interface ListedRecords<T> {

    int size();

    RecordId id(int place);

    /** The place of a record; -1 for one that is not among them. */
    int placeOf(RecordId id);

    /** What is told of the record at a place. */
    T get(int place);

    /** Whole records by their places, in that order; they may have to be read. */
    List<? extends Entity> whole(int[] some);

    /** How surely a filter lets the record at a place through. */
    Certainty of(int place, FilterResult shown);

    /** How many of them there are to let through. */
    int all(FilterResult shown);

    /** How many another filter would let through. */
    long count(FilterResult shown, Filter other);

    /**
     * Where the record stands after a change that stood at a place before it; -1 when it is gone,
     * or when something else may be told of it.
     *
     * @param after the records after the change
     */
    int unchanged(int place, DatasetChange change, ListedRecords<T> after);
}
