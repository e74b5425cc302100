/**
 * Dates as text and as days: EDTF, how certain a comparison of two is, and the time between them.
 */
@NullMarked
package hanoius.edtf;

import org.jspecify.annotations.NullMarked;
