package hanoius.timeline;

import hanoius.model.DayRange;
import hanoius.model.Dossier;
import hanoius.picture.Picture;
import hanoius.picture.PictureOptions;
import hanoius.workspace.Filter;
import hanoius.workspace.ViewHistory;
import hanoius.workspace.Workspace;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongSupplier;

/** What the timeline shows: the lanes, the time in view, how far the lanes are scrolled. */
public final class TimelineViewModel {

    private static final double AIR_SHARE = 0.5;
    private static final double AIR = 30;

    private final Workspace workspace;
    private final LocalDate today;
    private final double day;
    private final ReadOnlyObjectWrapper<Grouping> grouping =
            new ReadOnlyObjectWrapper<>(Grouping.CATEGORY);
    private final ReadOnlyObjectWrapper<Scene> scene;
    private final Viewport viewport;
    private final TimelineSelection selection;
    private final ViewHistory<Place> history;
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");

    /** Where one was, to come back to. */
    private record Place(Grouping grouping, Span view, double scroll) {}

    public TimelineViewModel(Workspace workspace, LocalDate today) {
        this(workspace, today, () -> System.nanoTime() / 1_000_000);
    }

    /**
     * @param clock milliseconds that only grow, by which moves that follow each other at once are
     *     one step of the way back
     */
    TimelineViewModel(Workspace workspace, LocalDate today, LongSupplier clock) {
        this.workspace = workspace;
        this.today = today;
        history = new ViewHistory<>(clock);
        day = today.toEpochDay();
        scene = new ReadOnlyObjectWrapper<>(Scene.of(List.of(), today, Map.of()));
        viewport = new Viewport(scene.get());
        selection = new TimelineSelection(workspace, scene::get, this::reveal);
        workspace.dossierProperty().subscribe(now -> shown());
        workspace.filterProperty().subscribe((before, now) -> refresh());
        workspace.wordsProperty().subscribe((before, now) -> refresh());
    }

    private void shown() {
        boolean nothing = scene.get().lanes().isEmpty();
        refresh();
        if (nothing) {
            viewport.show(scene.get().busiest());
            history.begin(place());
        }
    }

    private void refresh() {
        Scene now =
                Scenes.of(
                        workspace.dossier(),
                        workspace.filter(),
                        grouping.get(),
                        workspace.words(),
                        today);
        viewport.take(now);
        scene.set(now);
        status.set(now.status(workspace.words()));
        viewport.settle();
    }

    /** What is in the lanes. */
    public ReadOnlyObjectProperty<Scene> sceneProperty() {
        return scene.getReadOnlyProperty();
    }

    public Scene scene() {
        return scene.get();
    }

    public ReadOnlyObjectProperty<Grouping> groupingProperty() {
        return grouping.getReadOnlyProperty();
    }

    public Grouping grouping() {
        return grouping.get();
    }

    /** The time in view. */
    public ReadOnlyObjectProperty<Span> viewProperty() {
        return viewport.viewProperty();
    }

    public Span view() {
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

    /** Sorts everything into other lanes. */
    public void groupBy(Grouping other) {
        if (other != grouping.get()) {
            grouping.set(other);
            viewport.scrollTo(0);
            refresh();
            moved();
        }
    }

    /** Says how large the plot is, in pixels. */
    public void resize(double plotWidth, double plotHeight) {
        viewport.resize(plotWidth, plotHeight);
    }

    /** Shows a span of time, kept between one day and the limits of the data. */
    public void show(Span wanted) {
        viewport.show(wanted);
        moved();
    }

    /** Moves what is in view to the right by that many pixels. */
    public void pan(double pixels) {
        viewport.pan(pixels);
        moved();
    }

    /**
     * Zooms about a pixel of the plot, which keeps its moment.
     *
     * @param factor above 1 comes closer
     */
    public void zoom(double pixel, double factor) {
        viewport.zoom(pixel, factor);
        moved();
    }

    /** Zooms about the middle. */
    public void zoom(double factor) {
        zoom(viewport.middle(), factor);
    }

    /** Shows the whole record. */
    public void fitAll() {
        show(TimelinePicture.whole(scene.get()));
    }

    /** Shows the selected record with some time around it; without one nothing changes. */
    public void fitSelection() {
        selection
                .item()
                .map(item -> Scene.known(item.extent(), day))
                .ifPresent(
                        span -> {
                            showClosely(span);
                            reveal();
                        });
    }

    /** Shows a span with some time around it. */
    public void showClosely(Span span) {
        double air = Math.max(AIR, span.days() * AIR_SHARE);
        show(new Span(span.from() - air, span.to() + air));
    }

    /** Shows what a cluster stands for. */
    public void open(Cluster cluster) {
        show(cluster.span(day).grow(AIR_SHARE));
    }

    /** Scrolls the lanes; says whether they moved. */
    public boolean scrollBy(double pixels) {
        double before = viewport.scroll();
        viewport.scrollTo(before + pixels);
        moved();
        return viewport.scroll() != before;
    }

    /** Shows the time and the lanes before these. */
    public void back() {
        history.back().ifPresent(this::restore);
    }

    /** Shows the time and the lanes that were gone back from. */
    public void forward() {
        history.forward().ifPresent(this::restore);
    }

    private Place place() {
        return new Place(grouping.get(), viewport.view(), viewport.scroll());
    }

    private void moved() {
        history.step(place());
    }

    private void restore(Place place) {
        if (place.grouping() != grouping.get()) {
            grouping.set(place.grouping());
            refresh();
        }
        viewport.show(place.view());
        viewport.scrollTo(place.scroll());
    }

    /** What is selected, and the verbs that select something else. */
    public TimelineSelection selection() {
        return selection;
    }

    /** Brings the selected record into view, moving as little as will do. */
    public void reveal() {
        selection.item().ifPresent(this::reveal);
    }

    private void reveal(Item item) {
        viewport.reveal(item, day);
        moved();
    }

    /** The days marked on the ruler; null for none. */
    public @Nullable DayRange brushed() {
        return workspace.brushed();
    }

    /** Marks the days from one moment to another, in either order. */
    public void brush(double one, double other) {
        workspace.brush(
                new DayRange(
                        LocalDate.ofEpochDay((long) Math.floor(Math.min(one, other))),
                        LocalDate.ofEpochDay((long) Math.floor(Math.max(one, other)))));
    }

    public void clearBrush() {
        workspace.brush(null);
    }

    /**
     * Paints the time in view with everything in it, however it is to look.
     *
     * @param recordName the document's title
     * @param recordDay the day of the document's last change
     */
    public Function<PictureOptions, Picture> painter(String recordName, LocalDate recordDay) {
        Dossier shownDossier = workspace.dossier();
        Filter shownFilter = workspace.filter();
        Grouping shownGrouping = grouping.get();
        Span shownView = view();
        return options ->
                TimelinePicture.framed(
                        shownDossier,
                        shownFilter,
                        shownGrouping,
                        shownView,
                        recordName,
                        recordDay,
                        options);
    }
}
