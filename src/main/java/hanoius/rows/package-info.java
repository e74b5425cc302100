/**
 * The rows of long tables and lists: replaced all at once, and found without being gone through.
 */
@NullMarked
package hanoius.rows;

import org.jspecify.annotations.NullMarked;
