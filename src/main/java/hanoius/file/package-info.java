/** Files of the system, and why one of them is neither read nor written. */
@NullMarked
package hanoius.file;

import org.jspecify.annotations.NullMarked;
