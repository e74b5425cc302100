package hanoius.timeline;

import hanoius.timeline.lane.Packing;

import org.jspecify.annotations.Nullable;

import java.util.function.IntFunction;

/**
 * The rows that were made last for a step of zoom, kept until others are wanted for another one: to
 * make them is to look through every lane.
 */
final class StepPacking {

    private @Nullable Packing last;

    /** The rows for a step. */
    Packing of(int step, IntFunction<Packing> make) {
        Packing known = last;
        if (known == null || known.step() != step) {
            known = make.apply(step);
            last = known;
        }
        return known;
    }

    /** Forgets them, as those of a scene that is no longer shown. */
    void forget() {
        last = null;
    }
}
