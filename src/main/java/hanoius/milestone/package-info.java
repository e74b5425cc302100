/** The table of milestones, in the place of their timeline. */
@NullMarked
package hanoius.milestone;

import org.jspecify.annotations.NullMarked;
