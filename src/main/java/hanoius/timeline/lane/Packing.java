package hanoius.timeline.lane;

import hanoius.figure.Bounds;
import hanoius.figure.TextMeasure;
import hanoius.plot.TimeSpan;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A scene with every item in its row, for all zooms of one step. It depends on nothing else, so
 * that no item changes its row while time is panned.
 *
 * @param height of all lanes together, in pixels
 */
public record Packing(
        Scene scene, int step, double pixelsPerDay, List<PackedLane> lanes, double height) {

    private static final int STEPS_TO_DOUBLE = 4;
    private static final double LANE_BUDGET = 270;
    private static final double SCREEN = 780;

    /** Lanes do not grow by more only to fill a sheet. */
    private static final double MOST_SPREAD = 2.2;

    /** From here on, in pixels a day, lanes may grow. */
    private static final double FULL_DETAIL = 0.35;

    /** The step of zoom that a number of pixels a day belongs to. */
    public static int step(double pixelsPerDay) {
        return (int) Math.floor(STEPS_TO_DOUBLE * Math.log(pixelsPerDay) / Math.log(2) + 1e-9);
    }

    /** The widest of the steps that lie within the same doubling. */
    public static int doubling(int step) {
        return Math.floorDiv(step, STEPS_TO_DOUBLE) * STEPS_TO_DOUBLE;
    }

    /** The widest zoom of a step, in pixels a day. */
    private static double pixelsPerDay(int step) {
        return Math.pow(2, (double) step / STEPS_TO_DOUBLE);
    }

    /** The rows for a step of zoom, with as much detail as suits a screen. */
    public static Packing of(Scene scene, int step, Set<String> collapsed, TextMeasure measure) {
        double budget = Math.max(LANE_BUDGET, SCREEN / Math.max(1, scene.lanes().size()));
        // Whoever comes closer wants to see items rather than their number, and may scroll.
        double closer = Math.max(1, pixelsPerDay(step) / FULL_DETAIL);
        return of(scene, step, collapsed, measure, budget * closer);
    }

    /**
     * The rows for a step of zoom, all lanes in the most detail in which each of them fits a budget
     * in pixels.
     *
     * @param collapsed the keys of the lanes of which only the density is shown
     */
    static Packing of(
            Scene scene, int step, Set<String> collapsed, TextMeasure measure, double budget) {
        double scale = pixelsPerDay(step);
        List<Lane> open =
                scene.lanes().stream().filter(lane -> !collapsed.contains(lane.key())).toList();
        LevelOfDetail.Rows rows = new LevelOfDetail(open, scale, measure).of(budget);
        return stacked(scene, step, collapsed, PackedLane.LEAST_HEIGHT, rows);
    }

    /** The rows for a step of zoom, with as much detail as lets all lanes fit a height. */
    public static Packing fitting(Scene scene, int step, TextMeasure measure, double room) {
        LevelOfDetail detail = new LevelOfDetail(scene.lanes(), pixelsPerDay(step), measure);
        return stacked(scene, step, Set.of(), PackedLane.LEAST_LINE, detail.within(room));
    }

    /** No rows at all: everything is gathered, which takes no time however much there is. */
    public static Packing gathered(Scene scene, int step) {
        LevelOfDetail.Rows rows = LevelOfDetail.gathered(scene.lanes(), pixelsPerDay(step));
        return stacked(scene, step, Set.of(), PackedLane.LEAST_HEIGHT, rows);
    }

    /** No rows, and of every lane nothing but the density, for what has no names to be shown. */
    public static Packing dense(Scene scene, int step) {
        LevelOfDetail.Rows rows = new LevelOfDetail.Rows(Level.DENSITY, Map.of());
        return stacked(scene, step, Set.of(), PackedLane.LEAST_HEIGHT, rows);
    }

    /**
     * The rows after a change of the scene: what stays keeps its row. Null when there are lanes
     * that had none.
     *
     * @param now the scene after the change, in whatever order its lanes are
     */
    public @Nullable Packing with(
            Scenes.Change change, Scene now, Set<String> collapsed, TextMeasure measure) {
        var rows = new IdentityHashMap<Lane, Clustering.Rows>();
        Level level = Level.DENSITY;
        for (Lane lane : now.lanes()) {
            PackedLane known = lane(lane.key());
            ItemChange.Passage passage = change.lanes().get(lane.key());
            if (known == null
                    || passage == null
                    || known.isCollapsed() != collapsed.contains(lane.key())) {
                return null;
            }
            if (!known.isCollapsed()) {
                level = known.level();
                LanePacker packer = new LanePacker(lane, pixelsPerDay, measure);
                rows.put(lane, packer.with(level, known.packed(), known.lane(), passage));
            }
        }
        LevelOfDetail.Rows detail = new LevelOfDetail.Rows(level, rows);
        return stacked(now, step, collapsed, PackedLane.LEAST_HEIGHT, detail);
    }

    /** The lane of a key; null for none. */
    public @Nullable PackedLane lane(String key) {
        return lanes.stream()
                .filter(each -> each.lane().key().equals(key))
                .findFirst()
                .orElse(null);
    }

    /** Whether some item found no row at a level that has one for each. */
    public boolean isOverfull() {
        return lanes.stream().map(PackedLane::packed).anyMatch(Clustering.Rows::isOverfull);
    }

    private static Packing stacked(
            Scene scene, int step, Set<String> collapsed, double least, LevelOfDetail.Rows detail) {
        List<PackedLane> lanes = new ArrayList<>();
        double scale = pixelsPerDay(step);
        double top = 0;
        for (Lane lane : scene.lanes()) {
            PackedLane packed =
                    collapsed.contains(lane.key())
                            ? LanePacker.collapsed(lane, scale, top)
                            : LanePacker.lane(
                                    lane, detail.level(), scale, top, least, detail.of(lane));
            lanes.add(packed);
            top = packed.bottom();
        }
        return new Packing(scene, step, scale, List.copyOf(lanes), top);
    }

    /**
     * The same with no more room for each lane than what is in view of it takes, and with what is
     * left of the height given to cards.
     *
     * @param view the time in view
     * @param width of the plot in pixels
     * @param room the height of the plot
     */
    public Packing resting(TimeSpan view, double width, double room) {
        double zoomed = width / view.days();
        int[] rows =
                lanes.stream()
                        .mapToInt(
                                lane ->
                                        lane.rowsWithin(
                                                view.from() * zoomed, view.to() * zoomed, zoomed))
                        .toArray();
        Packing lean = resting(view, rows, 0);
        int all = Arrays.stream(rows).sum();
        boolean cards = lanes.stream().anyMatch(lane -> lane.level() == Level.CARDS);
        double spare = cards && all > 0 ? (room - lean.height) / all : 0;
        double lines = Math.clamp(Math.floor(spare / Level.CARD_LINE), 0, Level.MOST_CARD_LINES);
        return lines == 0 ? lean : resting(view, rows, lines * Level.CARD_LINE);
    }

    private Packing resting(TimeSpan view, int[] rows, double more) {
        List<PackedLane> placed = new ArrayList<>();
        double below = 0;
        for (int i = 0; i < rows.length; i++) {
            PackedLane lane = lanes.get(i);
            double perRow = lane.level().rowHeight() + more;
            placed.add(lane.resting(below, rows[i], perRow, lane.clustering().any(view)));
            below = placed.getLast().bottom();
        }
        return new Packing(scene, step, pixelsPerDay, List.copyOf(placed), below);
    }

    /**
     * The same with the room that is left shared out among the lanes, for a sheet that cannot be
     * scrolled and would else be half empty.
     *
     * @param room the height of the plot
     */
    public Packing spread(double room) {
        double factor = height <= 0 ? 1 : Math.min(MOST_SPREAD, room / height);
        if (factor <= 1) {
            return this;
        }
        List<PackedLane> placed = new ArrayList<>();
        double below = 0;
        for (PackedLane lane : lanes) {
            placed.add(lane.spread(below, factor));
            below = placed.getLast().bottom();
        }
        return new Packing(scene, step, pixelsPerDay, List.copyOf(placed), below);
    }

    /** How tall each lane is, from the top. */
    public List<Double> heights() {
        return lanes.stream().map(PackedLane::height).toList();
    }

    /** Where an item's row of a lane is in the lanes' own pixels; empty when it is not in it. */
    public Optional<Bounds> rowOf(String laneKey, int number) {
        for (PackedLane lane : lanes) {
            if (!lane.lane().key().equals(laneKey)) {
                continue;
            }
            int row = lane.row(number);
            if (row >= 0 || lane.gathers(number)) {
                double y = row >= 0 ? lane.rowTop(row) : lane.gatheredTop();
                return Optional.of(new Bounds(0, y, 0, lane.rowHeight()));
            }
        }
        return Optional.empty();
    }
}
