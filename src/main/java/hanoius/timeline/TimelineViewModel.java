package hanoius.timeline;

import hanoius.edtf.DayRange;
import hanoius.model.Dossier;
import hanoius.picture.Picture;
import hanoius.plot.TimeBrush;
import hanoius.plot.TimeSpan;
import hanoius.task.TaskRunner;
import hanoius.timeline.lane.Cluster;
import hanoius.timeline.lane.Grouping;
import hanoius.timeline.lane.Packing;
import hanoius.timeline.lane.Scene;
import hanoius.timeline.lane.TimelineSubject;
import hanoius.timeline.mark.Strip;
import hanoius.timeline.mark.TimelinePicture;
import hanoius.workspace.Workspace;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** What the timeline shows: the lanes, the time in view, how far the lanes are scrolled. */
public final class TimelineViewModel {

    private static final double AIR_SHARE = 0.5;
    private static final double AIR = 30;

    private final Workspace workspace;
    private final TimelineScenes scenes;
    private final Viewport viewport;
    private final TimelineSelection selection;
    private final LaneWalk walk;
    private final TimelineLanes lanes;
    private final TimelineStrips strips;
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");

    /** Where one was, to come back to. */
    private record Place(Grouping grouping, TimeSpan view, double scroll) {}

    /**
     * @param today the day that counts as today
     * @param runner sorts and packs what is too much to be done within a frame
     */
    public TimelineViewModel(Workspace workspace, LocalDate today, TaskRunner runner) {
        this(workspace, today, runner, runner, dossier -> List.of());
    }

    /**
     * @param today the day that counts as today
     * @param sorter sorts into lanes what is too much to be sorted within a frame
     * @param packer finds the rows of what is too much to be packed within a frame
     * @param figures the strips that a record has to offer below the lanes
     */
    public TimelineViewModel(
            Workspace workspace,
            LocalDate today,
            TaskRunner sorter,
            TaskRunner packer,
            Function<Dossier, List<Strip>> figures) {
        this.workspace = workspace;
        scenes = new TimelineScenes(workspace, today, sorter);
        viewport = new Viewport(scenes.scene(), packer, workspace::failed);
        selection = new TimelineSelection(workspace, scenes.sceneProperty(), this::reveal);
        walk =
                new LaneWalk(
                        selection, workspace, scenes.sceneProperty(), viewport::view, this::reveal);
        lanes = new TimelineLanes(scenes);
        strips = new TimelineStrips(workspace, figures);
        workspace.way().add("timeline", Place.class, this::place, this::restore);
        scenes.sceneProperty().subscribe(this::shown);
        // A scene with the same lanes in the same order is no other scene.
        scenes.arrangementProperty().subscribe((before, now) -> shown(scene(), scene()));
        shown(null, scenes.scene());
    }

    private void shown(@Nullable Scene before, Scene now) {
        viewport.take(now, scenes.arrangement().collapsed());
        status.set(now.status(workspace.words()));
        boolean nothing = before == null || before.lanes().isEmpty();
        if (nothing && !now.lanes().isEmpty()) {
            viewport.show(now.busiest());
            workspace.way().begin();
        } else {
            viewport.settle();
        }
    }

    /** What is in the lanes. */
    public ReadOnlyObjectProperty<Scene> sceneProperty() {
        return scenes.sceneProperty();
    }

    public Scene scene() {
        return scenes.scene();
    }

    public ReadOnlyObjectProperty<Grouping> groupingProperty() {
        return scenes.groupingProperty();
    }

    public Grouping grouping() {
        return scenes.grouping();
    }

    /** How the lanes are arranged, and the verbs that arrange them otherwise. */
    public TimelineLanes lanes() {
        return lanes;
    }

    /** The strips of figures below the lanes. */
    public TimelineStrips strips() {
        return strips;
    }

    /** The time in view. */
    public ReadOnlyObjectProperty<TimeSpan> viewProperty() {
        return viewport.viewProperty();
    }

    public TimeSpan view() {
        return viewport.view();
    }

    /** How far the lanes are scrolled, in pixels. */
    public ReadOnlyDoubleProperty scrollProperty() {
        return viewport.scrollProperty();
    }

    public double scroll() {
        return viewport.scroll();
    }

    /** How many milestones are shown of how many, in words. */
    public ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    /** What can be grouped by, in words. */
    public String name(Grouping other) {
        return other.in(workspace.words());
    }

    /** The rows of everything at the present step of zoom; made anew only when that changes. */
    public Packing packing() {
        return viewport.packing();
    }

