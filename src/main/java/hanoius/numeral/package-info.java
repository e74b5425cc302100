/** Numbers, figures and arithmetic as people write them. */
@NullMarked
package hanoius.numeral;

import org.jspecify.annotations.NullMarked;
