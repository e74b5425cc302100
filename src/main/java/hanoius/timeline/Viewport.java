package hanoius.timeline;

import hanoius.figure.InterMeasure;
import hanoius.figure.TimeScale;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

/** The part of a scene that is seen: a span of time, and how far the lanes are scrolled. */
final class Viewport {

    private final ReadOnlyObjectWrapper<Span> view;
    private final ReadOnlyDoubleWrapper scroll = new ReadOnlyDoubleWrapper();
    private Scene scene;
    private double width = 800;
    private double height = 500;
    private @Nullable Packing packing;

    Viewport(Scene scene) {
        this.scene = scene;
        view = new ReadOnlyObjectWrapper<>(scene.limits());
    }

    ReadOnlyObjectProperty<Span> viewProperty() {
        return view.getReadOnlyProperty();
    }

    Span view() {
        return view.get();
    }

    ReadOnlyDoubleProperty scrollProperty() {
        return scroll.getReadOnlyProperty();
    }

    double scroll() {
        return scroll.get();
    }

    /** Takes another scene; what is seen is kept to once {@link #settle} is called. */
    void take(Scene other) {
        scene = other;
        packing = null;
    }

    /** Stays within the limits of the scene. */
    void settle() {
        show(view.get());
    }

    /** The rows of everything at the present step of zoom; made anew only when that changes. */
    Packing packing() {
        int step = Packing.step(width / view.get().days());
        Packing known = packing;
        if (known == null || known.step() != step) {
            known = Packing.of(scene, step, InterMeasure.INSTANCE);
            packing = known;
        }
        return known;
    }

    void resize(double plotWidth, double plotHeight) {
        width = Math.max(1, plotWidth);
        height = Math.max(0, plotHeight);
        scrollTo(scroll.get());
    }

    /** Shows a span of time, kept between one day and the limits of the data. */
    void show(Span wanted) {
        Span limits = scene.limits();
        double days = Math.clamp(wanted.days(), TimeScale.SHORTEST, limits.days());
        double first = wanted.middle() - days / 2;
        double from = Math.clamp(first, limits.from(), Math.max(limits.from(), limits.to() - days));
        view.set(new Span(from, from + days));
        scrollTo(scroll.get());
    }

    void pan(double pixels) {
        TimeScale moved = scale().pan(pixels);
        show(new Span(moved.from(), moved.to()));
    }

    void zoom(double pixel, double factor) {
        TimeScale zoomed = scale().zoom(pixel, factor, scene.limits().days());
        show(new Span(zoomed.from(), zoomed.to()));
    }

    double middle() {
        return width / 2;
    }

    private TimeScale scale() {
        return new TimeScale(view.get().from(), view.get().to(), 0, width);
    }

    void scrollTo(double wanted) {
        scroll.set(Math.clamp(wanted, 0, Math.max(0, packing().height() - height)));
    }

    /** Brings an item into view, moving as little as will do. */
    void reveal(Item item, double today) {
        double point = item.extent().point(today);
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
}
