/**
 * The formats of other programs, what writes and what reads each beside each other. Whatever is
 * read becomes rows of the tables of a data package, with remarks on what was not understood; what
 * is written tells what it could not say.
 */
@NullMarked
package hanoius.interchange;

import org.jspecify.annotations.NullMarked;
