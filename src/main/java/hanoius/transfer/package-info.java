/** Taking a picture of a view away: size, theme and language chosen, seen, written. */
@NullMarked
package hanoius.transfer;

import org.jspecify.annotations.NullMarked;
