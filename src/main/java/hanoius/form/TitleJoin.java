package hanoius.form;

import hanoius.model.RecordId;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Finds the pairs most alike of very many titles with days, without holding each beside each: what
 * is alike has one of its rarest words in common, so that only titles with one of those are looked
 * at, and of these only what is near in time. It goes from what is quite alike to what is less so,
 * and ends as soon as there are enough.
 */
final class TitleJoin {

    /** What is joined, by its place. */
    interface Titled {

        int size();

        /** What it is called, in every language. */
        List<TitleWords> titles(int place);

        /** The days that it covers; null when it has none. */
        LikelyDoubles.@Nullable Days days(int place);

        /** Its name, which is the order of those that are as much alike. */
        RecordId id(int place);

        /** Whether nobody needs to be told of two. */
        boolean isKnown(int one, int other);
    }

    /** Two that are alike, the one that comes first in their order before the other. */
    record Alike(int one, int other, double degree) {}

    private static final double[] LEVELS = {1, 0.9, 0.8, 0.7, 0.6, 0.5};

    /** Days of what is known to a month or so; the longer ones are looked through apart. */
    private static final int SHORT = 31;

    private static final int PLACE_BITS = 29;

    private final Titled all;
    private final int most;
    private final Runnable step;

    /** Titles by their number, in the order of their days: short ones, long ones, those without. */
    private final int[] owners;

    private final int[][] words;
    private final LikelyDoubles.@Nullable Days[] days;
    private final int shortEnd;
    private final int longEnd;

    /** For each word, where its titles begin among all of them; rarer words come first. */
    private final int[] starts;

    private final int[] titles;
    private final int[] seen;
    private final Map<Long, Alike> found = new HashMap<>();
    private double bound;

    private TitleJoin(Titled all, int most, Runnable step) {
        this.all = all;
        this.most = most;
        this.step = step;
        Reading reading = new Reading();
        for (int place = 0; place < all.size(); place++) {
            step.run();
            reading.read(place);
        }
        long[] order = reading.order();
        int count = order.length;
        int[] ranks = reading.ranks();
        owners = new int[count];
        words = new int[count][];
        days = new LikelyDoubles.Days[count];
        starts = new int[ranks.length + 1];
        int shorts = 0;
        int longs = 0;
        for (int i = 0; i < count; i++) {
            int number = (int) (order[i] & ((1L << PLACE_BITS) - 1));
            int kind = (int) (order[i] >>> (PLACE_BITS + Integer.SIZE));
            shorts += kind == 0 ? 1 : 0;
            longs += kind == 1 ? 1 : 0;
            owners[i] = reading.owners.get(number);
            days[i] = reading.days.get(number);
            words[i] = Arrays.stream(reading.words.get(number)).map(word -> ranks[word]).toArray();
            Arrays.sort(words[i]);
            for (int word : words[i]) {
                starts[word + 1]++;
            }
        }
        shortEnd = shorts;
        longEnd = shorts + longs;
        for (int i = 1; i < starts.length; i++) {
            starts[i] += starts[i - 1];
        }
        titles = new int[starts[starts.length - 1]];
        int[] next = starts.clone();
        for (int i = 0; i < count; i++) {
            for (int word : words[i]) {
                titles[next[word]++] = i;
            }
        }
        seen = new int[count];
    }

    /**
     * The pairs most alike, the most alike first.
     *
     * @param most how many at most
     * @param step done for each over and over; what it throws ends the search
     */
    static List<Alike> of(Titled all, int most, Runnable step) {
        TitleJoin join = new TitleJoin(all, most, step);
        for (double level : LEVELS) {
            join.look(level);
            if (join.found.values().stream().filter(each -> each.degree() >= level).count()
                    >= most) {
                break;
            }
        }
        join.cut();
        return join.found.values().stream().sorted(join.order()).toList();
    }

    /** What the titles are, before they are in order. */
    private final class Reading {

        private final Map<String, Integer> numbers = new HashMap<>();
        private final List<Integer> counts = new ArrayList<>();
        private final List<Integer> owners = new ArrayList<>();
        private final List<int[]> words = new ArrayList<>();
        private final List<LikelyDoubles.@Nullable Days> days = new ArrayList<>();

        void read(int place) {
            for (TitleWords each : all.titles(place)) {
                int[] own = each.words().stream().distinct().mapToInt(this::number).toArray();
                if (own.length > 0) {
                    owners.add(place);
                    words.add(own);
                    days.add(all.days(place));
                    for (int word : own) {
                        counts.set(word, counts.get(word) + 1);
                    }
                }
            }
        }

        private int number(String word) {
            Integer known = numbers.get(word);
            if (known == null) {
                known = counts.size();
                numbers.put(word, known);
                counts.add(0);
            }
            return known;
        }

