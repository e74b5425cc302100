package hanoius.merge;

import hanoius.archive.Revision;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Who changed how much of one of two copies since both were one.
 *
 * @param authors in the order of their names, none twice
 * @param edits how many, as the history counts them
 * @param records in how many records that differ
 * @param last when the last of them was; empty for none
 */
public record ChangedSide(List<String> authors, int edits, int records, Optional<Instant> last) {

    public ChangedSide {
        authors = List.copyOf(authors);
    }

    /**
     * What a comparison tells of a side.
     *
     * @param side what was done there to a record that differs
     */
    public static ChangedSide of(
            CopyComparison comparison, Function<Difference, List<Revision>> side) {
        List<Difference> changed =
                comparison.differences().stream()
                        .filter(each -> !side.apply(each).isEmpty())
                        .toList();
        List<Revision> revisions =
                changed.stream().map(side).flatMap(List::stream).distinct().toList();
        return new ChangedSide(
                revisions.stream()
                        .map(each -> each.by().author())
                        .filter(each -> !each.isBlank())
                        .distinct()
                        .sorted()
                        .toList(),
                Math.toIntExact(revisions.stream().map(Revision::generation).distinct().count()),
                changed.size(),
                revisions.stream().map(each -> each.by().at()).max(Instant::compareTo));
    }
}
