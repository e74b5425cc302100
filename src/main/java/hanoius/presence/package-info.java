/**
 * Who else is there: the file beside a document that says who has it open, and the one window of a
 * user to which later starts of the program hand what they were asked for.
 */
@NullMarked
package hanoius.presence;

import org.jspecify.annotations.NullMarked;
