/** Lists of records as they are shown while something is decided about each of them. */
@NullMarked
package hanoius.listing;

import org.jspecify.annotations.NullMarked;
