package hanoius.support;

import hanoius.figure.Fill;
import hanoius.figure.Mark;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Looks into what was drawn. */
public final class Marks {

    private Marks() {}

    /** Every mark, and what is within groups behind its group. */
    public static Stream<Mark> all(List<Mark> marks) {
        return marks.stream()
                .flatMap(
                        mark ->
                                mark instanceof Mark.Group group
                                        ? Stream.concat(Stream.of(mark), all(group.marks()))
                                        : Stream.of(mark));
    }

    /** What the groups are made of that stand for facts, and nothing else. */
    public static Stream<Mark> ofFacts(List<Mark> marks) {
        return ofFacts(marks, _ -> true);
    }

    /** The same of some of these groups. */
    public static Stream<Mark> ofFacts(List<Mark> marks, Predicate<Mark.Group> wanted) {
        return marks.stream()
                .filter(Mark.Group.class::isInstance)
                .map(Mark.Group.class::cast)
                .flatMap(
                        group ->
                                group.meaning() == null
                                        ? ofFacts(group.marks(), wanted)
                                        : wanted.test(group)
                                                ? group.marks().stream()
                                                : Stream.of());
    }

    /** Those of one kind. */
    public static <T extends Mark> List<T> of(Class<T> kind, List<Mark> marks) {
        return marks.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    public static boolean fades(Mark mark) {
        return mark instanceof Mark.Box box && box.style().fill() instanceof Fill.Fade;
    }

    public static boolean hatched(Mark mark) {
        return mark instanceof Mark.Box box && box.style().fill() instanceof Fill.Hatch;
    }
}
