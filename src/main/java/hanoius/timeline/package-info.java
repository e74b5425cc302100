/**
 * The timeline: milestones and agreements in lanes, drawn as long and as exactly as they are known.
 */
@NullMarked
package hanoius.timeline;

import org.jspecify.annotations.NullMarked;
