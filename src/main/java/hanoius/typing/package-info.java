/**
 * Fields of forms: words that an input method composes, their menu, other readings of what is
 * typed, and choices of one of several.
 */
@NullMarked
package hanoius.typing;

import org.jspecify.annotations.NullMarked;
