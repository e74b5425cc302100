/** How a chart is drawn, on the screen and in pictures. */
@NullMarked
package hanoius.chart.mark;

import org.jspecify.annotations.NullMarked;
