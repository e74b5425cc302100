/** The list of agreements with all that is known of each. */
@NullMarked
package hanoius.agreement;

import org.jspecify.annotations.NullMarked;
