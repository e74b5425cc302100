package hanoius.command;

import java.util.Comparator;
import java.util.List;

/** Names that somebody may have meant. */
final class NearNames {

    private NearNames() {}

    /** The three names that need the fewest changes of a letter (Levenshtein's distance). */
    static List<String> of(String typed, List<String> names) {
        return names.stream()
                .sorted(
                        Comparator.comparingInt((String each) -> distance(typed, each))
                                .thenComparing(Comparator.naturalOrder()))
                .limit(3)
                .toList();
    }

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
