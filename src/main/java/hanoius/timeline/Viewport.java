package hanoius.timeline;

import hanoius.figure.InterMeasure;
import hanoius.plot.TimeSpan;
import hanoius.plot.TimeWindow;
import hanoius.task.LatestOnly;
import hanoius.task.TaskRunner;
import hanoius.timeline.lane.PackedLane;
import hanoius.timeline.lane.Packing;
import hanoius.timeline.lane.Scene;
import hanoius.timeline.lane.Scenes;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.util.Set;
import java.util.function.Consumer;

/** The part of a scene that is seen: a span of time, and how far the lanes are scrolled. */
final class Viewport {

    /** So many items are packed in a part of a frame. */
    private static final int AT_ONCE = 20_000;

    /** So many steps closer the rows of a wider zoom still look as if they were made for it. */
    private static final int CLOSER = 8;

    /** The room about what is revealed, in shares of the view; more behind it, for its title. */
    private static final double AIR_BEFORE = 0.03;

    private static final double AIR_AFTER = 0.15;

    private final ReadOnlyObjectWrapper<TimeSpan> view;
    private final ReadOnlyDoubleWrapper scroll = new ReadOnlyDoubleWrapper();
    private Scene scene;
    private double width = 800;
    private double height = 500;
    private final LatestOnly packer;
    private final Consumer<Throwable> failed;
    private Set<String> collapsed = Set.of();
    private final ReadOnlyObjectWrapper<@Nullable Packing> packing = new ReadOnlyObjectWrapper<>();
    private int wanted = Integer.MIN_VALUE;
    private boolean zooming;
    private @Nullable Rested rested;
    private final StepPacking standIn = new StepPacking();

    /** Rows with the room that the lanes were given when time last rested. */
    private record Rested(Packing whole, Packing lean) {

        /** Comparing a million rows would cost more than finding out how they rest. */
        @SuppressWarnings("ReferenceEquality")
        boolean isOf(Packing packing) {
            return whole == packing;
        }
    }

    Viewport(Scene scene, TaskRunner runner, Consumer<Throwable> failed) {
        this.scene = scene;
        this.failed = failed;
        packer = new LatestOnly(runner);
        view = new ReadOnlyObjectWrapper<>(scene.limits());
    }

    ReadOnlyObjectProperty<TimeSpan> viewProperty() {
        return view.getReadOnlyProperty();
    }

    TimeSpan view() {
        return view.get();
    }

    ReadOnlyDoubleProperty scrollProperty() {
        return scroll.getReadOnlyProperty();
    }

    double scroll() {
        return scroll.get();
    }

    /** Takes another scene; what is seen is kept to once {@link #settle} is called. */
    void take(Scene other, Set<String> collapsedLanes) {
        scene = other;
        collapsed = collapsedLanes;
        packer.cancel();
        wanted = Integer.MIN_VALUE;
        packing.set(null);
        rested = null;
        standIn.forget();
    }

    /**
     * Takes the scene after an edit. The time in view stays, rows stay as far as they can, and what
     * stands at the upper edge stays there.
     */
    void mend(Scene other, Set<String> collapsedLanes, Scenes.Change change) {
        Packing before = packing();
        Packing known = packing.get();
        Packing mended =
                known == null || known.scene().all() != change.before().all()
                        ? null
                        : known.with(change, other, collapsedLanes, InterMeasure.INSTANCE);
        take(other, collapsedLanes);
        if (mended != null && !mended.isOverfull()) {
            packing.set(mended);
        } else if (mended != null && other.all().count() > AT_ONCE) {
            packing.set(mended);
            pack(mended.step());
        }
        hold(before);
    }

    /** Stays within the limits of the scene. */
    void settle() {
        show(view.get());
    }

    /** The rows of the last step of zoom for which they were found; null before the first. */
    ReadOnlyObjectProperty<@Nullable Packing> packingProperty() {
        return packing.getReadOnlyProperty();
    }

    /**
     * The rows of everything at the present step of zoom, made anew only when that changes. Very
     * many items are packed elsewhere: until they are, the rows of a wider zoom serve, in which
     * nothing is in the way of another either, and without such everything is gathered. While time
     * is zoomed they are packed once for each doubling only, as frames need the processor too.
     */
    Packing packing() {
        Packing whole = whole();
        Rested known = rested;
        if (known != null && known.isOf(whole)) {
            return known.lean;
        }
        Packing lean = whole.resting(view.get(), width, height);
        rested = new Rested(whole, lean);
        return lean;
    }

