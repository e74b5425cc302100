/**
 * The data behind the timeline: which item stands in which lane and row, at which level of detail.
 */
@NullMarked
package hanoius.timeline.lane;

import org.jspecify.annotations.NullMarked;
