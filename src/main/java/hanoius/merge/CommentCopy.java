package hanoius.merge;

import hanoius.archive.Archive;
import hanoius.archive.Attribution;

import java.time.Instant;
import java.util.Optional;

/**
 * A copy that was sent for comment, which is noted in its history: what it changes is suggested.
 */
public final class CommentCopy {

    private static final String SENT = "for comment";

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
}
