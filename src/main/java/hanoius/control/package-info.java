/** Reusable JavaFX nodes that know no milestone: a canvas that paints figures and such. */
@NullMarked
package hanoius.control;

import org.jspecify.annotations.NullMarked;
