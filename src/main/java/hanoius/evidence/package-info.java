/** What the record says of the selected fact, and what that rests on. */
@NullMarked
package hanoius.evidence;

import org.jspecify.annotations.NullMarked;
