package hanoius.canvas;

import hanoius.figure.Bounds;
import hanoius.figure.Ink;
import hanoius.figure.Mark;

import java.util.List;

/** What shows a layer. */
interface LayerNode {

    /**
     * Paints the layer unless it is shown already; says whether.
     *
     * @param at what the layer covers of the figure
     */
    boolean show(List<Mark> marks, Ink paper, Bounds at, FigureView view);
}
