/** What F1 shows: the guide, keys, gestures, and how searches, dates and figures are written. */
@NullMarked
package hanoius.help;

import org.jspecify.annotations.NullMarked;
