/** Words, dates and numbers in English and Vietnamese. */
@NullMarked
package hanoius.text;

import org.jspecify.annotations.NullMarked;
