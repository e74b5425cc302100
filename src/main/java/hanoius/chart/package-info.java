/** Indicators drawn as figures: columns, points and lines as exact as their sources were. */
@NullMarked
package hanoius.chart;

import org.jspecify.annotations.NullMarked;
