package hanoius.rows;

import java.util.List;

/** Rows that know where they are, so that nobody has to go through all of them. */
public interface Placed {

    /** The places of the rows of a key, ascending. */
    List<Integer> placesOf(Object key);
}
