package hanoius.query;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds what a name may mean that nothing is called: names with other letters here and there, with
 * more or fewer words, or those of which it is the initials. Accents, case and blanks are no
 * difference.
 *
 * @param <T> what is called so
 */
public final class NearNames<T> {

    /** From here names are alike. */
    private static final double ALIKE = 0.6;

    /** So much of its letters a name shares with one for which it was mistaken. */
    private static final double MISTYPED = 0.72;

    /** So many of the names that have most in common are looked at letter by letter. */
    private static final int LOOKED_AT = 64;

    private static final int BITS = 256;

    /**
     * A name.
     *
     * @param letters without blanks
     * @param parts of three letters, as bits
     */
    private record Name<T>(T meant, List<String> words, String letters, BitSet parts) {

        static <T> Name<T> of(T meant, String text) {
            List<String> words =
                    SearchWords.of(text).stream().map(SearchWords.Word::folded).toList();
            String letters = String.join("", words);
            return new Name<>(meant, words, letters, parts(letters));
        }

        private static BitSet parts(String letters) {
            BitSet bits = new BitSet(BITS);
            String marked = "^" + letters + "$";
            for (int i = 0; i + 3 <= marked.length(); i++) {
                int hash = marked.substring(i, i + 3).hashCode() * 0x9E3779B1;
                bits.set(hash >>> (Integer.SIZE - 8));
            }
            return bits;
        }

        String initials() {
            StringBuilder initials = new StringBuilder();
            words.forEach(each -> initials.append(each.charAt(0)));
            return initials.toString();
        }

        /** How many parts both have, of those of the one that has fewer. */
        double shared(Name<?> other) {
            BitSet common = (BitSet) parts.clone();
            common.and(other.parts);
            int own = parts.cardinality();
            int its = other.parts.cardinality();
            return (double) common.cardinality() / Math.max(1, Math.min(own, its));
        }
    }

    private record Near<T>(Name<T> name, double degree) {}

    private final List<Name<T>> names = new ArrayList<>();
    private final Map<String, Integer> uses = new HashMap<>();
    private final Map<String, List<T>> exactly = new HashMap<>();

    /** Adds a name; something may have several. */
    public void add(T meant, String text) {
        Name<T> name = Name.of(meant, text);
        if (!name.letters().isEmpty()) {
            names.add(name);
            call(meant, text);
            new HashSet<>(name.words()).forEach(each -> uses.merge(each, 1, Integer::sum));
        }
    }

    /** Adds a name that is not shown for what is but near to it, such as a key. */
    public void call(T meant, String text) {
        List<T> all = exactly.computeIfAbsent(FoldedText.of(text), _ -> new ArrayList<>(1));
        if (!all.contains(meant)) {
            all.add(meant);
        }
    }

    /** All that is called so, accents, case and blanks apart. */
    public List<T> exactly(String text) {
        return List.copyOf(exactly.getOrDefault(FoldedText.of(text), List.of()));
    }

    /**
     * What a text may mean, likeliest first; none where nothing is called nearly so.
     *
     * @param most how many at most
     */
    public List<T> of(String text, int most) {
        Name<String> typed = Name.of(text, text);
        if (typed.letters().isEmpty()) {
            return List.of();
        }
        return Stream.concat(sharing(typed), abbreviated(typed))
                .map(each -> new Near<>(each, degree(typed, each)))
                .filter(each -> each.degree() >= ALIKE)
                .sorted(
                        Comparator.comparingDouble((Near<T> each) -> -each.degree())
                                .thenComparingInt(each -> each.name().letters().length())
                                .thenComparing(each -> each.name().letters()))
                .map(each -> each.name().meant())
                .distinct()
                .limit(most)
                .toList();
    }

