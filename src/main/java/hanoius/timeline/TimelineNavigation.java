package hanoius.timeline;

import hanoius.plot.TimeSpan;
import hanoius.timeline.lane.Cluster;
import hanoius.timeline.lane.Grouping;
import hanoius.timeline.mark.TimelinePicture;
import hanoius.workspace.Workspace;

/** Moves the time in view and the lanes; each move is a step of the navigation history. */
public final class TimelineNavigation {

    /** The time shown about something, in shares of its own and in days. */
    private static final double AIR_SHARE = 0.5;

    private static final double AIR = 30;

    private final Workspace workspace;
    private final TimelineScenes scenes;
    private final Viewport viewport;
    private final TimelineSelection selection;
    private final LaneWalk walk;

    /** Where one was, to come back to. */
    private record Place(Grouping grouping, TimeSpan view, double scroll) {}

    TimelineNavigation(
            Workspace workspace,
            TimelineScenes scenes,
            Viewport viewport,
            TimelineSelection selection,
            LaneWalk walk) {
        this.workspace = workspace;
        this.scenes = scenes;
        this.viewport = viewport;
        this.selection = selection;
        this.walk = walk;
        workspace.history().add("timeline", Place.class, this::place, this::restore);
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
        return TimelinePicture.whole(scenes.scene());
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
                            showClosely(scenes.scene().all().columns().known(number));
                            reveal();
                        });
    }

    /** Shows a span with some time around it. */
    public void showClosely(TimeSpan span) {
        show(span.grow(AIR_SHARE, AIR));
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

    /** Brings the selected record into view, moving as little as will do. */
    public void reveal() {
        selection.item().ifPresent(this::reveal);
    }

    /** Brings an item into view in the lane in which it was reached. */
    void reveal(int number) {
        walk.laneOf(number).ifPresent(lane -> viewport.reveal(lane.key(), number));
        moved();
    }

    private Place place() {
        return new Place(scenes.grouping(), viewport.view(), viewport.scroll());
    }

    private void moved() {
        workspace.history().step();
    }

    private void restore(Place place) {
        if (place.grouping() != scenes.grouping()) {
            scenes.groupBy(place.grouping());
        }
        viewport.show(place.view());
        viewport.scrollTo(place.scroll());
    }
}
