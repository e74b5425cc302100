/** Figures typed and pasted as rows, with what they mean beside them, until they are taken. */
@NullMarked
package hanoius.grid;

import org.jspecify.annotations.NullMarked;
