/** The history of the document: what was done to it, step by step, and taking steps back. */
@NullMarked
package hanoius.revision;

import org.jspecify.annotations.NullMarked;
