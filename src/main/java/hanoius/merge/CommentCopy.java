package hanoius.merge;

import hanoius.archive.Archive;
import hanoius.archive.Attribution;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A copy that was sent for comment, and what became of its suggestions. Both is noted in the
 * history, of the copy that it was sent, of the document what was declined: whoever shares the
 * document knows it.
 */
public final class CommentCopy {

    private static final String SENT = "for comment";
    private static final String DECLINED = "declined";

    /** So many are noted at once, so that a note is no longer than a text may be. */
    private static final int AT_ONCE = 2_000;

    private CommentCopy() {}

    /**
     * Says in a copy that it is sent for comment.
     *
     * @param sender a person's name; empty when not known
     */
    public static void send(Archive copy, String sender, Instant at) {
        copy.note(new Attribution(sender, at, "", SENT));
    }

    /** Who sent a document for comment, and when; empty for one that was not. */
    public static Optional<Attribution> sent(Archive copy) {
        return copy.notes().stream().filter(each -> each.group().equals(SENT)).findFirst();
    }

    /** What was declined in a document, by what tells suggestions apart. */
    public static Set<String> declined(Archive document) {
        Set<String> declined = new HashSet<>();
        for (Attribution each : document.notes()) {
            if (each.group().equals(DECLINED)) {
                declined.addAll(List.of(each.reason().split(" ", -1)));
            }
        }
        return declined;
    }

    /** Notes what is left though it was suggested, but for what was noted before. */
    public static void decline(
            Archive document, Collection<Resolution<?>> left, String author, Instant at) {
        Set<String> keys = new TreeSet<>();
        left.forEach(each -> keys.addAll(Suggested.left(each)));
        if (!keys.isEmpty()) {
            keys.removeAll(declined(document));
        }
        List<String> all = new ArrayList<>(keys);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<String> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            document.note(new Attribution(author, at, String.join(" ", some), DECLINED));
        }
    }
}
