/** Dates as people type and word them, in English and Vietnamese. */
@NullMarked
package hanoius.everyday;

import org.jspecify.annotations.NullMarked;
