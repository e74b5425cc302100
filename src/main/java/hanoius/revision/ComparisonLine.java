package hanoius.revision;

import hanoius.merge.Difference;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What stands in one line of the list of what differs. */
sealed interface ComparisonLine {

    /** Above the records of a shelf. */
    record Heading(Shelf shelf, List<Difference> below) implements ComparisonLine {}

    /** One record. */
    record Row(Shelf shelf, Difference difference) implements ComparisonLine {}

    /** The differences in their order, those of each shelf under its heading. */
    static List<ComparisonLine> of(
            List<Difference> differences, Function<Difference, Shelf> shelf) {
        Map<Shelf, List<Difference>> shelves = new EnumMap<>(Shelf.class);
        differences.forEach(
                each ->
                        shelves.computeIfAbsent(shelf.apply(each), _ -> new ArrayList<>())
                                .add(each));
        List<ComparisonLine> lines = new ArrayList<>();
        shelves.forEach(
                (on, some) -> {
                    lines.add(new Heading(on, List.copyOf(some)));
                    some.forEach(each -> lines.add(new Row(on, each)));
                });
        return List.copyOf(lines);
    }
}
