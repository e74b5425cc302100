/** The data behind a chart: values and their periods, modes, and what is derived from them. */
@NullMarked
package hanoius.chart.series;

import org.jspecify.annotations.NullMarked;
