/** Words that an input method composes, and how they reach the text fields of the program. */
@NullMarked
package hanoius.typing;

import org.jspecify.annotations.NullMarked;
