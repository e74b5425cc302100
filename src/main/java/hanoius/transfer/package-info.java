/** Pictures of views on their way out, and back in to be held against the record. */
@NullMarked
package hanoius.transfer;

import org.jspecify.annotations.NullMarked;
