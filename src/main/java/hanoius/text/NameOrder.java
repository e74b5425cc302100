package hanoius.text;

import hanoius.language.Language;

import java.text.CollationKey;
import java.text.Collator;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * The order of names in the dictionary of a language, word by word, so that in Vietnamese "An Z"
 * stands before "Ang" and "Đ" behind "D".
 */
public final class NameOrder {

    private NameOrder() {}

    /**
     * The place of each name among all; names that the language does not tell apart share one. Each
     * word is collated once, however many names have it, which makes long lists quick to sort.
     */
    public static Map<String, Integer> places(Collection<String> names, Language language) {
        Map<String, List<String>> words = HashMap.newHashMap(names.size());
        names.forEach(name -> words.computeIfAbsent(name, each -> List.of(each.split(" ", -1))));
        Collator collator = Collator.getInstance(language.locale());
        Map<String, Integer> wordPlaces =
                places(
                        words.values().stream().flatMap(List::stream).distinct().toList(),
                        collator::getCollationKey,
                        CollationKey::compareTo);
        return places(
                words.keySet(),
                name -> spelling(words.getOrDefault(name, List.of()), wordPlaces),
                Arrays::compare);
    }

    /**
     * The place of each of many names among all, as {@link #places} has it. Only the places of
     * their words are kept, so that a million long names fit into memory.
     *
     * @param name by its number from 0
     * @param missing what an empty name has instead
     */
    public static int[] ranks(int size, IntFunction<String> name, Language language, int missing) {
        var spelt = new Spelling();
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < size; i++) {
            String each = name.apply(i);
            if (!each.isEmpty()) {
                for (String word : each.split(" ", -1)) {
                    spelt.add(numbers.computeIfAbsent(word, _ -> numbers.size()));
                }
            }
            spelt.end();
        }
        Collator collator = Collator.getInstance(language.locale());
        Map<String, Integer> wordPlaces =
                places(numbers.keySet(), collator::getCollationKey, CollationKey::compareTo);
        int[] placeOf = new int[numbers.size()];
        numbers.forEach((word, number) -> placeOf[number] = wordPlaces.getOrDefault(word, 0));
        return spelt.ranks(placeOf, missing);
    }

    /** Names as the numbers of their words, one behind the other. */
    private static final class Spelling {

        private int[] words = new int[1024];
        private int size;
        private int[] ends = new int[1024];
        private int names;

        void add(int word) {
            if (size == words.length) {
                words = Arrays.copyOf(words, size * 2);
            }
            words[size++] = word;
        }

        void end() {
            if (names == ends.length) {
                ends = Arrays.copyOf(ends, names * 2);
            }
            ends[names++] = size;
        }

        private int start(int name) {
            return name == 0 ? 0 : ends[name - 1];
        }

        private int compare(int one, int other) {
            return Arrays.compare(words, start(one), ends[one], words, start(other), ends[other]);
        }

        int[] ranks(int[] placeOf, int missing) {
            for (int i = 0; i < size; i++) {
                words[i] = placeOf[words[i]];
            }
            Integer[] order =
                    IntStream.range(0, names)
                            .filter(each -> start(each) < ends[each])
                            .boxed()
                            .toArray(Integer[]::new);
            Arrays.sort(order, this::compare);
            int[] ranks = new int[names];
            Arrays.fill(ranks, missing);
            int rank = -1;
            for (int i = 0; i < order.length; i++) {
                if (i == 0 || compare(order[i - 1], order[i]) != 0) {
                    rank++;
                }
                ranks[order[i]] = rank;
            }
            return ranks;
        }
    }

    /** Compares two names as {@link #places} orders many. */
    public static Comparator<String> in(Language language) {
        Collator collator = Collator.getInstance(language.locale());
        return (one, other) ->
                Arrays.compare(one.split(" ", -1), other.split(" ", -1), collator::compare);
    }

    private static int[] spelling(List<String> words, Map<String, Integer> places) {
        return words.stream().mapToInt(each -> places.getOrDefault(each, 0)).toArray();
    }

    private static <K> Map<String, Integer> places(
            Collection<String> texts, Function<String, K> key, Comparator<K> order) {
        record Keyed<K>(String text, K key) {}
        List<Keyed<K>> sorted =
                texts.stream()
                        .map(each -> new Keyed<>(each, key.apply(each)))
                        .sorted(Comparator.comparing(Keyed::key, order))
                        .toList();
        Map<String, Integer> places = HashMap.newHashMap(sorted.size());
        K before = null;
        int place = -1;
        for (Keyed<K> each : sorted) {
            if (before == null || order.compare(before, each.key()) != 0) {
                place++;
            }
            places.put(each.text(), place);
            before = each.key();
        }
        return places;
    }
}
