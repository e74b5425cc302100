package hanoius.merge;

import hanoius.archive.Archive;
import hanoius.archive.Attribution;
import hanoius.merge.DifferingParts.Part;
import hanoius.merge.Resolution.Pick;
import hanoius.model.Entity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

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
        decided.forEach(each -> keys.addAll(decided(each)));
        if (!keys.isEmpty()) {
            keys.removeAll(in(document));
        }
        List<String> all = new ArrayList<>(keys);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<String> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            document.note(new Attribution(author, at, String.join(" ", some), GROUP));
        }
    }

    /** How much of what they changed of a record is left as it is here: parts, or all of it. */
    public static <R extends Entity> long left(Resolution<R> resolution) {
        return resolution.parts().isEmpty()
                ? isWhole(resolution) ? 1 : 0
                : parts(resolution, each -> resolution.pick(each) == Pick.OURS).count();
    }

    /** What was decided against of a record, be it for words that neither has. */
    private static <R extends Entity> List<String> decided(Resolution<R> resolution) {
        Difference difference = resolution.difference();
        if (resolution.parts().isEmpty()) {
            return isWhole(resolution) ? List.of(Suggested.key(difference)) : List.of();
        }
        return parts(
                        resolution,
                        each ->
                                resolution.pick(each) == Pick.OURS
                                        || resolution.wording(each).isPresent())
                .map(each -> each.key(difference))
                .toList();
    }

    private static boolean isWhole(Resolution<?> resolution) {
        return resolution.whole() == Pick.OURS
                && resolution.difference().group() != Difference.Group.OURS;
    }

    private static <R extends Entity> Stream<Part<R>> parts(
            Resolution<R> resolution, Predicate<Part<R>> which) {
        return resolution.parts().stream()
                .filter(each -> each.origin() != DifferingParts.Origin.OURS)
                .filter(each -> resolution.whole() == Pick.OURS || which.test(each))
                .filter(_ -> resolution.difference().group() != Difference.Group.OURS);
    }
}
