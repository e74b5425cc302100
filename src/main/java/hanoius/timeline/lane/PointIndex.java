package hanoius.timeline.lane;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Some items in the order of the points that stand for them, so that those of any stretch of time
 * are found and counted, by category too, without a look at each of them.
 */
public final class PointIndex {

    /** Counts are kept for every so many items; fewer are counted when they are asked for. */
    private static final int BLOCK = 256;

    private static final int SAMPLE = 101;

    private final ItemColumns items;
    private final int[] sorted;
    private final short[] categories;
    private final List<int[]> before = new ArrayList<>();

    /**
     * @param members in any order; of those at one point, the order is kept
     */
    PointIndex(ItemColumns items, int[] members) {
        this(byPoint(items, members), items);
    }

    private PointIndex(int[] sorted, ItemColumns items) {
        this(items, sorted, categories(items, sorted), List.of(), 0);
    }

    /**
     * @param counted as far as they are right the counts of another index
     * @param right how many are
     */
    private PointIndex(
            ItemColumns items, int[] sorted, short[] categories, List<int[]> counted, int right) {
        this.items = items;
        this.sorted = sorted;
        this.categories = categories;
        before.addAll(counted.subList(0, right));
        int[] counts = new int[items.categoryKeys().size()];
        if (right > 0) {
            counts = counts(before.removeLast());
        }
        for (int i = before.size() * BLOCK; i < sorted.length; i++) {
            if (i % BLOCK == 0) {
                before.add(counts.clone());
            }
            counts[categories[i]]++;
        }
    }

    private static short[] categories(ItemColumns items, int[] some) {
        short[] categories = new short[some.length];
        for (int i = 0; i < categories.length; i++) {
            categories[i] = items.category(some[i]);
        }
        return categories;
    }

    /**
     * The index after a change.
     *
     * @param passage what leaves it and what comes into it
     * @param order by the points that stand for items, by their numbers now
     */
    PointIndex with(ItemColumns now, ItemChange.Passage passage, Comparator<Integer> order) {
        ItemChange change = passage.change();
        int[] put = TimeOrder.sorted(passage.entering(), order);
        int[] out = passage.leaving().map(this::position).sorted().toArray();
        TimeOrder.Splice splice = TimeOrder.Splice.of(sorted, out, put, change::now, order);
        if (splice.isEmpty()) {
            return new PointIndex(now, change.now(sorted), categories, before, before.size());
        }
        return new PointIndex(
                now,
                splice.of(change.now(sorted), put),
                splice.of(categories, categories(now, put)),
                before,
                Math.min(before.size(), 1 + splice.first(sorted.length) / BLOCK));
    }

    /**
     * Items that are in the order of their points.
     *
     * @param sorted not to be changed any more
     */
    static PointIndex ofSorted(ItemColumns items, int[] sorted) {
        return new PointIndex(sorted, items);
    }

    private static int[] byPoint(ItemColumns items, int[] members) {
        long[] keys = new long[members.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = (long) TimeOrder.rank(items.point(members[i])) << 32 | i;
        }
        Arrays.sort(keys);
        return Arrays.stream(keys).mapToInt(key -> members[(int) key]).toArray();
    }

    int size() {
        return sorted.length;
    }

    public int item(int position) {
        return sorted[position];
    }

    /** All of them in order. */
    IntStream numbers() {
        return Arrays.stream(sorted);
    }

    /** Those that are in a set. */
    PointIndex only(BitSet some) {
        return new PointIndex(numbers().filter(some::get).toArray(), items);
    }

    double point(int position) {
        return items.point(sorted[position]);
    }

    /** The position of an item; -1 when it is none of these. */
    int position(int number) {
        double point = items.point(number);
        for (int i = before(point); i < sorted.length && point(i) == point; i++) {
            if (sorted[i] == number) {
                return i;
            }
        }
        return -1;
    }

    /** The item nearest to a moment, the earlier of two; there has to be one. */
    public int nearest(double moment) {
        int after = Math.min(before(moment), sorted.length - 1);
        int earlier = Math.max(0, after - 1);
        boolean back = moment - point(earlier) <= point(after) - moment;
        return sorted[back ? earlier : after];
    }

    /** How many lie before a moment, which is also the position of the first that does not. */
    public int before(double moment) {
        return before(moment, 0, sorted.length);
    }

    /** The same where it is known to be from one position to another. */
    private int before(double moment, int from, int to) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (point(middle) < moment) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /**
     * How many lie in the fullest of all cells so many days wide, of which one begins at day 0.
     * Cells no fuller than the fullest so far are jumped over, several at once.
     */
    int fullest(double days) {
        int most = 0;
        int start = 0;
        while (start + most < sorted.length) {
            // A fuller cell that begins here or later holds this one, or begins behind it.
            int at = start + most;
            double cell = Math.floor(point(at) / days);
            int first = before(cell * days, start, at);
            if (first > start) {
                start = first;
            } else {
                int end = Math.max(at + 1, before((cell + 1) * days, at, sorted.length));
                most = end - start;
                start = end;
            }
        }
        return most;
    }

    /** How many of each category lie from one position to another. */
    Map<String, Integer> counts(int from, int to) {
        int[] counts = counted(from, to);
        Map<String, Integer> found = new HashMap<>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                found.put(items.categoryKeys().get(i), counts[i]);
            }
        }
        return found;
    }

    /** The category of most from one position to another; of several the first by its key. */
    String commonest(int from, int to) {
        List<String> keys = items.categoryKeys();
        int[] counts = counted(from, to);
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            boolean tie = counts[i] == counts[best] && keys.get(i).compareTo(keys.get(best)) < 0;
            best = counts[i] > counts[best] || tie ? i : best;
        }
        return keys.get(best);
    }

    /** How many of each category, by its number, lie from one position to another. */
    private int[] counted(int from, int to) {
        if (to - from < BLOCK) {
            return count(from, to, new int[items.categoryKeys().size()]);
        }
        int[] counts = countsBefore(to);
        int[] less = countsBefore(from);
        for (int i = 0; i < counts.length; i++) {
            counts[i] -= less[i];
        }
        return counts;
    }

    private int[] count(int from, int to, int[] counts) {
        for (int i = from; i < to; i++) {
            counts[categories[i]]++;
        }
        return counts;
    }

    /** A copy of counts, of which there are fewer when categories came after them. */
    private int[] counts(int[] known) {
        return Arrays.copyOf(known, items.categoryKeys().size());
    }

    private int[] countsBefore(int position) {
        if (sorted.length == 0) {
            return new int[items.categoryKeys().size()];
        }
        int block = Math.min(position / BLOCK, before.size() - 1);
        return count(block * BLOCK, position, counts(before.get(block)));
    }

    /** How many others a typical one has within a stretch of days about it. */
    int crowd(double days) {
        if (sorted.length == 0) {
            return 0;
        }
        int step = Math.max(1, sorted.length / SAMPLE);
        int[] counts =
                IntStream.iterate(0, i -> i < sorted.length, i -> i + step)
                        .map(i -> before(point(i) + days / 2) - before(point(i) - days / 2))
                        .sorted()
                        .toArray();
        return counts[counts.length / 2];
    }
}
