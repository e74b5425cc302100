package hanoius.figure;

import hanoius.model.RecordId;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the mark under a point by a grid over the figure, so that a question costs the same however
 * many marks there are.
 */
public final class HitIndex {

    private static final int CELL = 48;

    /** Between a mark and the edge of the tint about it. */
    private static final double AIR = 5;

    private static final double TINT = 0.2;
    private static final double EDGE = 0.5;

    /** A mark that stands for a fact, and where it can be pointed at. */
    public record Target(Meaning meaning, Bounds bounds) {}

    private final List<Target> targets = new ArrayList<>();
    private final Map<Long, List<Integer>> cells = new HashMap<>();

    /** Indexes every mark with a meaning; groups within groups are followed to the bottom. */
    public HitIndex(Figure figure) {
        Bounds paper = new Bounds(0, 0, figure.width(), figure.height());
        figure.marks().forEach(mark -> add(mark, paper));
    }

    private void add(Mark mark, Bounds clip) {
        Meaning meaning = mark.meaning();
        if (meaning != null) {
            Bounds visible = visible(mark, clip);
            if (visible != null) {
                index(new Target(meaning, visible));
            }
        } else if (mark instanceof Mark.Group group) {
            Bounds inner = within(group, clip);
            group.marks().forEach(each -> add(each, inner));
        }
    }

    private static Bounds within(Mark.Group group, Bounds clip) {
        return group.clip() == null ? clip : clip.intersection(group.clip());
    }

    private static @Nullable Bounds visible(Mark mark, Bounds clip) {
        if (mark instanceof Mark.Group group) {
            Bounds inner = within(group, clip);
            Bounds all = null;
            for (Mark each : group.marks()) {
                Bounds part = visible(each, inner);
                all = part == null ? all : all == null ? part : all.union(part);
            }
            return all;
        }
        Bounds part = mark.bounds().grow(1).intersection(clip);
        return part.width() > 0 && part.height() > 0 ? part : null;
    }

    private void index(Target target) {
        int number = targets.size();
        targets.add(target);
        Bounds box = target.bounds();
        for (int column = cell(box.x()); column <= cell(box.right()); column++) {
            for (int row = cell(box.y()); row <= cell(box.bottom()); row++) {
                cells.computeIfAbsent(key(column, row), any -> new ArrayList<>()).add(number);
            }
        }
    }

    private static int cell(double coordinate) {
        return (int) Math.floor(coordinate / CELL);
    }

    private static long key(int column, int row) {
        return ((long) column << 32) | (row & 0xFFFFFFFFL);
    }

    /** All targets in painting order. */
    public List<Target> targets() {
        return targets;
    }

    /**
     * The nearest target within the tolerance in pixels; of several under the point, the topmost.
     */
    public Optional<Target> at(double x, double y, double tolerance) {
        int best = -1;
        double bestDistance = tolerance;
        for (int column = cell(x - tolerance); column <= cell(x + tolerance); column++) {
            for (int row = cell(y - tolerance); row <= cell(y + tolerance); row++) {
                for (int number : cells.getOrDefault(key(column, row), List.of())) {
                    double distance = targets.get(number).bounds().distance(x, y);
                    if (distance < bestDistance || (distance == bestDistance && number > best)) {
                        best = number;
                        bestDistance = distance;
                    }
                }
            }
        }
        return best < 0 ? Optional.empty() : Optional.of(targets.get(best));
    }

    /** Where a record is drawn first; empty when it is not in the figure. */
    public Optional<Target> find(RecordId record) {
        return targets.stream().filter(each -> each.meaning().record().equals(record)).findFirst();
    }

    /** What is laid beneath marks of records that are to catch the eye for a moment. */
    public List<Mark> tint(Collection<RecordId> some, Ink ink) {
        Style style = Style.of(new Fill.Solid(ink.fade(TINT)), Stroke.of(ink.fade(EDGE), 1));
        return targets.stream()
                .filter(each -> some.contains(each.meaning().record()))
                .map(each -> each.bounds().grow(AIR))
                .<Mark>map(
                        box ->
                                new Mark.Box(
                                        box.x(),
                                        box.y(),
                                        box.width(),
                                        box.height(),
                                        AIR,
                                        style,
                                        null))
                .toList();
    }

    /** Targets in reading order: by left edge, then by top. */
    public List<Target> inOrder() {
        return targets.stream()
                .sorted(
                        Comparator.comparingDouble((Target each) -> each.bounds().x())
                                .thenComparingDouble(each -> each.bounds().y()))
                .toList();
    }
}
