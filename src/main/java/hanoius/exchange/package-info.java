/** Data in and out of the program: the data package, CSV, files, and the bundled record. */
@NullMarked
package hanoius.exchange;

import org.jspecify.annotations.NullMarked;
