package hanoius.timeline;

import hanoius.figure.Bounds;
import hanoius.figure.TextMeasure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A scene with every item in its row, for all zooms of one step. It depends on nothing else, so
 * that no item changes its row while time is panned.
 *
 * @param height of all lanes together, in pixels
 */
public record Packing(
        Scene scene, int step, double pixelsPerDay, List<PackedLane> lanes, double height) {

    private static final double STEPS_TO_DOUBLE = 4;
    private static final double LANE_BUDGET = 270;
    private static final double SCREEN = 780;

    /** From here on, in pixels a day, lanes may grow. */
    private static final double FULL_DETAIL = 0.35;

    /** The step of zoom that a number of pixels a day belongs to. */
    public static int step(double pixelsPerDay) {
        return (int) Math.floor(STEPS_TO_DOUBLE * Math.log(pixelsPerDay) / Math.log(2) + 1e-9);
    }

    /** The widest zoom of a step, in pixels a day. */
    private static double pixelsPerDay(int step) {
        return Math.pow(2, step / STEPS_TO_DOUBLE);
    }

    /** The rows for a step of zoom, with as much detail as suits a screen. */
    public static Packing of(Scene scene, int step, TextMeasure measure) {
        double budget = Math.max(LANE_BUDGET, SCREEN / Math.max(1, scene.lanes().size()));
        // Whoever comes closer wants to see items rather than their number, and may scroll.
        double closer = Math.max(1, pixelsPerDay(step) / FULL_DETAIL);
        return of(scene, step, measure, budget * closer);
    }

    /** The rows for a step of zoom, the lanes with no more detail than fits a budget in pixels. */
    public static Packing of(Scene scene, int step, TextMeasure measure, double budget) {
        List<PackedLane> lanes = new ArrayList<>();
        double scale = pixelsPerDay(step);
        double today = scene.today().toEpochDay() + 1.0;
        double top = 0;
        for (Lane lane : scene.lanes()) {
            PackedLane packed = new LanePacker(lane, scale, today, measure).pack(top, budget);
            lanes.add(packed);
            top = packed.bottom();
        }
        return new Packing(scene, step, scale, List.copyOf(lanes), top);
    }

    /** Where an item's row is in the lanes' own pixels, first lane first; empty when in none. */
    public Optional<Bounds> rowOf(Item item) {
        for (PackedLane lane : lanes) {
            int index = lane.lane().items().indexOf(item);
            if (index >= 0) {
                double y = lane.level() == Level.CLUSTERS ? lane.top() : lane.rowTop(index);
                return Optional.of(new Bounds(0, y, 0, lane.level().rowHeight()));
            }
        }
        return Optional.empty();
    }
}
