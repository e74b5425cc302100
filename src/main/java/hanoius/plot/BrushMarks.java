package hanoius.plot;

import hanoius.edtf.DayRange;
import hanoius.figure.Bounds;
import hanoius.figure.Mark;
import hanoius.figure.Palette;
import hanoius.figure.Stroke;
import hanoius.figure.Style;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** How the days marked on a time axis are drawn over its plot. */
public final class BrushMarks {

    private static final double EDGE = 1.5;
    private static final double WASH = 0.08;

    private BrushMarks() {}

    /**
     * A wash over the marked days with a line at either end; where nothing limits them, the wash
     * reaches to the edge of the area and has no line there.
     *
     * @param days null for none
     * @param area plot and axis, in which everything is drawn
     * @return empty when no marked day is in the area
     */
    public static List<Mark> of(
            @Nullable DayRange days, TimeScale time, Bounds area, Palette palette) {
        if (days == null) {
            return List.of();
        }
        TimeSpan span = TimeSpan.of(days);
        double from = time.at(span.from());
        double to = time.at(span.to());
        double left = Math.max(area.x(), from);
        double right = Math.min(area.right(), to);
        if (right <= left) {
            return List.of();
        }
        List<Mark> marks = new ArrayList<>();
        marks.add(
                new Mark.Box(
                        left,
                        area.y(),
                        right - left,
                        area.height(),
                        Style.filled(palette.accent().fade(WASH))));
        for (double edge : new double[] {from, to}) {
            if (edge >= area.x() - EDGE && edge <= area.right() + EDGE) {
                marks.add(
                        new Mark.Line(
                                edge,
                                area.y(),
                                edge,
                                area.bottom(),
                                Stroke.of(palette.accent(), EDGE)));
            }
        }
        return List.of(Mark.Group.clipped(area, marks));
    }
}
