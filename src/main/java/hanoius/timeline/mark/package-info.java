/** How the timeline is drawn, on the screen and in pictures. */
@NullMarked
package hanoius.timeline.mark;

import org.jspecify.annotations.NullMarked;
