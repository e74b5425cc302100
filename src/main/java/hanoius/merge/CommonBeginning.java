package hanoius.merge;

import hanoius.archive.Archive;
import hanoius.archive.Attribution;

import java.time.Instant;
import java.util.Optional;

/**
 * Where two copies were one document for the last time.
 *
 * @param generation that of both; 0 where the copy began its history anew, as one that was sent
 *     without it does
 * @param at when the document came to it, or the copy was sent
 */
public record CommonBeginning(long generation, Instant at) {

    /** Finds it; empty where neither history tells. */
    public static Optional<CommonBeginning> of(Archive here, Archive there) {
        if (!here.uuid().equals(there.uuid())) {
            return Optional.empty();
        }
        // Up to some generation both have the same, and none after it.
        long common = 1;
        long beyond = Math.min(here.generation(), there.generation()) + 1;
        while (beyond - common > 1) {
            long between = common + (beyond - common) / 2;
            if (isSame(here, there, between)) {
                common = between;
            } else {
                beyond = between;
            }
        }
        long found = common;
        return here.made(found)
                .map(each -> new CommonBeginning(found, each.at()))
                .or(
                        () ->
                                CommentCopy.sent(there)
                                        .or(() -> CommentCopy.sent(here))
                                        .map(each -> new CommonBeginning(0, each.at())));
    }

    /** Reasons may be given afterwards: they do not tell one change from another. */
    private static boolean isSame(Archive here, Archive there, long generation) {
        Optional<Attribution> ours = here.made(generation);
        Optional<Attribution> theirs = there.made(generation);
        return ours.map(Attribution::at).equals(theirs.map(Attribution::at))
                && ours.map(Attribution::author).equals(theirs.map(Attribution::author));
    }
}
