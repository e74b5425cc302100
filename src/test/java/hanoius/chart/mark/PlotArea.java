package hanoius.chart.mark;

import hanoius.chart.ChartView;
import hanoius.figure.Bounds;

import java.util.Objects;

/** Where the plots of a chart view are, for tests of the whole window. */
public final class PlotArea {

    private PlotArea() {}

    /** From the top of the first plot to the base line of the last, in pixels of the canvas. */
    public static Bounds of(ChartView view) {
        return Objects.requireNonNull(view.drawing()).plotArea();
    }
}
