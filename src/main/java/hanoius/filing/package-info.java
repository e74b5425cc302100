/** Where documents lie: those that were open lately, and the copies that were kept of one. */
@NullMarked
package hanoius.filing;

import org.jspecify.annotations.NullMarked;