    /**
     * Gives each lane the room that it takes now that time rests, so that what stands at the upper
     * edge stays there; says whether anything moved. While time moves, nothing does. Very many
     * items get the rows of their own step of zoom by and by.
     */
    boolean rest() {
        Packing before = packing();
        zooming = false;
        rested = null;
        hold(before);
        return !before.heights().equals(packing().heights());
    }

    /** Scrolls so that what stood at the upper edge stands there again. */
    private void hold(Packing before) {
        Packing now = packing();
        for (PackedLane old : before.lanes()) {
            PackedLane lane = now.lane(old.lane().key());
            if (lane != null && old.bottom() > scroll.get()) {
                double within = Math.max(0, scroll.get() - old.top());
                scrollTo(lane.top() + Math.min(within, lane.height()));
                return;
            }
        }
        scrollTo(scroll.get());
    }

    private Packing whole() {
        int step = Packing.step(width / view.get().days());
        Packing known = packing.get();
        if (known != null && known.step() == step) {
            return known;
        }
        if (scene.all().count() <= AT_ONCE) {
            Packing packed = Packing.of(scene, step, collapsed, InterMeasure.INSTANCE);
            packing.set(packed);
            return packed;
        }
        int widest = zooming ? Packing.doubling(step) : step;
        if (!serves(known, widest, step)) {
            pack(widest);
        }
        Packing ready = packing.get();
        return ready != null && serves(ready, step - CLOSER, step) ? ready : standIn(step);
    }

    private static boolean serves(@Nullable Packing rows, int widest, int step) {
        return rows != null && rows.step() >= widest && rows.step() <= step;
    }

    private Packing standIn(int step) {
        return standIn.of(step, each -> Packing.gathered(scene, each));
    }

    private void pack(int step) {
        if (wanted == step) {
            return;
        }
        wanted = step;
        Scene packed = scene;
        Set<String> without = collapsed;
        packer.submit(
                progress -> Packing.of(packed, step, without, InterMeasure.INSTANCE),
                new TaskRunner.Answer<Packing>() {
                    @Override
                    public void result(Packing result) {
                        packing.set(result);
                        scrollTo(scroll.get());
                    }

                    @Override
                    public void failure(Throwable failure) {
                        failed.accept(failure);
                    }
                });
    }

    void resize(double plotWidth, double plotHeight) {
        if (Math.max(1, plotWidth) != width || Math.max(0, plotHeight) != height) {
            rested = null;
        }
        width = Math.max(1, plotWidth);
        height = Math.max(0, plotHeight);
        scrollTo(scroll.get());
    }

    /** Takes another width and keeps each moment at its pixel. */
    void widen(double plotWidth) {
        double factor = Math.max(1, plotWidth) / width;
        resize(plotWidth, height);
        see(window().lengthen(factor));
    }

    /** Shows a span of time, kept between one day and the limits of the data. */
    void show(TimeSpan time) {
        zooming = false;
        see(window().show(time));
    }

    private TimeWindow window() {
        return new TimeWindow(view.get(), scene.limits());
    }

    private void see(TimeWindow window) {
        view.set(window.view());
        scrollTo(scroll.get());
    }

    void pan(double pixels) {
        see(window().pan(pixels / width));
    }

    void zoom(double pixel, double factor) {
        zooming = true;
        see(window().zoom(pixel / width, factor));
    }

    double middle() {
        return width / 2;
    }

    void scrollTo(double wanted) {
        scroll.set(Math.clamp(wanted, 0, Math.max(0, packing().height() - height)));
    }

    /** Whether the row of an item in a lane is in sight, at least in part. */
    boolean shows(String lane, int number) {
        return packing()
                .rowOf(lane, number)
                .filter(row -> row.bottom() > scroll.get() && row.y() < scroll.get() + height)
                .isPresent();
    }

    /** Brings an item of a lane into view, moving as little as will do. */
    void reveal(String lane, int number) {
        double point = scene.all().columns().point(number);
        see(window().reveal(point, AIR_BEFORE, AIR_AFTER));
        rest();
        packing()
                .rowOf(lane, number)
                .ifPresent(
                        row -> {
                            double low = row.bottom() - height;
                            double high = Math.max(low, row.y());
                            scrollTo(Math.clamp(scroll.get(), low, high));
                        });
    }
}
