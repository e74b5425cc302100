package hanoius.chart.mark;

import hanoius.chart.series.Panel;
import hanoius.figure.Bounds;
import hanoius.figure.Scale;

/**
 * A panel's place on the paper.
 *
 * @param bounds the area between the axes
 */
public record PanelPlot(Panel panel, Bounds bounds, Scale scale) {}