        /** The place of each word where the rarest comes first. */
        int[] ranks() {
            long[] order = new long[counts.size()];
            for (int i = 0; i < order.length; i++) {
                order[i] = ((long) counts.get(i) << Integer.SIZE) + i;
            }
            Arrays.sort(order);
            int[] ranks = new int[order.length];
            for (int i = 0; i < order.length; i++) {
                ranks[(int) order[i]] = i;
            }
            return ranks;
        }

        /** How long, from when, and which. */
        long[] order() {
            long[] order = new long[owners.size()];
            for (int i = 0; i < order.length; i++) {
                LikelyDoubles.Days own = days.get(i);
                long kind = own == null ? 2 : own.length() <= SHORT ? 0 : 1;
                long first = own == null ? 0 : (long) own.first() - Integer.MIN_VALUE;
                order[i] = (((kind << Integer.SIZE) + first) << PLACE_BITS) + i;
            }
            Arrays.sort(order);
            return order;
        }
    }

    /** Finds all pairs that are at least so much alike. */
    private void look(double level) {
        Arrays.fill(seen, -1);
        for (int title = 0; title < owners.length; title++) {
            step.run();
            double least = Math.max(level, bound);
            int[] own = words[title];
            // Of the smaller one, so many words are in both; so one of these rarest is.
            int rarest = own.length - (int) Math.ceil(least * own.length - 1e-9) + 1;
            LikelyDoubles.Days when = days[title];
            for (int i = 0; i < rarest; i++) {
                int from = starts[own[i]];
                int to = starts[own[i] + 1];
                if (when == null) {
                    compare(title, from, to, 0, owners.length);
                } else {
                    near(title, from, to, 0, shortEnd, when, SHORT);
                    near(title, from, to, shortEnd, longEnd, when, when.longestNear());
                    compare(title, from, to, longEnd, owners.length);
                }
            }
        }
    }

    /** Of titles in order of time, those that may be near. */
    private void near(
            int title,
            int from,
            int to,
            int first,
            int end,
            LikelyDoubles.Days when,
            long longest) {
        int low = begunBy(first, end, when.first() - longest);
        int high = begunBy(low, end, when.last() + 1L);
        compare(title, from, to, low, high);
    }

    /** The first of some titles that begins on a day or later. */
    private int begunBy(int first, int end, long day) {
        int low = first;
        int high = end;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (Objects.requireNonNull(days[middle]).first() < day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Looks at the titles of a word that are among those between two. */
    private void compare(int title, int from, int to, int low, int high) {
        int begin = Arrays.binarySearch(titles, from, to, low);
        for (int i = begin < 0 ? -begin - 1 : begin; i < to && titles[i] < high; i++) {
            int other = titles[i];
            if (seen[other] != title && isLonger(other, title)) {
                seen[other] = title;
                compare(title, other);
            }
        }
    }

    /** Each pair is looked at from the side of the shorter one. */
    private boolean isLonger(int other, int title) {
        int difference = words[other].length - words[title].length;
        return difference > 0 || (difference == 0 && other > title);
    }

    private void compare(int title, int other) {
        LikelyDoubles.Days own = days[title];
        LikelyDoubles.Days when = days[other];
        if (owners[title] == owners[other]
                || (own != null && when != null && !own.isNear(when.first(), when.last()))) {
            return;
        }
        double likeness =
                TitleWords.partLikeness(
                        common(words[title], words[other]),
                        words[title].length,
                        words[other].length);
        double degree =
                own == null || when == null
                        ? LikelyDoubles.degree(likeness)
                        : LikelyDoubles.degree(own.equals(when), likeness);
        if (degree > 0 && degree >= bound && !all.isKnown(owners[title], owners[other])) {
            add(owners[title], owners[other], degree);
        }
    }

    private void add(int one, int other, double degree) {
        boolean inOrder = all.id(one).compareTo(all.id(other)) < 0;
        Alike pair = new Alike(inOrder ? one : other, inOrder ? other : one, degree);
        found.merge(
                ((long) pair.one() << Integer.SIZE) + pair.other(),
                pair,
                (before, now) -> before.degree() >= now.degree() ? before : now);
        if (found.size() > 4 * most) {
            cut();
        }
    }

    /** Keeps the most alike; what is less so need not be looked for any more. */
    private void cut() {
        if (found.size() > most) {
            List<Map.Entry<Long, Alike>> best = new ArrayList<>(found.entrySet());
            best.sort(Map.Entry.comparingByValue(order()));
            bound = best.get(most - 1).getValue().degree();
            best.subList(most, best.size()).forEach(each -> found.remove(each.getKey()));
        }
    }

    private Comparator<Alike> order() {
        return Comparator.comparingDouble(Alike::degree)
                .reversed()
                .thenComparing(each -> all.id(each.one()))
                .thenComparing(each -> all.id(each.other()));
    }

    private static int common(int[] some, int[] others) {
        int common = 0;
        int at = 0;
        for (int word : some) {
            while (at < others.length && others[at] < word) {
                at++;
            }
            common += at < others.length && others[at] == word ? 1 : 0;
        }
        return common;
    }
}
