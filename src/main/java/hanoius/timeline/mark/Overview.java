package hanoius.timeline.mark;

import hanoius.figure.Bounds;
import hanoius.figure.Fill;
import hanoius.figure.Ink;
import hanoius.figure.Mark;
import hanoius.figure.Palette;
import hanoius.figure.Stroke;
import hanoius.figure.Style;
import hanoius.model.Term;
import hanoius.plot.AxisMarks;
import hanoius.plot.CategoryLook;
import hanoius.plot.TimeAxis;
import hanoius.plot.TimeScale;
import hanoius.plot.TimeStep;
import hanoius.timeline.lane.Density;
import hanoius.timeline.lane.Scene;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The strip of the whole span: small cells stacked by category, and the window of what is seen. */
final class Overview {

    private static final double CELL = 4;
    private static final double ROOM = 40;
    private static final double BASE = 45;
    private static final double ROOM_FOR_YEAR = 64;

    private final Scene scene;
    private final Frame frame;
    private final Rendering rendering;
    private final Palette palette;
    private final Bounds strip;
    private final TimeScale scale;

    Overview(Scene scene, Frame frame, Rendering rendering) {
        this.scene = scene;
        this.frame = frame;
        this.rendering = rendering;
        palette = rendering.palette();
        strip = frame.strip();
        scale = frame.overviewScale(scene);
    }

    List<Mark> marks() {
        List<Mark> marks = new ArrayList<>();
        marks.add(
                new Mark.Box(
                        0,
                        strip.y(),
                        strip.width(),
                        strip.height(),
                        Style.filled(palette.surface())));
        marks.addAll(years());
        cells(marks);
        window(marks);
        double top = strip.y() + 0.5;
        marks.add(new Mark.Line(0, top, strip.width(), top, Stroke.of(palette.hairline(), 1)));
        return marks;
    }

    private List<Mark> years() {
        TimeAxis axis = TimeAxis.ofOneRow(scale, ROOM_FOR_YEAR, TimeStep.YEAR);
        Bounds ticks = new Bounds(strip.x(), strip.y() + BASE, strip.width(), 3);
        return new AxisMarks(axis, palette, rendering.words(), rendering.measure())
                .ticks(ticks, 1, false, strip.y() + 58, strip.grow(-4));
    }

    private void cells(List<Mark> marks) {
        Density density = scene.density();
        double pitch = (scale.right() - scale.left()) / Density.BINS;
        int most =
                Math.max(
                        Math.max(1, density.highest()),
                        scene.context().stream().mapToInt(each -> each).max().orElse(0));
        double high = Math.min(CELL, ROOM / most);
        double gap = high >= CELL ? 1 : 0;
        List<Term> categories = rendering.words().glossary().terms(Term.CATEGORY);
        for (int bin = 0; bin < Density.BINS; bin++) {
            double x = scale.left() + bin * pitch;
            double y = strip.y() + BASE;
            if (!scene.context().isEmpty() && scene.context().get(bin) > 0) {
                // What the filter leaves out stays as a shadow, so that hits show where they are.
                double all = scene.context().get(bin) * high;
                marks.add(cell(x, y - all, pitch, all, palette.muted().fade(0.25)));
            }
            Map<String, Integer> counts = density.bins().get(bin);
            for (String category : stacked(counts.keySet(), categories)) {
                int count = counts.getOrDefault(category, 0);
                Ink ink = CategoryLook.of(category, rendering.words()).ink(palette);
                if (gap == 0 && count > 0) {
                    y -= count * high;
                    marks.add(cell(x, y, pitch, count * high, ink));
                }
                for (int i = 0; gap > 0 && i < count; i++) {
                    y -= high;
                    marks.add(cell(x, y, pitch, high - gap, ink));
                }
            }
        }
    }

    /** Some categories in the order of their list, others behind them. */
    private static List<String> stacked(Set<String> some, List<Term> categories) {
        return Stream.concat(
                        categories.stream().map(Term::key).filter(some::contains),
                        some.stream().sorted())
                .distinct()
                .toList();
    }

    private static Mark cell(double x, double y, double pitch, double height, Ink ink) {
        return new Mark.Box(x + 0.5, y, Math.max(1, pitch - 1), height, Style.filled(ink));
    }

    private void window(List<Mark> marks) {
        Bounds window = frame.window(scene);
        Stroke edge = Stroke.of(palette.accent(), 1.5);
        Ink inside = palette.accent().fade(0.08);
        marks.add(
                new Mark.Box(
                        window.x(),
                        window.y(),
                        window.width(),
                        window.height(),
                        3,
                        Style.of(new Fill.Solid(inside), edge),
                        null));
        for (double x : new double[] {window.x(), window.right()}) {
            marks.add(
                    new Mark.Box(
                            x - 2,
                            window.centerY() - 8,
                            4,
                            16,
                            2,
                            Style.filled(palette.accent()),
                            null));
        }
    }
}
