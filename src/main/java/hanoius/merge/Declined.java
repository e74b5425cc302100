package hanoius.merge;

import hanoius.archive.Archive;
import hanoius.archive.Attribution;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What somebody decided not to take of copies, so that it is not asked again when the same comes a
 * second time. It is noted in the history of the document: whoever shares that knows it.
 */
public final class Declined {

    private static final String GROUP = "declined";

    /** So many are noted at once, so that a note is no longer than a text may be. */
    private static final int AT_ONCE = 2_000;

    private Declined() {}

    /** What was declined in a document, by what tells it apart. */
    public static Set<String> in(Archive document) {
        Set<String> declined = new HashSet<>();
        for (Attribution each : document.notes()) {
            if (each.group().equals(GROUP)) {
                declined.addAll(List.of(each.reason().split(" ", -1)));
            }
        }
        return declined;
    }

    /** Notes what is not taken, but for what was noted before; what waits is not decided. */
    public static void note(
            Archive document, Collection<Resolution<?>> decided, String author, Instant at) {
        Set<String> keys = new TreeSet<>();
        decided.forEach(each -> keys.addAll(Suggested.decided(each)));
        if (!keys.isEmpty()) {
            keys.removeAll(in(document));
        }
        List<String> all = new ArrayList<>(keys);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<String> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            document.note(new Attribution(author, at, String.join(" ", some), GROUP));
        }
    }
}