    private Stream<Name<T>> sharing(Name<String> typed) {
        return names.stream()
                .map(each -> new Near<>(each, typed.shared(each)))
                .filter(each -> each.degree() > 0.3)
                .sorted(Comparator.comparingDouble((Near<T> each) -> -each.degree()))
                .limit(LOOKED_AT)
                .map(Near::name);
    }

    private Stream<Name<T>> abbreviated(Name<String> typed) {
        return typed.letters().length() < 3
                ? Stream.of()
                : names.stream().filter(each -> each.initials().equals(typed.letters()));
    }

    private double degree(Name<String> typed, Name<T> name) {
        if (typed.letters().length() >= 3 && name.initials().equals(typed.letters())) {
            return 0.9;
        }
        int longer = Math.max(typed.letters().length(), name.letters().length());
        double letters = 1 - (double) distance(typed.letters(), name.letters()) / longer;
        double words = words(typed, name);
        return Math.max(letters >= MISTYPED ? letters : 0, words);
    }

    /** How much of what is said both say; a word that many names have says little. */
    private double words(Name<String> typed, Name<T> name) {
        double own = 0;
        double found = 0;
        BitSet met = new BitSet();
        for (String each : typed.words()) {
            double weight = weight(each);
            own += weight;
            BitSet where = where(each, name.words());
            if (!where.isEmpty()) {
                found += weight;
                met.or(where);
            }
        }
        double all = name.words().stream().mapToDouble(this::weight).sum();
        double both = met.stream().mapToDouble(i -> weight(name.words().get(i))).sum();
        double ofTyped = found / own;
        double ofName = both / all;
        // Half of the typed name at least: one word of a long one may be anything's.
        return ofTyped < 0.5
                ? 0
                : 0.95 * (0.7 * Math.max(ofTyped, ofName) + 0.3 * Math.min(ofTyped, ofName));
    }

    /** Which words a word is, nearly is, or has the initials of. */
    private static BitSet where(String word, List<String> words) {
        BitSet where = new BitSet();
        int exactly = words.indexOf(word);
        if (exactly >= 0) {
            where.set(exactly);
            return where;
        }
        for (int i = 0; i < words.size(); i++) {
            int end = i + word.length();
            if (word.length() > 1 && end <= words.size() && isInitials(word, words, i)) {
                where.set(i, end);
                return where;
            }
            if (isMistyped(word, words.get(i))) {
                where.set(i);
                return where;
            }
        }
        return where;
    }

    private static boolean isInitials(String word, List<String> words, int from) {
        return IntStream.range(0, word.length())
                .allMatch(i -> words.get(from + i).charAt(0) == word.charAt(i));
    }

    /** One letter of five, and two of longer words. */
    private static boolean isMistyped(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        int most = shorter < 5 ? 0 : shorter < 9 ? 1 : 2;
        return Math.abs(one.length() - other.length()) <= most && distance(one, other) <= most;
    }

    private double weight(String word) {
        int with = uses.getOrDefault(word, 0);
        double rare = Math.log(1 + (names.size() + 1.0) / (with + 1.0));
        return rare * rare;
    }

    /** The three of some names that need the fewest changes of a letter, however many those are. */
    public static List<String> nearest(String typed, List<String> names) {
        return names.stream()
                .sorted(
                        Comparator.comparingInt((String each) -> distance(typed, each))
                                .thenComparing(Comparator.naturalOrder()))
                .limit(3)
                .toList();
    }

    /** How many letters have to be changed, added or left out (Levenshtein's distance). */
    private static int distance(String one, String two) {
        int[] before = new int[two.length() + 1];
        for (int j = 0; j <= two.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] now = new int[two.length() + 1];
            now[0] = i;
            for (int j = 1; j <= two.length(); j++) {
                int change = one.charAt(i - 1) == two.charAt(j - 1) ? 0 : 1;
                now[j] = Math.min(before[j - 1] + change, 1 + Math.min(before[j], now[j - 1]));
            }
            before = now;
        }
        return before[two.length()];
    }
}
