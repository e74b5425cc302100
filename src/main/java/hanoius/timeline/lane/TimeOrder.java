package hanoius.timeline.lane;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Puts very many items in their total order: by first day as numbers, within a day one by one. */
final class TimeOrder {

    private TimeOrder() {}

    /**
     * The numbers of the items in order.
     *
     * @param firsts the first day of each
     * @param order the total order, which also begins with the first day
     */
    static int[] of(float[] firsts, Comparator<Integer> order) {
        long[] keys = new long[firsts.length];
        for (int i = 0; i < keys.length; i++) {
            // The bits of floats are in the order of their values, negative ones turned round.
            int bits = Float.floatToIntBits(firsts[i]);
            keys[i] = (long) (bits ^ ((bits >> 31) & Integer.MAX_VALUE)) << 32 | i;
        }
        Arrays.parallelSort(keys);
        int[] sorted = Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
        int start = 0;
        for (int i = 1; i <= sorted.length; i++) {
            if (i == sorted.length || firsts[sorted[i]] != firsts[sorted[start]]) {
                sort(sorted, start, i, order);
                start = i;
            }
        }
        return sorted;
    }

    private static void sort(int[] numbers, int from, int to, Comparator<Integer> order) {
        if (to - from > 1) {
            int[] same =
                    IntStream.range(from, to)
                            .mapToObj(i -> numbers[i])
                            .sorted(order)
                            .mapToInt(i -> i)
                            .toArray();
            System.arraycopy(same, 0, numbers, from, same.length);
        }
    }
}
