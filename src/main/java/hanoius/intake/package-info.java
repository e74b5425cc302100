/**
 * What comes in from other files: found out what it says, matched with what is there, told before
 * anything is written, and taken in as one step.
 */
@NullMarked
package hanoius.intake;

import org.jspecify.annotations.NullMarked;
