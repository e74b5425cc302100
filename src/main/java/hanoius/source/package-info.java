/** The list of sources and what each supports. */
@NullMarked
package hanoius.source;

import org.jspecify.annotations.NullMarked;
