/** Languages, and texts that are told in several of them. */
@NullMarked
package hanoius.language;

import org.jspecify.annotations.NullMarked;
