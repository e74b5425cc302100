package hanoius.timeline;

import hanoius.figure.InterMeasure;
import hanoius.figure.TimeScale;
import hanoius.model.DayRange;
import hanoius.model.Dossier;
import hanoius.model.Fact;
import hanoius.model.RecordId;
import hanoius.picture.Picture;
import hanoius.picture.PictureOptions;
import hanoius.workspace.Filter;
import hanoius.workspace.Workspace;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

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
    private final ReadOnlyObjectWrapper<Span> view;
    private final ReadOnlyDoubleWrapper scroll = new ReadOnlyDoubleWrapper();
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private double width = 800;
    private double height = 500;
    private @Nullable Packing packing;

    public TimelineViewModel(Workspace workspace, LocalDate today) {
        this.workspace = workspace;
        this.today = today;
        day = today.toEpochDay();
        scene = new ReadOnlyObjectWrapper<>(Scene.of(List.of(), today, Map.of()));
        view = new ReadOnlyObjectWrapper<>(scene.get().limits());
        workspace.dossierProperty().subscribe(now -> shown());
        workspace.filterProperty().subscribe((before, now) -> refresh());
        workspace.wordsProperty().subscribe((before, now) -> refresh());
    }

    private void shown() {
        boolean nothing = scene.get().lanes().isEmpty();
        refresh();
        if (nothing) {
            show(scene.get().busiest());
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
        packing = null;
        scene.set(now);
        status.set(now.status(workspace.words()));
        show(view.get());
        scrollTo(scroll.get());
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
        return view.getReadOnlyProperty();
    }

    public Span view() {
        return view.get();
    }

    /** How far the lanes are scrolled, in pixels. */
    public ReadOnlyDoubleProperty scrollProperty() {
        return scroll.getReadOnlyProperty();
    }

    public double scroll() {
        return scroll.get();
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
        int step = Packing.step(width / view.get().days());
        Packing known = packing;
        if (known == null || known.step() != step) {
            known = Packing.of(scene.get(), step, InterMeasure.INSTANCE);
            packing = known;
        }
        return known;
    }

    /** Sorts everything into other lanes. */
    public void groupBy(Grouping other) {
        if (other != grouping.get()) {
            grouping.set(other);
            scroll.set(0);
            refresh();
        }
    }

    /** Says how large the plot is, in pixels. */
    public void resize(double plotWidth, double plotHeight) {
        width = Math.max(1, plotWidth);
        height = Math.max(0, plotHeight);
        scrollTo(scroll.get());
    }

    /** Shows a span of time, kept between one day and the limits of the data. */
    public void show(Span wanted) {
        Span limits = scene.get().limits();
        double days = Math.clamp(wanted.days(), TimeScale.SHORTEST, limits.days());
        double first = wanted.middle() - days / 2;
        double from = Math.clamp(first, limits.from(), Math.max(limits.from(), limits.to() - days));
        view.set(new Span(from, from + days));
        scrollTo(scroll.get());
    }

    /** Moves what is in view to the right by that many pixels. */
    public void pan(double pixels) {
        TimeScale moved = scale().pan(pixels);
        show(new Span(moved.from(), moved.to()));
    }

    /**
     * Zooms about a pixel of the plot, which keeps its moment.
     *
     * @param factor above 1 comes closer
     */
    public void zoom(double pixel, double factor) {
        TimeScale zoomed = scale().zoom(pixel, factor, scene.get().limits().days());
        show(new Span(zoomed.from(), zoomed.to()));
    }

    /** Zooms about the middle. */
    public void zoom(double factor) {
        zoom(width / 2, factor);
    }

    /** Shows the whole record. */
    public void fitAll() {
        show(TimelinePicture.whole(scene.get()));
    }

    /** Shows the selected record with some time around it; without one nothing changes. */
    public void fitSelection() {
        selectedItem()
                .map(item -> Scene.known(item.extent(), day))
                .ifPresent(
                        span -> {
                            double air = Math.max(AIR, span.days() * AIR_SHARE);
                            show(new Span(span.from() - air, span.to() + air));
                            reveal();
                        });
    }

    /** Shows what a cluster stands for. */
    public void open(Cluster cluster) {
        show(cluster.span(day).grow(AIR_SHARE));
    }

    private TimeScale scale() {
        return new TimeScale(view.get().from(), view.get().to(), 0, width);
    }

    /** Scrolls the lanes; says whether they moved. */
    public boolean scrollBy(double pixels) {
        double before = scroll.get();
        scrollTo(before + pixels);
        return scroll.get() != before;
    }

    private void scrollTo(double wanted) {
        scroll.set(Math.clamp(wanted, 0, Math.max(0, packing().height() - height)));
    }

    /** Selects a record in every view. */
    public void select(RecordId id) {
        workspace.select(id);
    }

    /** The name of the selected record; null for none. */
    public @Nullable RecordId selected() {
        Fact fact = workspace.selected();
        return fact == null ? null : fact.id();
    }

    /** Selects the next record in time, the first when none is selected, and shows it. */
    public void next() {
        reach(InTime.of(scene.get()).after(selected()));
    }

    /** Selects the record before in time, the last when none is selected, and shows it. */
    public void previous() {
        reach(InTime.of(scene.get()).before(selected()));
    }

    public void first() {
        reach(InTime.of(scene.get()).first());
    }

    public void last() {
        reach(InTime.of(scene.get()).last());
    }

    private Optional<Item> selectedItem() {
        return InTime.of(scene.get()).find(selected());
    }

    private void reach(Optional<Item> item) {
        item.ifPresent(
                found -> {
                    workspace.select(found.meaning().record());
                    reveal();
                });
    }

    /** Brings the selected record into view, moving as little as will do. */
    public void reveal() {
        selectedItem().ifPresent(this::reveal);
    }

    private void reveal(Item item) {
        double point = item.extent().point(day);
        Span now = view.get();
        if (point < now.from() || point > now.to()) {
            double half = now.days() / 2;
            show(new Span(point - half, point + half));
        }
        packing()
                .rowOf(item)
                .ifPresent(
                        row -> {
                            double low = row.bottom() - height;
                            double high = Math.max(low, row.y());
                            scrollTo(Math.clamp(scroll.get(), low, high));
                        });
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
        Span shownView = view.get();
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
