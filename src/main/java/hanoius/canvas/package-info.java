/** Figures as JavaFX nodes: their marks on canvases, their bands as images. */
@NullMarked
package hanoius.canvas;

import org.jspecify.annotations.NullMarked;
