package hanoius.revision;

import hanoius.archive.Archive;
import hanoius.archive.Attribution;
import hanoius.merge.CommentCopy;
import hanoius.merge.CommonBeginning;
import hanoius.merge.ComparedCopy;
import hanoius.merge.CopyComparison;
import hanoius.merge.Declined;
import hanoius.merge.Difference;
import hanoius.merge.Resolution;
import hanoius.model.Dataset;
import hanoius.task.TaskRunner.Progress;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;

/**
 * What was found.
 *
 * @param file of the other document
 * @param here what the document held that is open
 * @param declined what was declined before, as {@link Declined#in} has it
 * @param began where both were one document last; empty where that is not known
 * @param comment null of a copy that was not sent for comment
 */
record Compared(
        Path file,
        CopyComparison comparison,
        Dataset here,
        Set<String> declined,
        Optional<CommonBeginning> began,
        @Nullable Comment comment) {

    /**
     * Of a copy that was sent for comment.
     *
     * @param sent by whom and when
     * @param hidden how many records are not shown, as all that is suggested of them was declined
     */
    record Comment(Attribution sent, int hidden) {}

    /** With what was declined before once more if that is wanted. */
    static Compared of(
            Path file, Archive open, Dataset here, Archive other, boolean again, Progress work)
            throws CancellationException {
        CopyComparison comparison =
                CopyComparison.of(
                        ComparedCopy.of(open, here),
                        ComparedCopy.of(other, other.read(work)),
                        work);
        Optional<CommonBeginning> began = CommonBeginning.of(open, other);
        Set<String> declined = again ? Set.of() : Declined.in(open);
        Attribution sent = CommentCopy.sent(other).orElse(null);
        if (sent == null || !comparison.related()) {
            return new Compared(file, comparison, here, declined, began, null);
        }
        List<Difference> theirs =
                comparison.differences().stream()
                        .filter(each -> each.group() != Difference.Group.OURS)
                        .toList();
        List<Difference> shown =
                theirs.stream()
                        .filter(each -> Resolution.suggested(each, declined::contains).open() > 0)
                        .toList();
        return new Compared(
                file,
                new CopyComparison(true, shown),
                here,
                declined,
                began,
                new Comment(sent, theirs.size() - shown.size()));
    }

    String fileName() {
        return String.valueOf(file.getFileName());
    }

    boolean isForComment() {
        return comment != null;
    }

    /** What is proposed for what differs. */
    Resolution<?> proposed(Difference difference) {
        return comment == null
                ? Resolution.of(difference, declined::contains)
                : Resolution.suggested(difference, declined::contains);
    }
}
