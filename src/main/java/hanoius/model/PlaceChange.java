package hanoius.model;

import java.util.Arrays;
import java.util.BitSet;

/**
 * What a change did to the places of the milestones. What holds something by place is mended with
 * it, and need not be made anew.
 */
public final class PlaceChange {

    private final int sizeBefore;
    private final int size;
    private final int[] removed;
    private final int[] inserted;
    private final int[] changed;

    /**
     * @param removed places before it of those that are gone
     * @param inserted places after it of those that came
     * @param changed places after it of those that are written otherwise
     */
    PlaceChange(int sizeBefore, BitSet removed, BitSet inserted, BitSet changed) {
        this.sizeBefore = sizeBefore;
        this.removed = removed.stream().toArray();
        this.inserted = inserted.stream().toArray();
        this.changed = changed.stream().toArray();
        size = sizeBefore - this.removed.length + this.inserted.length;
    }

    /** That of nothing, among so many milestones. */
    public static PlaceChange none(int size) {
        return new PlaceChange(size, new BitSet(), new BitSet(), new BitSet());
    }

    /** How many milestones there were. */
    public int sizeBefore() {
        return sizeBefore;
    }

    /** How many there are. */
    public int size() {
        return size;
    }

    /** The places of those that are gone, as they were, ascending. */
    public int[] removed() {
        return removed.clone();
    }

    /** The places of those that came, as they are, ascending. */
    public int[] inserted() {
        return inserted.clone();
    }

    /** The places of those that are written otherwise, as they are, ascending. */
    public int[] changed() {
        return changed.clone();
    }

    /** Whether any stands elsewhere than it did; what only came at the end moves none. */
    public boolean isMoving() {
        return (removed.length > 0 && removed[0] < sizeBefore - removed.length)
                || (inserted.length > 0 && inserted[0] < size - inserted.length);
    }

    /** Where the milestone stands that stood at a place; -1 when it is gone. */
    public int now(int before) {
        return across(before, removed, inserted);
    }

    /** Where the milestone stood that stands at a place; -1 when it was not there. */
    public int before(int now) {
        return across(now, inserted, removed);
    }

    private static int across(int place, int[] dropped, int[] added) {
        int at = Arrays.binarySearch(dropped, place);
        return at >= 0 ? -1 : place + at + 1 + gaps(added, place + at + 1);
    }

    /** How many of some places lie before what stands, without them, at one. */
    private static int gaps(int[] places, int rank) {
        int from = 0;
        int to = places.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (places[middle] - middle <= rank) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    /** The places where those stand now that stood at some; what is gone is not among them. */
    public BitSet moved(BitSet before) {
        if (!isMoving()) {
            BitSet same = (BitSet) before.clone();
            same.clear(sizeBefore - removed.length, Math.max(sizeBefore, same.length()));
            return same;
        }
        long[] old = Arrays.copyOf(before.toLongArray(), (sizeBefore >> 6) + 2);
        long[] now = new long[(size >> 6) + 2];
        int gone = 0;
        int come = 0;
        int from = 0;
        int to = 0;
        while (from < sizeBefore) {
            if (gone < removed.length && removed[gone] == from) {
                gone++;
                from++;
            } else if (come < inserted.length && inserted[come] == to) {
                come++;
                to++;
            } else {
                int length = (gone < removed.length ? removed[gone] : sizeBefore) - from;
                if (come < inserted.length) {
                    length = Math.min(length, inserted[come] - to);
                }
                copy(old, from, now, to, length);
                from += length;
                to += length;
            }
        }
        return BitSet.valueOf(now);
    }

    private static void copy(long[] source, int from, long[] target, int to, int length) {
        for (int done = 0; done < length; done += Long.SIZE) {
            int at = from + done;
            long bits = source[at >> 6] >>> at;
            if ((at & 63) != 0) {
                bits |= source[(at >> 6) + 1] << -at;
            }
            if (length - done < Long.SIZE) {
                bits &= (1L << (length - done)) - 1;
            }
            int start = to + done;
            target[start >> 6] |= bits << start;
            if ((start & 63) != 0) {
                target[(start >> 6) + 1] |= bits >>> -start;
            }
        }
    }
}
