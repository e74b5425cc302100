package hanoius.timeline.lane;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** Items in their total order, {@link Items#compare}. */
final class TimeOrder {

    /** Of fewer, other processors would only be told of their work when it is done. */
    private static final int MANY = 10_000;

    private TimeOrder() {}

    /**
     * The numbers of very many items in order: by first day as numbers, within a day one by one, on
     * all processors.
     *
     * @param firsts the first day of each
     * @param order the total order, which also begins with the first day
     */
    static int[] of(float[] firsts, Comparator<Integer> order) {
        long[] keys = new long[firsts.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = (long) rank(firsts[i]) << 32 | i;
        }
        Arrays.parallelSort(keys);
        int[] sorted = Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
        int[] starts =
                IntStream.range(0, sorted.length)
                        .filter(i -> i == 0 || firsts[sorted[i]] != firsts[sorted[i - 1]])
                        .toArray();
        IntStream days = IntStream.range(0, starts.length);
        (sorted.length > MANY ? days.parallel() : days)
                .forEach(
                        day -> {
                            boolean isLast = day + 1 == starts.length;
                            int end = isLast ? sorted.length : starts[day + 1];
                            sort(sorted, starts[day], end, order);
                        });
        return sorted;
    }

    /** A number that grows with a float. */
    static int rank(float value) {
        // The bits of floats are in the order of their values, negative ones turned round.
        int bits = Float.floatToIntBits(value);
        return bits ^ ((bits >> 31) & Integer.MAX_VALUE);
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

    /**
     * Some items in order after a change.
     *
     * @param some by their numbers before
     * @param before the order of these
     * @param passage what leaves them and what comes to them
     * @param now the order of items by their numbers now
     */
    static int[] with(
            int[] some,
            Comparator<Integer> before,
            ItemChange.Passage passage,
            Comparator<Integer> now) {
        ItemChange change = passage.change();
        int[] put = sorted(passage.entering(), now);
        int[] out = passage.leaving().map(each -> search(some, each, before)).sorted().toArray();
        Splice splice = Splice.of(some, out, put, change::now, now);
        return splice.isEmpty() ? change.now(some) : splice.of(change.now(some), put);
    }

    /** A few items in an order. */
    static int[] sorted(IntStream some, Comparator<Integer> order) {
        return some.boxed().sorted(order).mapToInt(Integer::intValue).toArray();
    }

    /** The place of an item among some in order; -1 when it is not one of them. */
    static int search(int[] sorted, int number, Comparator<Integer> order) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (order.compare(sorted[middle], number) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < sorted.length && sorted[low] == number ? low : -1;
    }

    /** Takes some out of an array and puts others in, each in its place. */
    static final class Splice {

        private final int[] out;
        private final int[] in;

        /**
         * @param out positions of what is taken out, ascending
         * @param in where the others come to stand, as positions in what is left, ascending
         */
        Splice(int[] out, int[] in) {
            this.out = out;
            this.in = in;
        }

        /**
         * The one that keeps an array in order.
         *
         * @param sorted numbers before it
         * @param out positions of what is taken out, ascending
         * @param put what is put in, in order, in numbers after it
         * @param now the number after it by that before it
         * @param order by the numbers after it
         */
        static Splice of(
                int[] sorted,
                int[] out,
                int[] put,
                IntUnaryOperator now,
                Comparator<Integer> order) {
            int[] in = new int[put.length];
            int low = 0;
            for (int i = 0; i < put.length; i++) {
                int high = sorted.length - out.length;
                while (low < high) {
                    int middle = (low + high) >>> 1;
                    int number = now.applyAsInt(sorted[middle + before(out, middle)]);
                    if (order.compare(number, put[i]) < 0) {
                        low = middle + 1;
                    } else {
                        high = middle;
                    }
                }
                in[i] = low;
            }
            return new Splice(out, in);
        }

        /** How many are taken out before what then stands at a position. */
        private static int before(int[] out, int position) {
            int low = 0;
            int high = out.length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (out[middle] - middle <= position) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }

        /** Whether the array stays as it is. */
        boolean isEmpty() {
            return out.length == 0 && in.length == 0;
        }

        /** The first position at which anything may differ. */
        int first(int length) {
            int taken = out.length == 0 ? length : out[0];
            return in.length == 0 ? taken : Math.min(taken, in[0]);
        }

        /**
         * An array after it.
         *
         * @param put what is put in, in the order of their places
         */
        int[] of(int[] array, int[] put) {
            int[] now = new int[array.length - out.length + put.length];
            each(array.length, (from, to, at) -> System.arraycopy(array, from, now, at, to - from));
            for (int i = 0; i < put.length; i++) {
                now[in[i] + i] = put[i];
            }
            return now;
        }

        /** The same of short numbers. */
        short[] of(short[] array, short[] put) {
            short[] now = new short[array.length - out.length + put.length];
            each(array.length, (from, to, at) -> System.arraycopy(array, from, now, at, to - from));
            for (int i = 0; i < put.length; i++) {
                now[in[i] + i] = put[i];
            }
            return now;
        }

        /** Takes a run of what is left to where it stands. */
        private interface Run {
            void copy(int from, int to, int at);
        }

        private void each(int length, Run run) {
            int taken = 0;
            int put = 0;
            int from = 0;
            while (from < length || taken < out.length) {
                if (taken < out.length && out[taken] == from) {
                    taken++;
                    from++;
                    continue;
                }
                int left = from - taken;
                while (put < in.length && in[put] <= left) {
                    put++;
                }
                int to = taken < out.length ? out[taken] : length;
                if (put < in.length) {
                    to = Math.min(to, in[put] + taken);
                }
                run.copy(from, to, left + put);
                from = to;
            }
        }
    }
}
