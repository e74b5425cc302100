/** Time on paper: spans and scales, axes and their labels, and how vague a date looks on them. */
@NullMarked
package hanoius.plot;

import org.jspecify.annotations.NullMarked;
