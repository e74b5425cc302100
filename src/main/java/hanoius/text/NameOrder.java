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
