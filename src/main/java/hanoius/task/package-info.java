/** Leaving the FX thread for long work and coming back with its result. */
@NullMarked
package hanoius.task;

import org.jspecify.annotations.NullMarked;
