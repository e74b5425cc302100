/** Where the program starts: command line, window, and everything put together. */
@NullMarked
package hanoius.app;

import org.jspecify.annotations.NullMarked;