    /** Gives each lane the room that it takes now that time rests; says whether anything moved. */
    public boolean rest() {
        return viewport.rest();
    }

    /** Changes when rows are there that were not ready before. */
    ReadOnlyObjectProperty<@Nullable Packing> packingProperty() {
        return viewport.packingProperty();
    }

    /** Sorts everything into other lanes. */
    public void groupBy(Grouping other) {
        if (other != grouping()) {
            viewport.scrollTo(0);
            scenes.groupBy(other);
            moved();
        }
    }

    /** Says how large the plot is, in pixels. */
    public void resize(double plotWidth, double plotHeight) {
        viewport.resize(plotWidth, plotHeight);
    }

    /**
     * Says how wide the plot is, in pixels, since a panel opened or closed beside it: nothing moves
     * on the screen, unless what is selected would be out of view.
     */
    public void widen(double plotWidth) {
        TimeSpan before = view();
        viewport.widen(plotWidth);
        selection
                .item()
                .ifPresent(
                        number -> {
                            double point = scene().all().columns().point(number);
                            if (before.contains(point) && !view().contains(point)) {
                                reveal(number);
                            }
                        });
    }

    /** Shows a span of time, kept between one day and the limits of the data. */
    public void show(TimeSpan wanted) {
        viewport.show(wanted);
        moved();
    }

    /** Moves what is in view to the right by that many pixels. */
    public void pan(double pixels) {
        viewport.pan(pixels);
        moved();
    }

    /** Zooms about a pixel of the plot, which keeps its moment; a factor above 1 comes closer. */
    public void zoom(double pixel, double factor) {
        viewport.zoom(pixel, factor);
        moved();
    }

    /** Zooms about the middle. */
    public void zoom(double factor) {
        zoom(viewport.middle(), factor);
    }

    /** The time of everything that is shown. */
    public TimeSpan whole() {
        return TimelinePicture.whole(scene());
    }

    /** Shows everything. */
    public void fitAll() {
        show(whole());
    }

    /** Shows the selected record with some time around it; without one nothing changes. */
    public void fitSelection() {
        selection
                .item()
                .ifPresent(
                        number -> {
                            showClosely(scene().all().columns().known(number));
                            reveal();
                        });
    }

    /** Shows a span with some time around it. */
    public void showClosely(TimeSpan span) {
        double air = Math.max(AIR, span.days() * AIR_SHARE);
        show(new TimeSpan(span.from() - air, span.to() + air));
    }

    /** Shows what a cluster stands for. */
    public void open(Cluster cluster) {
        show(cluster.opened());
    }

    /** Scrolls the lanes; says whether they moved. */
    public boolean scrollBy(double pixels) {
        double before = viewport.scroll();
        viewport.scrollTo(before + pixels);
        moved();
        return viewport.scroll() != before;
    }

    private Place place() {
        return new Place(grouping(), viewport.view(), viewport.scroll());
    }

    private void moved() {
        workspace.way().step();
    }

    private void restore(Place place) {
        if (place.grouping() != grouping()) {
            scenes.groupBy(place.grouping());
        }
        viewport.show(place.view());
        viewport.scrollTo(place.scroll());
    }

    /** What is selected, and the verbs that select something else. */
    public TimelineSelection selection() {
        return selection;
    }

    /** The way from record to record within a lane and from lane to lane. */
    public LaneWalk walk() {
        return walk;
    }

    /** Brings the selected record into view, moving as little as will do. */
    public void reveal() {
        selection.item().ifPresent(this::reveal);
    }

    private void reveal(int number) {
        walk.laneOf(number).ifPresent(lane -> viewport.reveal(lane.key(), number));
        moved();
    }

    /** The days marked on the ruler; null for none. */
    public @Nullable DayRange brushed() {
        return workspace.brushed();
    }

    /** Marks the days from one moment to another, in either order. */
    public void brush(double one, double other) {
        workspace.brush(TimeBrush.between(one, other));
    }

    public void clearBrush() {
        workspace.brush(null);
    }

    /**
     * Paints a time with everything in it, however it is to look.
     *
     * @param time such as that in view, or {@link #whole}
     * @param recordName the document's title
     * @param recordDay the day of the document's last change
     */
    public Picture.Painter painter(TimeSpan time, String recordName, LocalDate recordDay) {
        return TimelinePicture.painter(
                new TimelineSubject(
                        workspace.shown(),
                        grouping(),
                        scenes.arrangement(),
                        brushed(),
                        recordName,
                        recordDay),
                time);
    }
}
