/**
 * Text fields: words that an input method composes, their menu, other readings of what is typed.
 */
@NullMarked
package hanoius.typing;

import org.jspecify.annotations.NullMarked;
