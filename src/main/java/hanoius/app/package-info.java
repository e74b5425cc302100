/** The program put together: where it starts, and what is given to whom. */
@NullMarked
package hanoius.app;

import org.jspecify.annotations.NullMarked;
