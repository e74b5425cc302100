/** The history of the document as a list: what was done by whom, any of it taken back. */
@NullMarked
package hanoius.revision;

import org.jspecify.annotations.NullMarked;
