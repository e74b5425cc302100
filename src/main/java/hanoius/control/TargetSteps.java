package hanoius.control;

import hanoius.figure.Bounds;
import hanoius.figure.HitIndex.Target;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Where the keyboard goes from one target of a figure to the next. */
enum TargetSteps {
    FIRST,
    LAST,
    PREVIOUS,
    NEXT,
    UP,
    DOWN;

    /** The keys that make this step. */
    Shortcut keys() {
        return switch (this) {
            case FIRST -> ControlKeys.FIRST;
            case LAST -> ControlKeys.LAST;
            case PREVIOUS -> ControlKeys.PREVIOUS;
            case NEXT -> ControlKeys.NEXT;
            case UP -> ControlKeys.UP;
            case DOWN -> ControlKeys.DOWN;
        };
    }

    /**
     * The target after this step; the one it started from at an edge.
     *
     * @param order all targets in reading order
     * @param from null when none is focused yet: then the first, or for {@link #LAST} the last
     */
    Optional<Target> step(List<Target> order, @Nullable Target from) {
        if (order.isEmpty()) {
            return Optional.empty();
        }
        int at = from == null ? -1 : order.indexOf(from);
        if (from == null || at < 0) {
            return Optional.of(this == LAST ? order.getLast() : order.getFirst());
        }
        return Optional.of(
                switch (this) {
                    case FIRST -> order.getFirst();
                    case LAST -> order.getLast();
                    case PREVIOUS -> order.get(Math.max(0, at - 1));
                    case NEXT -> order.get(Math.min(order.size() - 1, at + 1));
                    case UP -> nearest(order, from, -1);
                    case DOWN -> nearest(order, from, 1);
                });
    }

    private static Target nearest(List<Target> order, Target from, int sign) {
        Bounds here = from.bounds();
        return order.stream()
                .filter(
                        each ->
                                sign < 0
                                        ? each.bounds().centerY() < here.y()
                                        : each.bounds().centerY() > here.bottom())
                .min(Comparator.comparingDouble(each -> distance(here, each.bounds())))
                .orElse(from);
    }

    /** What lies straight above or below counts as nearer than what lies aside. */
    private static double distance(Bounds here, Bounds there) {
        double gap = Math.max(0, Math.max(there.x() - here.right(), here.x() - there.right()));
        double aside = Math.abs(there.centerX() - here.centerX());
        return Math.abs(there.centerY() - here.centerY()) + 2 * gap + 0.01 * aside;
    }
}
